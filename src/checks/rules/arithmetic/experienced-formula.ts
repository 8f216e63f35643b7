import { isSame } from '../../../assessment/rounding';
import { numberOf } from '../../../forms/values/numbers';
import type { AreaRef } from '../../../workbook/address';
import { cellTakenOver } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import type { Stay } from '../../analysis/stays';
import { sumMarks } from '../../analysis/sums';
import { dueIn, type Trials } from '../../analysis/trials';
import { who } from '../../text/phrases';
import { say } from '../../text/say';

/** Whether a formula names cells, but none of its own row, and gives other person-months than those of its row, or none. */
function isOfAnotherRow({ worker }: Stay, trials: Trials): boolean {
  const { experienced, row, sheet } = worker;
  // =AB7 in row 7 is how nearly all of them are written.
  if (cellTakenOver(experienced?.formula ?? null)?.top === row) return false;
  const named = experienced ? trials.book.areasNamedAt(experienced.cell) : [];
  const isOwn = (area: AreaRef): boolean => area.sheet === sheet && area.top <= row && row <= area.bottom;
  if (!experienced || named.length === 0 || named.some(isOwn)) return false;
  const own = sumMarks(worker.marks.map(({ inPost }) => inPost));
  return trials.all.some(({ filled }) => {
    const [value, due] = [filled.valueAt(experienced.cell), dueIn(filled, own)];
    return typeof value === 'number' && typeof due === 'number' && value !== 0 && !isSame(value, due);
  });
}

/** The two-year column of a row made of another row's cells, while most refer to their own. */
export const experiencedFormula: Rule = {
  id: 'experienced-formula',
  family: 'arithmetic',
  severity: 'warning',
  impact: 'figure',
  basis: 'B5',
  run({ stays, trials }) {
    const withFormula = [...stays.values()].filter(({ worker }) => worker.experienced?.formula);
    const found = withFormula.filter((stay) => isOfAnotherRow(stay, trials));
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
