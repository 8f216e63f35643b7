import { numberOf } from '../../forms/values/numbers';
import type { RuleId } from '../../strings/message';
import { areaOf, type AreaRef, type CellRef } from '../../workbook/address';
import { isIn } from '../analysis/cells';
import type { CheckContext } from '../analysis/context';
import { isWrong } from '../analysis/verdicts';
import type { SettledFinding } from './finding';

/** A 合计 that a finding says is wrong, with the sum that is due instead (rule C9). */
export interface Correction {
  readonly cell: CellRef;
  readonly stated: number;
  readonly due: number;
}

/** Where more of them are wrong, it is the sheet or its reading as a whole that is not understood. */
const MOST_CORRECTED = 3;

/** Rules that tell cells which are read for sure, but which no sum counts. */
const OF_INPUTS: readonly RuleId[] = ['text-number'];

/**
 * The wrong 合计 of a review, where they are few. Where another cell is to blame, somebody set the finding aside, or the
 * form's reading is in doubt, what is stated stands.
 */
export function correctionsOf(
  { figures, doubts }: CheckContext,
  findings: readonly SettledFinding[],
): readonly Correction[] {
  const standing = findings.filter(({ setAside }) => setAside === null);
  const told = standing.filter(({ family }) => family === 'arithmetic').flatMap(({ cells }) => cells.map(areaOf));
  const uncounted = standing.filter(({ rule }) => OF_INPUTS.includes(rule)).flatMap(({ cells }) => cells.map(areaOf));
  const isAmong = (cell: CellRef, areas: readonly AreaRef[]): boolean => areas.some((area) => isIn(area, cell));
  const totals = figures.filter((figure) => figure.kind === 'total' && isWrong(figure));
  const wrong = totals.flatMap(({ form, due, inputs, stated: { cell }, stated: reading }) => {
    const stated = numberOf(reading);
    const isTold = isAmong(cell, told) || inputs.some((input) => isAmong(input, uncounted));
    return isTold && !doubts.some((doubt) => doubt.form === form) && stated !== null && due !== null
      ? [{ cell, stated, due }]
      : [];
  });
  return wrong.length <= MOST_CORRECTED ? wrong : [];
}
