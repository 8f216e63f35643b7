import type { WorkerRecord } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { squash } from '../../../forms/values/text';
import type { CheckContext } from '../../analysis/context';
import { groupedBy } from '../../analysis/grouped';
import type { Rule } from '../../analysis/rule';
import { valueAt } from '../../analysis/sheet-values';
import { who } from '../../text/phrases';
import { list, say } from '../../text/say';

/** The number that is due behind numbered rows without a name between two workers. */
function afterSpareRows(
  expected: number,
  before: WorkerRecord | undefined,
  { no, sheet, row }: WorkerRecord,
  sheets: CheckContext['sheets'],
): number {
  let next = expected;
  if (!no || before?.sheet !== sheet) return next;
  for (let spare = before.row + 1; spare < row; spare++) {
    if (squash(valueAt(sheets, { ...no.cell, row: spare })) === String(next)) next++;
  }
  return next;
}

/** Numbers run through the sheet, or begin again at 1 with each type or page; one person on two rows may keep the number. */
function serialFaults(workers: readonly WorkerRecord[], sheets: CheckContext['sheets']): WorkerRecord[] {
  const faults: WorkerRecord[] = [];
  const byName = new Map(groupedBy(workers, ({ name }) => name).map((rows) => [rows[0].name, rows]));
  const isSamePerson = (worker: WorkerRecord, value: number | null): boolean =>
    worker.name !== '' &&
    (byName.get(worker.name) ?? []).some(
      (other) => other !== worker && (value === null || numberOf(other.no) === value),
    );
  let expected = 1;
  workers.forEach((worker, index) => {
    const value = numberOf(worker.no);
    const [before, after] = [workers[index - 1], numberOf(workers[index + 1]?.no)];
    const isRestart = value === 1 && (before?.certified !== worker.certified || before.row < worker.row - 1);
    if (index === 0 && value !== null && after === value + 1) expected = value;
    if (isRestart) expected = 1;
    expected = afterSpareRows(expected, before, worker, sheets);
    if (value === expected) {
      expected++;
    } else if (!isSamePerson(worker, value)) {
      faults.push(worker);
      // A gap or a repeat moves all that follow; a slip of one number does not.
      expected = value !== null && after === value + 1 ? value + 1 : expected + 1;
    }
  });
  return faults;
}

/** Gaps and repeats in 序号. */
export const serialNumbers: Rule = {
  id: 'serial-numbers',
  family: 'form',
  severity: 'note',
  impact: 'form',
  basis: 'B12',
  run({ stays, sheets }) {
    const workers = [...stays.keys()];
    if (workers.every(({ no }) => numberOf(no) === null)) return [];
    const faults = serialFaults(workers, sheets);
    if (faults.length === 0) return [];
    const told = faults.map((entry) => {
      const [worker, number] = [who(entry), numberOf(entry.no)];
      return number === null
        ? say('serial-numbers.none', { worker })
        : say('serial-numbers.number', { worker, number });
    });
    return [
      {
        cells: faults.flatMap(({ no }) => no?.cell ?? []),
        form: 'attendanceSheet',
        message: say('serial-numbers.found', { workers: list(told) }),
      },
    ];
  },
};
