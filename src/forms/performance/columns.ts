import type { Cell } from '../../workbook/snapshot';
import type { Area } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import { squash } from '../values/text';
import { namesPerformance, performanceHeader, type PerformanceHeader } from '../vocabulary/performance';

/** The columns of a table of performance targets. */
export interface PerformanceColumns {
  /** Of the names of indicators, and from there to the left those of their kinds. */
  readonly names: readonly number[];
  /** Of 一级指标; null where the table has none. */
  readonly first: number | null;
  readonly target: number;
  readonly completed: number;
  readonly rate: number | null;
  readonly weight: number | null;
  readonly unit: number | null;
  readonly header: Area;
}

interface Header extends Area {
  readonly role: PerformanceHeader;
  /** Whether it speaks of performance itself. */
  readonly isSure: boolean;
}

function headersOf(sheet: FormSheet, row: number): Header[] {
  return sheet.cellsOfRow(row).flatMap((cell: Cell): Header[] => {
    if (typeof cell.value !== 'string') return [];
    const { normal } = sheet.textOf(cell);
    const role = performanceHeader(normal);
    if (role === null) return [];
    const here = { top: row, left: cell.column, bottom: row, right: cell.column };
    return [{ ...(sheet.mergeAt(row, cell.column) ?? here), role, isSure: namesPerformance(normal) }];
  });
}

const LEVELS: readonly PerformanceHeader[] = ['first', 'second', 'third'];
const isLevel = ({ role }: Header): boolean => LEVELS.includes(role);

/** The headers of a row with those a row below it, where they are headers of two rows: 绩效指标 over 一级指标, 二级指标. */
function headersFrom(sheet: FormSheet, row: number): Header[] {
  const own = headersOf(sheet, row);
  const hasFigures = own.some(({ role }) => role === 'target') && own.some(({ role }) => role === 'completed');
  if (!hasFigures || own.some(isLevel)) return own;
  const below = headersOf(sheet, row + 1);
  return below.some(isLevel) ? [...own, ...below] : own;
}

/** Rows over a header in which its title may stand. */
const TITLE_ROWS = 4;

/** Whether a header without a level is one of performance targets by its own words, its title or its sheet. */
function isOfPerformance(sheet: FormSheet, row: number, headers: readonly Header[]): boolean {
  if (headers.some((header) => isLevel(header) || header.isSure)) return true;
  if (namesPerformance(squash(sheet.name))) return true;
  for (let above = row - 1; above >= Math.max(0, row - TITLE_ROWS); above--) {
    if (sheet.cellsOfRow(above).some((cell) => namesPerformance(sheet.textOf(cell).normal))) return true;
  }
  return false;
}

/** The columns of a table of performance targets that a row heads; null where it heads none (rule F1). */
export function performanceColumns(sheet: FormSheet, row: number): PerformanceColumns | null {
  const headers = headersFrom(sheet, row);
  const of = (role: PerformanceHeader): readonly Header[] => headers.filter((header) => header.role === role);
  const [target, anotherTarget] = of('target');
  const [completed, anotherCompleted] = of('completed');
  // Several of them are those of 附件1-1: indicators side by side.
  if (!target || !completed || anotherTarget || anotherCompleted) return null;
  const figures = Math.min(target.left, completed.left);
  const names = headers
    .filter((header) => (isLevel(header) || header.role === 'name') && header.left < figures)
    // 绩效指标 over 一级指标, 二级指标 names no column of its own.
    .filter((header) => isLevel(header) || header.right === header.left || !headers.some(isLevel))
    .map(({ left }) => left)
    .sort((a, b) => b - a);
  if (names.length === 0 || !isOfPerformance(sheet, row, headers)) return null;
  return {
    names,
    first: of('first')[0]?.left ?? null,
    target: target.left,
    completed: completed.left,
    rate: of('rate')[0]?.left ?? null,
    weight: of('weight')[0]?.left ?? null,
    unit: of('unit')[0]?.left ?? null,
    header: {
      top: row,
      bottom: Math.max(row, ...headers.filter((header) => !isDownTheSide(header)).map(({ bottom }) => bottom)),
      left: Math.min(...headers.map(({ left }) => left)),
      right: Math.max(...headers.map(({ right }) => right)),
    },
  };
}

/** A label beside all rows of a table is as high as the table. */
const HIGHEST_HEADER = 2;

function isDownTheSide({ top, bottom }: Header): boolean {
  return bottom - top >= HIGHEST_HEADER;
}
