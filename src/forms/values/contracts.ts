import type { CellRef } from '../../workbook/address';
import { addDays, dateFromSerial, dateParts, firstDay, isoDate, type IsoDate } from './calendar';
import { findDates, findPeriods, readDate, readPeriod, type PeriodText } from './dates';
import type { ContractPeriod, ContractTerm } from '../station';
import { renewalIn, renewedIn } from '../vocabulary/remarks';
import { chineseNumber, oneLine, squash, type NormalText } from './text';

/** Reads a contract period: one text with both dates, or start and end in cells of their own (texts or date serials). */
export function readContract(
  cell: CellRef,
  first: string | number | null,
  second: string | number | null,
  date1904: boolean,
): ContractPeriod {
  const text = [first, second]
    .filter((part) => part !== null)
    .map(oneLine)
    .join('-');
  const blank = { cell, text, start: null, end: null } as const;
  if (text === '') return { ...blank, state: 'blank' };
  // Each cell holds a whole contract.
  if (isPeriod(first) && isPeriod(second)) return readContract(cell, `${first};${second}`, null, date1904);
  const listed = termsListed(first, second);
  if (listed.length > 1) {
    const [start = null] = listed.map((term) => term.start);
    return { cell, text, start, end: lastEnd(listed), state: 'complete', ...severalTerms(listed) };
  }
  if (second !== null || typeof first === 'number') {
    const start = first === null ? null : readDate(first, date1904);
    const end = second === null ? null : readDate(second, date1904);
    if (!start) return { ...blank, state: 'unreadable' };
    return { cell, text: shownDates(first, second, date1904), start, end, state: end ? 'complete' : 'open' };
  }
  const typed = String(first);
  const line = onOneLine(typed);
  const inLine = findPeriods(line);
  const period = inLine[0] ?? readPeriod(line);
  if (!period) return { ...blank, state: 'unreadable' };
  const { start, end, state } = period;
  const years = state === 'open' && start && !end ? yearsIn(squash(line)) : null;
  if (start && years !== null) return { cell, text, start, end: yearsAfter(start, years), state: 'complete' };
  if (state !== 'complete') return { cell, text, start, end, state };
  const apart = typed.replace(BETWEEN_CONTRACTS, ';');
  const periods = apart === line ? inLine : findPeriods(apart);
  const terms = inOrder(periods.flatMap(termOf));
  const until = renewedUntil(squash(apart), periods, end);
  const [earliest = null] = terms;
  return { cell, text, start: earliest?.start ?? start, end: until, state, ...severalTerms(terms) };
}

function isPeriod(part: string | number | null): part is string {
  return typeof part === 'string' && findPeriods(part).some(({ state }) => state === 'complete');
}

/** Several contracts whose starts stand in one cell and whose ends in another: 2023.11.1、2025.11.1 and 2025.10.31、2027.10.31. */
function termsListed(first: string | number | null, second: string | number | null): ContractTerm[] {
  if (typeof first !== 'string' || typeof second !== 'string') return [];
  const [starts, ends] = [first, second].map((text) => findDates(text.replace(BETWEEN_CONTRACTS, ';')));
  const terms = (starts ?? []).flatMap(({ date: start }, index) => {
    const end = ends?.[index]?.date;
    return start && end && start <= end ? [{ start, end }] : [];
  });
  return terms.length === starts?.length && terms.length === ends?.length ? inOrder(terms) : [];
}

function lastEnd(terms: readonly ContractTerm[]): IsoDate | null {
  return (
    terms
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? null
  );
}

/** How long a contract lasts, at the end of a text: 2023年9月1日起三年, 2024.9.1签,2年期. */
const YEARS = /(?<!\d)(\d|[一二两三四五六])年(?:期|整)?\)?$/;

function yearsIn(text: NormalText): number | null {
  const years = YEARS.exec(text)?.[1];
  return years === undefined ? null : (chineseNumber(years) ?? Number(years));
}

/** The last day of a contract of some years. */
function yearsAfter(start: IsoDate, years: number): IsoDate | null {
  const { year, month, day } = dateParts(start);
  const anniversary = isoDate(year + years, month, day) ?? isoDate(year + years, month + 1, 1);
  return anniversary && addDays(anniversary, -1);
}

/** White space between the end of a contract and the start of the next: without it they would run into one another. */
const BETWEEN_CONTRACTS = /(?<=[\d日])\s+(?=(?:19|20)\d\d\s*[年.\-/])/g;

function termOf({ start, end, state }: Pick<ContractPeriod, 'start' | 'end' | 'state'>): ContractTerm[] {
  return state === 'complete' && start && end && start <= end ? [{ start, end }] : [];
}

function inOrder(terms: readonly ContractTerm[]): ContractTerm[] {
  return [...terms].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function severalTerms(terms: readonly ContractTerm[]): Pick<ContractPeriod, 'terms'> {
  return terms.length > 1 ? { terms } : {};
}

/** A worker's contract with the one that follows it in a row of its own. */
export function withRenewal(contract: ContractPeriod, renewal: ContractPeriod): ContractPeriod {
  if (contract.state !== 'complete' || renewal.state !== 'complete') return contract;
  const [start] = [contract.start, renewal.start].sort();
  const end = [contract.end, renewal.end].sort().at(-1);
  const terms = inOrder([contract, renewal].flatMap((one) => one.terms ?? termOf(one)));
  const text = `${contract.text}; ${renewal.text}`;
  return { ...contract, text, start: start ?? null, end: end ?? null, ...severalTerms(terms) };
}

/** A new contract begins within as many days after the one before; a date so near is its start, not its end. */
const DAYS_TO_NEXT = 31;

/**
 * A contract that 备注 says has been renewed: until the day that is named there, or without an end where none is. Where the
 * day named lies well before the end that is written, this is that of the renewed contract already; where it is the start,
 * another contract went before.
 */
export function renewedByRemark(contract: ContractPeriod, remark: NormalText): ContractPeriod {
  const { state, terms, end } = contract;
  const at = state === 'complete' && !terms ? renewedIn(remark) : null;
  if (at === null || end === null) return contract;
  const until = datesFrom(remark, at)
    .filter((date) => date > addDays(end, DAYS_TO_NEXT))
    .sort()
    .at(-1);
  if (until !== undefined) return { ...contract, end: until };
  const { start } = contract;
  const named = findDates(clauseAt(remark, at)).flatMap(({ date, month }) => date ?? (month ? firstDay(month) : []));
  const isNear = (date: IsoDate, day: IsoDate): boolean =>
    addDays(day, -DAYS_TO_NEXT) < date && date < addDays(day, DAYS_TO_NEXT);
  if (start && named.some((date) => isNear(date, start))) return { ...contract, start: null, renewedFrom: start };
  const isWritten = named.length > 0 && named.every((date) => addDays(date, DAYS_TO_NEXT) < end);
  return isWritten ? contract : { ...contract, end: null, state: 'open', renewedAfter: end };
}

/** The clause of a remark in which a word stands: dates of others are of something else. */
function clauseAt(text: NormalText, index: number): string {
  const [before = ''] = /[^,;。]*$/.exec(text.slice(0, index)) ?? [];
  const [behind = ''] = /^[^,;。]*/.exec(text.slice(index)) ?? [];
  return before + behind;
}

const LINE_BREAK = /[\r\n]/;

/** A date on each of two lines are start and end; without their line break they would run into one another. */
function onOneLine(text: string): string {
  if (!LINE_BREAK.test(text)) return text;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length === 2 && lines.every((line) => findDates(line).length === 1) ? lines.join('-') : text;
}

function datesFrom(text: NormalText, index: number): IsoDate[] {
  return findDates(text.slice(index)).flatMap(({ date }) => date ?? []);
}

/** Of several contracts one after the other, the end of the last: first 2022.5.1-2024.4.30, then 续签至2026.4.30. */
function renewedUntil(text: NormalText, periods: readonly PeriodText[], end: IsoDate | null): IsoDate | null {
  const ends = periods.flatMap((period) => (period.state === 'complete' ? (period.end ?? []) : []));
  const renewed = renewalIn(text);
  const after = renewed !== null ? datesFrom(text, renewed) : [];
  return [...ends, ...after].sort().at(-1) ?? end;
}

function shownDates(first: string | number | null, second: string | number | null, date1904: boolean): string {
  const shown = (part: string | number | null): string =>
    typeof part === 'number' ? (dateFromSerial(part, date1904) ?? String(part)) : oneLine(part);
  return [first, second].map(shown).filter(Boolean).join('-');
}
