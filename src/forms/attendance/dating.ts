import type { PeriodRecord } from '../station';
import { addMonths, monthOf, monthOfDate, monthsBetween, type Month } from '../values/calendar';
import { isOtherYear, spansOf, type DateSpan } from '../values/date-spans';
import type { AttendanceHeader } from './header';
import { alignMonths, countedMonths, dateMonths } from './months';
import type { AttendancePage } from './page';
import { monthsInTitles } from './title-months';

/** The years of a page's months, and what they were concluded from. */
export interface PageDates {
  readonly months: readonly Month[];
  /** The months of the assessment period; empty where it is not known. */
  readonly due: readonly Month[];
  /** The title that tells the year of months without one. */
  readonly record: PeriodRecord | null;
}

const ROLES = ['assessment', 'agreement', 'purchase'] as const;

/** The record that months without a year are counted from: the start of the period, as far as titles say. */
function anchorRecord(periods: readonly PeriodRecord[]): PeriodRecord | null {
  for (const role of ROLES) {
    const record = periods.find((period) => period.role === role && period.start !== null);
    if (record) return record;
  }
  return null;
}

/**
 * The span of a role: what the sheet's own titles say comes first, unless more of all titles say the same days of another
 * year.
 */
function spanOfRole(
  own: readonly PeriodRecord[],
  all: readonly PeriodRecord[],
  role: PeriodRecord['role'],
): DateSpan | null {
  const [usualHere, usual] = [spansOf(own, role)[0], spansOf(all, role)[0]];
  if (!usualHere || !usual) return usual?.span ?? null;
  return isOtherYear(usualHere.span, usual.span) && usual.count > usualHere.count ? usual.span : usualHere.span;
}

/** Without any dated title the year of a contract is the only clue left. */
function contractYear({ header, end }: AttendancePage): number | null {
  const column = header.columns.contract;
  if (column === undefined) return null;
  for (let row = header.bottom + 1; row < end; row++) {
    const year = /20\d\d/.exec(header.sheet.textAt(row, column).normal)?.[0];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** Pages with the same months: those of one table. Another part of the year, or the next period, is another one. */
interface Part {
  readonly pages: readonly AttendancePage[];
  readonly people: ReadonlySet<string>;
  readonly isDated: boolean;
}

function keyOf({ months }: AttendanceHeader): string {
  return months.map(({ header: { year, month } }) => `${year ?? ''}-${month}`).join(' ');
}

function peopleOf({ header: { sheet, bottom, columns }, end }: AttendancePage): string[] {
  const names: string[] = [];
  for (let row = bottom + 1; row < end; row++) {
    const { normal } = sheet.textAt(row, columns.name);
    if (normal !== '') names.push(normal);
  }
  return names;
}

function partsOf(pages: readonly AttendancePage[]): Part[] {
  const byMonths = new Map<string, AttendancePage[]>();
  for (const page of pages) {
    const key = keyOf(page.header);
    byMonths.set(key, [...(byMonths.get(key) ?? []), page]);
  }
  return [...byMonths.values()].map((own) => ({
    pages: own,
    people: new Set(own.flatMap(peopleOf)),
    isDated: own.some(({ header }) => header.months.some((month) => month.header.year !== null)),
  }));
}

/** Whether the people of the smaller of two parts are mostly among those of the other. */
function sharePeople(one: Part, other: Part): boolean {
  const [fewer, more] = one.people.size < other.people.size ? [one, other] : [other, one];
  let shared = 0;
  for (const name of fewer.people) if (more.people.has(name)) shared++;
  return shared > 0 && shared * 2 >= fewer.people.size;
}

/** Dates the pages of a workbook part by part: each part may tell where the next one begins. */
class Dating {
  readonly dates = new Map<AttendancePage, PageDates>();
  private readonly known: { readonly part: Part; readonly months: readonly Month[] }[] = [];

  constructor(
    private readonly pages: readonly AttendancePage[],
    private readonly periods: readonly PeriodRecord[],
  ) {}

  date(part: Part): void {
    for (const page of part.pages) {
      const dates = this.datesOf(page, part);
      if (!dates) continue;
      this.dates.set(page, dates);
      if (this.known.at(-1)?.part !== part) this.known.push({ part, months: dates.months });
    }
  }

  private datesOf(page: AttendancePage, part: Part): PageDates | null {
    const { sheet, months } = page.header;
    // What the sheet's own titles say comes first.
    const own = this.periods.filter(({ cell }) => cell.sheet === sheet.name);
    const monthsAs = (role: PeriodRecord['role']): Month[] => {
      const span = spanOfRole(own, this.periods, role);
      return span ? monthsBetween(span.start, span.end) : [];
    };
    const due = monthsAs('assessment');
    const isOfDue = (period: PeriodRecord): boolean => period.start !== null && monthOfDate(period.start) === due[0];
    const record = anchorRecord(own.filter(isOfDue)) ?? anchorRecord(own) ?? anchorRecord(this.periods);
    const stated = months.map((group) => group.header);
    const named = monthsInTitles(page);
    const spans = [named, due, monthsAs('agreement'), monthsAs('purchase')].map((span) => new Set(span));
    const anchor = named[0] ?? (record?.start ? monthOfDate(record.start) : this.knownStart(page));
    const counted = anchor && countedMonths(stated, anchor);
    if (counted) return { months: counted, due, record };
    const dated = dateMonths(stated, { spans, adjoining: this.adjoining(part), anchor });
    return dated && { months: alignMonths(stated, dated, due), due, record };
  }

  /** Where months begin without any title: where other tables do, or in the year of a contract. */
  private knownStart({ header: { sheet, months } }: AttendancePage): Month | null {
    const [other] = this.known;
    if (other?.months[0]) return other.months[0];
    const beside = this.pages.filter((page) => page.header.sheet === sheet);
    const year = beside.map(contractYear).find((found) => found !== null) ?? null;
    return year === null ? null : monthOf(year, months[0]?.header.month ?? 1);
  }

  /** The months right after and right before those of other parts with the same people. */
  private adjoining(part: Part): Set<Month> {
    return new Set(
      this.known.flatMap((other) => {
        const [first, last] = [other.months[0], other.months.at(-1)];
        if (!first || !last || other.part === part || !sharePeople(part, other.part)) return [];
        return [addMonths(first, -1), addMonths(last, 1)];
      }),
    );
  }
}

/**
 * The years of all pages of a workbook. Months that state one are dated first; those of two tables of the same people
 * that follow one another are two parts of one period. Pages without any year are left out.
 */
export function datePages(
  pages: readonly AttendancePage[],
  periods: readonly PeriodRecord[],
): ReadonlyMap<AttendancePage, PageDates> {
  const dating = new Dating(pages, periods);
  const parts = partsOf(pages);
  for (const part of parts) if (part.isDated) dating.date(part);
  for (const part of parts) if (!part.isDated) dating.date(part);
  return dating.dates;
}
