import { personMonthsIn, type Person } from '../assessment/staffing';
import type { Month } from '../forms/values/calendar';
import type { WorkerRecord } from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { CheckContext } from './check';
import { isCleaner, monthHeaders, presentMonths, staysOf } from './workers';

/** A slip that another check tells, with what staffing would come to if it were put right. */
export interface Doubt {
  /** Where it is told. */
  readonly cells: readonly CellRef[];
  readonly worker: WorkerRecord;
  /** Workers more in post in every month. */
  readonly steady: number;
  readonly personMonths: number;
  /** In which month one worker more would be in post; null where none would. */
  readonly month: Month | null;
}

/** The one mark, or the marks left blank, that keep somebody without any date of joining or leaving from being in post throughout. */
function doubtfulMark(worker: WorkerRecord, weights: ReadonlyMap<Month, number>): Doubt[] {
  const due = (month: Month): number => Math.min(1, weights.get(month) ?? 1);
  const lacking = worker.marks.filter((entry) => personMonthsIn(worker, entry.month) < due(entry.month));
  const last = lacking.at(-1);
  const areBlank = lacking.every(({ inPost }) => inPost?.kind === 'blank');
  if (!last?.inPost || (lacking.length > 1 && !areBlank) || staysOf(worker).length > 0) return [];
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

/** Months in which the rows of one name add up to more than one person can be in post. */
export function doubleMonths(person: Person, weights: ReadonlyMap<Month, number>): Month[] {
  const months = [...new Set(person.rows.flatMap(presentMonths))].sort();
  return months.filter((month) => {
    const rows = person.rows.filter((row) => personMonthsIn(row, month) > 0);
    const sum = rows.reduce((total, row) => total + personMonthsIn(row, month), 0);
    return rows.length > 1 && sum > (weights.get(month) ?? 1);
  });
}

/** Two workers of one name count as one person. */
function doubtfulName(person: Person, weights: ReadonlyMap<Month, number>): Doubt[] {
  const months = doubleMonths(person, weights);
  const rows = person.rows.filter((row) => months.some((month) => personMonthsIn(row, month) > 0));
  return rows.slice(1).map((worker) => ({
    cells: rows.map(({ nameCell }) => nameCell),
    worker,
    steady: 1,
    personMonths: 0,
    month: months.at(-1) ?? null,
  }));
}

/** A position that is not the worker's, whatever the marks. */
export function doubtOfPosition(worker: WorkerRecord): Doubt[] {
  if (!worker.positionCell) return [];
  return [{ cells: [worker.positionCell], worker, steady: 0, personMonths: 0, month: null }];
}

function doubtsIn({ assessment }: CheckContext): Doubt[] {
  const weights = assessment.time.period?.weights ?? new Map<Month, number>();
  return (assessment.staffing?.persons ?? []).flatMap((person) => [
    ...person.rows.flatMap((worker) => [
      ...doubtfulMark(worker, weights),
      ...(isCleaner(worker) ? doubtOfPosition(worker) : []),
    ]),
    ...doubtfulName(person, weights),
  ]);
}

/**
 * What a staffing figure follows from beyond the marks as read: the months, and the doubts (with `more` that concern this
 * figure), where those alone explain what is wrong with it.
 */
export function staffingGrounds(
  context: CheckContext,
  isExplainedBy: (doubts: readonly Doubt[]) => boolean,
  more: readonly Doubt[] = [],
): CellRef[] {
  const found = [...doubtsIn(context), ...more];
  const isExplained = found.length > 0 && isExplainedBy(found);
  return [...monthHeaders(context.station), ...(isExplained ? found.flatMap(({ cells }) => cells) : [])];
}

/** How many more would be steady, or in post in a month, without the doubts. */
export const steadyIn = (doubts: readonly Doubt[]): number => doubts.reduce((sum, { steady }) => sum + steady, 0);
export const inPostIn = (doubts: readonly Doubt[], month: Month): Doubt[] =>
  doubts.filter((doubt) => doubt.month === month);
