import { addDays, addMonths, monthOfDate, type Month } from './calendar';
import { findDates, type DateToken } from './dates';
import type { RemarkEvent } from '../station';
import { isLent, leavingToCome, saysStaying, withoutOthers } from '../vocabulary/leavings';
import { isAttendance, isEarlierPost, isRetirement, remarkEvent } from '../vocabulary/remarks';
import { clausesOf, sentencesOf } from './remark-clauses';
import { squash, without, type NormalText } from './text';

/** A day without its year: 12.31离职. */
const BARE_DAY = /(?<![\d./-])(\d{1,2})[./](\d{1,2})(?![\d./])/g;
/** What stands between two things that are paid together: 社保、工资由上一机构发放 is one clause. */
const TOGETHER = /(?<=社保|工资|医保|公积金)[、和及与](?=社保|工资|医保|公积金)/g;

/** How a remark calls its worker. */
const SELF = '本人';

/**
 * Every event with a date in a remark of 附件2: leaving, joining, insurance paid by the previous organisation
 * (rules B7, B17). A date without any year is one of `months`; `name`: the worker's own, by which others are told from
 * them. Leaving that was given up is none.
 */
export function readRemark(text: string, months: readonly Month[] = [], name = squash(null)): RemarkEvent[] {
  let events: readonly RemarkEvent[] = [];
  let context = '';
  // 2024年11月15日,因个人原因离职: a date may stand in the clause before.
  let untold: DateToken[] = [];
  let isOfBefore = false;
  let before = squash(null);
  for (const clause of ownClauses(name === '' ? text : text.replaceAll(name, SELF))) {
    const isEarlier = isEarlierPost(clause);
    const found = isEarlier ? null : eventOf(clause, before);
    before = clause;
    const kind = found === 'left' && isOfBefore ? null : found;
    isOfBefore = isEarlier || (isOfBefore && found === null);
    const dated = kind === null || hasYear(clause) ? clause : clause.replace(BARE_DAY, '$1月$2日');
    const own = findDates(hasYear(clause) ? dated : `${context}${dated}`, months);
    const told = kind !== null && own.length === 0 ? untold : own;
    const dates = kind === 'left' && isRetirement(clause) ? within(told, months) : told;
    untold = kind === null ? own : [];
    context = /(20\d\d)年/.exec(clause)?.[0] ?? context;
    events = [...stillTold(events, clause, kind === null ? own : []), ...eventsIn(clause, kind, dates)];
  }
  return withoutSuperseded(events);
}

/** The clauses of a remark, without what they say of the leaving of others. */
function ownClauses(text: string): NormalText[] {
  return sentencesOf(text)
    .flatMap((sentence) => clausesOf(without(withoutOthers(sentence), TOGETHER)))
    .filter((clause) => clause !== '');
}

/** What a clause tells of behind another: 产假结束,11月到岗 is no joining, nor is 12月2日病假,3日到岗. */
function eventOf(clause: NormalText, before: NormalText): RemarkEvent['kind'] | null {
  const found = remarkEvent(clause);
  if (found !== 'joined') return found;
  if (remarkEvent(squash(before + clause)) === 'returned') return 'returned';
  return isAttendance(clause, before) ? null : found;
}

/** Who retired before the months of a table was hired as a pensioner. */
function within(dates: readonly DateToken[], months: readonly Month[]): DateToken[] {
  return dates.filter(({ date, month }) => {
    const own = date ? monthOfDate(date) : month;
    return own !== null && months.includes(own);
  });
}

/** From when to when. */
const ENDS = 2;

/** Who is lent out from one day to another has left on the first, and is back after the last. */
function awayBetween([first, last]: readonly DateToken[]): RemarkEvent[] {
  if (!first || !last) return [];
  const back = {
    date: last.date && addDays(last.date, 1),
    month: last.date || last.month === null ? null : addMonths(last.month, 1),
  };
  return [
    { kind: 'left', date: first.date, month: first.month },
    { kind: 'returned', ...back },
  ];
}

function eventsIn(clause: NormalText, kind: RemarkEvent['kind'] | null, dates: readonly DateToken[]): RemarkEvent[] {
  if (kind === null) return [];
  if (kind === 'insuredByPrevious' && dates.length === 0) return [{ kind, date: null, month: null }];
  if (kind === 'left' && isLent(clause) && dates.length === ENDS) return awayBetween(dates);
  const toCome = kind === 'left' ? leavingToCome(clause) : null;
  if (kind === 'left' && (saysStaying(clause, 'firm') || (toCome !== null && saysStaying(clause, 'ofPlans'))))
    return [];
  return dates.map(({ date, month }) => ({ kind, date, month, ...(toCome && { toCome }) }));
}

const isToCome = ({ toCome }: RemarkEvent): boolean => toCome !== undefined;

/** What was told before a clause, as far as it stands: 后协商留任 takes a leaving back, 延期至4月 gives it another date. */
function stillTold(events: readonly RemarkEvent[], clause: NormalText, dates: readonly DateToken[]): RemarkEvent[] {
  const stands = (event: RemarkEvent): boolean => !isToCome(event);
  if (saysStaying(clause, 'firm')) return events.filter(({ kind }) => kind !== 'left');
  if (saysStaying(clause, 'postponed') && events.some(isToCome)) {
    return [...events.filter(stands), ...dates.map(({ date, month }) => ({ kind: 'left' as const, date, month }))];
  }
  return saysStaying(clause, 'ofPlans') ? events.filter(stands) : [...events];
}

/** 2月提出离职,4月离职: who left did so on the later day. */
function withoutSuperseded(events: readonly RemarkEvent[]): RemarkEvent[] {
  const hasLeft = events.some((event) => event.kind === 'left' && !isToCome(event));
  return events.filter((event) => !hasLeft || !isToCome(event));
}

function hasYear(clause: string): boolean {
  return /20\d\d/.test(clause);
}
