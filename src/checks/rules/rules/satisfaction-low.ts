import { SATISFACTION, TOLERANCE } from '../../../assessment/limits';
import { statedMean } from '../../../assessment/satisfaction';
import { numberOf } from '../../../forms/values/numbers';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { percent } from '../../text/phrases';
import { say } from '../../text/say';

/** A mean satisfaction below the target. */
export const satisfactionLow: Rule = {
  id: 'satisfaction-low',
  family: 'rules',
  severity: 'warning',
  impact: 'figure',
  basis: 'D1',
  run({ assessment: { satisfaction } }) {
    const mean = satisfaction?.mean ?? null;
    if (!satisfaction || mean === null || mean >= SATISFACTION.target - TOLERANCE) return [];
    const stated = statedMean(satisfaction.table);
    const means = numberOf(stated) !== null ? [stated] : satisfaction.table.bands.map((band) => band.mean);
    const cells = means.flatMap((reading) => reading?.cell ?? []);
    return [
      {
        cells: joinCells(cells),
        restsOn: cells,
        form: 'satisfactionSheet',
        message: say('satisfaction-low.found', { mean: percent(mean), target: percent(SATISFACTION.target) }),
      },
    ];
  },
};
