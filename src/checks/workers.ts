import { headcountOf, isInPost, personMonthsIn, type Person, type Staffing } from '../assessment/staffing';
import { monthNumber, monthOfDate, type IsoDate, type Month } from '../forms/values/calendar';
import { isPresent } from '../forms/values/marks';
import type { MarkReading, RemarkEvent, Station, WorkerRecord } from '../forms/station';
import { squash } from '../forms/values/text';
import type { CellRef } from '../workbook/address';
import type { CheckContext, Impact, Text } from './check';
import { figure, percent } from './wording';

/** A worker as sentences name them; findings are shown to the user only. */
export function who(worker: WorkerRecord): Text {
  const row = worker.row + 1;
  return worker.name === ''
    ? { zh: `第${row}行`, en: `row ${row}` }
    : { zh: `${worker.name}（第${row}行）`, en: `${worker.name} (row ${row})` };
}

/** Several words in one sentence, in both languages. */
export function list(texts: readonly Text[]): Text {
  return { zh: texts.map((text) => text.zh).join('、'), en: texts.map((text) => text.en).join(', ') };
}

/** More entries than these nobody reads in a sentence. */
export const MOST_NAMED = 8;

/** The first entries of a long list with the count of all: the cells of the finding name the others. */
export function shortened(texts: readonly Text[]): readonly Text[] {
  if (texts.length <= MOST_NAMED) return texts;
  return texts
    .slice(0, MOST_NAMED)
    .map(({ zh, en }, index) =>
      index === MOST_NAMED - 1 ? { zh: `${zh}等${texts.length}处`, en: `${en} … ${texts.length} in all` } : { zh, en },
    );
}

/** Several clauses in one sentence, in both languages. */
export function clauses(texts: readonly Text[]): Text {
  return { zh: texts.map((text) => text.zh).join('；'), en: texts.map((text) => text.en).join('; ') };
}

/** Months in order: neighbours as a span (2024-11 至 2025-03). */
export function monthList(months: readonly Month[]): Text {
  const spans: { first: Month; last: Month }[] = [];
  for (const month of months) {
    const span = spans.at(-1);
    if (span && monthNumber(month) === monthNumber(span.last) + 1) span.last = month;
    else spans.push({ first: month, last: month });
  }
  return list(
    spans.map(({ first, last }) =>
      first === last ? { zh: first, en: first } : { zh: `${first}至${last}`, en: `${first} to ${last}` },
    ),
  );
}

/** The marks in which somebody counts as in post. */
export function presentMonths(worker: WorkerRecord): Month[] {
  return worker.marks.filter((mark) => isPresent(mark.inPost)).map((mark) => mark.month);
}

/** Cells of a worker's full and half marks in some months, month by month. */
export function markCells(worker: WorkerRecord, months: readonly Month[]): CellRef[] {
  const marks = worker.marks.filter((mark) => months.includes(mark.month));
  return marks.flatMap(({ inPost, insured, paid }) =>
    [inPost, insured, paid]
      .filter((mark): mark is MarkReading => isPresent(mark))
      .map((mark) => mark.cell)
      .sort((a, b) => a.column - b.column),
  );
}

/** Where the months are written: what is said of a month follows from them. */
export function monthHeaders({ attendance }: Station): CellRef[] {
  return attendance.flatMap((block) => block.months.map(({ headerCell }) => headerCell));
}

const NO_SOCIAL_WORK = /保洁|保安|安保|清洁(员|工)|门卫/;

/** Whether 职位 names work that is no social work (rule A7). */
export function isCleaner({ position }: WorkerRecord): boolean {
  return NO_SOCIAL_WORK.test(squash(position));
}

/** Where dates of joining and leaving are written; the name where the sheet has no remarks. */
export function remarkOf(worker: WorkerRecord): CellRef {
  return worker.remark !== '' && worker.remarkCell ? worker.remarkCell : worker.nameCell;
}

/** A move to another zone or post within the station is no joining and no leaving. */
const MOVED = /片区.*[调转]|[调转](入|出|到|至|往|岗).*(片区|岗)/;

/** 入职前在其他社工站工作，2023年12月离职: another post was left. */
const POST_BEFORE = /入职前|[之此]前在|曾在/;
/** 提出离职，后撤回: nobody left. */
const WITHDRAWN = /撤回|取消|收回/;

function isOfThisPost(worker: WorkerRecord, event: RemarkEvent): boolean {
  if (event.kind !== 'left') return true;
  const { remark } = worker;
  const isBefore = (monthOfEvent(event) ?? '') < (presentMonths(worker)[0] ?? '');
  return !WITHDRAWN.test(remark) && !(isBefore && POST_BEFORE.test(remark));
}

/** Joining and leaving by remark or by a column of its own. */
export function staysOf(worker: WorkerRecord): RemarkEvent[] {
  if (MOVED.test(squash(worker.remark)) && !/离职|入职|辞/.test(worker.remark)) return [];
  return worker.events.filter((event) => event.kind !== 'insuredByPrevious' && isOfThisPost(worker, event));
}

export function monthOfEvent(event: RemarkEvent): Month | null {
  return event.date ? monthOfDate(event.date) : event.month;
}

/** The day of leaving in a month, where a whole date is given. */
export function leftIn(worker: WorkerRecord, month: Month): IsoDate | null {
  const left = staysOf(worker).find(
    (event) => event.kind === 'left' && event.date && monthOfDate(event.date) === month,
  );
  return left?.date ?? null;
}

/** The first day in post, where it falls in a month: by remark, else by the contract of somebody not in post before. */
export function joinedIn(worker: WorkerRecord, month: Month): IsoDate | null {
  const joined = staysOf(worker).filter((event) => event.kind === 'joined');
  if (joined.length > 0) return joined.find(({ date }) => date && monthOfDate(date) === month)?.date ?? null;
  const start = worker.contract?.state === 'impossible' ? null : (worker.contract?.start ?? null);
  const isFirst = presentMonths(worker).every((present) => present >= month);
  return start && isFirst && monthOfDate(start) === month ? start : null;
}

export function lastMonthOf(staffing: Staffing): Month | null {
  return staffing.months.at(-1)?.month ?? null;
}

/** Where the retention is stated; else the header of the last month. */
export function retentionCell(station: Station): CellRef | null {
  const row = station.attendance.flatMap((block) => block.subtotals).find(({ kind }) => kind === 'retention');
  if (row) return row.figure?.cell ?? row.labelCell;
  return lastMonthHeader(station);
}

export function lastMonthHeader(station: Station): CellRef | null {
  const columns = station.attendance.flatMap((block) => block.months);
  const last = columns
    .map(({ month }) => month)
    .sort()
    .at(-1);
  return columns.find(({ month }) => month === last)?.headerCell ?? null;
}

interface Loss {
  readonly worker: WorkerRecord;
  readonly months: readonly Month[];
}

/** What staffing, veto and retention come to when marks do not count (rules A7, B10, B13). Null where nothing is lost. */
export function effectWithout(
  { assessment, parameters }: CheckContext,
  { worker, months }: Loss,
): { readonly text: Text; readonly impact: Impact } | null {
  const { staffing } = assessment;
  if (!staffing) return null;
  const lost = months.reduce((sum, month) => sum + personMonthsIn(worker, month), 0);
  if (lost === 0) return null;
  const before = staffing.personMonths.total;
  const total = before - lost;
  const texts: Text[] = [
    {
      zh: `不计这些标记，总人次为${figure(total)}（现为${figure(before)}）`,
      en: `without these marks the total is ${figure(total)} person-months (now ${figure(before)})`,
    },
  ];
  let impact: Impact = 'total';
  const required = staffing.requiredPersonMonths.total;
  const veto = assessment.vetoes.find(({ rule }) => rule === 'staff-shortage');
  if (required !== null && total < required) {
    const isVeto = veto?.limit != null && required - total >= veto.limit;
    if (isVeto && !veto.triggered) impact = 'veto';
    texts.push({
      zh: `比应到岗${figure(required)}少${figure(required - total)}人次${isVeto ? `，达到${figure(veto.limit)}人次的不合格界线` : ''}`,
      en: `${figure(required - total)} short of ${figure(required)}${isVeto ? `, which reaches the veto limit of ${figure(veto.limit)}` : ''}`,
    });
  }
  const retention = retentionWithout(staffing, { worker, months }, parameters.headcount);
  if (retention) texts.push(retention);
  return { text: clauses(texts), impact };
}

function retentionWithout(
  staffing: Staffing,
  { worker, months }: Loss,
  headcount: CheckContext['parameters']['headcount'],
): Text | null {
  const last = lastMonthOf(staffing);
  const required = last && headcountOf(headcount, last);
  const steady = staffing.retention.steady;
  const person = steady.find((entry) => entry.rows.includes(worker));
  if (!required || !person) return null;
  const others: Person = { ...person, rows: person.rows.filter((row) => row !== worker) };
  if (months.every((month) => isInPost(others, month))) return null;
  const rate = `${steady.length - 1}/${required} = ${percent((steady.length - 1) / required)}`;
  return { zh: `稳岗率为${rate}`, en: `retention is ${rate}` };
}
