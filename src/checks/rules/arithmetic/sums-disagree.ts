import { numberOf } from '../../../forms/values/numbers';
import { isCellError } from '../../../workbook/snapshot';
import { isSameCell, type CellRef } from '../../../workbook/address';
import type { Rule } from '../../analysis/rule';
import type { SharedInput } from '../../analysis/shared-inputs';
import { downstream, shown } from '../../analysis/verdicts';
import { valueAt } from '../../analysis/sheet-values';
import { at } from '../../text/phrases';
import { list, say } from '../../text/say';

/** Insurance and wages of the same worker and month: who is absent by mistake lacks them by the same mistake. */
function marksBeside({ cell, figures }: SharedInput): CellRef[] {
  const marks = figures.flatMap(({ worker }) => worker?.marks ?? []);
  const entry = marks.find(({ inPost }) => inPost && isSameCell(inPost.cell, cell));
  return [entry?.insured, entry?.paid].flatMap((mark) => mark?.cell ?? []);
}

/** A cell with which the sums of its row and of its column disagree: told there, not at each of the sums. */
export const sumsDisagree: Rule = {
  id: 'sums-disagree',
  family: 'arithmetic',
  severity: 'error',
  impact: 'total',
  basis: 'B4',
  run: ({ sharedInputs, followers, sheets }) =>
    sharedInputs.flatMap((shared) => {
      const { cell } = shared;
      // An error value or a picture is told as what it is.
      if (isCellError(valueAt(sheets, cell))) return [];
      const stated = shared.figures.map((figure) => figure.stated.cell);
      const [first] = shared.figures;
      return {
        form: first?.form ?? null,
        zone: first?.zone ?? null,
        cells: [cell, ...stated],
        message: say('sums-disagree.found', {
          cell: at(cell),
          sums: list(
            shared.figures.map((figure) =>
              say('cell-value', { cell: at(figure.stated.cell), value: shown(figure, numberOf(figure.stated)) }),
            ),
          ),
          should: list(shared.figures.map((figure) => shown(figure, figure.due))),
        }),
        restsOn: [cell],
        wrong: [cell, ...marksBeside(shared), ...stated],
        consequences: downstream(followers, stated),
      };
    }),
};
