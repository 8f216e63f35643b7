import { personMonthsOf, workersOf } from '../../assessment/staffing';
import { monthNumber, monthOfDate, type IsoDate, type Month } from '../../forms/values/calendar';
import { isPresent } from '../../forms/values/marks';
import type { MarkReading, RemarkEvent, Station, WorkerRecord } from '../../forms/station';
import { squash } from '../../forms/values/text';
import { otherWorkIn } from '../../forms/vocabulary/posts';
import type { CellRef } from '../../workbook/address';
import { CalledNames } from './called-names';

/** A row's time in post: what its marks, its remark and its dates say. */
export interface Stay {
  readonly worker: WorkerRecord;
  /** Months with a full or half mark. */
  readonly present: readonly Month[];
  /** Person-months of all marks (rule B4). */
  readonly personMonths: number;
  /** Joining and leaving, by remark or by a column of its own; of different leavings the likelier one. */
  readonly events: readonly RemarkEvent[];
  /** Where the column and the remark tell different leavings. */
  readonly leavings: DifferentLeavings | null;
}

/** A move to another zone or post within the station is no joining and no leaving. */
const MOVED = /片区.*[调转]|[调转](入|出|到|至|往|岗).*(片区|岗位|(社工|督导|主任|片长|行政)岗)/;
/** 入职前在其他社工站工作，2023年12月离职: another post was left. */
const POST_BEFORE = /入职前|[之此]前在|曾在/;

const MONTHS_OF_YEAR = 12;

/** In the month of the year of the last mark, or the one after it, and whole years early: the year is mistyped. */
export function isYearEarly(left: Month, last: Month): boolean {
  // Whoever leaves in the first half of a month may have no mark in it.
  return [0, MONTHS_OF_YEAR - 1].includes((monthNumber(last) - monthNumber(left)) % MONTHS_OF_YEAR);
}

/** Whether somebody began only after a month: by another event, by the contract, or by the months without a mark up to it. */
function beganAfter({ contract, events, marks }: WorkerRecord, month: Month, first: Month): boolean {
  const start = contract?.state === 'impossible' ? null : (contract?.start ?? null);
  if (start !== null && monthOfDate(start) > month) return true;
  if (events.some((event) => event.kind === 'joined' && (monthOfEvent(event) ?? month) > month)) return true;
  return marks.some((mark) => mark.month <= month) && first > month;
}

/** Nobody leaves before beginning: another post was left, or somebody else left. A year that is mistyped is told as such. */
function isOfAnother(worker: WorkerRecord, event: RemarkEvent, present: readonly Month[]): boolean {
  const [month, first, last] = [monthOfEvent(event), present[0], present.at(-1)];
  if (event.cell || month === null || first === undefined || last === undefined || month >= first) return false;
  return POST_BEFORE.test(worker.remark) || (!isYearEarly(month, last) && beganAfter(worker, month, first));
}

/** 2025年6月入职民政局 after the last mark: nobody joins then what is over. A year that is mistyped is told. */
function isJoiningElsewhere(event: RemarkEvent, present: readonly Month[]): boolean {
  const [month, first, last] = [monthOfEvent(event), present[0], present.at(-1)];
  if (event.kind !== 'joined' || event.cell || !month || !first || !last || month <= last) return false;
  return (monthNumber(month) - monthNumber(first)) % MONTHS_OF_YEAR !== 0;
}

/** 2月提出离职 with a mark in March: the notice runs for a month. */
function isNotice({ toCome, ...event }: RemarkEvent, present: readonly Month[]): boolean {
  const [month, last] = [monthOfEvent(event), present.at(-1)];
  return toCome === 'announced' && !!month && !!last && monthNumber(last) === monthNumber(month) + 1;
}

/** The leaving that a row tells in a column of its own and in 备注, where these are not the same. */
export interface DifferentLeavings {
  readonly column: { readonly cell: CellRef; readonly on: IsoDate | Month };
  readonly remark: { readonly on: IsoDate | Month };
  /** The column fits the last mark better, or as well. */
  readonly isColumnLikely: boolean;
}

/** Null where a row tells its leaving once, or the same twice: a month and a day in it are the same. */
function differentLeavings(worker: WorkerRecord, present: readonly Month[]): DifferentLeavings | null {
  // 提出离职 and 拟离职 are told besides; who came again left before.
  const left = worker.events.filter(
    (event) => event.kind === 'left' && !event.toCome && !isOfAnother(worker, event, present),
  );
  if (worker.events.some(({ kind, cell }) => !cell && (kind === 'joined' || kind === 'returned'))) return null;
  const [inColumn, ...columns] = left.filter(({ cell }) => cell);
  const [inRemark, ...remarks] = left.filter(({ cell }) => !cell);
  const last = present.at(-1);
  if (!inColumn?.cell || !inRemark || columns.length > 0 || remarks.length > 0 || last === undefined) return null;
  const [month, other] = [monthOfEvent(inColumn), monthOfEvent(inRemark)];
  const [on, otherOn] = [inColumn.date ?? inColumn.month, inRemark.date ?? inRemark.month];
  if (!month || !other || !on || !otherOn) return null;
  const areSame = inColumn.date && inRemark.date ? inColumn.date === inRemark.date : month === other;
  // Whoever leaves in the first half of a month may have no mark in it.
  const distance = (from: Month): number => Math.abs(monthNumber(from) - monthNumber(last) - 0.5);
  return areSame
    ? null
    : {
        column: { cell: inColumn.cell, on },
        remark: { on: otherOn },
        isColumnLikely: distance(month) <= distance(other),
      };
}

function eventsOf(worker: WorkerRecord, present: readonly Month[], leavings: DifferentLeavings | null): RemarkEvent[] {
  const { remark } = worker;
  // That they differ is told by itself: the marks are held against the likelier one.
  const events = worker.events.filter(
    ({ kind, cell, toCome }) =>
      !leavings || kind !== 'left' || toCome !== undefined || (cell !== undefined) === leavings.isColumnLikely,
  );
  if (events.length === 0) return [];
  if (MOVED.test(squash(remark)) && !/离职|入职|辞/.test(remark)) return [];
  return events.filter((event) => {
    if (event.kind === 'insuredByPrevious' || isJoiningElsewhere(event, present)) return false;
    return event.kind !== 'left' || !(isOfAnother(worker, event, present) || isNotice(event, present));
  });
}

function stayOf(worker: WorkerRecord): Stay {
  const present = worker.marks.filter((mark) => isPresent(mark.inPost)).map((mark) => mark.month);
  const leavings = differentLeavings(worker, present);
  const events = eventsOf(worker, present, leavings);
  return { worker, present, personMonths: personMonthsOf(worker), events, leavings };
}

/** Whether somebody left, or joined, in a month by the row of his own. */
function bearsOut({ present, events }: Stay, { kind }: RemarkEvent, month: Month): boolean {
  if (events.some((event) => event.kind === kind && monthOfEvent(event) === month)) return true;
  const edge = kind === 'left' ? present.at(-1) : present[0];
  const distance = edge ? monthNumber(month) - monthNumber(edge) : NaN;
  // Half a month may have no mark in it.
  return distance === 0 || distance === (kind === 'left' ? 1 : -1);
}

/** The month in which somebody left or joined by a remark, where the row's own marks say otherwise; null where they do not. */
function contradictedMonth({ present }: Stay, event: RemarkEvent): Month | null {
  const [month, first, last] = [monthOfEvent(event), present[0], present.at(-1)];
  if (event.cell || !month || !first || !last) return null;
  const isContradicted = (event.kind === 'left' && last > month) || (event.kind === 'joined' && first < month);
  return isContradicted ? month : null;
}

/** 因乙02 2024年12月离职,兼顾1片区: the one who is named left then by the row of her own, and this row goes on. */
function withoutEventsOfOthers(stay: Stay, all: ReadonlyMap<WorkerRecord, Stay>, names: CalledNames): Stay {
  const { worker, events } = stay;
  if (events.every((event) => contradictedMonth(stay, event) === null)) return stay;
  const others = names.othersIn(squash(worker.remark), worker).flatMap((found) => all.get(found.worker) ?? []);
  const isOwn = (event: RemarkEvent): boolean => {
    const month = contradictedMonth(stay, event);
    return month === null || !others.some((other) => bearsOut(other, event, month));
  };
  return { ...stay, events: events.filter(isOwn) };
}

/** The stay of every row, by its worker, in sheet order. */
export function stays(station: Station, names = new CalledNames(workersOf(station))): ReadonlyMap<WorkerRecord, Stay> {
  const all = new Map(workersOf(station).map((worker) => [worker, stayOf(worker)]));
  return new Map([...all].map(([worker, stay]) => [worker, withoutEventsOfOthers(stay, all, names)]));
}

export function monthOfEvent(event: RemarkEvent): Month | null {
  return event.date ? monthOfDate(event.date) : event.month;
}

/** The day of leaving in a month, where a whole date is given. */
export function leftIn({ events }: Stay, month: Month): IsoDate | null {
  const left = events.find((event) => event.kind === 'left' && event.date && monthOfDate(event.date) === month);
  return left?.date ?? null;
}

/** The first day in post, where it falls in a month: by remark, else by the contract of somebody not in post before. */
export function joinedIn({ worker, present, events }: Stay, month: Month): IsoDate | null {
  const joined = events.filter(({ kind }) => kind === 'joined' || kind === 'returned');
  if (joined.length > 0) return joined.find(({ date }) => date && monthOfDate(date) === month)?.date ?? null;
  const start = worker.contract?.state === 'impossible' ? null : (worker.contract?.start ?? null);
  const isFirst = present.every((other) => other >= month);
  return start && isFirst && monthOfDate(start) === month ? start : null;
}

/** Where dates of joining and leaving are written; the name where the sheet has no remarks. */
export function remarkOf(worker: WorkerRecord): CellRef {
  return worker.remark !== '' && worker.remarkCell ? worker.remarkCell : worker.nameCell;
}

/** Cells of a worker's full and half marks in some months, month by month. */
export function markCells(worker: WorkerRecord, months: readonly Month[]): CellRef[] {
  return worker.marks
    .filter((mark) => months.includes(mark.month))
    .flatMap(({ inPost, insured, paid }) =>
      [inPost, insured, paid]
        .filter((mark): mark is MarkReading => isPresent(mark))
        .map((mark) => mark.cell)
        .sort((a, b) => a.column - b.column),
    );
}

/** Said to be not there; an unreadable mark is a fault of its own. */
export function isAbsent(mark: MarkReading | null): mark is MarkReading {
  return mark?.kind === 'absent' || mark?.kind === 'blank';
}

/** Whether 职位 names cleaners or guards (rule A7). */
export function isCleaner({ position }: WorkerRecord): boolean {
  return otherWorkIn(squash(position)) === 'cleaner';
}
