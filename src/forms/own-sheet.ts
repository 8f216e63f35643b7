import { parseReference, type Area, type AreaRef } from '../workbook/address';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

/** Defined names of the add-in's own sheet begin with this. */
const OWN_NAME_PREFIX = 'Review_';
/** Stands at the top of each sheet that we write, beside its print area: copies of it are known by it too. */
export const OWN_MARK = '社工站评估助手（Station Review）生成';
const MARK_ROWS = 10;
/** What the title of the sheet says besides. */
const OWN_TITLE = '评分汇总';
/** A titled sheet with so many of our names is ours though its mark was deleted; a lone name may have been cut and pasted. */
const TELLING_NAMES = 10;
/** Where the inputs are kept while the sheet is written anew. */
export const JOURNAL_NAME = 'Review_Journal';

function hasInHead({ cells }: SheetSnapshot, isTelling: (text: string) => boolean): boolean {
  for (const { row, value } of cells) {
    if (row >= MARK_ROWS) return false;
    if (typeof value === 'string' && isTelling(value)) return true;
  }
  return false;
}

export function isOwnMark(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith(OWN_MARK);
}

/** Whether nothing but our mark stands on a sheet: the writing of it was cut off right at the start. */
export function isBarelyBegun({ cells }: SheetSnapshot): boolean {
  return cells.every(({ value }) => isOwnMark(value));
}

/** Over all that is ours on the sheet. */
export const AREA_NAME = 'Review_Area';

function namedArea({ names }: WorkbookSnapshot, wanted: string): AreaRef | null {
  const found = names.find(({ name }) => name === wanted);
  return found ? parseReference(found.refersTo) : null;
}

/** What one of our names covers on a sheet; null where it points elsewhere. */
export function areaOn(snapshot: WorkbookSnapshot, sheet: string, name: string): Area | null {
  const found = namedArea(snapshot, name);
  if (found?.sheet !== sheet) return null;
  const { top, left, bottom, right } = found;
  return { top, left, bottom, right };
}

/** The sheet on which the inputs are kept, where the writing of it was cut off: cut out of it, they make no other one ours. */
function journalSheet(snapshot: WorkbookSnapshot): string | null {
  const area = namedArea(snapshot, JOURNAL_NAME);
  const sheet = snapshot.sheets.find(
    ({ name }) => name === area?.sheet && name === namedArea(snapshot, AREA_NAME)?.sheet,
  );
  const title = sheet?.cells.find(({ row, column }) => row === area?.top && column === area.left);
  return sheet && title && isOwnMark(title.value) ? sheet.name : null;
}

/** How many of our names point at each sheet. */
function namesBySheet({ names }: WorkbookSnapshot): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, refersTo } of names) {
    const sheet = name.startsWith(OWN_NAME_PREFIX) ? parseReference(refersTo)?.sheet : undefined;
    if (sheet !== undefined) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  return counts;
}

/** Sheets that the add-in wrote, copies of them included: never read as forms. */
export function ownSheets(snapshot: WorkbookSnapshot): readonly SheetSnapshot[] {
  const counts = namesBySheet(snapshot);
  const journal = journalSheet(snapshot);
  return snapshot.sheets.filter(
    (sheet) =>
      sheet.name === journal ||
      hasInHead(sheet, isOwnMark) ||
      ((counts.get(sheet.name) ?? 0) >= TELLING_NAMES && hasInHead(sheet, (text) => text.includes(OWN_TITLE))),
  );
}

/** The summary in force: the one of our sheets that our names point at. Null where there is none, or only copies. */
export function ownSheetName(snapshot: WorkbookSnapshot): string | null {
  const counts = namesBySheet(snapshot);
  const countOf = ({ name }: SheetSnapshot): number => counts.get(name) ?? 0;
  const [most] = [...ownSheets(snapshot)].sort((a, b) => countOf(b) - countOf(a));
  return most && countOf(most) > 0 ? most.name : null;
}
