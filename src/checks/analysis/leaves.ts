import {
  addDays,
  dateParts,
  daysBetween,
  firstDay,
  isoDate,
  lastDay,
  monthOfDate,
  type IsoDate,
  type Month,
} from '../../forms/values/calendar';
import { endOf, findDates, startOf, type DateToken } from '../../forms/values/dates';
import { sentencesOf } from '../../forms/values/remark-clauses';
import { partOf, piecesOf, squash, type NormalText } from '../../forms/values/text';
import {
  countsLeave,
  isLeave,
  isLeaveOfNamed,
  isOfSameLeave,
  isReturn,
  isScattered,
  leaveDays,
} from '../../forms/vocabulary/remarks';
import type { WorkerRecord } from '../../forms/station';
import type { CellRef } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { Cell } from '../../workbook/snapshot';
import type { CalledNames } from './called-names';
import type { Stay } from './stays';

const OPEN = /起|开始|至今/;
const OPENS_BEHIND = /^(起|开始|至今)/;
const OPENS_BEFORE = /(自|从)$/;
/** Between the first and the last day of leave. */
const RANGE = /^[^,]{0,4}(至|到|[-—–―─~])[^,]{0,4}$/;
/** The last day of leave in the month of the first: 10月8日至10日. */
const DAY_BEHIND = /^(?:至|到|[-—–―─~])(\d{1,2})[日号]/;
/** What was done about leave (提交产假申请) is no leave yet. */
const ERRAND = /申请|办理|提交|登记|审批/;
/** Maternity leave is no shorter; other leave without an end is told no longer. */
const SHORTEST_DAYS = 98;
/** Fewer days change no month's mark, whichever they are (rule B7: half a month). */
const FEWEST_DAYS = 15;
/** Calendar days for each working day, holidays included. */
const DAYS_OF_WORKING_DAY = 1.6;

interface Leave {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Nothing says when it ends: `to` is as late as it is told at least. */
  readonly isOpen: boolean;
}

/** 代社工甲07（产假）任片长, 负责片区3（甲07休产假期间）: the leave is of the one who is named right before it. */
function isOfAnother(clause: NormalText, own: WorkerRecord, names: CalledNames): boolean {
  return names
    .othersIn(clause, own)
    .some(({ at, length }) => isLeaveOfNamed(partOf(clause, 0, at), partOf(clause, at + length)));
}

/** What a remark says of one leave each: 10月病假3天,11月产假 are two. */
function leaveClauses(remark: string): NormalText[] {
  return sentencesOf(remark).flatMap((sentence) => {
    const told: string[] = [];
    for (const piece of piecesOf(sentence, /,/)) {
      const last = told.at(-1);
      if (last === undefined || (isLeave(squash(last)) && isLeave(piece))) told.push(piece);
      else told[told.length - 1] = `${last},${piece}`;
    }
    return told.map(squash).filter(isLeave);
  });
}

function leavesIn({ worker, events }: Stay, months: readonly Month[], names: CalledNames): Leave[] {
  return leaveClauses(worker.remark).flatMap((clause): Leave[] => {
    if (isOfAnother(clause, worker, names)) return [];
    const told = toldLeave(clause, findDates(clause, months));
    const from = told && startOf(told.first);
    if (!told || !from) return [];
    const to = lastDayOf(told, from, clause);
    const back = dayBack(events, from) ?? dayAfter(told.back, from);
    if (to === null) return [];
    const isWithoutEnd = told.isOpen && leaveDays(clause) === null;
    const isBack = back !== null && (back <= to || isWithoutEnd);
    return [{ from, to: isBack ? addDays(back, -1) : to, isOpen: isWithoutEnd && back === null }];
  });
}

/** The last day of leave that begins on a day; null where it covers no month as far as its clause tells. */
function lastDayOf({ first, last, isOpen, behind }: ToldLeave, from: IsoDate, clause: NormalText): IsoDate | null {
  const days = leaveDays(clause);
  const end = last && endOf(last);
  if (end) return isSpread(clause, days, daysBetween(from, end) + 1) ? null : end;
  const day = first.date ? DAY_BEHIND.exec(behind)?.[1] : undefined;
  if (day !== undefined) return isoDate(dateParts(from).year, dateParts(from).month, Number(day));
  if (days !== null && days < FEWEST_DAYS) return null;
  if (isOpen) return addDays(from, Math.ceil(days ?? SHORTEST_DAYS) - 1);
  return first.date || ERRAND.test(clause) ? null : lastDay(monthOfDate(from));
}

/** Some days within a longer time, whichever they are: 2月至4月事假共6天. `span`: its days; working days are fewer. */
function isSpread(clause: NormalText, days: number | null, span: number): boolean {
  return days === null ? isScattered(clause) : days * DAYS_OF_WORKING_DAY < span;
}

/** The day of coming back from leave that begins on a day; null where the remark tells none. */
function dayBack(events: Stay['events'], from: IsoDate): IsoDate | null {
  const days = events.flatMap(({ kind, date, month }) =>
    kind === 'joined' || kind === 'returned' ? (date ?? (month ? firstDay(month) : [])) : [],
  );
  return days.find((day) => day > from) ?? null;
}

/** The first day of a date after another day; null where it is not after that. */
function dayAfter(date: DateToken | null, from: IsoDate): IsoDate | null {
  const day = date && startOf(date);
  return day !== null && day > from ? day : null;
}

interface ToldLeave {
  readonly first: DateToken;
  readonly last: DateToken | null;
  /** That of coming back, be it expected. */
  readonly back: DateToken | null;
  readonly isOpen: boolean;
  /** What follows the first date. */
  readonly behind: string;
}

/** The dates of a clause that are those of the leave: from one to another, else from the one that says so, else the first. */
function toldLeave(clause: NormalText, found: readonly DateToken[]): ToldLeave | null {
  const behind = ({ index, length }: DateToken): NormalText => partOf(clause, index + length);
  const before = ({ index }: DateToken): NormalText => partOf(clause, 0, index);
  const isBack = (date: DateToken): boolean => isReturn(before(date), behind(date));
  const dates = found.filter((date) => !isBack(date));
  const back = found.find(isBack) ?? null;
  for (const [place, first] of dates.entries()) {
    const last = dates[place + 1];
    if (last && RANGE.test(clause.slice(first.index + first.length, last.index))) {
      return { first, last, back, isOpen: false, behind: behind(first) };
    }
  }
  const opening = dates.find((date) => OPENS_BEHIND.test(behind(date)) || OPENS_BEFORE.test(before(date)));
  const first = opening ?? dates[0];
  if (!first) return null;
  return { first, last: null, back, isOpen: opening !== undefined || OPEN.test(clause), behind: behind(first) };
}

export interface MonthOnLeave {
  readonly month: Month;
  /** Of leave from a day on: it may well go on behind what is told of it. */
  readonly isOpen: boolean;
}

/**
 * Months that lie in leave as a whole by the remark: from a day to a day, or from a day on. `names`: what remarks call the
 * people of the sheet.
 */
export function monthsOnLeave(stay: Stay, names: CalledNames): MonthOnLeave[] {
  const { remark, marks } = stay.worker;
  if (remark === '') return [];
  const months = marks.map(({ month }) => month);
  const leaves = leavesIn(stay, months, names);
  return months.flatMap((month) => {
    const leave = leaves.find(({ from, to }) => from <= firstDay(month) && lastDay(month) <= to);
    return leave ? [{ month, isOpen: leave.isOpen }] : [];
  });
}

/** Where a sheet says that leave of a worker counts as in post: in the remark, else beside the table; null where it does not. */
export function leaveCountedAt({ worker }: Stay, sheet: SheetIndex | undefined, remarks: Remarks): CellRef | null {
  const remark = squash(worker.remark);
  if (worker.remarkCell && sentencesOf(worker.remark).some(countsLeave)) return worker.remarkCell;
  const says = ({ row, column, value }: Cell): boolean =>
    typeof value === 'string' &&
    value.includes('假') &&
    !remarks.has(`${row},${column}`) &&
    sentencesOf(value).some((sentence) => countsLeave(sentence) && isOfSameLeave(sentence, remark));
  const found = sheet?.sheet.cells.find(says);
  return sheet && found ? sheet.ref(found.row, found.column) : null;
}

/** Cells of remarks on a sheet: what one says holds for its own row. */
export type Remarks = ReadonlySet<string>;

export function remarksOn(sheet: string, stays: Iterable<Stay>): Remarks {
  const cells = [...stays].flatMap(({ worker: { remarkCell } }) => (remarkCell?.sheet === sheet ? [remarkCell] : []));
  return new Set(cells.map(({ row, column }) => `${row},${column}`));
}
