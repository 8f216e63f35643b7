import type { MarkReading, Station } from '../../../forms/station';
import { oneLine } from '../../../forms/values/text';
import { cellKey } from '../../../workbook/address';
import { referencesOf } from '../../analysis/formulas';
import type { Issue, Rule } from '../../analysis/rule';
import { say } from '../../text/say';

const COUNT = /^=COUNTIFS?\([^()]*\)$/i;

/** The mark that a subtotal formula counts ("√"), where it counts one. */
function countedMark(formula: string | null): string | null {
  return /"([^"0-9])"/.exec(formula ?? '')?.[1] ?? null;
}

/** The formulas of 小计 that count marks of insurance or wages, by the cells they count. */
function countsByCell({ attendance }: Station): ReadonlyMap<string, string> {
  const counts = new Map<string, string>();
  const lastRow = Math.max(...attendance.map(({ area }) => area.bottom));
  const readings = attendance.flatMap((block) =>
    block.subtotals.flatMap((row) => row.months.flatMap(({ insured, paid }) => [insured, paid])),
  );
  for (const reading of readings) {
    if (!reading?.formula || !COUNT.test(reading.formula)) continue;
    for (const { sheet, top, left, bottom, right } of referencesOf(reading.formula, reading.cell.sheet)) {
      for (let row = top; row <= Math.min(bottom, lastRow); row++) {
        for (let column = left; column <= right; column++) {
          const key = cellKey({ sheet, row, column });
          if (!counts.has(key)) counts.set(key, reading.formula);
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
    const counts = countsByCell(station);
    return marks.flatMap(({ mark, worker, month, role }): Issue[] => {
      const { cell, raw } = mark;
      const formula = role === 'inPost' ? (worker.subtotal?.formula ?? null) : (counts.get(cellKey(cell)) ?? null);
      const counted = countedMark(formula);
      if (counted === null || isCounted(mark, counted, role === 'inPost')) return [];
      const values = { name: worker.name, month, mark: oneLine(raw), counted };
      return [{ form: 'attendanceSheet', cells: [cell], wrong: [cell], message: say('mark-uncounted.found', values) }];
    });
  },
};
