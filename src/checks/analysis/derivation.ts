import { completionRate } from '../../assessment/rates';
import type { MarkReading, NumberReading } from '../../forms/station';
import { kindInstead, markValue } from '../../forms/values/marks';
import { numberOf, readNumber, totalOf } from '../../forms/values/numbers';
import type { CellRef } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';

/** What cells hold, or would hold. */
export type Contents = (cell: CellRef) => CellValue;

/** How a figure follows from cells, whatever these come to hold. */
export interface Derivation {
  readonly cells: readonly CellRef[];
  /** Null: `/` (rule C2). */
  readonly from: (contents: Contents) => number | null;
}

/** The number in a cell with other contents; as it stands it is what it was read as. */
function numberIn(reading: NumberReading, contents: Contents): number | null {
  const raw = contents(reading.cell);
  return numberOf(raw === reading.raw ? reading : readNumber({ ...reading, raw }));
}

function markIn(mark: MarkReading, contents: Contents): number {
  const raw = contents(mark.cell);
  return markValue(raw === mark.raw ? mark : { kind: kindInstead(raw, mark) });
}

/** The sum of all numbers; null where there is none. */
export function sumOfNumbers(readings: readonly NumberReading[]): Derivation {
  return {
    cells: readings.map(({ cell }) => cell),
    from: (contents) => totalOf(readings, (reading) => numberIn(reading, contents)),
  };
}

/** Person-months of marks, or heads, where a half is a whole (rule B1). */
export function sumOfMarks(marks: readonly MarkReading[], countsHeads: boolean): Derivation {
  return {
    cells: marks.map(({ cell }) => cell),
    from: (contents) =>
      marks.reduce((sum, mark) => {
        const value = markIn(mark, contents);
        return sum + (countsHeads ? Math.ceil(value) : value);
      }, 0),
  };
}

/** Completed over target of one record. There is one for each item: nothing is made that only some trial asks for. */
class Rate implements Derivation {
  readonly cells: readonly CellRef[];

  constructor(
    private readonly completed: NumberReading,
    private readonly target: NumberReading,
  ) {
    this.cells = [completed.cell, target.cell];
  }

  from(contents: Contents): number | null {
    return completionRate(numberIn(this.target, contents), numberIn(this.completed, contents));
  }
}

/** The number in one cell over that in another (rule C1). */
export function rateOfNumbers(completed: NumberReading, target: NumberReading): Derivation {
  return new Rate(completed, target);
}

/** Completed over target of sums (rule C1). */
export function ratioOf(completed: Derivation, target: Derivation): Derivation {
  return {
    cells: [...completed.cells, ...target.cells],
    from: (contents) => completionRate(target.from(contents), completed.from(contents)),
  };
}
