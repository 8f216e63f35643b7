import type { CellRef } from '../workbook/address';
import type { Cell } from '../workbook/snapshot';
import type { SheetIndex } from '../workbook/sheet-index';
import { dateFromSerial } from './calendar';
import { findPeriods, type PeriodText } from './periods';
import type { FormKind, PeriodRecord, TitleRecord } from './station';
import { oneLine, squash, textOf } from './text';

/** Where a form's tables begin on a sheet: titles and periods above belong to it. */
export interface FormPlace {
  readonly form: FormKind;
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** The form whose table follows nearest below a cell; columns decide between tables side by side. */
function formBelow(places: readonly FormPlace[], row: number, column: number): FormKind | null {
  const below = places.filter((place) => place.top >= row).sort((a, b) => a.top - b.top);
  const nearest = below.filter((place) => place.top - (below[0]?.top ?? 0) <= 3);
  const over = nearest.filter((place) => column <= place.right).sort((a, b) => a.left - b.left);
  return (over.findLast((place) => place.left <= column) ?? over[0] ?? nearest[0])?.form ?? null;
}

const STATION_IN_TITLE = /^(?:附件[\d一二三]?[-—.]?[\d一二三]?[:：]?)?(.*?)购买服务项目/;
const STATION_NAME = /^(?:附件[\d一二三]?[-—.]?[\d一二三]?[:：]?)?(.*?(?:社会工作服务站|社工服务站|社工站))/;
const FORM_TITLE = /统计表|情况表|一览表|购买服务项目/;

function stationIn(title: string): string | null {
  const name = STATION_IN_TITLE.exec(title)?.[1] ?? STATION_NAME.exec(title)?.[1] ?? '';
  const clean = name.replace(/^.*(填报单位|单位名称|站点名称|社工站名称|名称)[::]/, '');
  return clean === '' || clean.length > 40 ? null : clean;
}

/** Whether a cell is to be passed over: those inside tables are no titles. */
export type CellTest = (row: number, column: number) => boolean;

/** Titles of forms on a sheet, with the station that they name. */
export function findTitles(sheet: SheetIndex, places: readonly FormPlace[], skip: CellTest): TitleRecord[] {
  const titles: TitleRecord[] = [];
  for (const cell of sheet.sheet.cells) {
    if (typeof cell.value !== 'string' || skip(cell.row, cell.column)) continue;
    const text = squash(cell.value);
    const isStationLine = STATION_NAME.test(text) && text.length < 40 && places.some((place) => cell.row < place.top);
    if (text.length < 5 || text.length > 120 || !(FORM_TITLE.test(text) || isStationLine)) continue;
    const form = formBelow(places, cell.row, cell.column);
    if (!form || isInside(places, cell)) continue;
    titles.push({ form, station: stationIn(text), text: oneLine(cell.value), cell: sheet.ref(cell.row, cell.column) });
  }
  return titles;
}

/** Whether a cell stands lower than every table's top that it could be a title of. */
function isInside(places: readonly FormPlace[], cell: Cell): boolean {
  return places.every((place) => cell.row > place.top);
}

const ROLES: readonly (readonly [PeriodRecord['role'], RegExp])[] = [
  ['purchase', /采购|购买周期|项目周期|服务周期/],
  ['agreement', /协议|合同|服务年度/],
  ['assessment', /评估|考核|统计|填报|自评|完成情况|到岗情况/],
];

function roleIn(label: string): PeriodRecord['role'] | null {
  let best: { role: PeriodRecord['role']; at: number } | null = null;
  for (const [role, pattern] of ROLES) {
    const at = lastIndex(label, pattern);
    if (at >= 0 && (!best || at > best.at)) best = { role, at };
  }
  return best?.role ?? null;
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.index ?? -1;
}

function datedText(cell: Cell, date1904: boolean): string {
  if (typeof cell.value !== 'number') return textOf(cell.value);
  const isDate = /[yd]/i.test(cell.numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
  return isDate ? (dateFromSerial(cell.value, date1904) ?? '') : '';
}

const SPAN_WORD = /周期|时间|期限|期间|协议期|时段/;

/**
 * Periods in titles and in lines above the tables. What a period is called decides its role; one without a name
 * under a form's title is the assessment period. `skip` leaves the cells inside tables out.
 */
export function findPeriodRecords(
  sheet: SheetIndex,
  places: readonly FormPlace[],
  skip: CellTest,
  date1904: boolean,
): PeriodRecord[] {
  const records: PeriodRecord[] = [];
  const titleRows = findTitles(sheet, places, skip).map((title) => title.cell.row);
  const isNearTitle = (row: number): boolean => titleRows.some((title) => row >= title && row - title <= 4);
  for (const row of sheet.rows) {
    const cells = sheet.cellsOfRow(row).filter((cell) => !skip(cell.row, cell.column));
    const inCells = cells.flatMap((cell) =>
      typeof cell.value === 'string' ? findPeriods(cell.value).map((period) => ({ cell, period })) : [],
    );
    const found = inCells.length > 0 ? inCells : periodAcross(cells, date1904);
    for (const { cell, period } of found) {
      const before = cells.filter((other) => other.column < cell.column).map((other) => squash(other.value));
      const role = roleIn(period.label) ?? roleIn(before.at(-1) ?? '') ?? roleIn(squash(cell.value));
      const form = formBelow(places, cell.row, cell.column);
      if (!role && !(form && isNearTitle(row))) continue;
      const { start, end, state } = period;
      const ref: CellRef = sheet.ref(cell.row, cell.column);
      records.push({ role: role ?? 'assessment', form, start, end, state, text: oneLine(cell.value), cell: ref });
    }
  }
  return records;
}

/** A period written over several cells of one line: 评估周期 | 2024-09-05 | 至 | 2025-03-31. */
function periodAcross(cells: readonly Cell[], date1904: boolean): { cell: Cell; period: PeriodText }[] {
  const [first] = cells;
  if (!first || cells.length > 8 || !cells.some((cell) => SPAN_WORD.test(squash(cell.value)))) return [];
  const line = cells.map((cell) => datedText(cell, date1904)).join(' ');
  const period = findPeriods(line)[0] ?? findPeriods(line.replace(/(\d日?) (\d{4})/, '$1至$2'))[0];
  return period ? [{ cell: first, period }] : [];
}
