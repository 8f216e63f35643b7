import { isSame } from '../../../assessment/rounding';
import type { WorkerRecord } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { referencesOf } from '../../analysis/formulas';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say } from '../../text/say';

/** Whether a formula names cells, but none of its own row. */
function isOfAnotherRow({ experienced, row, sheet }: WorkerRecord): boolean {
  const named = experienced?.formula ? referencesOf(experienced.formula, sheet) : [];
  return named.length > 0 && !named.some(({ top, bottom }) => top <= row && row <= bottom);
}

/** The two-year column of a row made of another row's cells, while most refer to their own. */
export const experiencedFormula: Rule = {
  id: 'experienced-formula',
  family: 'arithmetic',
  severity: 'warning',
  impact: 'figure',
  basis: 'B5',
  run({ stays }) {
    const withFormula = [...stays.values()].filter(({ worker }) => worker.experienced?.formula);
    const found = withFormula.filter(({ worker }) => isOfAnotherRow(worker));
    if (found.length * 2 >= withFormula.length) return [];
    return found.flatMap(({ worker, personMonths }) => {
      const { experienced } = worker;
      if (!experienced) return [];
      const stated = numberOf(experienced);
      const isRight = stated !== null && (stated === 0 || isSame(stated, personMonths));
      const values = { worker: who(worker), formula: experienced.formula };
      return [
        {
          cells: [experienced.cell],
          wrong: [experienced.cell],
          form: 'attendanceSheet' as const,
          message: say(isRight ? 'experienced-formula.right' : 'experienced-formula.found', values),
        },
      ];
    });
  },
};
