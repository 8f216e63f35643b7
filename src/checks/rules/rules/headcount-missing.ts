import { headcountOf } from '../../../assessment/staffing';
import { retentionCell } from '../../analysis/attendance-cells';
import type { Rule } from '../../analysis/rule';
import { monthList } from '../../text/phrases';
import { say } from '../../text/say';

export const headcountMissing: Rule = {
  id: 'headcount-missing',
  family: 'rules',
  severity: 'note',
  impact: 'figure',
  basis: 'B9',
  run({ station, assessment, parameters }) {
    const { staffing, time } = assessment;
    const cell = retentionCell(station);
    if (!staffing || !time.period || !cell) return [];
    const months = [...time.period.weights.keys()];
    const without = months.filter((month) => headcountOf(parameters.headcount, month) === null);
    if (without.length === 0) return [];
    const common = { cells: [cell], form: 'attendanceSheet' } as const;
    if (without.length === months.length) return [{ ...common, message: say('headcount-missing.found', {}) }];
    const message = say('headcount-missing.in-part', { months: monthList(without) });
    return [{ ...common, severity: 'warning', message }];
  },
};
