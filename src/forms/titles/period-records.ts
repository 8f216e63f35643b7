import type { Cell } from '../../workbook/snapshot';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { AreaIndex } from '../layout/area-index';
import { dateFromSerial, type IsoDate } from '../values/calendar';
import { CELL_BREAK, findDates, findPeriods } from '../values/dates';
import type { FormPlaces } from '../layout/form-places';
import { firstAtLeast } from '../layout/sorted-rows';
import type { PeriodRecord } from '../station';
import { oneLine, squash, partOf, type NormalText } from '../values/text';
import { startsNote } from '../vocabulary/lines';
import { periodRole, isEdge, isServicePeriod } from '../vocabulary/periods';

function hasDateFormat(numberFormat: string): boolean {
  return /[yd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

/** What a cell adds to its line: texts as they are, date serials as dates, other numbers nothing. */
function lineText({ value, numberFormat }: Cell, date1904: boolean): string {
  if (typeof value !== 'number') return squash(value);
  return hasDateFormat(numberFormat) ? (dateFromSerial(value, date1904) ?? '') : '';
}

/** The cells of a row as one text: a period may stand in one cell or run over several. */
class Line {
  readonly text: NormalText;
  private readonly starts: number[] = [];

  constructor(
    private readonly cells: readonly Cell[],
    date1904: boolean,
  ) {
    let text = '';
    for (const cell of cells) {
      this.starts.push(text.length);
      text += lineText(cell, date1904) + CELL_BREAK;
    }
    this.text = squash(text);
  }

  /** The cell that a place in the text comes from. */
  cellAt(index: number): Cell | undefined {
    return this.cells[firstAtLeast(this.starts, index + 1) - 1];
  }
}

/** What a remark calls a period stands just before it; what else it says (按协议填写) is of other things. */
const NEAR = 10;
/** How many rows below a title a period may stand without being named. */
const ROWS_UNDER_TITLE = 4;

/** A start in one row waits for its end in a later one: 评估开始时间 | 2024-09-05. */
interface OpenStart {
  readonly start: IsoDate;
  readonly role: PeriodRecord['role'];
}

/**
 * Periods in titles and in lines above the tables. What a period is called decides its role; one without a name
 * under a form's title is the assessment period. `tables`: dates inside them are not looked at.
 */
export function findPeriodRecords(
  sheet: SheetIndex,
  places: FormPlaces,
  tables: AreaIndex,
  titleRows: readonly number[],
  date1904: boolean,
): PeriodRecord[] {
  const records: PeriodRecord[] = [];
  let open: OpenStart | null = null;
  for (const row of sheet.rows) {
    const line = new Line(
      sheet.cellsOfRow(row).filter((cell) => !tables.covers(row, cell.column)),
      date1904,
    );
    const lastTitle = titleRows[firstAtLeast(titleRows, row + 1) - 1];
    const isNearTitle = lastTitle !== undefined && row - lastTitle <= ROWS_UNDER_TITLE;
    const periods = findPeriods(line.text);
    for (const { index, label, start, end, state } of periods) {
      const cell = line.cellAt(index);
      if (!cell) continue;
      const isRemark = startsNote(squash(cell.value));
      const role = isRemark ? periodRole(partOf(label, -NEAR)) : (periodRole(label) ?? periodRole(squash(cell.value)));
      const form = places.below(row, cell.column);
      if (!role && (isRemark || !(form && isNearTitle))) continue;
      const text = oneLine(cell.value);
      records.push({
        role: role ?? 'assessment',
        form,
        start,
        end,
        state,
        text,
        cell: sheet.ref(row, cell.column),
      });
    }
    const [date, another] = periods.length === 0 ? findDates(line.text) : [];
    if (!date?.date || another) continue;
    const before = partOf(line.text, 0, date.index);
    const role = periodRole(before);
    const cell = line.cellAt(date.index);
    if (role && isEdge(before, 'start')) open = { start: date.date, role };
    else if (open && cell && role === open.role && isEdge(before, 'end')) {
      const ref = sheet.ref(row, cell.column);
      const form = places.below(row, cell.column);
      const { start } = open;
      records.push({ role, form, start, end: date.date, state: 'complete', text: `${start}-${date.date}`, cell: ref });
      open = null;
    }
  }
  return records;
}

/**
 * 服务周期 over the indicators is the assessment period where nothing else is called so, else that of the purchase.
 * A period without a name that reaches beyond a named assessment period is the agreement's.
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
  return periods.map((period) => {
    const isWider = named.some((inner) => reachesBeyond(period, inner));
    return period.role === 'assessment' && !isNamed(period) && isWider ? { ...period, role: 'agreement' } : period;
  });
}

function mayBeAssessed({ role, form, text }: PeriodRecord): boolean {
  const isOverIndicators = form !== null && form !== 'attendanceSheet';
  return role === 'purchase' && isOverIndicators && isServicePeriod(squash(text));
}

function isNamed({ text }: PeriodRecord): boolean {
  return periodRole(squash(text)) === 'assessment';
}

/** Whether a period holds another one and more. */
function reachesBeyond({ start, end }: PeriodRecord, inner: PeriodRecord): boolean {
  if (!start || !end || !inner.start || !inner.end) return false;
  return start <= inner.start && end >= inner.end && (start !== inner.start || end !== inner.end);
}
