import type { Area, AreaRef } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { SheetIndex } from '../workbook/sheet-index';
import { readAttendanceBlock } from './attendance/block';
import type { AttendanceHeader, MonthGroup } from './attendance/header';
import { monthOf, monthOfDate, monthsBetween, type Month } from './values/calendar';
import { alignMonths, dateMonths } from './attendance/months';
import { ownSheets } from './own-sheet';
import { findPeriodRecords, settlePeriods } from './titles/period-records';
import { insideTables, placesOf, readSheetForms, type FormItemTable, type SheetForms } from './sheet-forms';
import type {
  AttendanceBlock,
  HiddenPart,
  Inference,
  ItemRecord,
  PeriodRecord,
  RecognisedForm,
  Station,
  TitleRecord,
  UnreadRegion,
  ZoneTable,
} from './station';
import { squash } from './values/text';
import { findTitles } from './titles/titles';
import { findUnread } from './layout/unread';
import { stationIn } from './vocabulary/station-names';

function hiddenParts(sheet: SheetSnapshot, areas: readonly Area[]): HiddenPart[] {
  if (areas.length === 0) return [];
  const parts: HiddenPart[] = [];
  if (sheet.visibility !== 'visible') parts.push({ sheet: sheet.name, kind: 'sheet', indexes: [] });
  const rows = sheet.hiddenRows.filter((row) => areas.some((area) => row >= area.top && row <= area.bottom));
  const columns = sheet.hiddenColumns.filter((column) =>
    areas.some((area) => column >= area.left && column <= area.right),
  );
  if (rows.length > 0) parts.push({ sheet: sheet.name, kind: 'row', indexes: rows });
  if (columns.length > 0) parts.push({ sheet: sheet.name, kind: 'column', indexes: columns });
  return parts;
}

/** The start of the period, as far as titles say; months without a year are counted from it. */
function monthAnchor(periods: readonly PeriodRecord[]): { month: Month; record: PeriodRecord } | null {
  for (const role of ['assessment', 'agreement', 'purchase'] as const) {
    const record = periods.find((period) => period.role === role && period.start !== null);
    if (record?.start) return { month: monthOfDate(record.start), record };
  }
  return null;
}

function periodMonths(periods: readonly PeriodRecord[]): Month[] {
  const record = periods.find((period) => period.role === 'assessment' && period.start !== null && period.end !== null);
  return record?.start && record.end ? monthsBetween(record.start, record.end) : [];
}

/** Without any dated title the year of a contract is the only clue left. */
function contractYear(forms: SheetForms): number | null {
  for (const { header, end } of forms.pages) {
    const column = header.columns.contract;
    if (column === undefined) continue;
    for (let row = header.bottom + 1; row < end; row++) {
      const year = /20\d\d/.exec(squash(forms.sheet.at(row, column)?.value ?? null))?.[0];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}

/** A month printed for later: nothing stands under its header. */
function isEmptyMonth({ sheet, bottom }: AttendanceHeader, group: MonthGroup, end: number): boolean {
  const columns = [group.inPost, group.insured, group.paid].flatMap((column) => column ?? []);
  for (let row = bottom + 1; row < end; row++) if (columns.some((column) => sheet.at(row, column))) return false;
  return true;
}

/** Reads the pages of 附件2 with the years of their months; says which years were concluded. */
function readAttendance(
  forms: SheetForms,
  periods: readonly PeriodRecord[],
  date1904: boolean,
  inferences: Inference[],
  unread: UnreadRegion[],
): AttendanceBlock[] {
  // What the sheet's own titles say comes first: each half of a year may have its sheet.
  const own = periods.filter(({ cell }) => cell.sheet === forms.sheet.sheet.name);
  const anchor = monthAnchor(own) ?? monthAnchor(periods);
  const due = periodMonths(own.some(({ role }) => role === 'assessment') ? own : periods);
  const year = anchor ? null : contractYear(forms);
  return forms.pages.flatMap(({ header, floor, end }) => {
    const stated = header.months.map((group) => group.header);
    const [first, last] = [stated[0], stated.at(-1)];
    const dated = dateMonths(stated, anchor?.month ?? (year === null ? null : monthOf(year, first?.month ?? 1)));
    if (!dated) return [];
    const months = alignMonths(stated, dated, due);
    const value = `${months[0] ?? ''} … ${months.at(-1) ?? ''}`;
    // The page blocks of one form repeat the same months: said once.
    const isSaid = inferences.some((inference) => inference.value === value);
    if (stated.some((month) => month.year === null) && !isSaid) {
      const cells = [first, last].flatMap((month) => (month ? [forms.sheet.ref(month.row, month.column)] : []));
      inferences.push({ what: 'year', value, cells: [...cells, ...(anchor ? [anchor.record.cell] : [])] });
    }
    const groups = header.months.flatMap((group, index) => {
      const month = months[index];
      if (month === undefined) return [];
      if (due.length === 0 || due.includes(month) || !isEmptyMonth(header, group, end)) return [{ ...group, month }];
      const { row, column } = group.header;
      const area = { sheet: forms.sheet.name, top: row, left: column, bottom: row, right: column };
      unread.push({ area, reason: 'headers-only' });
      return [];
    });
    return [readAttendanceBlock(header, groups, floor, end, date1904)];
  });
}

/** Where no type is written, the certificates decide who is certified: said with the first and the last of them. */
function certificateInference(attendance: readonly AttendanceBlock[]): Inference[] {
  const workers = attendance.flatMap((block) => block.workers);
  const concluded = workers.filter((worker) => worker.certifiedFrom === 'qualification');
  if (concluded.length === 0) return [];
  const certified = concluded.filter((worker) => worker.certified).length;
  const cells = [concluded[0], concluded.at(-1)].flatMap((worker) => worker?.qualificationCell ?? []);
  return [{ what: 'certified', value: `${certified} / ${concluded.length}`, cells }];
}

function hasEntries(block: AttendanceBlock): boolean {
  return block.workers.length > 0 || block.subtotals.length > 0;
}

function recognisedForms(
  zoneTables: readonly ZoneTable[],
  items: readonly FormItemTable[],
  attendance: readonly AttendanceBlock[],
): RecognisedForm[] {
  const areaRef = (table: { sheet: string; area: Area }): AreaRef => ({ sheet: table.sheet, ...table.area });
  const stationItems = items.filter((table) => table.form === 'station');
  const hours = items.filter((table) => table.form === 'hours');
  const none = { zones: 0, groups: 0, items: 0, workers: 0, months: 0 };
  const count = (tables: readonly FormItemTable[]): number =>
    tables.reduce((sum, table) => sum + table.items.length, 0);
  const forms: RecognisedForm[] = [];
  if (zoneTables.length + stationItems.length > 0) {
    forms.push({
      ...none,
      form: 'indicatorSheet',
      areas: [...zoneTables, ...stationItems].map(areaRef),
      zones: new Set(zoneTables.flatMap((table) => table.zones.map((zone) => zone.key))).size,
      groups: new Set(zoneTables.flatMap((table) => table.columns.map((column) => column.group))).size,
      items: count(stationItems),
    });
  }
  if (hours.length > 0) forms.push({ ...none, form: 'hoursSheet', areas: hours.map(areaRef), items: count(hours) });
  if (attendance.length > 0) {
    forms.push({
      ...none,
      form: 'attendanceSheet',
      areas: attendance.map(areaRef),
      workers: new Set(attendance.flatMap((block) => block.workers.map(({ name }) => squash(name)))).size,
      months: new Set(attendance.flatMap((block) => block.months.map(({ month }) => month))).size,
    });
  }
  return forms;
}

/** The name that most titles give; the first one where they are even. */
function nameInTitles(titles: readonly TitleRecord[]): string | null {
  const votes = new Map<string, number>();
  for (const { station } of titles) if (station) votes.set(station, (votes.get(station) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = name;
  return best;
}

/** Where no title names the station, a cover or another sheet without forms may. */
function nameOnOtherSheets(forms: readonly SheetForms[]): Inference | null {
  for (const { sheet, zoneTables, itemTables, pages } of forms) {
    if (zoneTables.length + itemTables.length + pages.length > 0) continue;
    for (const { row, column, value } of sheet.sheet.cells) {
      const name = typeof value === 'string' && value.length < LONGEST_COVER_LINE ? stationIn(squash(value)) : null;
      if (name !== null) return { what: 'station', value: name, cells: [sheet.ref(row, column)] };
    }
  }
  return null;
}

const LONGEST_COVER_LINE = 60;

/**
 * Finds the official forms in a workbook by what their cells say and reads them as typed records.
 * Never fails: what is not recognised is listed in `unread`. Linear in the number of cells.
 */
export function recognise(snapshot: WorkbookSnapshot): Station {
  const own = ownSheets(snapshot);
  const { date1904 } = snapshot;
  const sheets = snapshot.sheets.filter((sheet) => !own.includes(sheet));
  const forms = sheets.map((sheet) => readSheetForms(new SheetIndex(sheet), date1904));
  const lines = forms.map((form) => {
    const [places, tables] = [placesOf(form), insideTables(form)];
    const titles = findTitles(form.sheet, places, tables);
    const titleRows = titles.map((title) => title.cell.row);
    return { titles, periods: findPeriodRecords(form.sheet, places, tables, titleRows, date1904) };
  });
  const titles = lines.flatMap((line) => line.titles);
  const periods = settlePeriods(lines.flatMap((line) => line.periods));
  const inferences: Inference[] = [];
  const emptyMonths: UnreadRegion[] = [];
  const blocks = forms.map((form) => readAttendance(form, periods, date1904, inferences, emptyMonths));
  const attendance = blocks.flat().filter(hasEntries);
  inferences.push(...certificateInference(attendance));
  const zoneTables = forms.flatMap((form) => form.zoneTables);
  const itemTables = forms.flatMap((form) => form.itemTables);
  const items = itemTables.flatMap((table, number) =>
    table.items.map((item): ItemRecord => {
      if (table.form === 'hours') return { ...item, form: 'hours', table: number };
      return { ...item, form: 'station', table: number, group: item.title, measure: '量' };
    }),
  );
  const named = nameInTitles(titles);
  const concluded = named === null ? nameOnOtherSheets(forms) : null;
  if (concluded) inferences.push(concluded);
  const covered = [...titles.map((title) => title.cell), ...periods.map((period) => period.cell)];
  const areasOf = (form: SheetForms, index: number): Area[] =>
    [...form.zoneTables, ...form.itemTables, ...(blocks[index] ?? [])].map((table) => table.area);
  return {
    name: named ?? concluded?.value ?? null,
    titles,
    periods,
    zoneTables,
    items,
    attendance,
    recognised: recognisedForms(zoneTables, itemTables, attendance),
    unread: [
      ...forms.flatMap((form, index) => {
        const empty = (blocks[index] ?? []).filter((block) => !hasEntries(block));
        const found = [...form.unread, ...empty.map(headersOnly)];
        const headers = found.filter(({ reason }) => reason === 'headers-only').map(({ area }) => area);
        return [...found, ...findUnread(form.sheet, [...areasOf(form, index), ...headers], covered)];
      }),
      ...emptyMonths,
      ...own.map(ownSummary),
    ],
    hidden: forms.flatMap((form, index) => hiddenParts(form.sheet.sheet, areasOf(form, index))),
    inferences,
    sheets: snapshot.sheets.map((sheet) => sheet.name),
  };
}

function headersOnly(block: AttendanceBlock): UnreadRegion {
  return { area: { sheet: block.sheet, ...block.area }, reason: 'headers-only' };
}

function ownSummary(sheet: SheetSnapshot): UnreadRegion {
  return { area: { sheet: sheet.name, top: 0, left: 0, bottom: 0, right: 0 }, reason: 'summary' };
}
