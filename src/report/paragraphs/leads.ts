import type { People } from '../../assessment/people';
import { squash } from '../../forms/values/text';

/** How often the lead of the station changed (rule B15); 0 where nothing tells: deputies need not be the lead. */
export function leadChanges(people: People | null): number {
  return people?.leads && !people.leads.isOfDeputies ? people.leads.changes : 0;
}

/** The lead of the station with the certificate, or how often the lead changed (rule B15). */
export function leadSentence({ leads }: People): string {
  const last = leads?.leads.at(-1);
  if (!leads || !last || leads.isOfDeputies) return '';
  const holds = last.certificate === null ? '' : `持有${squash(last.certificate)}证书`;
  const kept = leads.changes === 0 ? '评估期内未变更' : `评估期内变更${leads.changes}次`;
  return `项目负责人${[holds, kept].filter(Boolean).join('，')}。`;
}
