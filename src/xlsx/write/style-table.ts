import { type Look, LOOKS } from '../../workbook/highlight-looks';
import type { CellStyle } from '../../workbook/plan';
import { PackageError } from '../parts/package-error';
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from '../parts/number-formats';
import {
  appendTo,
  child,
  childrenOf,
  entriesOf,
  escapeXml,
  parseXml,
  prefixOf,
  sourceOf,
  type Splice,
  splice,
  type XmlElement,
} from '../parts/xml';
import { MOST_CELL_FORMATS, type UsedFormats } from './used-formats';

/** What cells without a format look like. */
const PLAIN_ENTRIES = {
  fonts: '<font><sz val="11"/><name val="Calibri"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
} as const;

/** The smallest style part that Excel takes, for packages that have none. */
export const MINIMAL_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<fonts count="1">${PLAIN_ENTRIES.fonts}</fonts>` +
  `<fills count="2">${PLAIN_ENTRIES.fills}<fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1">${PLAIN_ENTRIES.borders}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="1">${PLAIN_ENTRIES.cellXfs}</cellXfs>` +
  '</styleSheet>';

/** The entries of its tables stand for what every workbook has: cells without a format use the first of each. */
const DEFAULTS = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;

/** The tables that list the formats of cells and of styles of cells. */
const FORMAT_TABLES = ['cellXfs', 'cellStyleXfs'] as const;

/** Planned borders; highlights have their own. */
const BORDER_COLOR = 'FFBFBFBF';

/** The tables of a style part, in the order that the format prescribes. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
type TableName = (typeof ORDER)[number];

/** Numbers entries of a style part and appends those that it lacks. What is there keeps its number and its bytes. */
export class StyleTable {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly tables = new Map<TableName, Table>();
  private readonly formatIds = new Map<string, number>();
  /** The numbers that the part gives codes itself. */
  private readonly ownCodes: ReadonlyMap<number, string | undefined>;
  private readonly cellFormats = new Map<CellStyle, number>();
  private readonly cellXfs: readonly XmlElement[];
  private readonly usedIds: Set<number>;

  private readonly xml: string;

  /** `used`: the numbers that the workbook refers to, whether or not they are listed. */
  constructor(
    source: string,
    private readonly used: UsedFormats,
  ) {
    this.xml = opened(source);
    this.root = parseXml(this.xml);
    this.prefix = prefixOf(this.root);
    for (const format of findAll(this.root, 'numFmt')) {
      const { numFmtId, formatCode } = format.attributes;
      if (formatCode !== undefined) this.formatIds.set(formatCode, Number(numFmtId));
    }
    this.ownCodes = new Map(
      entriesOf(child(this.root, 'numFmts')).map(({ attributes }) => [
        Number(attributes['numFmtId']),
        attributes['formatCode'],
      ]),
    );
    this.cellXfs = FORMAT_TABLES.flatMap((name) => entriesOf(child(this.root, name)));
    this.usedIds = new Set([...this.formatIds.values(), ...this.referredTo('numFmtId')]);
  }

  /** What an attribute of the listed cell formats leads to. */
  private referredTo(attribute: string): number[] {
    return this.cellXfs.map(({ attributes }) => Number(attributes[attribute] ?? 0));
  }

  /** The number of a cell format. Throws `PackageError` too-many-formats where the workbook has room for no more. */
  cellFormat(style: CellStyle): number {
    // Plans share their style objects: thousands of cells, a few dozen styles.
    const known = this.cellFormats.get(style);
    if (known !== undefined) return known;
    const number = this.addCellFormat(style);
    if (number >= MOST_CELL_FORMATS) throw new PackageError('too-many-formats');
    this.cellFormats.set(style, number);
    return number;
  }

  private isComplete = false;

  /** The first format that is added must not become the one of all cells without a format. */
  private complete(): void {
    if (this.isComplete) return;
    this.isComplete = true;
    const minimal = parseXml(MINIMAL_STYLES);
    for (const name of DEFAULTS) {
      const table = this.table(name);
      const entries = entriesOf(child(minimal, name));
      for (const entry of entries.slice(table.size)) table.add(this.prefixed(sourceOf(MINIMAL_STYLES, entry)));
    }
    this.reserve('fonts', PLAIN_ENTRIES.fonts, this.referredTo('fontId'));
    this.reserve('fills', PLAIN_ENTRIES.fills, this.referredTo('fillId'));
    this.reserve('borders', PLAIN_ENTRIES.borders, this.referredTo('borderId'));
    this.reserve('cellXfs', PLAIN_ENTRIES.cellXfs, [this.used.cellFormats - 1]);
  }

  /** What is referred to and not listed looks plain, and has to go on doing so: its number is taken by a plain entry. */
  private reserve(name: TableName, plain: string, numbers: readonly number[]): void {
    const table = this.table(name);
    const known = numbers.filter((number) => number < MOST_CELL_FORMATS);
    const size = known.reduce((most, number) => Math.max(most, number + 1), 0);
    while (table.size < size) table.add(this.prefixed(plain));
  }

  private addCellFormat(style: CellStyle): number {
    this.complete();
    const color = (hex: string) => `FF${hex.slice(1).toUpperCase()}`;
    const bold = style.bold ? '<b/>' : '';
    const font = this.number(
      'fonts',
      `<font>${bold}<sz val="${style.fontSize}"/><color rgb="${color(style.fontColor)}"/>` +
        `<name val="${escapeXml(style.fontName)}"/></font>`,
    );
    const fill =
      style.fill === null
        ? 0
        : this.number(
            'fills',
            `<fill><patternFill patternType="solid"><fgColor rgb="${color(style.fill)}"/><bgColor indexed="64"/>` +
              '</patternFill></fill>',
          );
    const edge = (side: string) => `<${side} style="thin"><color rgb="${BORDER_COLOR}"/></${side}>`;
    const border = style.border
      ? this.number('borders', `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`)
      : 0;
    return this.number(
      'cellXfs',
      `<xf numFmtId="${this.formatId(style.numberFormat, true)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
        `<alignment horizontal="${style.horizontal}" vertical="center"${style.wrap ? ' wrapText="1"' : ''}/>` +
        `<protection locked="${style.unlocked ? 0 : 1}"/></xf>`,
    );
  }

  /** The number of the differential format of a look; `numberFormat` null leaves the cell's own. */
  differentialFormat(look: keyof typeof LOOKS, numberFormat: string | null): number {
    const { fontColor, fill, border, borderColor }: Look = LOOKS[look];
    const color = (hex: string) => `rgb="FF${hex.slice(1).toUpperCase()}"`;
    this.reserve('dxfs', '<dxf/>', [this.used.differentialFormats - 1]);
    const line = { solid: 'thin', dash: 'dashed', dot: 'dotted' }[border];
    const edge = (side: string) => `<${side} style="${line}"><color ${color(borderColor)}/></${side}>`;
    const format =
      numberFormat === null
        ? ''
        : `<numFmt numFmtId="${this.formatId(numberFormat, false)}" formatCode="${escapeXml(numberFormat)}"/>`;
    return this.number(
      'dxfs',
      `<dxf><font><color ${color(fontColor)}/></font>${format}` +
        `<fill><patternFill><bgColor ${color(fill)}/></patternFill></fill>` +
        `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}</border></dxf>`,
    );
  }

  /** The style part with what has been added. */
  toXml(): string {
    const changes: Splice[] = [];
    for (const name of ORDER) {
      const table = this.tables.get(name);
      if (!table || table.added.length === 0) continue;
      changes.push(...this.extend(name, table));
    }
    return splice(this.xml, changes);
  }

  /** A differential format states its code itself, so that only cell formats need an entry in the table. */
  private formatId(code: string, inTable: boolean): number {
    const builtIn = builtInFormatId(code);
    // A part may give a built-in number another code.
    if (builtIn !== undefined && (this.ownCodes.get(builtIn) ?? code) === code) return builtIn;
    const id = this.formatIds.get(code) ?? this.freeId();
    this.formatIds.set(code, id);
    this.usedIds.add(id);
    if (inTable) this.number('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private freeId(): number {
    let id = FIRST_CUSTOM_FORMAT;
    for (const known of this.formatIds.values()) id = Math.max(id, known + 1);
    while (this.usedIds.has(id)) id++;
    return id;
  }

  /** The place of an entry in its table; an equal one is used again. */
  private number(name: TableName, entry: string): number {
    return this.table(name).number(this.prefixed(entry));
  }

  private prefixed(entry: string): string {
    return this.prefix ? entry.replace(/<(\/?)(?=[a-z])/gi, `<$1${this.prefix}`) : entry;
  }

  private table(name: TableName): Table {
    const known = this.tables.get(name);
    if (known) return known;
    const element = child(this.root, name);
    const table = new Table(
      element,
      entriesOf(element).map((entry) => sourceOf(this.xml, entry)),
    );
    this.tables.set(name, table);
    return table;
  }

  private extend(name: TableName, table: Table): Splice[] {
    const { element, added, size } = table;
    const entries = added.join('');
    if (!element) {
      const before = ORDER.slice(0, ORDER.indexOf(name));
      const previous = this.root.children.filter(({ local }) => before.some((other) => other === local)).at(-1);
      const at = previous?.end ?? this.root.contentStart;
      const tag = `${this.prefix}${name}`;
      return [{ start: at, end: at, text: `<${tag} count="${size}">${entries}</${tag}>` }];
    }
    const openTag = this.xml.slice(element.start, element.contentStart);
    const counted = openTag.replace(/(\scount=["'])\d+/, `$1${size}`);
    if (element.contentEnd === element.end) {
      const opened = counted.replace(/\s*\/>$/, '>');
      return [{ start: element.start, end: element.end, text: `${opened}${entries}</${element.name}>` }];
    }
    return [
      { start: element.start, end: element.contentStart, text: counted },
      { start: element.contentEnd, end: element.contentEnd, text: entries },
    ];
  }
}

class Table {
  readonly added: string[] = [];
  private readonly numbers: Map<string, number>;

  constructor(
    readonly element: XmlElement | undefined,
    private readonly existing: readonly string[],
  ) {
    // Of equal entries the first counts.
    this.numbers = new Map(existing.map((entry, index): [string, number] => [entry, index]).reverse());
  }

  get size(): number {
    return this.existing.length + this.added.length;
  }

  number(entry: string): number {
    return this.numbers.get(entry) ?? this.add(entry);
  }

  /** Appends an entry, equal ones or not; returns its place. */
  add(entry: string): number {
    const number = this.size;
    this.added.push(entry);
    if (!this.numbers.has(entry)) this.numbers.set(entry, number);
    return number;
  }
}

/** A style part that is written as empty, with room for its tables. */
function opened(xml: string): string {
  const root = parseXml(xml, () => false);
  return root.contentEnd === root.end ? splice(xml, [appendTo(xml, root, '')]) : xml;
}

function findAll(element: XmlElement, local: string): XmlElement[] {
  return [...childrenOf(element, local), ...element.children.flatMap((inner) => findAll(inner, local))];
}
