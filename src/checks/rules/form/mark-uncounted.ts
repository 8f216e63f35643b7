import type { MarkReading, Station } from '../../../forms/station';
import { cellKey, type CellRef } from '../../../workbook/address';
import { referencesOf } from '../../analysis/formulas';
import type { Issue, Rule } from '../../analysis/rule';
import { markText } from '../../text/marks';
import { say } from '../../text/say';

interface Counted {
  readonly formula: string;
  readonly cell: CellRef;
}

const COUNT = /^=COUNTIFS?\([^()]*\)$/i;

/** The mark that a subtotal formula counts ("√"), where it counts one. */
function countedMark(formula: string | null): string | null {
  return /"([^"0-9])"/.exec(formula ?? '')?.[1] ?? null;
}

/** The formulas of 小计 that count marks of insurance or wages. */
function countsOf({ attendance }: Station): Counted[] {
  return attendance.flatMap(({ subtotals }) =>
    subtotals.flatMap(({ months }) =>
      months.flatMap(({ insured, paid }) =>
        [insured, paid].flatMap((reading) =>
          reading?.formula && COUNT.test(reading.formula) ? [{ formula: reading.formula, cell: reading.cell }] : [],
        ),
      ),
    ),
  );
}

/** Each of them by the cells it counts. */
function countsByCell(found: readonly Counted[], { attendance }: Station): ReadonlyMap<string, string> {
  const counts = new Map<string, string>();
  const lastRow = Math.max(...attendance.map(({ area }) => area.bottom));
  for (const { formula, cell } of found) {
    for (const { sheet, top, left, bottom, right } of referencesOf(formula, cell.sheet)) {
      for (let row = top; row <= Math.min(bottom, lastRow); row++) {
        for (let column = left; column <= right; column++) {
          const key = cellKey({ sheet, row, column });
          if (!counts.has(key)) counts.set(key, formula);
        }
      }
    }
  }
  return counts;
}

/** Marks for being in post are added up as well, those for insurance and wages only counted. */
function isCounted(mark: MarkReading, counted: string, areNumbersAdded: boolean): boolean {
  if (mark.kind === 'full') return mark.raw === counted || (areNumbersAdded && mark.raw === 1);
  return mark.kind === 'half' && areNumbersAdded ? typeof mark.raw === 'number' : true;
}

/** Marks that are read but the sheet's own formulas do not count: another tick, 0.5 typed as text. */
export const markUncounted: Rule = {
  id: 'mark-uncounted',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  run({ station, marks }) {
    const found = countsOf(station);
    const ways = new Set(found.map(({ formula }) => countedMark(formula)));
    let byCell: ReadonlyMap<string, string> | undefined;
    const formulaOver = (cell: CellRef): string | null =>
      (byCell ??= countsByCell(found, station)).get(cellKey(cell)) ?? null;
    return marks.flatMap(({ mark, worker, month, role }): Issue[] => {
      const { cell, raw } = mark;
      // The one mark that all of them count: no need to look which counts it.
      if (role !== 'inPost' && (ways.size === 0 || (ways.size === 1 && typeof raw === 'string' && ways.has(raw)))) {
        return [];
      }
      const formula = role === 'inPost' ? (worker.subtotal?.formula ?? null) : formulaOver(cell);
      const counted = countedMark(formula);
      if (counted === null || isCounted(mark, counted, role === 'inPost')) return [];
      const values = { name: worker.name, month, mark: markText(mark, station.date1904), counted };
      return [{ form: 'attendanceSheet', cells: [cell], wrong: [cell], message: say('mark-uncounted.found', values) }];
    });
  },
};
