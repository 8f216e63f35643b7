import { contains, type Area, type AreaRef } from '../workbook/address';
import { parseReference } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { SheetIndex } from '../workbook/sheet-index';
import { findAttendanceHeader, readAttendanceBlock, type AttendanceHeader } from './attendance';
import { monthOfDate, monthsBetween, type Month } from './calendar';
import { findMeasureRuns, type MeasureRun, type Triple } from './headers';
import { readItemBlock, readItemList, type ItemTable } from './item-tables';
import { alignMonths, dateMonths } from './months';
import type {
  AttendanceBlock,
  FormKind,
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
import { isTitle, squash } from './text';
import { findPeriodRecords, findTitles, type CellTest, type FormPlace } from './titles';
import { findUnread } from './unread';
import { findZoneLabels, readZoneTable, type ZoneLabels } from './zone-tables';

/** Defined names of the add-in's own sheet begin with this; that sheet is never read as a form. */
export const OWN_NAME_PREFIX = 'Review_';

type Anchor = { readonly top: number; readonly first: number; readonly last: number } & (
  | { readonly kind: 'zones'; readonly run: MeasureRun; readonly labels: ZoneLabels }
  | { readonly kind: 'items'; readonly run: MeasureRun; readonly triple: Triple | null }
  | { readonly kind: 'attendance'; readonly header: AttendanceHeader }
);

/** Every header on a sheet, in row order: linear in the number of cells. */
function findAnchors(sheet: SheetIndex, date1904: boolean): Anchor[] {
  const anchors: Anchor[] = [];
  for (const row of sheet.rows) {
    const header = findAttendanceHeader(sheet, row, date1904);
    if (header) {
      const columns = [...Object.values(header.columns), ...header.months.map((group) => group.header.column)];
      const [first, last] = [Math.min(...columns), Math.max(...columns)];
      anchors.push({ kind: 'attendance', top: header.top, first, last, header });
      continue;
    }
    for (const run of findMeasureRuns(sheet, row)) anchors.push(...measureAnchors(sheet, run));
  }
  return anchors.sort((a, b) => a.top - b.top || a.first - b.first);
}

function measureAnchors(sheet: SheetIndex, run: MeasureRun): Anchor[] {
  const labels = findZoneLabels(sheet, run);
  const last = Math.max(...run.triples.map((triple) => triple.last));
  if (labels) return [{ kind: 'zones', top: labels.top, first: labels.zone, last, run, labels }];
  const [first] = run.triples;
  if (first && readItemList(sheet, run, 0, run.row)) {
    return [{ kind: 'items', top: run.row, first: first.first, last, run, triple: null }];
  }
  return run.triples.map((triple) => ({
    kind: 'items',
    // The row above is the title of the block.
    top: Math.max(0, run.row - 1),
    first: triple.first,
    last: triple.last,
    run,
    triple,
  }));
}

interface SheetForms {
  readonly sheet: SheetIndex;
  readonly zoneTables: readonly ZoneTable[];
  readonly itemTables: readonly (ItemTable & { readonly form: 'station' | 'hours' })[];
  readonly headers: readonly { readonly header: AttendanceHeader; readonly floor: number; readonly end: number }[];
}

const ANNEX = /附件[1一][-—–.]?([12一二])/;

/** 总体服务 stands in 附件1-1; what cannot be told by its label is told by the annex named above it, then by its sentences. */
function formOfItems(sheet: SheetIndex, table: ItemTable, above: readonly Area[]): 'station' | 'hours' {
  if (table.isOverall) return 'station';
  let annex: string | null = null;
  for (const row of sheet.rows) {
    if (row > table.area.top) break;
    for (const cell of sheet.cellsOfRow(row)) annex = ANNEX.exec(squash(cell.value))?.[1] ?? annex;
  }
  if (annex !== null) return /2|二/.test(annex) ? 'hours' : 'station';
  if (table.items.some((item) => item.requirement !== null)) return 'hours';
  // A title of its own between the tables opens another form.
  const bottom = Math.max(-1, ...above.filter((area) => area.bottom < table.area.top).map((area) => area.bottom));
  const hasOwnTitle = sheet.rows.some(
    (row) => row > bottom && row < table.area.top && sheet.cellsOfRow(row).some((cell) => isTitle(squash(cell.value))),
  );
  return above.length > 0 && !hasOwnTitle ? 'station' : 'hours';
}

function readTables(sheet: SheetIndex, date1904: boolean): SheetForms {
  const anchors = findAnchors(sheet, date1904);
  const zoneTables: ZoneTable[] = [];
  const itemTables: (ItemTable & { form: 'station' | 'hours' })[] = [];
  const headers: { header: AttendanceHeader; floor: number; end: number }[] = [];
  const taken: Area[] = [];
  anchors.forEach((anchor, index) => {
    const overlaps = (other: { first: number; last: number }): boolean =>
      other.first <= anchor.last && other.last >= anchor.first;
    const next = anchors.slice(index + 1).find((other) => other.top > anchor.top && overlaps(other));
    const end = next?.top ?? sheet.lastRow + 1;
    const above = taken.filter((area) => overlaps({ first: area.left, last: area.right }));
    const floor = Math.max(0, ...above.map((area) => area.bottom + 1));
    if (anchor.kind === 'attendance') {
      headers.push({ header: anchor.header, floor, end });
    } else if (anchor.kind === 'zones') {
      const table = readZoneTable(sheet, anchor.run, anchor.labels, floor, end);
      zoneTables.push(table);
      taken.push(table.area);
    } else {
      const table = anchor.triple
        ? readItemBlock(sheet, anchor.run, anchor.triple, floor, end)
        : readItemList(sheet, anchor.run, floor, end);
      if (!table) return;
      itemTables.push({ ...table, form: formOfItems(sheet, table, zoneTables.length > 0 ? taken : []) });
      taken.push(table.area);
    }
  });
  return { sheet, zoneTables, itemTables, headers };
}

function placesOf(forms: SheetForms): FormPlace[] {
  const place = (form: FormKind, area: Area): FormPlace => ({
    form,
    top: area.top,
    left: area.left,
    right: area.right,
  });
  return [
    ...forms.zoneTables.map((table) => place('indicatorSheet', table.area)),
    ...forms.itemTables.map((table) => place(table.form === 'hours' ? 'hoursSheet' : 'indicatorSheet', table.area)),
    ...forms.headers.map(({ header }) => ({
      form: 'attendanceSheet' as const,
      top: header.top,
      left: Math.min(...Object.values(header.columns)),
      right: Math.max(...Object.values(header.columns)),
    })),
  ];
}

/** Cells inside tables: contracts, remarks and sentences hold dates of their own, positions name the station. */
function insideTables(forms: SheetForms): CellTest {
  const areas = [...forms.zoneTables, ...forms.itemTables].map((table) => table.area);
  const blocks = forms.headers.map(({ header, end }) => ({ top: header.top, bottom: lastMarkedRow(header, end) }));
  return (row, column) =>
    areas.some((area) => contains(area, row, column)) || blocks.some(({ top, bottom }) => row >= top && row <= bottom);
}

/** The last row of a page block: the titles of the next form may follow before `end`. */
function lastMarkedRow(header: AttendanceHeader, end: number): number {
  const months = new Set(header.months.map((group) => group.inPost ?? group.header.column));
  for (let row = end - 1; row > header.bottom; row--) {
    if (header.sheet.cellsOfRow(row).some((cell) => months.has(cell.column))) return row;
  }
  return header.bottom;
}

/** The sheet that the add-in wrote, known by its defined names. */
export function ownSheetName(snapshot: WorkbookSnapshot): string | null {
  for (const { name, refersTo } of snapshot.names) {
    if (name.startsWith(OWN_NAME_PREFIX)) return parseReference(refersTo)?.sheet ?? null;
  }
  return null;
}

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
function contractAnchor(forms: SheetForms, first: number): Month | null {
  for (const { header } of forms.headers) {
    const column = header.columns.contract;
    if (column === undefined) continue;
    for (const cell of forms.sheet.sheet.cells) {
      const year =
        cell.column === column && cell.row > header.bottom ? /20\d\d/.exec(squash(cell.value))?.[0] : undefined;
      if (year) return `${year}-${String(first).padStart(2, '0')}` as Month;
    }
  }
  return null;
}

function readAttendance(
  forms: SheetForms,
  periods: readonly PeriodRecord[],
  date1904: boolean,
  inferences: Inference[],
): AttendanceBlock[] {
  const anchor = monthAnchor(periods);
  return forms.headers.flatMap(({ header, floor, end }) => {
    const stated = header.months.map((group) => group.header);
    const from = anchor?.month ?? contractAnchor(forms, stated[0]?.month ?? 1);
    const dated = dateMonths(stated, from);
    if (!dated) return [];
    const months = alignMonths(dated, periodMonths(periods));
    if (stated.some((month) => month.year === null)) {
      const cells = [stated[0], stated.at(-1)].flatMap((month) =>
        month ? [forms.sheet.ref(month.row, month.column)] : [],
      );
      const value = `${months[0] ?? ''} … ${months.at(-1) ?? ''}`;
      // The page blocks of one form repeat the same months: said once.
      if (!inferences.some((inference) => inference.value === value)) {
        inferences.push({ what: 'year', value, cells: [...cells, ...(anchor ? [anchor.record.cell] : [])] });
      }
    }
    return [readAttendanceBlock(header, months, floor, end, date1904)];
  });
}

function recognisedForms(
  zoneTables: readonly ZoneTable[],
  items: readonly (ItemTable & { form: 'station' | 'hours' })[],
  attendance: readonly AttendanceBlock[],
): RecognisedForm[] {
  const areaRef = (table: { sheet: string; area: Area }): AreaRef => ({ sheet: table.sheet, ...table.area });
  const stationItems = items.filter((table) => table.form === 'station');
  const hours = items.filter((table) => table.form === 'hours');
  const none = { zones: 0, groups: 0, items: 0, workers: 0, months: 0 };
  const count = (tables: readonly ItemTable[]): number => tables.reduce((sum, table) => sum + table.items.length, 0);
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
      workers: attendance.reduce((sum, block) => sum + block.workers.length, 0),
      months: new Set(attendance.flatMap((block) => block.months.map(({ month }) => month))).size,
    });
  }
  return forms;
}

/** The name that most titles give; the first one where they are even. */
function stationName(titles: readonly TitleRecord[]): string | null {
  const votes = new Map<string, number>();
  for (const { station } of titles) if (station) votes.set(station, (votes.get(station) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = name;
  return best;
}

/**
 * Finds the official forms in a workbook by what their cells say and reads them as typed records.
 * Never fails: what is not recognised is listed in `unread`. Linear in the number of cells.
 */
export function recognise(snapshot: WorkbookSnapshot): Station {
  const own = ownSheetName(snapshot);
  const { date1904 } = snapshot;
  const sheets = snapshot.sheets.filter((sheet) => sheet.name !== own);
  const forms = sheets.map((sheet) => readTables(new SheetIndex(sheet), date1904));
  const titles = forms.flatMap((form) => findTitles(form.sheet, placesOf(form), insideTables(form)));
  const periods = forms.flatMap((form) => findPeriodRecords(form.sheet, placesOf(form), insideTables(form), date1904));
  const inferences: Inference[] = [];
  const attendance = forms.flatMap((form) => readAttendance(form, periods, date1904, inferences));
  const zoneTables = forms.flatMap((form) => form.zoneTables);
  const itemTables = forms.flatMap((form) => form.itemTables);
  const items = itemTables.flatMap((table, number) =>
    table.items.map((item): ItemRecord => {
      if (table.form === 'hours') return { ...item, form: 'hours', table: number };
      return { ...item, form: 'station', table: number, group: item.title, measure: '量' };
    }),
  );
  const tablesOf = (name: string): Area[] =>
    [...zoneTables, ...itemTables, ...attendance].filter((table) => table.sheet === name).map((table) => table.area);
  const covered = [...titles.map((title) => title.cell), ...periods.map((period) => period.cell)];
  const unread: UnreadRegion[] = [
    ...forms.flatMap((form) => findUnread(form.sheet, tablesOf(form.sheet.name), covered)),
    ...snapshot.sheets
      .filter((sheet) => sheet.name === own)
      .map((sheet): UnreadRegion => ({
        area: { sheet: sheet.name, top: 0, left: 0, bottom: 0, right: 0 },
        reason: 'summary',
      })),
  ];
  return {
    name: stationName(titles),
    titles,
    periods,
    zoneTables,
    items,
    attendance,
    recognised: recognisedForms(zoneTables, itemTables, attendance),
    unread,
    hidden: sheets.flatMap((sheet) => hiddenParts(sheet, tablesOf(sheet.name))),
    inferences,
    sheets: snapshot.sheets.map((sheet) => sheet.name),
  };
}
