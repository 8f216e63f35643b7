import { isPersonnelCostLow, isTooLittle, limitsPersonnel, type Funds } from '../../../assessment/funds';
import { joinCells } from '../../analysis/cells';
import { amountCells, fundsRows } from '../../analysis/funds-rows';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { percent } from '../../text/phrases';
import { say } from '../../text/say';

/** What the veto rests on: spending on personnel, and all spending. */
function placeOf({ table }: Funds): Pick<Issue, 'cells' | 'evidence' | 'restsOn' | 'form'> {
  const rows = fundsRows(table);
  const personnel = amountCells(
    rows.filter(({ item }) => item === 'personnel'),
    'spent',
  );
  const total = table.total?.spent?.cell;
  return {
    cells: joinCells(personnel),
    evidence: total ? [total] : [],
    restsOn: amountCells(rows, 'spent'),
    form: 'fundsSheet',
  };
}

function found({ assessment, parameters }: CheckContext): Issue[] {
  const { funds } = assessment;
  if (!funds || !limitsPersonnel(funds)) return [];
  const { ofSpent, ofContract, untold } = funds.personnelSpending;
  if (ofSpent === null || ofContract === null) return [];
  const values = { spent: percent(ofSpent), contract: percent(ofContract) };
  const otherwise = [{ what: 'veto' as const, veto: 'personnelCostLow' as const, worker: null }];
  const told = isPersonnelCostLow(funds);
  const entered = parameters.vetoes?.personnelCostLow;
  if (told === null) {
    // Somebody has judged by the base that holds.
    const [isLow, isLowOfContract] = [isTooLittle(ofSpent), isTooLittle(ofContract)];
    if (entered !== undefined || (!isLow && !isLowOfContract)) return [];
    const message = !funds.isSure
      ? say('personnel-spending-low.several', values)
      : isLow && isLowOfContract
        ? say('personnel-spending-low.untold', { ...values, untold: percent(untold) })
        : say('personnel-spending-low.unsure', values);
    return [{ ...placeOf(funds), severity: 'warning', otherwise, message }];
  }
  if (entered !== undefined && entered !== told) {
    const message = told
      ? say('personnel-spending-low.entered-clear', values)
      : say('personnel-spending-low.entered-low', values);
    return [{ ...placeOf(funds), otherwise, message }];
  }
  return told ? [{ ...placeOf(funds), message: say('personnel-spending-low.found', values) }] : [];
}

/** Less than 80% spent on personnel, or by one of two bases, or against what was entered: a veto hangs on it. */
export const personnelSpendingLow: Rule = {
  id: 'personnel-spending-low',
  family: 'funds',
  severity: 'error',
  impact: 'veto',
  basis: 'E7',
  run: found,
};
