import type { FormKind } from '../../forms/station';
import { say } from '../../checks/text/say';
import { areaOf } from '../../workbook/address';
import { doubtsOf, type Evaluation } from '../evaluation';
import { difference, ofBoth, type Both, type Difference } from './difference';

/**
 * The forms of a kind that one of the files was not understood in, told instead of what they seem to contradict: a reading
 * that is in doubt accuses nobody. Empty where both are understood.
 */
export function doubtDifferences(evaluations: Both<Evaluation>, forms: readonly FormKind[]): Difference[] {
  return forms.flatMap((form) => {
    const cells = ofBoth(evaluations, (evaluation) =>
      doubtsOf(evaluation, form)
        .flatMap((finding) => finding.cells.slice(0, 1).map(areaOf))
        .map(({ sheet, top, left }) => ({ sheet, row: top, column: left })),
    );
    if (cells.midterm.length + cells.final.length === 0) return [];
    const message = say('reading-open.found', { form: say(`form-${form}`, {}) });
    return [difference('reading-open', message, cells)];
  });
}
