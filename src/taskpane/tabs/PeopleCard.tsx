import type { People } from '../../assessment/people';
import { changesText, gradeCounts, groundCounts, kindsText, leadText } from '../../report/people-lines';
import type { PeopleReport } from '../../report/report';
import { format } from '../../strings';
import { Figure, Figures } from '../shared/Figures';
import { useLayout } from '../shared/layout';
import { percent } from '../shared/number-text';
import { usePane } from '../state/context';

interface PeopleCardProps {
  readonly people: People;
  readonly leads: PeopleReport['leads'];
}

/** Qualifications and experience in the final month, and who leads (rules B6, B12, B15). */
export function PeopleCard({ people, leads }: PeopleCardProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const texts = strings.people;
  const { certified, uncertified, experienced } = people;
  return (
    <section className={layout.card} aria-label={texts.title}>
      <h2 className={layout.heading}>{texts.title}</h2>
      <Figures>
        <Figure label={texts.certified} note={kindsText(gradeCounts(people, strings), strings)}>
          {certified.length}
        </Figure>
        <Figure label={texts.uncertified} note={kindsText(groundCounts(people, strings), strings)}>
          {uncertified.length}
        </Figure>
        {experienced?.shareOfHeads != null && (
          <Figure
            label={texts.experienced}
            note={format(strings.staffing.ofTotal, { share: percent(experienced.shareOfHeads) })}
          >
            {experienced.heads}
          </Figure>
        )}
      </Figures>
      <p className={layout.muted}>{people.leads?.isOfDeputies ? texts.deputies : texts.lead}</p>
      {people.leads ? (
        <ul className={layout.plainList}>
          {leads.map((lead) => (
            <li key={`${lead.name} ${lead.from}`}>{leadText(lead, strings)}</li>
          ))}
          {!people.leads.isOfDeputies && <li className={layout.muted}>{changesText(people.leads.changes, strings)}</li>}
        </ul>
      ) : (
        <p className={layout.muted}>{texts.noLead}</p>
      )}
    </section>
  );
}
