import { TOLERANCE } from '../../../assessment/limits';
import { retentionCell } from '../../analysis/attendance-cells';
import { isRetentionMet, minimumText } from '../../analysis/retention';
import type { Rule } from '../../analysis/rule';
import { staffingGrounds, steadyIn } from '../../analysis/suspects';
import { figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

const NONE = { steady: [], required: null, rate: null, statedRate: null };

export const retentionLow: Rule = {
  id: 'retention-low',
  family: 'rules',
  severity: 'error',
  impact: 'grade',
  basis: 'B13',
  run({ station, assessment, suspects }) {
    const { limits, staffing } = assessment;
    const cell = retentionCell(station);
    if (!cell) return [];
    const { steady, required, rate, statedRate } = staffing?.retention ?? NONE;
    const restsOn = staffingGrounds(suspects, (found) =>
      isRetentionMet(steady.length + steadyIn(found), required ?? 0, limits),
    );
    const common = { cells: [cell], restsOn, form: 'attendanceSheet' } as const;
    const limit = minimumText(limits);
    if (rate === null || !required) {
      if (statedRate === null || isRetentionMet(statedRate, 1, limits)) return [];
      return [{ ...common, message: say('retention-low.stated', { rate: percent(statedRate), limit }) }];
    }
    if (isRetentionMet(steady.length, required, limits)) return [];
    const due = Math.ceil(required * limits.retentionMinimum - TOLERANCE);
    const message = say('retention-low.found', {
      steady: steady.length,
      required: figure(required),
      rate: percent(rate),
      limit,
      due,
      more: due - steady.length,
    });
    return [{ ...common, message }];
  },
};
