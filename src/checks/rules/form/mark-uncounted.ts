import type { NumberReading, Station } from '../../../forms/station';
import { oneLine } from '../../../forms/values/text';
import type { AreaRef, CellRef } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/snapshot';
import { isIn } from '../../analysis/cells';
import type { NamedMark } from '../../analysis/named-cells';
import type { Issue, Rule } from '../../analysis/rule';
import type { Trials } from '../../analysis/trials';
import { markText, spellings } from '../../text/marks';
import { say, when } from '../../text/say';

/** The mark that a formula counts ("√", "√*"), where it names one. */
function namedMark(formula: string): string | null {
  return /"([^"0-9*?]\*?)"/.exec(formula)?.[1] ?? null;
}

/** A figure of 小计 that counts marks of insurance or wages by a formula, with an area that this names. */
interface Count {
  readonly cell: CellRef;
  readonly area: AreaRef;
}

/** The figures of 小计 that count marks of insurance or wages. */
function countsIn({ attendance }: Station): NumberReading[] {
  const found: NumberReading[] = [];
  for (const { subtotals } of attendance) {
    for (const { months } of subtotals) {
      for (const { insured, paid } of months) {
        if (insured) found.push(insured);
        if (paid) found.push(paid);
      }
    }
  }
  return found;
}

/** The figures that count marks of insurance or wages, by the columns that they name. */
function countsByColumn(readings: readonly NumberReading[], { book }: Trials): ReadonlyMap<number, readonly Count[]> {
  const counts = new Map<number, Count[]>();
  for (const { cell } of readings) {
    for (const area of book.areasNamedAt(cell)) {
      for (let { left: column } = area; column <= area.right; column++) {
        const known = counts.get(column);
        if (known) known.push({ cell, area });
        else counts.set(column, [{ cell, area }]);
      }
    }
  }
  return counts;
}

/** A sum of numbers, all or those under a header. */
const ADDS = /\bSUM\(|\bSUMIF\([^,]+,"\p{Script=Han}+",/iu;

/** Spelt as the formula has it, a number that it adds, or a text where no function counts any: no need to try it. */
function isUsual(raw: CellValue, formula: string): boolean {
  if (typeof raw === 'string') return formula.includes(`"${raw}"`) || !formula.includes('(');
  return typeof raw === 'number' && ADDS.test(formula);
}

/** What a formula would count in a mark's cell, where it counts nothing of the mark itself; null where it counts it. */
function countedInstead({ mark }: NamedMark, count: CellRef, { book, standing }: Trials): CellValue {
  const formula = book.cellAt(count)?.formula ?? null;
  if (formula === null || isUsual(mark.raw, formula)) return null;
  const resultWith = (value: CellValue): CellValue | undefined => standing.withCell(mark.cell, value).valueAt(count);
  const [own, none] = [resultWith(mark.raw), resultWith(null)];
  if (typeof none !== 'number' || own !== none) return null;
  const other = [namedMark(formula), 1].find((spelling) => spelling !== null && resultWith(spelling) !== none);
  return other ?? null;
}

/** Marks that are read but the sheet's own formulas do not count: another tick, 0.5 typed as text. */
export const markUncounted: Rule = {
  id: 'mark-uncounted',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  many: (issues) => ({
    message: say('mark-uncounted.many', {
      count: issues.length,
      marks: spellings(issues.map(({ message }) => message.values['mark'])),
      counted: spellings(issues.map(({ message }) => message.values['counted'])),
    }),
    consequences: issues.flatMap(({ consequences = [] }) => consequences),
  }),
  run({ station, marks, trials }) {
    const readings = countsIn(station);
    const formulas = [...new Set(readings.flatMap(({ formula }) => formula ?? []))];
    const usual = new Map<CellValue, boolean>();
    // Most sheets spell a mark in one way, and count that: then no count needs to be found for it.
    const isUsualThroughout = (raw: CellValue): boolean => {
      const known = usual.get(raw) ?? formulas.every((formula) => isUsual(raw, formula));
      usual.set(raw, known);
      return known;
    };
    let counts: ReturnType<typeof countsByColumn> | undefined;
    const countOver = ({ mark, worker, role }: NamedMark): CellRef | undefined => {
      if (role === 'inPost') return worker.subtotal?.cell;
      if (isUsualThroughout(mark.raw)) return undefined;
      counts ??= countsByColumn(readings, trials);
      return counts.get(mark.cell.column)?.find(({ area }) => isIn(area, mark.cell))?.cell;
    };
    const issues: Issue[] = [];
    for (const named of marks) {
      const { mark, worker, month, role } = named;
      // Marks for being in post are added up as well, those for insurance and wages only counted.
      if (mark.kind !== 'full' && (mark.kind !== 'half' || role !== 'inPost')) continue;
      const count = countOver(named);
      const counted = count ? countedInstead(named, count, trials) : null;
      if (counted === null) continue;
      const { cell } = mark;
      const values = {
        name: worker.name,
        month: when(month),
        mark: markText(mark, station.date1904),
        counted: oneLine(counted),
      };
      issues.push({
        form: 'attendanceSheet',
        cells: [cell],
        wrong: [cell],
        message: say('mark-uncounted.found', values),
      });
    }
    return issues;
  },
};
