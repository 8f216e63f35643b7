import { headcountOf, isRetentionMet } from '../../../assessment/staffing';
import { headerOf, lastMonthHeader } from '../../analysis/attendance-cells';
import type { Rule } from '../../analysis/rule';
import { figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

/** A reduction of the headcount within the period decides the result: it needs a signed agreement. */
export const headcountReduced: Rule = {
  id: 'headcount-reduced',
  family: 'rules',
  severity: 'warning',
  impact: 'grade',
  basis: 'B9',
  run({ station, assessment, parameters, lastMonth }) {
    const { staffing, time, vetoes, limits } = assessment;
    const weights = time.period?.weights;
    if (!staffing || !lastMonth || !weights) return [];
    const required = staffing.requiredPersonMonths.total;
    const months = [...weights.keys()];
    const [before = null] = months.map((month) => headcountOf(parameters.headcount, month));
    const now = headcountOf(parameters.headcount, lastMonth);
    if (required === null || before === null || now === null || now >= before) return [];
    const highest = [...weights.values()].reduce((sum, weight) => sum + weight * before, 0);
    const short = highest - staffing.personMonths.total;
    const veto = vetoes.find(({ rule }) => rule === 'staff-shortage');
    const isVeto = veto?.limit != null && !veto.triggered && short >= veto.limit;
    const steady = staffing.retention.steady.length;
    const failsRetention = isRetentionMet(steady / now, limits) && !isRetentionMet(steady / before, limits);
    const since = months.find((month) => headcountOf(parameters.headcount, month) === now);
    const cell = (since && headerOf(station, since)) ?? lastMonthHeader(station);
    if (!cell || (!isVeto && !failsRetention)) return [];
    const values = {
      before: figure(before),
      now: figure(now),
      highest: figure(highest),
      short: figure(short),
      steady,
      rate: percent(steady / before),
    };
    return [
      {
        cells: [cell],
        form: 'attendanceSheet',
        impact: isVeto ? 'veto' : 'grade',
        message: say(isVeto ? 'headcount-reduced.vetoed' : 'headcount-reduced.found', values),
      },
    ];
  },
};
