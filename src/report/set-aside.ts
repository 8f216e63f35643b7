import type { SetAside } from '../checks/engine/set-aside';
import { textOf } from '../forms/values/text';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { InputCells, valueOf } from './input-cells';
import { SET_ASIDE } from './input-names';

export { canSetAside, findingKey, LONGEST_REASON, setAside, type SetAside } from '../checks/engine/set-aside';

export { SET_ASIDE };

/** Cells of one entry. */
const WIDTH = 3;

/** What the rows of `Review_SetAside` hold, cell by cell. */
export function setAsideValues(entries: readonly SetAside[]): string[] {
  return entries.flatMap(({ finding, checksum, reason }) => [finding, checksum, reason]);
}

/** Reads the rows of `Review_SetAside`; a workbook without the summary sheet has none. */
export function readSetAside(snapshot: WorkbookSnapshot): SetAside[] {
  const texts = new InputCells(snapshot).of(SET_ASIDE).map((input) => textOf(valueOf(input)).trim());
  return Array.from({ length: Math.floor(texts.length / WIDTH) }, (_, index) => {
    const [finding = '', checksum = '', reason = ''] = texts.slice(index * WIDTH);
    return { finding, checksum, reason };
  }).filter(({ finding, checksum }) => finding !== '' && checksum !== '');
}
