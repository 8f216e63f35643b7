import { countOf } from '../assessment/count-of';
import type { People } from '../assessment/people';
import type { Lead } from '../assessment/leads';
import type { PeopleReport } from './report';
import { SHEET_WORDS } from './sheet-words';

function leadLine(
  { person, from, to, position, certificate, years }: Lead,
  isDeputy: boolean,
): PeopleReport['leads'][number] {
  return {
    name: person.name,
    from,
    to,
    position,
    ...(certificate !== null && { certificate }),
    ...(years !== null && { years }),
    ...(isDeputy && { isDeputy }),
  };
}

/** Who works at the station, in the shape of the report contract. */
export function peopleReport({ certified, uncertified, experienced, leads }: People): PeopleReport {
  const { full, assistant, senior, untold } = SHEET_WORDS.people.certificates;
  const [seniors, ungraded] = [countOf(certified, 'senior'), countOf(certified, null)];
  return {
    certified: {
      ...(seniors > 0 && { [senior]: seniors }),
      [full]: countOf(certified, 'full'),
      [assistant]: countOf(certified, 'assistant'),
      ...(ungraded > 0 && { [untold]: ungraded }),
    },
    uncertified: {
      degree: countOf(uncertified, 'degree'),
      related: countOf(uncertified, 'related'),
      trained: countOf(uncertified, 'trained'),
      none: countOf(uncertified, null),
    },
    experienced: {
      personMonths: experienced?.personMonths ?? null,
      share: experienced?.share ?? null,
      heads: experienced?.heads ?? null,
    },
    leads: (leads?.leads ?? []).map((lead) => leadLine(lead, leads?.isOfDeputies === true)),
  };
}
