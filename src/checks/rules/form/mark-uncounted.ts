import type { MarkReading, Station } from '../../../forms/station';
import { oneLine } from '../../../forms/values/text';
import type { CellRef } from '../../../workbook/address';
import { covers, referencesOf } from '../../analysis/formulas';
import type { Issue, Rule } from '../../analysis/rule';
import { say } from '../../text/say';

/** The mark that a subtotal formula counts ("√"), where it counts one. */
function countedMark(formula: string | null): string | null {
  return /"([^"0-9])"/.exec(formula ?? '')?.[1] ?? null;
}

/** The formula of 小计 that counts a mark of insurance or wages. */
function countsOfColumns({ attendance }: Station): (cell: CellRef) => string | null {
  const readings = attendance.flatMap((block) =>
    block.subtotals.flatMap((row) => row.months.flatMap(({ insured, paid }) => [insured, paid])),
  );
  const counts = readings.flatMap((reading) => {
    const formula = reading?.formula ?? null;
    const isCount = reading && formula !== null && /^=COUNTIFS?\([^()]*\)$/i.test(formula);
    return isCount ? [{ formula, areas: referencesOf(formula, reading.cell.sheet) }] : [];
  });
  return (cell) => counts.find(({ areas }) => covers(areas, cell) > 0)?.formula ?? null;
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
    const countOf = countsOfColumns(station);
    return marks.flatMap(({ mark, worker, month, role }): Issue[] => {
      const { cell, raw } = mark;
      const formula = role === 'inPost' ? (worker.subtotal?.formula ?? null) : countOf(cell);
      const counted = countedMark(formula);
      if (counted === null || isCounted(mark, counted, role === 'inPost')) return [];
      const values = { name: worker.name, month, mark: oneLine(raw), counted };
      return [{ form: 'attendanceSheet', cells: [cell], wrong: [cell], message: say('mark-uncounted.found', values) }];
    });
  },
};
