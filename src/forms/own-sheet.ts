import { contains, overlaps, type Area, type AreaRef } from '../workbook/address';
import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { formTables } from './form-tables';
import { FormSheet } from './layout/form-sheet';
import { ownNames, type OwnName } from './own-names';
import { summaryParts, type SummaryParts } from './summary-areas';
import { textOf } from './values/text';
import { isOwnText, isTableWord, OWN_MARK } from './vocabulary/summary-texts';

export { OWN_MARK };

/** What the title of the sheet says besides. */
const OWN_TITLE = '评分汇总';
const TITLE_ROWS = 10;
/** A titled sheet with so many of our names is ours though its mark was deleted; a lone name may have been cut and pasted. */
const TELLING_NAMES = 10;
/** Where the inputs are kept while the sheet is written anew. */
export const JOURNAL_NAME = 'Review_Journal';
/** Over all that is ours on the sheet. */
export const AREA_NAME = 'Review_Area';
/** Rows of titles above a table. */
const TITLES_ABOVE = 3;

/** Whether a text is our mark. */
export function isOwnMark(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith(OWN_MARK);
}

/** Whether there is nothing at all on a sheet but our mark: the writing of it was cut off right at the start. */
export function isBarelyBegun({ cells, merges, isDrawnOn }: SheetSnapshot): boolean {
  return cells.every(({ value }) => isOwnMark(value)) && merges.length === 0 && !isDrawnOn;
}

/** What is ours in a workbook. */
interface Ownership {
  /** Sheets with nothing but what we wrote, copies included. */
  readonly sheets: readonly SheetSnapshot[];
  /** The one of them that is in force. */
  readonly inForce: string | null;
  /** What was copied or moved from a summary to other sheets. */
  readonly parts: readonly AreaRef[];
  /** The other sheets, without such parts. */
  readonly forms: readonly SheetSnapshot[];
}

const known = new WeakMap<WorkbookSnapshot, Ownership>();

/** A snapshot never changes: what is ours in it is found once. */
function ownershipOf(snapshot: WorkbookSnapshot): Ownership {
  const found = known.get(snapshot) ?? findOwn(snapshot);
  known.set(snapshot, found);
  return found;
}

/** Sheets that the add-in wrote, copies of them included: never read as forms. One that holds official forms is none. */
export function ownSheets(snapshot: WorkbookSnapshot): readonly SheetSnapshot[] {
  return ownershipOf(snapshot).sheets;
}

/** The summary in force: the one of our sheets that our names point at. Null where there is none, or only copies. */
export function ownSheetName(snapshot: WorkbookSnapshot): string | null {
  return ownershipOf(snapshot).inForce;
}

/** What stands of a summary on sheets that are not ours, copied or moved there: not read as forms, and never written to. */
export function summaryPartsElsewhere(snapshot: WorkbookSnapshot): readonly AreaRef[] {
  return ownershipOf(snapshot).parts;
}

/** The sheets that may hold forms: every sheet but our own ones, without what was copied there from a summary. */
export function formSheets(snapshot: WorkbookSnapshot): FormSheet[] {
  return ownershipOf(snapshot).forms.map((sheet) => new FormSheet(sheet, snapshot.date1904));
}

/** What one of our names covers on a sheet; null where it points elsewhere. */
export function areaOn(snapshot: WorkbookSnapshot, sheet: string, name: string): Area | null {
  const key = name.toLowerCase();
  const found = ownNames(snapshot).find((own) => own.key === key && own.area.sheet === sheet && isOf(own, sheet));
  return found ? plain(found.area) : null;
}

/** Whether a name may speak for a sheet: those of other sheets are of copies. */
function isOf({ scope }: OwnName, sheet: string): boolean {
  return scope === null || scope === sheet;
}

function plain({ top, left, bottom, right }: AreaRef): Area {
  return { top, left, bottom, right };
}

interface Candidate {
  readonly sheet: SheetSnapshot;
  readonly parts: SummaryParts;
  /** How many of our names point at it: those of the whole workbook, and its own. */
  readonly names: number;
  readonly ownNames: number;
  /** The sheet without what is ours. */
  readonly rest: SheetSnapshot;
  /** There is something of ours, and no form besides. */
  readonly isOurs: boolean;
}

function findOwn(snapshot: WorkbookSnapshot): Ownership {
  const names = ownNames(snapshot);
  const candidates = snapshot.sheets.map((sheet) => candidateOf(sheet, snapshot, names));
  const ours = candidates.filter(({ isOurs }) => isOurs);
  const others = candidates.filter(({ isOurs }) => !isOurs);
  return {
    sheets: ours.map(({ sheet }) => sheet),
    inForce: inForce(ours)?.sheet.name ?? null,
    parts: others.flatMap(({ sheet, parts }) => partsOf(parts).map((area) => ({ sheet: sheet.name, ...area }))),
    forms: others.map(({ rest }) => rest),
  };
}

function candidateOf(sheet: SheetSnapshot, snapshot: WorkbookSnapshot, names: readonly OwnName[]): Candidate {
  const parts = summaryParts(sheet);
  const here = names.filter(({ area }) => area.sheet === sheet.name);
  const counts = {
    names: here.filter(({ scope }) => scope === null).length,
    ownNames: here.filter(({ scope }) => scope === sheet.name).length,
  };
  const isTitled = Math.max(counts.names, counts.ownNames) >= TELLING_NAMES && hasTitle(sheet);
  const isTold =
    parts.marks.length + parts.pages.length + parts.ledgers.length > 0 || isTitled || isJournalSheet(sheet, here);
  if (!isTold) return { sheet, parts, ...counts, rest: sheet, isOurs: false };
  const rest = withoutOwn(sheet, snapshot, parts, here);
  return { sheet, parts, ...counts, rest, isOurs: formTables(new FormSheet(rest, snapshot.date1904)).length === 0 };
}

function hasTitle({ cells }: SheetSnapshot): boolean {
  return cells.some(({ row, value }) => row < TITLE_ROWS && textOf(value).includes(OWN_TITLE));
}

/** The sheet on which the inputs are kept, where the writing of it was cut off: cut out of it, they make no other one ours. */
function isJournalSheet({ cells }: SheetSnapshot, here: readonly OwnName[]): boolean {
  const named = (name: string): AreaRef | undefined => here.find(({ key }) => key === name.toLowerCase())?.area;
  const area = named(JOURNAL_NAME);
  const title = cells.find(({ row, column }) => row === area?.top && column === area.left);
  return named(AREA_NAME) !== undefined && title !== undefined && isOwnMark(title.value);
}

/**
 * The one that most of our names point at. A copy has names of its own, which count once the original is gone; without any
 * names it is known by its mark and page, where it is the only one.
 */
function inForce(ours: readonly Candidate[]): Candidate | undefined {
  const most = (countOf: (candidate: Candidate) => number): Candidate | undefined => {
    const [first] = [...ours].sort((a, b) => countOf(b) - countOf(a));
    return first && countOf(first) > 0 ? first : undefined;
  };
  const named = most(({ names }) => names) ?? most((candidate) => candidate.ownNames);
  if (named) return named;
  const [whole, another] = ours.filter(({ parts }) => parts.marks.length > 0 && parts.pages.length > 0);
  return another ? undefined : whole;
}

function areaOfCell({ row, column }: Cell): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Each part of a summary once: a mark is part of what stands below it. */
function partsOf({ marks, pages, ledgers }: SummaryParts): Area[] {
  const lone = marks.filter(({ row, column }) => !ledgers.some((area) => contains(area, row, column)));
  return [...pages, ...ledgers, ...lone.map(areaOfCell)];
}

/** A sheet without what is ours on it. */
function withoutOwn(
  sheet: SheetSnapshot,
  { date1904 }: WorkbookSnapshot,
  { marks, pages, ledgers }: SummaryParts,
  here: readonly OwnName[],
): SheetSnapshot {
  const found = [...pages, ...ledgers];
  // The name alone proves nothing: it may have been pointed anywhere.
  const named = here
    .filter(({ key, area }) => key === AREA_NAME.toLowerCase() && found.some((part) => overlaps(part, area)))
    .map(({ area }) => plain(area));
  const ours = [...found, ...named, ...marks.map(areaOfCell)];
  const foreign = found.length > 0 ? formsAmong(new FormSheet(sheet, date1904), ours) : [];
  const isOurs = ({ row, column }: Cell): boolean =>
    ours.some((area) => contains(area, row, column)) && !foreign.some((area) => contains(area, row, column));
  return {
    ...sheet,
    cells: sheet.cells.filter((cell) => !isOurs(cell)),
    merges: sheet.merges.filter(({ top, left }) => !ours.some((area) => contains(area, top, left))),
  };
}

/**
 * Forms that somebody has put in the midst of what is ours, with the titles above them: our own tables have words of their
 * own, and so has what was read across page and ledger.
 */
function formsAmong(sheet: FormSheet, ours: readonly Area[]): Area[] {
  return formTables(sheet).flatMap((table) => {
    if (!ours.some((area) => overlaps(area, table))) return [];
    const heads = [table.top, table.top + 1].flatMap((row) => sheet.cellsOfRow(row));
    const titles = [table.top - 1, table.top].flatMap((row) => sheet.cellsBetween(row, table.left, table.right));
    const isOurs =
      heads.some((cell) => isTableWord(sheet.textOf(cell).normal)) ||
      titles.some((cell) => isOwnText(sheet.textOf(cell).normal));
    return isOurs ? [] : [{ ...table, top: Math.max(0, table.top - TITLES_ABOVE) }];
  });
}
