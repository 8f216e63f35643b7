import type { Cell } from '../../workbook/snapshot';
import { firstAtLeast } from '../../workbook/sorted';
import type { AreaIndex } from '../layout/area-index';
import type { FormPlaces } from '../layout/form-places';
import type { FormSheet } from '../layout/form-sheet';
import type { PeriodRecord } from '../station';
import {
  dateFromSerial,
  daysBetween,
  monthNumber,
  monthOfDate,
  MONTHS_OF_A_YEAR,
  type IsoDate,
} from '../values/calendar';
import { usualSpan, type DateSpan } from '../values/date-spans';
import { CELL_BREAK, findDates, findPeriods, hasDateFormat, type PeriodText } from '../values/dates';
import { partOf, squash, type NormalText } from '../values/text';
import { startsNote } from '../vocabulary/lines';
import {
  isEdge,
  isOfHeadcount,
  isPartialPeriod,
  isServicePeriod,
  namesAgreement,
  periodRole,
} from '../vocabulary/periods';

/** The cells of a row as one text: a period may stand in one cell or run over several. */
class Line {
  readonly text: NormalText;
  private readonly starts: number[] = [];

  constructor(
    private readonly sheet: FormSheet,
    readonly row: number,
    private readonly cells: readonly Cell[],
  ) {
    let text = '';
    for (const cell of cells) {
      this.starts.push(text.length);
      text += this.textOf(cell) + CELL_BREAK;
    }
    this.text = squash(text);
  }

  /** What a cell adds to its line: texts as they are, date serials as dates, other numbers nothing. */
  private textOf(cell: Cell): string {
    if (typeof cell.value !== 'number') return this.sheet.textOf(cell).normal;
    return hasDateFormat(cell.numberFormat) ? (dateFromSerial(cell.value, this.sheet.date1904) ?? '') : '';
  }

  /** The cell that a place in the text comes from. */
  cellAt(index: number): Cell | undefined {
    return this.cells[firstAtLeast(this.starts, index + 1) - 1];
  }
}

/** Without a digit, Chinese ones included, a text holds no date. */
const DIGIT = /[\d〇○零一二三四五六七八九]/;

/** What a remark calls a period stands just before it; what else it says (按协议填写) is of other things. */
const NEAR = 10;
/** How many rows below a title a period may stand without being named. */
const ROWS_UNDER_TITLE = 4;

/** A start in one row waits for its end in a later one: 评估开始时间 | 2024-09-05. */
interface OpenStart {
  readonly start: IsoDate;
  readonly role: PeriodRecord['role'];
}

/** Finds periods in the lines of a sheet from top to bottom. */
class PeriodFinder {
  readonly records: PeriodRecord[] = [];
  private open: OpenStart | null = null;

  constructor(
    private readonly sheet: FormSheet,
    private readonly places: FormPlaces,
    private readonly titleRows: readonly number[],
  ) {}

  read(line: Line): void {
    if (!DIGIT.test(line.text)) return;
    const periods = findPeriods(line.text);
    if (periods.length === 0) this.readSingleDate(line);
    for (const period of periods) this.addPeriod(line, period);
  }

  private addPeriod(line: Line, { index, label, behind, start, end, state }: PeriodText): void {
    const cell = line.cellAt(index);
    if (!cell || isPartialPeriod(label)) return;
    const text = this.sheet.textOf(cell);
    if (isOfHeadcount({ label, behind, text: text.normal })) return;
    const isRemark = startsNote(text.normal);
    const role = isRemark ? periodRole(partOf(label, -NEAR)) : (periodRole(label) ?? periodRole(text.normal));
    // 合同已于…到期, 督导服务合同：… tell of other things than the station's agreement.
    if (role === 'agreement' && !namesAgreement(label)) return;
    const form = this.places.below(line.row, cell.column);
    if (!role && (isRemark || !form || !this.isNearTitle(line.row))) return;
    const ref = this.sheet.ref(line.row, cell.column);
    this.records.push({ role: role ?? 'assessment', form, start, end, state, text: text.line, cell: ref });
  }

  private isNearTitle(row: number): boolean {
    const last = this.titleRows[firstAtLeast(this.titleRows, row + 1) - 1];
    return last !== undefined && row - last <= ROWS_UNDER_TITLE;
  }

  /** A date alone opens a period, or closes the one that was opened above. */
  private readSingleDate(line: Line): void {
    const [date, another] = findDates(line.text);
    if (!date?.date || another) return;
    const before = partOf(line.text, 0, date.index);
    const role = periodRole(before);
    if (role === 'agreement' && !namesAgreement(before)) return;
    const cell = line.cellAt(date.index);
    if (role && isEdge(before, 'start')) this.open = { start: date.date, role };
    else if (this.open && cell && role === this.open.role && isEdge(before, 'end')) {
      const { start } = this.open;
      const form = this.places.below(line.row, cell.column);
      const text = `${start}-${date.date}`;
      const ref = this.sheet.ref(line.row, cell.column);
      this.records.push({ role, form, start, end: date.date, state: 'complete', text, cell: ref });
      this.open = null;
    }
  }
}

/**
 * Periods in titles and in lines above the tables. What a period is called decides its role; one without a name
 * under a form's title is the assessment period. `tables`: dates inside them are not looked at.
 */
export function findPeriodRecords(
  sheet: FormSheet,
  places: FormPlaces,
  tables: AreaIndex,
  titleRows: readonly number[],
): PeriodRecord[] {
  const finder = new PeriodFinder(sheet, places, titleRows);
  for (const row of sheet.rows) {
    const cells = sheet.cellsOfRow(row).filter((cell) => !tables.covers(row, cell.column));
    if (cells.length > 0) finder.read(new Line(sheet, row, cells));
  }
  return finder.records;
}

/**
 * 服务周期 over the indicators is the assessment period where nothing else is called so, else that of the purchase.
 * Where nothing is called the agreement, a year without a name that reaches beyond a named assessment period is.
 */
export function settlePeriods(periods: readonly PeriodRecord[]): readonly PeriodRecord[] {
  const assessed = periods.filter(({ role }) => role === 'assessment');
  if (assessed.length === 0) {
    return periods.map((period) => (mayBeAssessed(period) ? { ...period, role: 'assessment' } : period));
  }
  // Pages repeat their titles: each span is compared once.
  const named = [
    ...new Map(assessed.filter(isNamed).map((period) => [`${period.start} ${period.end}`, period])).values(),
  ];
  const hasAgreement = periods.some(({ role }) => role === 'agreement');
  return periods.map((period) => {
    const mayBeAgreement = period.role === 'assessment' && !hasAgreement && !isNamed(period) && isAboutAYear(period);
    const isWider = mayBeAgreement && named.some((inner) => reachesBeyond(period, inner));
    return isWider ? { ...period, role: 'agreement' } : period;
  });
}

const DAYS_IN_MONTH = 365.25 / 12;

function assessedPeriod(periods: readonly PeriodRecord[]): DateSpan | null {
  return usualSpan(
    periods.filter(({ state }) => state === 'complete'),
    'assessment',
  );
}

/** The months of the assessment period, to the nearest half; null where no title says both its ends. */
export function assessedMonths(periods: readonly PeriodRecord[]): number | null {
  const period = assessedPeriod(periods);
  return period ? monthsOf(period) : null;
}

/** The calendar months that the assessment period reaches into; null where no title says both its ends. */
export function begunMonths(periods: readonly PeriodRecord[]): number | null {
  const { start = null, end = null } = assessedPeriod(periods) ?? {};
  return start && end ? monthNumber(monthOfDate(end)) - monthNumber(monthOfDate(start)) + 1 : null;
}

/** The months of a period, to the nearest half; null where it does not say both its ends. */
export function monthsOf({ start, end }: Pick<PeriodRecord, 'start' | 'end'>): number | null {
  return start && end ? Math.round(((daysBetween(start, end) + 1) / DAYS_IN_MONTH) * 2) / 2 : null;
}

function mayBeAssessed({ role, form, text }: PeriodRecord): boolean {
  const isOverIndicators = form !== null && form !== 'attendanceSheet';
  return role === 'purchase' && isOverIndicators && isServicePeriod(squash(text));
}

/** Other lengths are those of a mistyped assessment period rather than of an agreement. */
function isAboutAYear(period: PeriodRecord): boolean {
  const months = monthsOf(period);
  return months !== null && Math.abs(months - MONTHS_OF_A_YEAR) <= 1;
}

function isNamed({ text }: PeriodRecord): boolean {
  return periodRole(squash(text)) === 'assessment';
}

/** Whether a period holds another one and more. */
function reachesBeyond({ start, end }: PeriodRecord, inner: PeriodRecord): boolean {
  if (!start || !end || !inner.start || !inner.end) return false;
  return start <= inner.start && end >= inner.end && (start !== inner.start || end !== inner.end);
}
