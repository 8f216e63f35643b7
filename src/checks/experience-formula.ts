import { isSame } from '../assessment/rounding';
import { personMonthsOf, workersOf } from '../assessment/staffing';
import { numberOf } from '../forms/values/numbers';
import type { WorkerRecord } from '../forms/station';
import type { Check, CheckContext, Issue } from './check';
import { referencesOf } from './formulas';
import { who } from './workers';

/** Whether a formula names cells, but none of its own row. */
function isOfAnotherRow({ experienced, row, sheet }: WorkerRecord): boolean {
  const named = experienced?.formula ? referencesOf(experienced.formula, sheet) : [];
  return named.length > 0 && !named.some(({ top, bottom }) => top <= row && row <= bottom);
}

/** The two-year column of a row made of another row's cells, while most refer to their own (rules B5, C3). */
function otherRows({ station }: CheckContext): Issue[] {
  const withFormula = workersOf(station).filter(({ experienced }) => experienced?.formula);
  const found = withFormula.filter(isOfAnotherRow);
  if (found.length * 2 >= withFormula.length) return [];
  return found.flatMap((worker): Issue[] => {
    const { experienced } = worker;
    if (!experienced) return [];
    const stated = numberOf(experienced);
    const isRight = stated !== null && (stated === 0 || isSame(stated, personMonthsOf(worker)));
    const value = isRight ? { zh: '（目前数值恰好正确）', en: ' (the value happens to be right)' } : { zh: '', en: '' };
    return [
      {
        cells: [experienced.cell],
        spoils: [experienced.cell],
        form: 'attendanceSheet',
        message: {
          zh: `${who(worker).zh}的从业2年以上到岗小计引用了别的行（${experienced.formula ?? ''}）${value.zh}`,
          en: `the two-year column of ${who(worker).en} refers to another row (${experienced.formula ?? ''})${value.en}`,
        },
      },
    ];
  });
}

/** Formulas of the two-year column (rule B5). */
export const EXPERIENCE_FORMULA_CHECKS: readonly Check[] = [
  {
    id: 'experienced-formula',
    family: 'arithmetic',
    severity: 'warning',
    impact: 'figure',
    basis: 'B5',
    title: { zh: '从业2年以上到岗小计引用了别的行', en: 'A two-year column made of another row' },
    why: {
      zh: '该栏等于本行的到岗小计，否则为0。',
      en: "The column equals the row's own subtotal, or 0.",
    },
    remedy: { zh: '从相邻的正确单元格复制公式。', en: 'Copy the formula from a neighbour that is right.' },
    run: otherRows,
  },
];
