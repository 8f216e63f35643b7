import { isInPost, type Person, type Staffing } from '../../assessment/staffing';
import type { Month } from '../../forms/values/calendar';
import { squash } from '../../forms/values/text';
import { certificateGrade } from '../../forms/vocabulary/certificates';
import { stationLeadIn } from '../../forms/vocabulary/posts';

/** Who leads the station (rule B15), one after another. */
export interface Leads {
  /** In the order in which they led; never empty. */
  readonly persons: readonly Person[];
  /** Months without any. */
  readonly without: readonly Month[];
}

const leadsIn = ({ rows }: Person, month: Month): boolean =>
  rows.some((row) => stationLeadIn(squash(row.position)) !== null && isInPost({ name: '', rows: [row] }, month));

/** The leads by 职位 and months in post; null where positions name none, or two at a time: then nothing can be told. */
export function leadsOf({ persons, months }: Staffing): Leads | null {
  const found: Person[] = [];
  const without: Month[] = [];
  for (const { month } of months) {
    const [lead, another] = persons.filter((person) => leadsIn(person, month));
    if (another) return null;
    if (!lead) without.push(month);
    else if (found.at(-1) !== lead) found.push(lead);
  }
  return found.length > 0 ? { persons: found, without } : null;
}

/** The lead of the station with the certificate, or how often the lead changed (rule B15). */
export function leadSentence(staffing: Staffing): string {
  const leads = leadsOf(staffing);
  const last = leads?.persons.at(-1);
  if (!leads || !last) return '';
  const certificate = last.rows
    .map(({ qualification }) => squash(qualification))
    .findLast((text) => certificateGrade(text));
  const holds = certificate === undefined ? '' : `持有${certificate}证书`;
  const changes = leads.persons.length - 1;
  const kept = changes === 0 ? '评估期内未变更' : `评估期内变更${changes}次`;
  return `项目负责人${[holds, kept].filter(Boolean).join('，')}。`;
}
