import { personMonthsOf } from '../../assessment/staffing';
import { isSame } from '../../assessment/rounding';
import { markValue } from '../../forms/values/marks';
import { numberOf, totalOf } from '../../forms/values/numbers';
import type { MarkReading, NumberReading, WorkerRecord } from '../../forms/station';
import type { CellRef } from '../../workbook/address';
import { sumOfMarks, sumOfNumbers, type Derivation } from './derivation';

/** One term of a sum. */
export interface Part {
  readonly cell: CellRef;
  /** Null where no number stands. */
  readonly value: number | null;
  /** What it could count for; null: any count, in halves. */
  readonly possible: readonly number[] | null;
  /** A mark that cannot be read counts for nothing, but may stand for something. */
  readonly isUnread?: boolean;
}

export interface Sum extends Derivation {
  /** Null when no input holds a number: then `/` is right (rule C2). */
  readonly value: number | null;
  /** Its terms one by one: most sums are right, and never asked for them. */
  readonly parts: () => readonly Part[];
}

export function sumReadings(readings: readonly NumberReading[]): Sum {
  const { cells, from } = sumOfNumbers(readings);
  return {
    value: totalOf(readings),
    parts: () => readings.map((reading) => ({ cell: reading.cell, value: numberOf(reading), possible: null })),
    cells,
    from,
  };
}

const PERSON_MONTHS = [0, 0.5, 1] as const;
const HEADS = [0, 1] as const;

/** Marks added up: person-months, or heads, where a half is a whole (rule B1). */
export function sumMarks(marks: readonly (MarkReading | null)[], countsHeads = false): Sum {
  const given = marks.filter((mark) => mark !== null);
  const valueOf = (mark: MarkReading): number => (countsHeads ? Math.ceil(markValue(mark)) : markValue(mark));
  const { cells, from } = sumOfMarks(given, countsHeads);
  return {
    value: given.reduce((sum, mark) => sum + valueOf(mark), 0),
    parts: () => {
      const possible = countsHeads ? HEADS : PERSON_MONTHS;
      return given.map((mark) => ({
        cell: mark.cell,
        value: valueOf(mark),
        possible,
        isUnread: mark.kind === 'unknown',
      }));
    },
    cells,
    from,
  };
}

/** A column of 附件2 summed down: each row counts for nothing or for the person-months of its marks (rules B4, B5). */
export function sumOwn(workers: readonly WorkerRecord[], own: (worker: WorkerRecord) => NumberReading | null): Sum {
  const terms = workers.flatMap((worker) => {
    const reading = own(worker);
    return reading ? [{ reading, months: personMonthsOf(worker) }] : [];
  });
  return {
    ...sumReadings(terms.map(({ reading }) => reading)),
    parts: () =>
      terms.map(({ reading, months }): Part => {
        const value = numberOf(reading);
        const isPossible = value === 0 || isSame(value ?? Number.NaN, months);
        return { cell: reading.cell, value, possible: isPossible ? [] : [0, months] };
      }),
  };
}
