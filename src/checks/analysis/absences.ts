import type { WorkerRecord } from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import { squash } from '../../forms/values/text';
import { absenceInWords } from '../../forms/vocabulary/marks';

/**
 * Months for which a mark in words says that nobody is there: 离职 or 未入职, with the blank months that follow, and those
 * before 未入职 (rule B1).
 */
export function monthsSaidAbsent({ marks }: WorkerRecord): ReadonlySet<Month> {
  const said = new Set<Month>();
  let before: Month[] = [];
  let isOpen = false;
  let isFirst = true;
  for (const { month, inPost } of marks) {
    if (inPost?.kind === 'blank') {
      if (isOpen) said.add(month);
      else if (isFirst) before.push(month);
      continue;
    }
    const word = inPost?.kind === 'absent' ? absenceInWords(squash(inPost.raw)) : null;
    isOpen = word !== null;
    if (isOpen) said.add(month);
    if (word === 'notYet') before.forEach((blank) => said.add(blank));
    before = [];
    isFirst = false;
  }
  return said;
}
