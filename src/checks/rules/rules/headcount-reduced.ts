import { headcountOf, isRetentionMet } from '../../../assessment/staffing';
import { lastMonthHeader } from '../../analysis/attendance-cells';
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
    const cell = lastMonthHeader(station);
    const weights = time.period?.weights;
    if (!staffing || !lastMonth || !weights || !cell) return [];
    const required = staffing.requiredPersonMonths.total;
    const [before = null] = [...weights.keys()].map((month) => headcountOf(parameters.headcount, month));
    const now = headcountOf(parameters.headcount, lastMonth);
    if (required === null || before === null || now === null || now >= before) return [];
    const highest = [...weights.values()].reduce((sum, weight) => sum + weight * before, 0);
    const short = highest - staffing.personMonths.total;
    const veto = vetoes.find(({ rule }) => rule === 'staff-shortage');
    const isVeto = veto?.limit != null && !veto.triggered && short >= veto.limit;
    const steady = staffing.retention.steady.length;
    const failsRetention = isRetentionMet(steady / now, limits) && !isRetentionMet(steady / before, limits);
    if (!isVeto && !failsRetention) return [];
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
