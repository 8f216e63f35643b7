import { type Area, columnIndex, columnName, contains, parseArea } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import type { SymbolFont } from '../../workbook/symbol-fonts';
import { dropBlankCells } from './blank-cells';
import { PackageError } from '../parts/package-error';
import { MovableFormula } from '../../workbook/moved-formula';
import { RichText, type SharedString, type SharedStrings } from './shared-strings';
import { decodeCellText, isTrue, walkXml, type XmlAttributes } from '../parts/xml';

/** A cell as its part holds it. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: CellValue;
  /** With its leading `=`, functions named as in the file; null for a typed value. */
  readonly formula: string | null;
  /** The font of signs that the runs of its text are in, whatever its style says. */
  readonly symbolFont?: SymbolFont;
}

export interface RawRow {
  readonly row: number;
  readonly height: number | null;
  readonly hidden: boolean;
}

export interface RawColumns {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly hidden: boolean;
}

/** What a sheet part says, without regard to styles. */
export interface SheetPart {
  readonly cells: readonly RawCell[];
  /** Formatted cells without value or formula; only when asked for. */
  readonly blanks: readonly RawCell[];
  readonly rows: readonly RawRow[];
  readonly columns: readonly RawColumns[];
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  readonly defaultColumnWidth: number | null;
  readonly defaultRowHeight: number | null;
  /** Rows that are not listed are hidden. */
  readonly zeroHeight: boolean;
  readonly showGridLines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface SheetPartOptions {
  /** Null where the workbook names a part of shared strings that it does not have: then no cell may use any. */
  readonly sharedStrings: SharedStrings | null;
  readonly date1904: boolean;
  /** More filled cells than these are too many. */
  readonly mostCells: number;
  /** Collect formatted blank cells too. */
  readonly withBlanks: boolean;
}

/** From this many characters on, the look of blank cells is not worth the time. */
const HUGE = 20_000_000;
/** Characters that shared formulas of one sheet may come to: beyond, cells have their values alone. */
const MOST_MOVED = 2 ** 28;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Reads a sheet part. Throws `PackageError`: corrupt, unsafe-xml, too-many-cells. */
export function readSheetPart(xml: string, options: SheetPartOptions): SheetPart {
  const reader = new SheetReader(options);
  walkXml(options.withBlanks && xml.length < HUGE ? xml : dropBlankCells(xml), reader);
  return reader.result();
}

interface Formula {
  readonly kind: string;
  readonly sharedIndex: string | undefined;
  readonly area: Area | null;
  /** What Excel shows for the cells of a data table. */
  readonly table: string | null;
}

class SheetReader {
  private readonly cells: RawCell[] = [];
  private readonly blanks: RawCell[] = [];
  private readonly rows: RawRow[] = [];
  private readonly columns: RawColumns[] = [];
  private readonly merges: Area[] = [];
  private readonly shared = new Map<string, { row: number; column: number; formula: MovableFormula }>();
  private moved = 0;
  private readonly arrays: { area: Area; formula: string }[] = [];
  private readonly richText = new RichText();
  private isProtected = false;
  private isSorted = true;
  private defaultColumnWidth: number | null = null;
  private defaultRowHeight: number | null = null;
  private zeroHeight = false;
  private showGridLines = true;
  private frozen = { rows: 0, columns: 0 };

  private inSheetData = false;
  private row = -1;
  private column = -1;
  private style = 0;
  private type = 'n';
  private formula: Formula | null = null;
  private formulaText = '';
  private valueText: string | null = null;
  private hasInlineString = false;
  private collecting: 'formula' | 'value' | 'inline' | null = null;

  constructor(private readonly options: SheetPartOptions) {}

  open(local: string, attributes: XmlAttributes): void {
    if (this.inSheetData) this.openInSheetData(local, attributes);
    else this.openAround(local, attributes);
  }

  private openInSheetData(local: string, attributes: XmlAttributes): void {
    switch (local) {
      case 'row':
        this.openRow(attributes);
        return;
      case 'c':
        this.openCell(attributes);
        return;
      case 'v':
        this.collecting = 'value';
        this.valueText = '';
        return;
      case 'f':
        this.collecting = 'formula';
        this.formulaText = '';
        this.formula = {
          kind: attributes['t'] ?? 'normal',
          sharedIndex: attributes['si'],
          area: parseArea(attributes['ref'] ?? ''),
          table: attributes['t'] === 'dataTable' ? tableFormula(attributes) : null,
        };
        return;
      case 'is':
        this.collecting = 'inline';
        this.hasInlineString = true;
        this.richText.reset();
        return;
      default:
        if (this.collecting === 'inline') this.richText.open(local, attributes);
    }
  }

  private openRow(attributes: XmlAttributes): void {
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row <= LAST_ROW)) throw new PackageError('corrupt');
    const height = optionalNumber(attributes['ht']);
    const hidden = isTrue(attributes['hidden']) || height === 0;
    if (hidden || height !== null || this.zeroHeight) this.rows.push({ row: this.row, height, hidden });
  }

  private openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    if (reference === undefined) this.column++;
    else this.moveTo(reference);
    if (!(this.column >= 0 && this.column <= LAST_COLUMN)) throw new PackageError('corrupt');
    this.style = formatNumber(attributes['s']);
    this.type = attributes['t'] ?? 'n';
    this.formula = null;
    this.valueText = null;
    this.hasInlineString = false;
  }

  private moveTo(reference: string): void {
    const digits = reference.search(/\d/);
    const row = Number(reference.slice(digits)) - 1;
    if (digits < 1 || !(row >= 0 && row <= LAST_ROW)) throw new PackageError('corrupt');
    this.row = row;
    this.column = columnIndex(reference.slice(0, digits));
  }

  private openAround(local: string, attributes: XmlAttributes): void {
    switch (local) {
      case 'sheetData':
        this.inSheetData = true;
        return;
      case 'col':
        this.openColumns(attributes);
        return;
      case 'mergeCell': {
        const area = parseMerge(attributes['ref'] ?? '');
        if (area) this.merges.push(area);
        return;
      }
      case 'sheetProtection':
        this.isProtected = isTrue(attributes['sheet']);
        return;
      case 'sheetFormatPr':
        this.zeroHeight = isTrue(attributes['zeroHeight']);
        this.defaultColumnWidth = optionalNumber(attributes['defaultColWidth']);
        this.defaultRowHeight = optionalNumber(attributes['defaultRowHeight']);
        return;
      case 'sheetView':
        this.showGridLines = attributes['showGridLines'] === undefined || isTrue(attributes['showGridLines']);
        return;
      case 'pane':
        if (!attributes['state']?.startsWith('frozen')) return;
        this.frozen = { rows: Number(attributes['ySplit'] ?? 0), columns: Number(attributes['xSplit'] ?? 0) };
    }
  }

  private openColumns(attributes: XmlAttributes): void {
    const width = optionalNumber(attributes['width']);
    this.columns.push({
      from: Number(attributes['min']) - 1,
      to: Math.min(Number(attributes['max']) - 1, LAST_COLUMN),
      width,
      hidden: isTrue(attributes['hidden']) || width === 0,
    });
  }

  text(text: string): void {
    if (this.collecting === 'value') this.valueText = (this.valueText ?? '') + text;
    else if (this.collecting === 'formula') this.formulaText += text;
    else if (this.collecting === 'inline') this.richText.text(text);
  }

  close(local: string): void {
    switch (local) {
      case 'v':
      case 'f':
      case 'is':
        this.collecting = null;
        return;
      case 'c':
        this.closeCell();
        return;
      case 'sheetData':
        this.inSheetData = false;
        return;
      default:
        if (this.collecting === 'inline') this.richText.close(local);
    }
  }

  private closeCell(): void {
    const { row, column, style } = this;
    const formula = this.readFormula();
    const value = this.readValue();
    const isBlank = formula === null && (value === null || value === '');
    if (isBlank && !this.options.withBlanks) return;
    const symbolFont = this.readRunFont();
    const font = symbolFont === null ? null : { symbolFont };
    const cell: RawCell = { row, column, style, value: isBlank ? null : value, formula, ...font };
    if (isBlank) {
      if (style > 0) this.blanks.push(cell);
      return;
    }
    const last = this.cells.at(-1);
    if (last && (last.row > row || (last.row === row && last.column >= column))) this.isSorted = false;
    this.cells.push(cell);
    if (this.cells.length > this.options.mostCells) throw new PackageError('too-many-cells');
  }

  private readFormula(): string | null {
    if (!this.formula) return this.arrayFormula();
    const { kind, sharedIndex, area, table } = this.formula;
    const formula = table ?? `=${this.formulaText.trim()}`;
    if (kind === 'shared' && sharedIndex !== undefined) {
      if (formula !== '=') {
        this.shared.set(sharedIndex, { row: this.row, column: this.column, formula: new MovableFormula(formula) });
        return formula;
      }
      const master = this.shared.get(sharedIndex);
      if (!master || this.moved > MOST_MOVED) return null;
      const own = master.formula.movedBy(this.row - master.row, this.column - master.column);
      this.moved += own.length;
      return own;
    }
    // A member of an array may have an empty formula of its own, which only says how it is calculated.
    if (formula === '=') return this.arrayFormula();
    if ((kind === 'array' || table !== null) && area && !isOneCell(area)) this.arrays.push({ area, formula });
    return formula;
  }

  private readRunFont(): SymbolFont | null {
    if (this.hasInlineString) return this.richText.symbolFont;
    return this.type === 's' && this.valueText ? (this.sharedString(this.valueText)?.symbolFont ?? null) : null;
  }

  private sharedString(number: string): SharedString | null {
    if (!this.options.sharedStrings) throw new PackageError('corrupt');
    return this.options.sharedStrings.item(Number(number));
  }

  /** The formula of the array or data table in which the cell lies. */
  private arrayFormula(): string | null {
    return this.arrays.find(({ area }) => contains(area, this.row, this.column))?.formula ?? null;
  }

  private readValue(): CellValue {
    if (this.hasInlineString) return this.richText.value;
    const text = this.valueText;
    if (text === null) return null;
    if (this.type === 'str' || this.type === 'inlineStr') return decodeCellText(text);
    // An empty value is none: as a number it would be 0, which is the first shared string.
    if (text.trim() === '') return null;
    switch (this.type) {
      case 's':
        return this.sharedString(text)?.text ?? null;
      case 'b':
        return isTrue(text.trim());
      case 'e':
        return { error: text.trim() };
      case 'd':
        return dateSerial(text.trim(), this.options.date1904);
      default: {
        const number = Number(text);
        // What is no number, or one too large, is told as it stands and never computed with.
        return Number.isFinite(number) ? number : text.trim();
      }
    }
  }

  result(): SheetPart {
    const { blanks, rows, merges, isProtected, defaultColumnWidth, defaultRowHeight, zeroHeight } = this;
    const cells = this.isSorted ? this.cells : eachOnce(this.cells);
    const columns = this.columns.sort((a, b) => a.from - b.from);
    const { showGridLines, frozen } = this;
    return {
      ...{ cells, blanks, rows, columns, merges, isProtected, defaultColumnWidth, defaultRowHeight, zeroHeight },
      ...{ showGridLines, frozen },
    };
  }
}

/** In row-major order. Of a cell that is there twice, as in a row that is, the later one counts. */
function eachOnce(cells: readonly RawCell[]): RawCell[] {
  const ordered = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return ordered.filter(({ row, column }, index) => {
    const next = ordered[index + 1];
    return next?.row !== row || next.column !== column;
  });
}

function isOneCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** The formula that Excel shows for a data table: its row input cell, then its column input cell. */
function tableFormula({ r1 = '', r2 = '', dt2D, dtr }: XmlAttributes): string {
  if (isTrue(dt2D)) return `=TABLE(${r1},${r2})`;
  return isTrue(dtr) ? `=TABLE(${r1},)` : `=TABLE(,${r1})`;
}

/** A merged area; some writers name whole columns (`A:B`) or whole rows (`1:2`). */
function parseMerge(ref: string): Area | null {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(ref.trim());
  if (columns) return parseArea(`${columns[1]}1:${columns[2]}${LAST_ROW + 1}`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(ref.trim());
  return parseArea(rows ? `A${rows[1]}:${columnName(LAST_COLUMN)}${rows[2]}` : ref);
}

/** The format of a cell; what is no number in digits is none, and not what JavaScript makes of it (0x10). */
function formatNumber(text = ''): number {
  return /^\d+$/.test(text) ? Number(text) : 0;
}

function optionalNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

const DAY = 86_400_000;

const TIME = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

/** ISO dates and times (t="d") as the serial numbers that every other cell has. */
function dateSerial(text: string, date1904: boolean): CellValue {
  const [, hours, minutes, seconds = 0] = TIME.exec(text) ?? [];
  if (hours !== undefined) return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  const time = Date.parse(
    /[Zz]|T.*[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? 'Z' : 'T00:00:00Z'}`,
  );
  if (Number.isNaN(time)) return text;
  return (time - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY;
}
