import type { Area, AreaRef } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import type { UnreadEntries, UnreadRegion } from '../station';
import { isIndicatorTitle, opensUncounted } from '../vocabulary/lines';
import { isService } from '../vocabulary/headers';
import { isTick } from '../vocabulary/marks';
import { AreaIndex } from './area-index';
import type { CellText } from './cell-text';
import type { FormSheet } from './form-sheet';

/** Fewer marks in a row may be a legend (√ 全月，0.5 半月，—— 不在岗). */
const FEWEST_MARKS = 4;
const FEWEST_TICKS = 2;
/** Fewer figures in a row under headers of figures may be an example. */
const FEWEST_FIGURES = { full: 2, partial: 1 } as const;

const FEWEST_LABELS = 2;

/** Whether a row is what is left of a header of 附件2, or one of another layout: months or marks beside other headers of workers. */
function isHeaderOfMarks(sheet: FormSheet, cells: readonly Cell[]): boolean {
  const texts = cells.flatMap((cell) => (typeof cell.value === 'string' ? [sheet.textOf(cell)] : []));
  const isOverMarks = texts.some(({ month, markRole }) => month !== null || markRole !== null);
  return isOverMarks && new Set(texts.flatMap(({ columnRole }) => columnRole ?? [])).size >= FEWEST_LABELS;
}

/** Whether a row of a region looks like a worker's: several marks, ticks among them; under headers of marks one will do. */
function isMarked(sheet: FormSheet, cells: readonly Cell[], isUnderMarks: boolean): boolean {
  let [marks, ticks] = [0, 0];
  for (const cell of cells) {
    const { normal, mark } = sheet.textOf(cell);
    if (isTick(normal) || cell.symbolFont !== undefined) ticks += 1;
    if (mark !== null) marks += 1;
  }
  return isUnderMarks ? ticks > 0 : marks >= FEWEST_MARKS && ticks >= FEWEST_TICKS;
}

/** The days of the shortest month. */
const DAYS = 28;

/** Whether a row heads the days of a month: whoever is there day by day stands in another list than 附件2. */
function isOverDays(cells: readonly Cell[]): boolean {
  let day = 0;
  for (const { value } of cells) {
    const number = Number(typeof value === 'string' ? value.replace(/[日号]$/, '') : (value ?? Number.NaN));
    if (number === day + 1) day = number;
  }
  return day >= DAYS;
}

/** How a row announces figures: in full, or by what is left of a header that lost the rest. */
type Announcement = 'full' | 'partial' | 'none';

/** Whether texts of a row announce both what is agreed and what is done; or one of them, beside or under names of what. */
function announcement(texts: readonly CellText[], isNamed: boolean): Announcement {
  const announced = new Set(texts.map(({ measure }) => measure));
  if (announced.has('target') && announced.has('completed')) return 'full';
  return isNamed && texts.some(({ isFigureHeader }) => isFigureHeader) ? 'partial' : 'none';
}

/** Whether a text names a zone or an item, or heads such names. */
const isName = ({ label }: CellText): boolean => label === 'zone' || label === 'item';

/** Figures of a row, those typed as text as well. */
function countFigures(sheet: FormSheet, cells: readonly Cell[]): number {
  return cells.filter((cell) => {
    if (typeof cell.value === 'number') return true;
    const { figureKind, zone } = sheet.textOf(cell);
    return figureKind === 'number' && zone === null;
  }).length;
}

/** Rows over a region in which its header or its title may stand. */
const HEADER_ROWS = 5;
const TITLE_ROWS = 12;

/** Whether a title over a row says that indicators stand below it. */
function isUnderTitle(sheet: FormSheet, row: number): boolean {
  for (let above = row - 1; above >= Math.max(0, row - TITLE_ROWS); above--) {
    if (sheet.cellsOfRow(above).some((cell) => isIndicatorTitle(sheet.textOf(cell).normal))) return true;
  }
  return false;
}

/** How many rows above the last row of a header the table before it may end. */
const ROWS_TO_A_TABLE = 8;

/** Whether a table that was read ends right above a header, in its first column: this is another block of it. */
function isUnderTable(tables: AreaIndex, row: number, column: number): boolean {
  for (let above = row - 1; above >= Math.max(0, row - ROWS_TO_A_TABLE); above--) {
    if (tables.covers(above, column)) return true;
  }
  return false;
}

/** So many services a row has to name, and so many figures one below it to have, to be those of indicators without further words. */
const FEWEST_SERVICES = 2;
const FEWEST_OF_SERVICES = 3;

/** Rows of figures under names of services below a title of indicators: a table without the words for target and completed. */
function rowsOfServices(sheet: FormSheet, tables: AreaIndex, area: Area): number[] {
  const rows: number[] = [];
  let areNamed = false;
  for (let row = Math.max(0, area.top - HEADER_ROWS); row <= area.bottom; row++) {
    const cells = sheet.cellsBetween(row, area.left, area.right).filter(({ column }) => !tables.covers(row, column));
    const isOfServices = row >= area.top && areNamed && countFigures(sheet, cells) >= FEWEST_OF_SERVICES;
    if (isOfServices && isUnderTitle(sheet, row)) rows.push(row);
    const services = cells.filter((cell) => typeof cell.value === 'string' && isService(sheet.textOf(cell).normal));
    areNamed ||= services.length >= FEWEST_SERVICES;
  }
  return rows.length > 1 ? rows : [];
}

/**
 * The rows of a region that hold entries of a form by their look, though no table took them; null where none does.
 * `hasIndicators`: some table of indicators was read.
 */
function entriesIn(
  sheet: FormSheet,
  tables: AreaIndex,
  { area }: UnreadRegion,
  hasIndicators: boolean,
): UnreadEntries | null {
  const marked: number[] = [];
  const figured: number[] = [];
  let header: Announcement = 'none';
  let isUnderMarks = false;
  let isNamed = false;
  for (let row = Math.max(0, area.top - HEADER_ROWS); row <= area.bottom; row++) {
    const isFree = ({ column }: Cell): boolean => !tables.covers(row, column);
    const cells = sheet.cellsBetween(row, area.left, area.right).filter(isFree);
    if (isOverDays(cells)) return null;
    if (row >= area.top) {
      if (cells.some((cell) => opensUncounted(sheet.textOf(cell).normal))) break;
      if (isMarked(sheet, cells, isUnderMarks)) marked.push(row);
      else if (header !== 'none' && countFigures(sheet, cells) >= FEWEST_FIGURES[header]) figured.push(row);
    }
    isUnderMarks ||= isHeaderOfMarks(sheet, cells);
    if (header !== 'none') continue;
    // The names of what the figures are of may stand left of them, in headers that are told as such.
    const texts = sheet
      .cellsBetween(row, 0, area.right)
      .flatMap((cell) => (isFree(cell) && typeof cell.value === 'string' ? [sheet.textOf(cell)] : []));
    isNamed ||= texts.some(isName);
    const said = announcement(texts, isNamed);
    const isOfForm = (): boolean =>
      isUnderTitle(sheet, row) || isUnderTable(tables, row, cells[0]?.column ?? area.left);
    header = said === 'partial' && !isOfForm() ? 'none' : said;
  }
  const ofServices = hasIndicators ? [] : rowsOfServices(sheet, tables, area);
  const rows = marked.length > 0 ? marked : ofServices.length > figured.length ? ofServices : figured;
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) return null;
  const found: AreaRef = { ...area, top, bottom };
  return { form: marked.length > 0 ? 'attendanceSheet' : 'indicatorSheet', area: found, count: rows.length };
}

/**
 * What looks like entries among the regions of a sheet that no table took. `areas`: the tables that were read on it;
 * `hasIndicators`: some table of indicators was read in the workbook.
 */
export function unreadEntries(
  sheet: FormSheet,
  areas: readonly Area[],
  regions: readonly UnreadRegion[],
  hasIndicators: boolean,
): UnreadEntries[] {
  const tables = new AreaIndex(areas);
  return regions.flatMap((region) => entriesIn(sheet, tables, region, hasIndicators) ?? []);
}
