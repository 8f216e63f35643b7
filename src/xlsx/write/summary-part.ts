import { type Area, areaA1, contains, parseArea } from '../../workbook/address';
import { fileWidthForRoom } from '../../workbook/column-room';
import type { SheetPlan, Validation } from '../../workbook/plan';
import { cellXml } from './cell-xml';
import { prefixedFunctions, withPrefixes } from '../parts/function-prefix';
import { conditionalFormat } from './highlights';
import { type GridCell, type GridRow, hasSharedFormula, readColumnRuns, readGrid } from './sheet-elements';
import { type WorksheetChild, worksheetRank } from './worksheet-order';
import { NO_STRINGS } from '../read/shared-strings';
import { readSheetPart } from '../read/sheet-part';
import type { StyleTable } from './style-table';
import {
  child,
  childrenOf,
  escapeXml,
  parseXml,
  prefixOf,
  sourceOf,
  splice,
  writeAttributes,
  type XmlAttributes,
  type XmlElement,
} from '../parts/xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet part with nothing in it, which a plan then fills. */
export const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData>' +
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/></worksheet>';

/** Belong to what stands in a row: a refill puts something else there, which nobody may have hidden. */
const ROW_LOOKS = ['ht', 'customHeight', 'hidden', 'outlineLevel', 'collapsed'] as const;

/** Excel's limits for the message and the list of a data validation. */
const MAX_MESSAGE = 225;

/**
 * The sheet part with the plan carried out: what stood in the previous area goes, the planned cells come, and what
 * somebody wrote outside both stays as it is, down to its bytes.
 */
export function writeSummaryPart(xml: string, plan: SheetPlan, styles: StyleTable, drawingId: string | null): string {
  return new SummaryWriter(xml, plan, styles).write(drawingId);
}

class SummaryWriter {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly owned: (row: number, column: number) => boolean;
  /** Areas whose merges, validations and conditional formats belong to us. */
  private readonly ownedAreas: readonly Area[];

  constructor(
    private readonly xml: string,
    private readonly plan: SheetPlan,
    private readonly styles: StyleTable,
  ) {
    this.root = parseXml(xml, ({ local }) => local !== 'extLst');
    this.prefix = prefixOf(this.root);
    const planned = new Set(plan.cells.map(({ row, column }) => `${row},${column}`));
    const previous = plan.previousArea;
    this.owned = (row, column) =>
      (previous !== null && contains(previous, row, column)) || planned.has(`${row},${column}`);
    this.ownedAreas = [
      ...(previous ? [previous] : []),
      ...plan.merges,
      ...plan.validations.map(({ area }) => area),
      ...plan.emphases.map(({ area }) => area),
    ];
  }

  write(drawingId: string | null): string {
    const rows = this.rows();
    const written: Partial<Record<WorksheetChild, string>> = {
      sheetPr: this.sheetProperties(),
      dimension: `<${this.prefix}dimension ref="${this.dimension()}"/>`,
      cols: this.columns(),
      sheetData: this.element('sheetData', {}, rows),
      mergeCells: this.merges(),
      conditionalFormatting: this.conditionalFormats(),
      dataValidations: this.validations(),
      pageSetup: this.pageSetup(this.plan.page.spread?.pages ?? 1),
    };
    if (this.plan.page.footer) written.headerFooter = this.footer(this.plan.page.footer);
    if (this.plan.page.breaks) written.rowBreaks = this.rowBreaks(this.plan.page.breaks);
    if (drawingId !== null) {
      written.drawing = `<${this.prefix}drawing xmlns:r="${RELATIONSHIPS}" r:id="${escapeXml(drawingId)}"/>`;
    }
    return splice(this.xml, [
      { start: this.root.contentStart, end: this.root.contentEnd, text: this.arrange(written) },
    ]);
  }

  /** Puts what is written and what is kept into the order of the format; unknown children stay behind the one before them. */
  private arrange(written: Partial<Record<WorksheetChild, string>>): string {
    const pieces: { rank: number; text: string }[] = [];
    let rank = 0;
    for (const element of this.root.children) {
      const own = worksheetRank(element.local);
      if (own >= 0) rank = own;
      if (own < 0 || !Object.hasOwn(written, element.local)) pieces.push({ rank, text: sourceOf(this.xml, element) });
    }
    for (const [name, text] of Object.entries(written)) pieces.push({ rank: worksheetRank(name), text });
    return pieces
      .sort((a, b) => a.rank - b.rank)
      .map(({ text }) => text)
      .join('');
  }

  private element(local: string, attributes: Parameters<typeof writeAttributes>[0], content: string): string {
    const name = `${this.prefix}${local}`;
    return `<${name}${writeAttributes(attributes)}>${content}</${name}>`;
  }

  private pageSetup(pages: number): string {
    const order = pages > 1 ? { pageOrder: 'overThenDown' } : {};
    const size = { paperSize: '9', ...order, orientation: 'landscape', fitToWidth: String(pages), fitToHeight: '0' };
    return `<${this.prefix}pageSetup${writeAttributes(size)}/>`;
  }

  private sheetProperties(): string {
    const existing = child(this.root, 'sheetPr');
    const kept = (existing?.children ?? []).filter(({ local }) => local !== 'pageSetUpPr');
    const page = `<${this.prefix}pageSetUpPr fitToPage="1"/>`;
    const content = kept.map((element) => sourceOf(this.xml, element)).join('') + page;
    return this.element('sheetPr', existing?.attributes ?? {}, content);
  }

  private dimension(): string {
    const all = [...this.plan.cells, ...this.keptCells()];
    if (all.length === 0) return 'A1';
    const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    for (const { row, column } of all) {
      area.top = Math.min(area.top, row);
      area.left = Math.min(area.left, column);
      area.bottom = Math.max(area.bottom, row);
      area.right = Math.max(area.right, column);
    }
    return areaA1(area);
  }

  private cachedGrid: GridRow[] | undefined;
  private get grid(): GridRow[] {
    this.cachedGrid ??= readGrid(child(this.root, 'sheetData'));
    return this.cachedGrid;
  }

  private keptCells(): GridCell[] {
    return this.grid.flatMap(({ cells }) => cells.filter(({ row, column }) => !this.owned(row, column)));
  }

  private rows(): string {
    const cells = new Map<number, { column: number; text: string }[]>();
    const put = (row: number, column: number, text: string) => {
      const line = cells.get(row);
      if (line) line.push({ column, text });
      else cells.set(row, [{ column, text }]);
    };
    for (const cell of this.keptCells()) put(cell.row, cell.column, this.keptCell(cell));
    // Notes that were moved may use newer functions; they stood on this very sheet.
    const prefixed = prefixedFunctions(this.xml);
    for (const cell of this.plan.cells) {
      const formula = cell.formula === null ? null : withPrefixes(cell.formula, prefixed);
      const content = { value: cell.value, formula };
      put(cell.row, cell.column, cellXml(this.prefix, cell, this.styles.cellFormat(cell.style), content));
    }
    const heights = new Map(this.plan.rowHeights.map(({ row, height }) => [row, height]));
    const existing = new Map(this.grid.map(({ row, element }) => [row, element.attributes]));
    return [...new Set([...cells.keys(), ...heights.keys(), ...existing.keys()])]
      .sort((a, b) => a - b)
      .map((row) => {
        const line = (cells.get(row) ?? []).sort((a, b) => a.column - b.column);
        const attributes = this.rowAttributes(row, existing.get(row) ?? {}, heights.get(row));
        return this.element('row', attributes, line.map(({ text }) => text).join(''));
      })
      .join('');
  }

  private rowAttributes(row: number, existing: XmlAttributes, height: number | undefined): Record<string, string> {
    const previous = this.plan.previousArea;
    const wasOurs = previous !== null && row >= previous.top && row <= previous.bottom;
    const kept = without(existing, 'r', 'spans', ...(wasOurs || height !== undefined ? ROW_LOOKS : []));
    const attributes: Record<string, string> = { r: String(row + 1), ...kept };
    return height === undefined ? attributes : { ...attributes, ht: String(height), customHeight: '1' };
  }

  /** A kept cell's source; a shared formula is written out, because its first cell may be among those that go. */
  private keptCell(cell: GridCell): string {
    const formula = child(cell.element, 'f');
    if (!formula || !hasSharedFormula(cell.element)) return sourceOf(this.xml, cell.element);
    const text = this.sharedFormulas.get(`${cell.row},${cell.column}`) ?? '';
    return splice(sourceOf(this.xml, cell.element), [
      {
        start: formula.start - cell.element.start,
        end: formula.end - cell.element.start,
        text: this.element('f', {}, escapeXml(text.replace(/^=/, ''))),
      },
    ]);
  }

  private cachedFormulas: ReadonlyMap<string, string> | undefined;
  private get sharedFormulas(): ReadonlyMap<string, string> {
    this.cachedFormulas ??= new Map(
      readSheetPart(this.xml, {
        sharedStrings: NO_STRINGS,
        date1904: false,
        withBlanks: false,
        mostCells: Infinity,
      }).cells.map((cell) => [`${cell.row},${cell.column}`, cell.formula ?? '']),
    );
    return this.cachedFormulas;
  }

  /** Planned columns, and others' settings of the columns that were never ours. */
  private columns(): string {
    const previous = this.plan.previousArea;
    const planned = new Set(this.plan.columnWidths.map(({ column }) => column));
    const isOurs = (column: number) =>
      planned.has(column) || (previous !== null && column >= previous.left && column <= previous.right);
    const runs: { from: number; to: number; attributes: XmlAttributes }[] = this.plan.columnWidths.map(
      ({ column, width, hidden }) => ({
        from: column,
        to: column,
        attributes: { width: String(fileWidthForRoom(width)), customWidth: '1', ...(hidden ? { hidden: '1' } : {}) },
      }),
    );
    const last = Math.max(-1, ...planned, previous?.right ?? -1);
    for (const { from, to, element } of readColumnRuns(child(this.root, 'cols'))) {
      const attributes = without(element.attributes, 'min', 'max');
      for (let column = from; column <= Math.min(to, last); column++) {
        if (!isOurs(column)) runs.push({ from: column, to: column, attributes });
      }
      if (to > last) runs.push({ from: Math.max(from, last + 1), to, attributes });
    }
    if (runs.length === 0) return '';
    const columns = runs
      .sort((a, b) => a.from - b.from)
      .map(
        ({ from, to, attributes }) =>
          `<${this.prefix}col${writeAttributes({ min: from + 1, max: to + 1, ...attributes })}/>`,
      );
    return this.element('cols', {}, columns.join(''));
  }

  private rowBreaks(rows: readonly number[]): string {
    if (rows.length === 0) return '';
    const breaks = rows.map((row) => `<${this.prefix}brk id="${row}" max="16383" man="1"/>`).join('');
    return this.element('rowBreaks', { count: rows.length, manualBreakCount: rows.length }, breaks);
  }

  private footer({ left, center, right }: NonNullable<SheetPlan['page']['footer']>): string {
    const text = this.element('oddFooter', {}, escapeXml(`&L${left}&C${center}&R${right}`));
    return this.element('headerFooter', {}, text);
  }

  private touchesOwned(sqref: string | undefined): boolean {
    return (sqref ?? '').split(/\s+/).some((reference) => {
      const area = parseArea(reference);
      return area !== null && this.ownedAreas.some((owned) => intersect(owned, area));
    });
  }

  private merges(): string {
    const kept = childrenOf(child(this.root, 'mergeCells'), 'mergeCell')
      .map(({ attributes }) => attributes['ref'] ?? '')
      .filter((ref) => !this.touchesOwned(ref));
    const all = [...this.plan.merges.map(areaA1), ...kept];
    if (all.length === 0) return '';
    const merges = all.map((ref) => `<${this.prefix}mergeCell ref="${ref}"/>`).join('');
    return this.element('mergeCells', { count: all.length }, merges);
  }

  private conditionalFormats(): string {
    const emphases = this.plan.emphases.map(({ look, area, formula }, index) =>
      conditionalFormat(this.prefix, areaA1(area), formula, this.styles.differentialFormat(look, null), index + 1),
    );
    const kept = childrenOf(this.root, 'conditionalFormatting')
      .filter(({ attributes }) => !this.touchesOwned(attributes['sqref']))
      .map((element) => sourceOf(this.xml, element));
    return [...emphases, ...kept].join('');
  }

  private validations(): string {
    const kept = childrenOf(child(this.root, 'dataValidations'), 'dataValidation')
      .filter(({ attributes }) => !this.touchesOwned(attributes['sqref']))
      .map((element) => sourceOf(this.xml, element));
    const all = [...this.plan.validations.map((validation) => this.validation(validation)), ...kept];
    return all.length === 0 ? '' : this.element('dataValidations', { count: all.length }, all.join(''));
  }

  private validation(validation: Validation): string {
    const message = validation.message.slice(0, MAX_MESSAGE);
    const isList = validation.kind === 'list';
    const formulas = isList
      ? this.element('formula1', {}, escapeXml(`"${validation.options.join(',').replaceAll('"', '""')}"`))
      : this.element('formula1', {}, String(validation.minimum)) +
        this.element('formula2', {}, String(validation.maximum));
    const attributes = {
      type: validation.kind,
      operator: isList ? undefined : 'between',
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      error: message,
      prompt: message,
      sqref: areaA1(validation.area),
    };
    return this.element('dataValidation', attributes, formulas);
  }
}

function without(attributes: XmlAttributes, ...names: readonly string[]): XmlAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

function intersect(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
