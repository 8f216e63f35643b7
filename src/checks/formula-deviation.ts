import { isSame } from '../assessment/rounding';
import { numberOf } from '../forms/values/numbers';
import { cellA1, type CellRef } from '../workbook/address';
import type { Text } from './check';
import type { Derived } from './derived';
import { addedNumber, addends, covers, division, referencesOf } from './formulas';
import { at } from './wording';

const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${row},${column}`;

/** Formulas that are not made of the cells that they should be made of, with what is wrong about each (rule C3). */
export function deviations(figures: readonly Derived[]): ReadonlyMap<Derived, Text> {
  const totals = figures.filter(({ kind }) => kind === 'total').map(({ stated }) => stated.cell);
  const columns = markColumns(figures);
  return new Map(
    figures.flatMap((derived): [Derived, Text][] => {
      const { formula, cell } = derived.stated;
      if (formula === null || referencesOf(formula, cell.sheet).length === 0) return [];
      const text =
        derived.kind === 'rate' ? rateDeviation(derived, formula) : sumDeviation(derived, formula, totals, columns);
      return text ? [[derived, text]] : [];
    }),
  );
}

function rateDeviation({ inputs, stated, record }: Derived, formula: string): Text | null {
  const [completed, target] = inputs;
  if (!completed || !target) return null;
  const [part, whole] = [cellA1(completed.row, completed.column), cellA1(target.row, target.column)];
  const written = division(formula);
  if (!written) {
    const named = referencesOf(formula, stated.cell.sheet);
    if (covers(named, completed) > 0 && covers(named, target) > 0) return null;
    return { zh: `公式（${formula}）不是 ${part}/${whole}`, en: `the formula (${formula}) is not ${part}/${whole}` };
  }
  const { numerator, denominator } = written;
  const due = numberOf(record?.target);
  const isTypedTarget = /^\d/.test(denominator) && (due === null || isSame(Number(denominator), due));
  if (numerator === part && (denominator === whole || isTypedTarget)) return null;
  if (numerator === whole && denominator === part) {
    return { zh: `公式把分子分母颠倒了（${formula}）`, en: `the formula is upside down (${formula})` };
  }
  const row = stated.cell.row + 1;
  return {
    zh: `公式引用的是 ${numerator}/${denominator}，本行（第 ${row} 行）应为 ${part}/${whole}`,
    en: `the formula divides ${numerator}/${denominator}; this row (${row}) needs ${part}/${whole}`,
  };
}

/** Which month and which kind of mark a cell belongs to. */
function markColumns(figures: readonly Derived[]): ReadonlyMap<string, string> {
  return new Map(
    figures.flatMap(({ month, role, inputs, stated }) =>
      month && role ? [...inputs, stated.cell].map((cell): [string, string] => [keyOf(cell), `${month} ${role}`]) : [],
    ),
  );
}

function listed(cells: readonly CellRef[]): string {
  return cells.slice(0, 4).map(at).join('、') + (cells.length > 4 ? '…' : '');
}

function sumDeviation(
  { inputs, stated, kind, month, role }: Derived,
  formula: string,
  totals: readonly CellRef[],
  columns: ReadonlyMap<string, string>,
): Text | null {
  const named = referencesOf(formula, stated.cell.sheet);
  const missing = inputs.filter((cell) => covers(named, cell) === 0);
  if (missing.length === inputs.length && kind !== 'total' && kind !== 'worker-subtotal') {
    // It may add up the marks themselves instead of the subtotals, or the other way round, but of the same column.
    const own = `${month ?? ''} ${role ?? ''}`;
    const isOther = named.some(({ sheet, top, left }) => {
      const column = columns.get(keyOf({ sheet, row: top, column: left }));
      return column !== undefined && column !== own;
    });
    return month && isOther
      ? { zh: `公式（${formula}）引用了别的列`, en: `the formula (${formula}) refers to another column` }
      : null;
  }
  if (missing.length > 0) {
    return {
      zh: `公式（${formula}）漏掉了 ${listed(missing)}`,
      en: `the formula (${formula}) leaves out ${listed(missing)}`,
    };
  }
  const added = addends(formula, stated.cell.sheet);
  const twice = added ? inputs.filter((cell) => covers(added, cell) > 1) : [];
  if (twice.length > 0) {
    return {
      zh: `公式（${formula}）重复计入了 ${listed(twice)}`,
      en: `the formula (${formula}) counts ${listed(twice)} twice`,
    };
  }
  const number = addedNumber(formula);
  if (number !== null) {
    return {
      zh: `公式（${formula}）里手写了数字 ${number}`,
      en: `the formula (${formula}) has ${number} typed into it`,
    };
  }
  const isInput = (cell: CellRef): boolean => inputs.some((input) => keyOf(input) === keyOf(cell));
  const isForeign = totals.some(
    (cell) => keyOf(cell) !== keyOf(stated.cell) && !isInput(cell) && covers(added ?? [], cell) > 0,
  );
  return isForeign && kind === 'total'
    ? { zh: `公式（${formula}）把别的合计也加了进去`, en: `the formula (${formula}) adds in another total` }
    : null;
}
