import type { WorkerRecord } from '../../forms/station';
import type { CellRef } from '../../workbook/address';
import type { Stay } from './stays';

/** Somebody in post, with the cell of an entry that was left blank. */
export interface BlankEntry {
  readonly worker: WorkerRecord;
  readonly cell: CellRef;
}

/** What everybody in post has to have; `blankOf`: the cell of the entry where it is blank. */
export function blankEntries(stays: Iterable<Stay>, blankOf: (worker: WorkerRecord) => CellRef | null): BlankEntry[] {
  return [...stays].flatMap(({ worker, personMonths }) => {
    const cell = personMonths > 0 ? blankOf(worker) : null;
    return cell ? [{ worker, cell }] : [];
  });
}
