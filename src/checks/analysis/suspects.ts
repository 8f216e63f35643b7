import type { AssessedPeriod } from '../../assessment/periods';
import type { Person } from '../../assessment/persons';
import { personMonthsIn, type Staffing } from '../../assessment/staffing';
import type { Month } from '../../forms/values/calendar';
import type { WorkerRecord } from '../../forms/station';
import type { CellRef } from '../../workbook/address';
import { MONTHS, type Fact } from './facts';
import { isCleaner, type Stay } from './stays';

/** A slip that another rule tells, with what staffing would come to if it were put right. */
export interface Suspect {
  /** Where it is told. */
  readonly cells: readonly CellRef[];
  readonly worker: WorkerRecord;
  /** Workers more in post in every month. */
  readonly steady: number;
  readonly personMonths: number;
  /** In which month one worker more would be in post; null where none would. */
  readonly month: Month | null;
}

type Weights = AssessedPeriod['weights'];

/** The one mark, or the marks left blank, that keep somebody without any date of joining or leaving from being in post throughout. */
function suspectMarks({ worker, events }: Stay, weights: Weights): Suspect[] {
  const due = (month: Month): number => Math.min(1, weights.get(month) ?? 1);
  const lacking = worker.marks.filter((entry) => personMonthsIn(worker, entry.month) < due(entry.month));
  const last = lacking.at(-1);
  const areBlank = lacking.every(({ inPost }) => inPost?.kind === 'blank');
  if (!last?.inPost || (lacking.length > 1 && !areBlank) || events.length > 0) return [];
  const isAway = personMonthsIn(worker, last.month) === 0;
  return [
    {
      cells: lacking.flatMap(({ inPost }) => inPost?.cell ?? []),
      worker,
      steady: isAway ? 1 : 0,
      personMonths: lacking.reduce((sum, { month }) => sum + due(month) - personMonthsIn(worker, month), 0),
      month: isAway ? last.month : null,
    },
  ];
}

/** Months in which the rows of one name add up to more than one person can be in post (rule B2). */
export function doubleMonths({ rows }: Person, stays: ReadonlyMap<WorkerRecord, Stay>, weights: Weights): Month[] {
  if (rows.length < 2) return [];
  const months = [...new Set(rows.flatMap((row) => stays.get(row)?.present ?? []))].sort();
  return months.filter((month) => {
    const present = rows.filter((row) => personMonthsIn(row, month) > 0);
    const sum = present.reduce((total, row) => total + personMonthsIn(row, month), 0);
    return present.length > 1 && sum > (weights.get(month) ?? 1);
  });
}

/** Two workers of one name count as one person: of the rows that are in post throughout, only one counts as steady. */
function suspectNames(
  person: Person,
  stays: ReadonlyMap<WorkerRecord, Stay>,
  weights: Weights,
  all: readonly Month[],
): Suspect[] {
  const months = doubleMonths(person, stays, weights);
  const rows = person.rows.filter((row) => months.some((month) => personMonthsIn(row, month) > 0));
  const steady = rows.filter((row) => all.every((month) => personMonthsIn(row, month) > 0)).length;
  // One list for all of them: of thousands of rows of one name each would name thousands of cells.
  const cells = rows.map(({ nameCell }) => nameCell);
  return rows.slice(1).map((worker, index) => ({
    cells,
    worker,
    steady: index + 1 < steady ? 1 : 0,
    personMonths: 0,
    month: months.at(-1) ?? null,
  }));
}

/** A position that is not the worker's, whatever the marks. */
export function suspectPosition(worker: WorkerRecord): Suspect[] {
  if (!worker.positionCell) return [];
  return [{ cells: [worker.positionCell], worker, steady: 0, personMonths: 0, month: null }];
}

/** Whether a slip is in the position alone. */
export function isOfPosition({ steady, personMonths, month }: Suspect): boolean {
  return steady === 0 && personMonths === 0 && month === null;
}

/** Slips in the marks, names and positions of 附件2. */
export function suspects(
  staffing: Staffing | null,
  stays: ReadonlyMap<WorkerRecord, Stay>,
  period: AssessedPeriod | null,
): Suspect[] {
  const weights: Weights = period?.weights ?? new Map<Month, number>();
  const months = staffing?.months.map(({ month }) => month) ?? [];
  return (staffing?.persons ?? []).flatMap((person) => [
    ...person.rows.flatMap((worker) => {
      const stay = stays.get(worker);
      return [...(stay ? suspectMarks(stay, weights) : []), ...(isCleaner(worker) ? suspectPosition(worker) : [])];
    }),
    ...suspectNames(person, stays, weights, months),
  ]);
}

/** What a staffing figure rests on beyond the marks as read: the months, and the suspects where they explain what is wrong with it. */
export function staffingGrounds(
  found: readonly Suspect[],
  isExplainedBy: (suspects: readonly Suspect[]) => boolean,
): Fact[] {
  const isExplained = found.length > 0 && isExplainedBy(found);
  return [MONTHS, ...(isExplained ? [...new Set(found.map(({ cells }) => cells))].flat() : [])];
}

/** What retention rests on: slips that keep somebody from counting as steady, where so many more would explain it. */
export function retentionGrounds(found: readonly Suspect[], isExplainedBy: (more: number) => boolean): Fact[] {
  return staffingGrounds(
    found.filter(({ steady }) => steady > 0),
    (some) => isExplainedBy(some.reduce((sum, { steady }) => sum + steady, 0)),
  );
}

/** Who would be in post in a month without the slips. */
export const inPostIn = (found: readonly Suspect[], month: Month): Suspect[] =>
  found.filter((suspect) => suspect.month === month);
