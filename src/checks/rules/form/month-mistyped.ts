import type { MonthColumns } from '../../../forms/station';
import type { Message } from '../../../strings/message';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { valueAt } from '../../analysis/sheet-values';
import { say, when } from '../../text/say';

/** So many headers that are off are off together. */
const MANY_HEADERS = 3;

/** Another month, or another year, than the place of the header means. */
function isMistyped({ month, statedMonth, statedYear }: MonthColumns): boolean {
  const isOtherYear = statedYear !== null && statedYear !== Number(month.slice(0, 4));
  return isOtherYear || statedMonth !== Number(month.slice(5));
}

function headerText({ sheets }: CheckContext, { headerCell, statedMonth, statedYear }: MonthColumns): Message {
  const value = valueAt(sheets, headerCell);
  if (typeof value === 'string') return say('month-mistyped.text', { text: value.trim() });
  return statedYear === null
    ? say('month-mistyped.month', { month: statedMonth })
    : say('month-mistyped.year-month', { year: statedYear, month: statedMonth });
}

/** A header that says another month than its place: read by the place. */
export const monthMistyped: Rule = {
  id: 'month-mistyped',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'B8',
  run(context) {
    const found = context.station.attendance.flatMap((block) => block.months.filter(isMistyped));
    const issues = found.map((column): Issue => ({
      cells: [column.headerCell],
      form: 'attendanceSheet',
      message: say('month-mistyped.found', { header: headerText(context, column), month: when(column.month) }),
    }));
    const [first] = issues;
    if (!first || issues.length < MANY_HEADERS) return issues;
    const message = say('month-mistyped.many', { count: issues.length, first: first.message });
    return [{ ...first, cells: found.map(({ headerCell }) => headerCell), message }];
  },
};
