import { FileHost } from '../../../src/file/file-host';
import { ownNames } from '../../../src/forms/own-names';
import { review, type Review } from '../../../src/report/review';
import { absoluteA1, contains, type Area, type AreaRef } from '../../../src/workbook/address';
import type { Cell, DefinedName, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { parametersOf, unwrap, workbookBytes, write } from './support';

export const SUMMARY = '评分汇总';
/** The page, and all that is ours: the tables beside the page begin in column N. */
export const PAGE: Area = { top: 0, left: 0, bottom: 400, right: 11 };
export const ALL: Area = { ...PAGE, right: 60 };
export const AT_RIGHT = 40;

/** Something in each kind of input. */
export const FILLED = parametersOf({
  stage: 'midterm',
  scheme: '2023',
  headcount: [
    { from: '2025-09', count: 3 },
    { from: '2025-10', count: 4 },
  ],
  scores: {
    purchaser: 20,
    supervisor: 8.5,
    thirdParty: { monitoring: 9, operation: 7, quality: { 第一片区: 14, 第二片区: 15 } },
  },
  expectedProgress: 0.5,
  vetoes: { cleanersCounted: false, seriousBreach: true },
  filledBy: '张三',
  filledOn: '2025-04-10',
  rules: { halfMonthDay: 16, vetoLimits: { staff: [4, 9] } },
});

/** A workbook with its summary: what it holds, and what is made of it. */
export const written = (async () => {
  const host = unwrap(FileHost.open(workbookBytes('single-zone-two-months.xlsx')));
  await write(host, FILLED);
  const snapshot = unwrap(await host.read());
  return { snapshot, base: reviewed(snapshot) };
})();

export function reviewed(snapshot: WorkbookSnapshot): Review {
  return review(snapshot, { file: '', language: 'zh-CN' });
}

export function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

export function withSheets(snapshot: WorkbookSnapshot, ...changed: readonly SheetSnapshot[]): WorkbookSnapshot {
  const known = snapshot.sheets.map((sheet) => changed.find(({ name }) => name === sheet.name) ?? sheet);
  return { ...snapshot, sheets: [...known, ...changed.filter((sheet) => !known.includes(sheet))] };
}

export const inOrder = (cells: readonly Cell[]): Cell[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

/** Puts cells of the summary on another sheet, as pasting does; `right`: how many columns further. */
export function pasted(snapshot: WorkbookSnapshot, source: Area, target: string, right: number): WorkbookSnapshot {
  const own = sheetOf(snapshot, SUMMARY);
  const isIn = (row: number, column: number): boolean => contains(source, row, column);
  const cells = own.cells
    .filter(({ row, column }) => isIn(row, column))
    .map((cell) => ({ ...cell, column: cell.column + right, formula: null }));
  const merges = own.merges
    .filter(({ top, left }) => isIn(top, left))
    .map((merge) => ({ ...merge, left: merge.left + right, right: merge.right + right }));
  const onto = snapshot.sheets.find(({ name }) => name === target) ?? { ...own, name: target, cells: [], merges: [] };
  return withSheets(snapshot, {
    ...onto,
    cells: inOrder([...onto.cells, ...cells]),
    merges: [...onto.merges, ...merges],
  });
}

export function reference(sheet: string, { top, left, bottom, right }: Area, by = 0): string {
  return `'${sheet}'!${absoluteA1(top, left + by)}:${absoluteA1(bottom, right + by)}`;
}

/** Cuts cells out of the summary and pastes them: names of cells inside go along. */
export function cut(snapshot: WorkbookSnapshot, source: Area, target: string, right: number): WorkbookSnapshot {
  const moved = pasted(snapshot, source, target, right);
  const own = sheetOf(snapshot, SUMMARY);
  const isInside = (area: AreaRef): boolean =>
    area.sheet === SUMMARY && contains(source, area.top, area.left) && contains(source, area.bottom, area.right);
  const inside = new Map(
    ownNames(snapshot).flatMap(({ key, area }) => (isInside(area) ? [[key, reference(target, area, right)]] : [])),
  );
  const names = snapshot.names.map(({ name, refersTo }): DefinedName => ({
    name,
    refersTo: inside.get(name.toLowerCase()) ?? refersTo,
  }));
  const rest = own.cells.filter(({ row, column }) => !contains(source, row, column));
  return { ...withSheets(moved, { ...own, cells: rest, merges: [] }), names };
}

export function renamed(
  { names, ...snapshot }: WorkbookSnapshot,
  change: (name: DefinedName) => DefinedName[],
): WorkbookSnapshot {
  return { ...snapshot, names: names.flatMap(change) };
}

export function without({ sheets, ...snapshot }: WorkbookSnapshot, name: string): WorkbookSnapshot {
  return { ...snapshot, sheets: sheets.filter((sheet) => sheet.name !== name) };
}

/** The summary copied as Excel does it: the copy has the names of the original, as names of its own. */
export function copied(snapshot: WorkbookSnapshot, name: string): WorkbookSnapshot {
  const names = snapshot.names.map((known) => ({ ...known, refersTo: known.refersTo.replace(SUMMARY, name) }));
  return withSheets(snapshot, { ...sheetOf(snapshot, SUMMARY), name, names });
}

export const broken = (name: DefinedName): DefinedName[] => [{ ...name, refersTo: '#REF!' }];
