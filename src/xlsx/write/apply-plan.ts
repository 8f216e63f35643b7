import { type ApplyOutcome, failure, type HostResult, success } from '../../workbook/host';
import type { Highlight, InputWrite, Plan, SheetPlan } from '../../workbook/plan';
import { drawCharts } from './drawing-part';
import { parseSheetFrame } from '../parts/conditional-formats';
import { hasHighlights, insertHighlights, removeHighlights } from './highlights';
import { writeInputs } from './input-cells';
import type { Package } from '../parts/package';
import { PackageEdit } from './package-edit';
import { asHostResult, PackageError } from '../parts/package-error';
import { MINIMAL_STYLES, StyleTable } from './style-table';
import { type UsedFormats, usedFormats } from './used-formats';
import { EMPTY_SHEET, writeSummaryPart } from './summary-part';
import { appendSheet, calculateOnLoad, defineNames, showSheet } from './edit-workbook-part';
import { readWorkbookPart, type SheetEntry, workbookRelation } from '../parts/workbook-part';
import { child, isTrue } from '../parts/xml';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A package after a change, and what was left out. */
export interface Applied {
  readonly package: Package;
  readonly outcome: ApplyOutcome;
}

/**
 * Carries a plan out on a workbook file by appending parts; nothing else changes by a byte.
 * Fails with `not-a-workbook` (signed, corrupt …), `not-found` (no such sheet), `protected` or `structure-protected`; then nothing has changed.
 */
export function applyPlan(source: Package, plan: Plan): HostResult<Applied> {
  return change(source, (edit) => {
    const used = formatsUsedIn(edit.package);
    const summary = plan.summary && withFreeName(edit, plan.summary);
    const isRefilled = summary !== undefined && findSheet(edit, summary.name) !== undefined;
    const written = summary ? writeSummary(edit, summary, used) : success(undefined);
    if (!written.ok) return written;
    const filled = writeInputsOf(edit, plan.inputs ?? []);
    if (!filled.ok) return filled;
    if (summary || plan.inputs?.length) editWorkbook(edit, calculateOnLoad);
    if (isRefilled) dropCalculationChain(edit);
    return plan.highlights ? replaceHighlights(edit, plan.highlights, used) : success({ protectedSheets: [] });
  });
}

/** Takes every highlight of ours off the sheets; a part without other changes then has its first bytes again. */
export function clearHighlights(source: Package): HostResult<Applied> {
  return change(source, (edit) => replaceHighlights(edit, [], formatsUsedIn(source)));
}

function change(source: Package, work: (edit: PackageEdit) => HostResult<ApplyOutcome>): HostResult<Applied> {
  const changed = asHostResult((): HostResult<Applied> => {
    if (source.isSigned) throw new PackageError('signed');
    const edit = new PackageEdit(source);
    const result = work(edit);
    return result.ok ? success({ package: edit.package, outcome: result.value }) : result;
  });
  return changed.ok ? changed.value : changed;
}

function findSheet(edit: PackageEdit, name: string): SheetEntry | undefined {
  return readWorkbookPart(edit.package).sheets.find((sheet) => sheetKey(sheet.name) === sheetKey(name));
}

/** Excel tells no sheets apart by case. */
function sheetKey(name: string): string {
  return name.toLowerCase();
}

/** A chart sheet may have the name: plans are made from snapshots, which know of no chart sheets. */
function withFreeName(edit: PackageEdit, plan: SheetPlan): SheetPlan {
  const isChartSheet = (name: string) => findSheet(edit, name)?.part === null;
  if (!isChartSheet(plan.name)) return plan;
  let number = 2;
  while (findSheet(edit, `${plan.name}(${number})`)) number++;
  return { ...plan, name: `${plan.name}(${number})` };
}

function isProtected(xml: string): boolean {
  return isTrue(child(parseSheetFrame(xml), 'sheetProtection')?.attributes['sheet']);
}

function writeSummary(edit: PackageEdit, plan: SheetPlan, used: UsedFormats): HostResult<void> {
  if (!findSheet(edit, plan.name)) {
    if (readWorkbookPart(edit.package).isStructureLocked) return failure('structure-protected');
    const added = edit.addPart('xl/worksheets/sheet', WORKSHEET_TYPE, EMPTY_SHEET);
    const id = edit.relate(edit.package.workbookPart, 'worksheet', added);
    editWorkbook(edit, (xml) => appendSheet(xml, plan.name, id));
  }
  const sheet = findSheet(edit, plan.name);
  const part = sheet?.part;
  if (!sheet || !part) return failure('not-found', plan.name);
  if (isProtected(edit.text(part))) return failure('protected', plan.name);
  const drawing = drawCharts(edit, part, plan);
  editStyles(edit, used, (styles) => edit.setText(part, writeSummaryPart(edit.text(part), plan, styles, drawing)));
  editWorkbook(edit, (xml) => defineNames(showSheet(xml, sheet.name), plan, sheet.index));
  return success(undefined);
}

function writeInputsOf(edit: PackageEdit, inputs: readonly InputWrite[]): HostResult<void> {
  for (const name of new Set(inputs.map(({ cell }) => cell.sheet))) {
    const part = findSheet(edit, name)?.part;
    if (!part) return failure('not-found', name);
    const writes = inputs.filter(({ cell }) => cell.sheet === name);
    edit.setText(part, writeInputs(edit.text(part), writes));
  }
  return success(undefined);
}

/** Protected sheets keep what they have and are named. */
function replaceHighlights(
  edit: PackageEdit,
  highlights: readonly Highlight[],
  used: UsedFormats,
): HostResult<ApplyOutcome> {
  const sheets = readWorkbookPart(edit.package).sheets.flatMap(({ name, part }) =>
    part === null ? [] : { name, part },
  );
  const wanted = new Map(sheets.map(({ name }): [string, Highlight[]] => [sheetKey(name), []]));
  for (const highlight of highlights) {
    const ofSheet = wanted.get(sheetKey(highlight.area.sheet));
    if (!ofSheet) return failure('not-found', highlight.area.sheet);
    ofSheet.push(highlight);
  }
  const protectedSheets: string[] = [];
  editStyles(edit, used, (styles) => {
    for (const { name, part } of sheets) {
      const xml = edit.text(part);
      const ofSheet = wanted.get(sheetKey(name)) ?? [];
      if (ofSheet.length === 0 && !hasHighlights(xml)) continue;
      if (isProtected(xml)) protectedSheets.push(name);
      else edit.setText(part, insertHighlights(removeHighlights(xml), ofSheet, styles));
    }
  });
  return success({ protectedSheets });
}

function editWorkbook(edit: PackageEdit, work: (xml: string) => string): void {
  const { workbookPart } = edit.package;
  edit.setText(workbookPart, work(edit.text(workbookPart)));
}

/** The formats that a package refers to. The text of one part at a time: all of them may come to hundreds of megabytes. */
function formatsUsedIn(source: Package): UsedFormats {
  const sheets = readWorkbookPart(source).sheets.flatMap(({ part }) => part ?? []);
  const tables = sheets.flatMap((part) => source.relationships(part)).filter(({ kind }) => kind === 'table');
  const parts = [...sheets, ...tables.map(({ target }) => target)].filter((part) => source.has(part));
  return usedFormats(textsOf(source, parts));
}

function* textsOf(source: Package, parts: readonly string[]): Iterable<string> {
  for (const part of parts) yield source.text(part);
}

/** `used`: what the package refers to without the changes, whose own formats are all listed. */
function editStyles(edit: PackageEdit, used: UsedFormats, work: (styles: StyleTable) => void): void {
  const existing = workbookRelation(edit.package, 'styles');
  const styles = new StyleTable(existing ? edit.text(existing) : MINIMAL_STYLES, used);
  work(styles);
  if (existing) {
    edit.setText(existing, styles.toXml());
    return;
  }
  const { workbookPart } = edit.package;
  // A relationship that leads nowhere would be a second one of its kind.
  edit.unrelate(workbookPart, ({ kind }) => kind === 'styles');
  edit.relate(workbookPart, 'styles', edit.addPart('xl/styles', STYLES_TYPE, styles.toXml(), true));
}

/**
 * Excel rebuilds the order of calculation by itself. An old one may name formulas of the summary that a refill took
 * away, and Excel would repair the file; as long as only new cells come it may stay.
 */
function dropCalculationChain(edit: PackageEdit): void {
  const chain = workbookRelation(edit.package, 'calcChain');
  if (chain === null) return;
  edit.removePart(chain);
  edit.unrelate(edit.package.workbookPart, ({ kind }) => kind === 'calcChain');
}
