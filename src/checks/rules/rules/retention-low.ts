import { TOLERANCE } from '../../../assessment/limits';
import { limitText } from '../../../assessment/number-text';
import { isRetentionMet } from '../../../assessment/staffing';
import { retentionCell } from '../../analysis/attendance-cells';
import type { Rule } from '../../analysis/rule';
import { retentionGrounds } from '../../analysis/suspects';
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
    const restsOn = retentionGrounds(suspects, (more) =>
      isRetentionMet((steady.length + more) / (required ?? 0), limits),
    );
    const common = { cells: [cell], restsOn, form: 'attendanceSheet' } as const;
    const limit = limitText(limits.retentionMinimum);
    if (rate === null || !required) {
      if (statedRate === null || isRetentionMet(statedRate, limits)) return [];
      return [{ ...common, message: say('retention-low.stated', { rate: percent(statedRate), limit }) }];
    }
    if (isRetentionMet(rate, limits)) return [];
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
