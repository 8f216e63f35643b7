import { addDays, firstDay, lastDay, monthOfDate, type IsoDate, type Month } from '../../forms/values/calendar';
import { endOf, findDates, startOf, type DateToken } from '../../forms/values/dates';
import { piecesOf, squash, type NormalText } from '../../forms/values/text';
import { isLeave } from '../../forms/vocabulary/remarks';
import type { Stay } from './stays';

const CLAUSE = /[;。\n]/;
const OPEN = /起|开始|至今/;
const OPENS_BEHIND = /^(起|开始|至今)/;
const OPENS_BEFORE = /(自|从)$/;
/** Between the first and the last day of leave. */
const RANGE = /^[^,]{0,4}(至|到|[-—–―─~])[^,]{0,4}$/;
/** What was done about leave (提交产假申请) is no leave yet. */
const ERRAND = /申请|办理|提交|登记|审批/;
/** Maternity leave is no shorter; other leave without an end is told no longer. */
const SHORTEST_DAYS = 98;

interface Leave {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function leavesIn({ worker: { remark }, events }: Stay, months: readonly Month[]): Leave[] {
  const clauses = piecesOf(squash(remark.replace(/[\r\n]+/g, ';')), CLAUSE);
  return clauses.filter(isLeave).flatMap((clause): Leave[] => {
    const dates = findDates(clause, months);
    const told = toldLeave(clause, dates);
    const from = told && startOf(told.first);
    if (!told || !from) return [];
    const until = told.last && endOf(told.last);
    if (until) return [{ from, to: until }];
    if (!told.isOpen) return told.first.date || ERRAND.test(clause) ? [] : [{ from, to: lastDay(monthOfDate(from)) }];
    const back = events.find(({ kind, date }) => kind === 'joined' && date !== null && date > from)?.date;
    return [{ from, to: addDays(back ?? addDays(from, SHORTEST_DAYS), -1) }];
  });
}

/** The dates of a clause that are those of the leave: from one to another, else from the one that says so, else the first. */
function toldLeave(
  clause: NormalText,
  dates: readonly DateToken[],
): { readonly first: DateToken; readonly last: DateToken | null; readonly isOpen: boolean } | null {
  const endOfToken = ({ index, length }: DateToken): number => index + length;
  for (const [place, first] of dates.entries()) {
    const last = dates[place + 1];
    if (last && RANGE.test(clause.slice(endOfToken(first), last.index))) return { first, last, isOpen: false };
  }
  const opening = dates.find(
    (date) => OPENS_BEHIND.test(clause.slice(endOfToken(date))) || OPENS_BEFORE.test(clause.slice(0, date.index)),
  );
  const first = opening ?? dates[0];
  return first ? { first, last: null, isOpen: opening !== undefined || OPEN.test(clause) } : null;
}

/** Months that lie in leave as a whole by the remark: from a day to a day, or from a day on. */
export function monthsOnLeave(stay: Stay): Month[] {
  const { remark, marks } = stay.worker;
  if (remark === '') return [];
  const months = marks.map(({ month }) => month);
  const leaves = leavesIn(stay, months);
  return months.filter((month) => leaves.some(({ from, to }) => from <= firstDay(month) && lastDay(month) <= to));
}
