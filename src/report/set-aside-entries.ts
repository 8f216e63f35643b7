/** What the pane needs of findings set aside before anything is checked: it must not bring along how workbooks are read. */
import type { SetAside } from '../checks/engine/set-aside';

export { canSetAside, findingKey, LONGEST_REASON, type SetAside } from '../checks/engine/set-aside';

/** So many that match nothing are kept, the newest: the table must stay within what is read of one name. */
const MOST_RESTING = 1_000;

/** What the workbook is to remember: what holds, and behind it what will hold again once the sheets are as they were. */
export function entriesToKeep({ setAside: holding, resting }: SetAsideParts): readonly SetAside[] {
  return resting.length === 0 ? holding : [...holding, ...resting.slice(-MOST_RESTING)];
}

interface SetAsideParts {
  readonly setAside: readonly SetAside[];
  readonly resting: readonly SetAside[];
}
