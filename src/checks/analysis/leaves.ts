import { addDays, firstDay, lastDay, type IsoDate, type Month } from '../../forms/values/calendar';
import { findDates } from '../../forms/values/dates';
import { piecesOf, squash } from '../../forms/values/text';
import { isLeave } from '../../forms/vocabulary/remarks';
import type { Stay } from './stays';

const CLAUSE = /[;。\n]/;
const OPEN = /起|开始|至今/;
/** Maternity leave is no shorter; other leave without an end is told no longer. */
const SHORTEST_DAYS = 98;

interface Leave {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function leavesIn({ worker: { remark }, events }: Stay, months: readonly Month[]): Leave[] {
  const clauses = piecesOf(squash(remark.replace(/[\r\n]+/g, ';')), CLAUSE);
  return clauses.filter(isLeave).flatMap((clause): Leave[] => {
    const [first, last] = findDates(clause, months);
    const from = first?.date ?? (first?.month ? firstDay(first.month) : null);
    if (!from) return [];
    const until = last?.date ?? (last?.month ? lastDay(last.month) : null);
    if (until) return [{ from, to: until }];
    if (!OPEN.test(clause)) return first?.month && !first.date ? [{ from, to: lastDay(first.month) }] : [];
    const back = events.find(({ kind, date }) => kind === 'joined' && date !== null && date > from)?.date;
    return [{ from, to: addDays(back ?? addDays(from, SHORTEST_DAYS), -1) }];
  });
}

/** Months that lie in leave as a whole by the remark: from a day to a day, or from a day on. */
export function monthsOnLeave(stay: Stay): Month[] {
  const { remark, marks } = stay.worker;
  if (remark === '') return [];
  const months = marks.map(({ month }) => month);
  const leaves = leavesIn(stay, months);
  return months.filter((month) => leaves.some(({ from, to }) => from <= firstDay(month) && lastDay(month) <= to));
}
