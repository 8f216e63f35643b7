import type { Area } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { certificateInference } from './attendance/certificates';
import { withoutCopies, type PlacedBlock } from './attendance/copies';
import { isTitledCover } from './attendance/cover-tables';
import { datePages, type PageDates } from './attendance/dating';
import { withLegendsElsewhere } from './attendance/legend';
import type { AttendancePage } from './attendance/page';
import { readAttendance, type AttendanceReading } from './attendance/pages';
import { withPeopleLists } from './attendance/people-lists';
import { withWitnessedSigns } from './attendance/sign-witness';
import { furtherCopies, type FurtherTable } from './further-copies';
import { indicatorCopies, type IndicatorTable } from './indicators/copies';
import { itemSum } from './indicators/item-sums';
import { itemRecord, type FormItemTable, type Item } from './indicators/item-table';
import { withPeriodParts } from './indicators/period-parts';
import { scopeOf, withRecurringTargets, type Scope } from './indicators/recurring-targets';
import { repeatedTables } from './indicators/repeated-tables';
import { withStationSums } from './indicators/station-sums';
import { withZoneKeys } from './indicators/zone-keys';
import { withPages } from './indicators/zone-pages';
import type { FormSheet } from './layout/form-sheet';
import { hiddenParts } from './layout/hidden-parts';
import { standingOf } from './layout/standing';
import { findUnread } from './layout/unread';
import { unreadEntries } from './layout/unread-entries';
import { otherEvaluations, tablesLeftOut } from './other-evaluations';
import { formSheets, ownSheetName, ownSheets, summaryPartsElsewhere } from './own-sheet';
import { withoutRepeated } from './performance/repeated';
import { recognisedForms } from './recognised';
import { insideTables, placesOf, readSheetForms, type SheetForms } from './sheet-forms';
import {
  holdsIndicators,
  type AttendanceBlock,
  type InferredSpan,
  type ItemRecord,
  type ItemSum,
  type PeriodRecord,
  type Station,
  type TitleRecord,
  type UnreadEntries,
  type UnreadRegion,
} from './station';
import type { TableReading } from './table-reader';
import { findPeriodRecords, settlePeriods } from './titles/period-records';
import { nameInTitles, nameOnSheets } from './titles/station-name';
import { findTitles } from './titles/titles';
import type { StageName } from './vocabulary/stages';

/** One sheet before the years of its months are known: its tables, and the titles and periods around them. */
interface OpenSheet extends SheetForms {
  readonly titles: readonly TitleRecord[];
  readonly periods: readonly PeriodRecord[];
}

function openSheet(forms: SheetForms): OpenSheet {
  const { sheet } = forms;
  const [places, tables] = [placesOf(forms), insideTables(forms)];
  const titles = findTitles(sheet, places, tables);
  const titleRows = titles.map((title) => title.cell.row);
  return { ...forms, titles, periods: findPeriodRecords(sheet, places, tables, titleRows) };
}

/** One sheet read to the end. */
interface ReadSheet extends OpenSheet {
  readonly attendance: AttendanceReading;
  /** The tables that hold entries. */
  readonly areas: readonly Area[];
}

function pagesOf({ readings }: SheetForms): AttendancePage[] {
  return readings.flatMap((reading) => reading.pages ?? []);
}

/** `dates`: the years of the months of all pages of the workbook. */
function readToEnd(open: OpenSheet, dates: ReadonlyMap<AttendancePage, PageDates>): ReadSheet {
  const { sheet, readings } = open;
  const attendance = readAttendance(sheet, pagesOf(open), dates);
  const tables = [...readings.flatMap((reading) => reading.tables ?? []), ...attendance.blocks];
  return { ...open, attendance, areas: tables.map(({ area }) => area) };
}

function itemRecords(itemTables: readonly FormItemTable[], scope: Scope): Pick<Station, 'items' | 'itemSums'> {
  const tables = itemTables.map(({ form, items, sums = [] }, table) => {
    const recordOf = (item: Item): ItemRecord => itemRecord(item, form, table, scope);
    const records = items.map(recordOf);
    const itemSums = sums.flatMap(({ item, at, since }): ItemSum[] => {
      const found = itemSum(recordOf(item), [records.slice(since, at), records.slice(0, at)]);
      return found ? [found] : [];
    });
    return { records, itemSums };
  });
  return {
    items: tables.flatMap(({ records }) => records),
    itemSums: tables.flatMap(({ itemSums }) => itemSums),
  };
}

function hasEntries(block: AttendanceBlock): boolean {
  return block.workers.length > 0 || block.subtotals.length > 0;
}

/** Blocks with entries, as they stand. */
function placedBlocks({ sheet, attendance }: ReadSheet): PlacedBlock[] {
  return attendance.blocks.filter(hasEntries).map((block) => ({
    block,
    isCover: isTitledCover(sheet, block),
    ...standingOf(
      sheet.sheet,
      block.workers.map(({ row }) => row),
    ),
  }));
}

/** The page blocks of one form repeat the same months: said once. */
function yearInferences(sheets: readonly ReadSheet[]): InferredSpan[] {
  const bySpan = new Map<string, InferredSpan>();
  for (const inference of sheets.flatMap(({ attendance }) => attendance.inferences)) {
    const span = `${inference.first} ${inference.last}`;
    if (!bySpan.has(span)) bySpan.set(span, inference);
  }
  return [...bySpan.values()];
}

function hasForms({ readings }: SheetForms): boolean {
  return readings.some(({ tables = [], pages = [] }) => tables.length + pages.length > 0);
}

/** Whether there are tables of 附件1 and nothing but such. */
function holdsOnly(readings: readonly TableReading[], isSuch: (table: IndicatorTable) => boolean): boolean {
  const tables = readings.flatMap(({ zoneTables = [], itemTables = [] }) => [...zoneTables, ...itemTables]);
  const pages = readings.flatMap((reading) => reading.pages ?? []);
  return tables.length > 0 && pages.length === 0 && tables.every(isSuch);
}

function unreadOf({ sheet, readings, attendance, areas, titles, periods }: ReadSheet): UnreadRegion[] {
  const empty = attendance.blocks.filter((block) => !hasEntries(block));
  const found = [...readings.flatMap(({ unread = [] }) => unread), ...empty.map(headersOnly)];
  const headers = found.filter(({ reason }) => reason === 'headers-only').map(({ area }) => area);
  const covered = [...titles, ...periods].map(({ cell }) => cell);
  return [...found, ...findUnread(sheet, [...areas, ...headers], covered)];
}

/** A sheet with its tables, but for those whose rows may tell certificates besides. */
function outsideOfPeople({ sheet, readings, attendance }: ReadSheet): { sheet: FormSheet; tables: Area[] } {
  const tables = readings.flatMap((reading) => (reading.education ? [] : (reading.tables ?? [])));
  return { sheet, tables: [...tables, ...attendance.blocks].map(({ area }) => area) };
}

/** What looks like entries of a sheet that no table took. A hidden sheet is nobody's, unless the form counts from there. */
function entriesOf(
  { sheet, areas, regions }: ReadSheet & { readonly regions: readonly UnreadRegion[] },
  recognised: Station['recognised'],
): UnreadEntries[] {
  const hasIndicators = recognised.some(({ form }) => holdsIndicators(form));
  const entries = unreadEntries(sheet, areas, regions, hasIndicators);
  if (sheet.sheet.visibility === 'visible') return entries;
  return entries.filter(({ form }) => {
    const known = recognised.find((other) => other.form === form);
    return !known || known.areas.some((area) => area.sheet === sheet.name);
  });
}

function headersOnly(block: AttendanceBlock): UnreadRegion {
  return { area: { sheet: block.sheet, ...block.area }, reason: 'headers-only' };
}

/** Our own sheets, copies of them, and what stands of a summary on other sheets. */
function ownSummaries(snapshot: WorkbookSnapshot): UnreadRegion[] {
  const inForce = ownSheetName(snapshot);
  return [
    ...ownSheets(snapshot).map(({ name }): UnreadRegion => {
      const area = { sheet: name, top: 0, left: 0, bottom: 0, right: 0 };
      return { area, reason: name === inForce ? 'summary' : 'summary-copy' };
    }),
    ...summaryPartsElsewhere(snapshot).map((area): UnreadRegion => ({ area, reason: 'summary-copy' })),
  ];
}

/**
 * Finds the official forms in a workbook by what their cells say and reads them as typed records.
 * Never fails: what is not recognised is listed in `unread`. Linear in the number of cells.
 * `sheets`: the workbook's `formSheets`, where they are known already. `stage`: the evaluation at hand, where a workbook
 * holds both of a year; the final one where it is not given.
 */
export function recognise(
  snapshot: WorkbookSnapshot,
  sheets: readonly FormSheet[] = formSheets(snapshot),
  stage: StageName | null = null,
): Station {
  const all = sheets.map((sheet) => openSheet(readSheetForms(sheet)));
  const others = otherEvaluations(all, stage);
  const leftOut = new Set(others.map(({ forms }) => forms));
  const joined = withPages(withZoneKeys(all.filter((sheet) => !leftOut.has(sheet))));
  const repeated = repeatedTables(joined);
  const opened = withStationSums(joined, repeated);
  const left = indicatorCopies(opened, repeated);
  const isCounted = (table: IndicatorTable): boolean => !left.tables.has(table);
  // What stands over copies alone may be of another period.
  const counting = opened.filter(({ readings }) => !holdsOnly(readings, (table) => !isCounted(table)));
  const titles = counting.flatMap((sheet) => sheet.titles);
  const periods = settlePeriods(counting.flatMap((sheet) => sheet.periods));
  const dates = datePages(opened.flatMap(pagesOf), periods);
  const read = opened.map((sheet) => readToEnd(sheet, dates));
  const readings = read.flatMap((sheet) => sheet.readings);
  const ofZones = withPeriodParts(readings.flatMap((reading) => reading.zoneTables ?? []).filter(isCounted), periods);
  const scope = scopeOf(periods, ofZones);
  const zoneTables = withRecurringTargets(ofZones, scope);
  const itemTables = readings.flatMap((reading) => reading.itemTables ?? []).filter(isCounted);
  const { blocks: counted, copies } = withoutCopies(read.flatMap(placedBlocks));
  const beside = read.map(({ sheet, areas }) => ({ sheet, tables: areas }));
  const { blocks, inferences: signs } = withWitnessedSigns(withLegendsElsewhere(counted, beside));
  const attendance = withPeopleLists(blocks, read.map(outsideOfPeople));
  const named = nameInTitles(titles);
  const unread = read.map((sheet) => ({ ...sheet, regions: unreadOf(sheet) }));
  const further = furtherCopies(opened);
  const counts = (table: FurtherTable): boolean => !further.tables.has(table);
  const funds = readings.flatMap((reading) => reading.funds ?? []).filter(counts);
  const satisfaction = readings.flatMap((reading) => reading.satisfaction ?? []).filter(counts);
  const performance = withoutRepeated(readings.flatMap((reading) => reading.performance ?? []).filter(counts));
  const shown = read.filter(({ sheet }) => sheet.sheet.visibility === 'visible');
  const education = shown.flatMap((sheet) => sheet.readings.flatMap((reading) => reading.education ?? []));
  const recognised = recognisedForms({
    zoneTables,
    itemTables,
    attendance,
    funds,
    performance,
    satisfaction,
    education,
  });
  const formless = read.filter((sheet) => !hasForms(sheet)).map(({ sheet }) => sheet);
  const concluded = named === null ? nameOnSheets(formless) : null;
  return {
    name: named ?? concluded?.value ?? null,
    titles,
    periods,
    zoneTables,
    ...itemRecords(itemTables, scope),
    attendance,
    funds,
    satisfaction,
    performance,
    education,
    copies: [...others.flatMap(tablesLeftOut), ...left.copies, ...copies, ...further.copies],
    recognised,
    unread: [
      ...unread.flatMap(({ regions }) => regions),
      ...read.flatMap((sheet) => sheet.attendance.emptyMonths),
      ...ownSummaries(snapshot),
    ],
    unreadEntries: unread.flatMap((sheet) => entriesOf(sheet, recognised)),
    hidden: read.flatMap(({ sheet, areas }) => hiddenParts(sheet, areas)),
    inferences: [
      ...yearInferences(read),
      ...certificateInference(attendance),
      ...signs,
      ...(concluded ? [concluded] : []),
    ],
    sheets: snapshot.sheets.map((sheet) => sheet.name),
    date1904: snapshot.date1904,
  };
}
