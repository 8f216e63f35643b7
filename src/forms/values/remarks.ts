import type { Month } from './calendar';
import { findDates, type DateToken } from './dates';
import type { RemarkEvent } from '../station';
import { isEarlierPost, remarkEvent } from '../vocabulary/remarks';
import { piecesOf, squash, without, type NormalText } from './text';

const CLAUSE = /[;。,、\n]|(?<=离职|入职|购买)(?=\d{4}年)/;
/** A day without its year: 12.31离职. */
const BARE_DAY = /(?<![\d./-])(\d{1,2})[./](\d{1,2})(?![\d./])/g;
/** What stands between two things that are paid together: 社保、工资由上一机构发放 is one clause. */
const TOGETHER = /(?<=社保|工资|医保|公积金)[、和及与](?=社保|工资|医保|公积金)/g;

/**
 * Every event with a date in a remark of 附件2: leaving, joining, insurance paid by the previous organisation
 * (rules B7, B17). A date without any year is one of `months`.
 */
export function readRemark(text: string, months: readonly Month[] = []): RemarkEvent[] {
  const squashed = without(squash(text.replace(/[\r\n]+/g, ';')), TOGETHER);
  const events: RemarkEvent[] = [];
  let context = '';
  // 2024年11月15日,因个人原因离职: a date may stand in the clause before.
  let untold: DateToken[] = [];
  let isOfBefore = false;
  let before = squash(null);
  for (const clause of piecesOf(squashed, CLAUSE)) {
    if (!clause) continue;
    const isEarlier = isEarlierPost(clause);
    const found = isEarlier ? null : eventOf(clause, before);
    before = clause;
    const kind = found === 'left' && isOfBefore ? null : found;
    isOfBefore = isEarlier || (isOfBefore && found === null);
    const dated = kind === null || hasYear(clause) ? clause : clause.replace(BARE_DAY, '$1月$2日');
    const own = findDates(hasYear(clause) ? dated : `${context}${dated}`, months);
    const dates = kind !== null && own.length === 0 ? untold : own;
    untold = kind === null ? own : [];
    context = /(20\d\d)年/.exec(clause)?.[0] ?? context;
    if (!kind) continue;
    if (kind === 'insuredByPrevious' && dates.length === 0) events.push({ kind, date: null, month: null });
    for (const { date, month } of dates) events.push({ kind, date, month });
  }
  return events;
}

/** What a clause tells of behind another: 产假结束,11月到岗 is no joining. */
function eventOf(clause: NormalText, before: NormalText): RemarkEvent['kind'] | null {
  const found = remarkEvent(clause);
  return found === 'joined' && remarkEvent(squash(before + clause)) === 'returned' ? 'returned' : found;
}

function hasYear(clause: string): boolean {
  return /20\d\d/.test(clause);
}
