import { absoluteA1, cellA1, type Area } from '../../workbook/address';
import type { CellStyle, ChartPlan, PlannedCell, PlannedName, SummaryEmphasis, Validation } from '../../workbook/plan';
import { format, type Strings } from '../../strings';
import { PageFlow } from './page-flow';
import { STYLE } from './styles';
import { heightOf } from './text-height';

/** A place on the summary sheet. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** What a cell is to hold; `value` is what its formula must calculate to. */
export interface Content {
  readonly value: PlannedCell['value'];
  readonly formula: string | null;
  readonly style: CellStyle;
  /** Defined name for the cell. */
  readonly name?: string;
  /** What may be typed; blank always may. */
  readonly rule?: InputRule;
}

export type InputRule =
  | { readonly choices: readonly string[]; readonly message: string }
  | { readonly minimum: number; readonly maximum: number; readonly message: string };

export function text(value: PlannedCell['value'], style: CellStyle): Content {
  return { value, formula: null, style };
}

export function blank(style: CellStyle): Content {
  return text(null, style);
}

/** `formula` without its leading `=`; `value` null where it gives an empty text. */
export function formula(body: string, value: PlannedCell['value'], style: CellStyle, name?: string): Content {
  return { value: value ?? '', formula: `=${body}`, style, ...(name && { name }) };
}

export function at({ row, column }: Position): string {
  return cellA1(row, column);
}

/** An entry that is there by construction: of a row, one for each of its columns. */
export function pick<T>(list: readonly T[] | undefined, index: number): T {
  const item = list?.[index];
  if (item === undefined) throw new RangeError(`no entry ${index}`);
  return item;
}

/** Absolute address of a column of rows that follow one another, of which there is one at least. */
export function columnOf(rows: readonly (readonly Position[])[], index: number): string {
  return range(pick(rows[0], index), pick(rows.at(-1), index));
}

/** Absolute address of the cells from one position to another. */
export function range(first: Position, last: Position): string {
  return `${absoluteA1(first.row, first.column)}:${absoluteA1(last.row, last.column)}`;
}

export function areaBetween(first: Position, last: Position): Area {
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** How a section is numbered: `numerals` from the first on, separated by spaces. */
type SectionWords = Pick<Strings['summary'], 'section' | 'numerals'>;

/** A row's cells; as a function where they name the place that the row comes to. */
type RowContents = readonly Content[] | (() => readonly Content[]);

const contentsOf = (row: RowContents): readonly Content[] => (typeof row === 'function' ? row() : row);

/** In points. */
const WITH_BAND = 27;
const HEADING_HEIGHT = 20;
const HEADING_WITH_ROWS = 62;
const GAP = 9;

/** A strip of columns that is filled from top to bottom, row by row. Rows return where their cells stand. */
export class SheetBuilder {
  readonly cells: PlannedCell[] = [];
  readonly merges: Area[] = [];
  readonly names: PlannedName[] = [];
  readonly validations: Validation[] = [];
  readonly emphases: SummaryEmphasis[] = [];
  readonly charts: ChartPlan[] = [];
  readonly heights = new Map<number, number>();
  /** Rows that start a page. */
  readonly breaks: number[] = [];
  private readonly flow = new PageFlow();
  /** What rows are high, whatever stands in them; null: as high as their text. */
  private fixedHeight: number | null = null;
  private row = 0;
  private sections = 0;
  /** The row of the last heading. */
  private heading: number | null = null;

  /** `widths` in characters. `sized`: rows get a height that fits their text. */
  constructor(
    readonly left: number,
    readonly widths: readonly number[],
    private readonly sized: boolean,
    private readonly words: SectionWords,
  ) {}

  get right(): number {
    return this.left + this.widths.length - 1;
  }

  /** The row that comes next. */
  get next(): number {
    return this.row;
  }

  /** The last row that holds anything. */
  get bottom(): number {
    return this.row - 1;
  }

  /** Leaves rows of a height in points free. */
  skip(rows: number, height: number): void {
    for (let index = 0; index < rows; index++) this.finishRow(height);
  }

  /** Starts a page. A heading that would be left alone goes with what follows it. */
  turn(): void {
    const { heading } = this;
    const isAlone = heading === this.row - 1 && this.breaks.at(-1) !== heading;
    this.flow.turn();
    this.breaks.push(isAlone ? heading : this.row);
    if (isAlone) this.flow.add(this.heights.get(heading) ?? HEADING_HEIGHT);
  }

  /** Starts a page, and says so, when the room left on this one is less than `points`. `onTurn`: what comes first there. */
  keepTogether(points: number, onTurn?: () => void): boolean {
    if (this.flow.hasRoom(points)) return false;
    this.turn();
    onTurn?.();
    return true;
  }

  /** One text over the whole strip that is repeated on every page. Returns its row. */
  repeatedLine(content: Content, height: number): number {
    const { row } = this.line(content, height);
    this.flow.repeat(height);
    return row;
  }

  private finishRow(height: number): void {
    const before = this.heights.get(this.row);
    if (before === undefined) this.keepTogether(height);
    const higher = Math.max(height, before ?? 0);
    if (this.sized) this.heights.set(this.row, higher);
    this.flow.add(higher - (before ?? 0));
    this.row++;
  }

  /** Fills strips of columns side by side, from the row that comes next; what follows stands below the longest. */
  beside(strips: readonly (() => void)[]): void {
    const top = this.row;
    let bottom = top;
    for (const write of strips) {
      this.row = top;
      write();
      bottom = Math.max(bottom, this.row);
    }
    this.row = bottom;
  }

  /** Rows of one line that are so high in points, to fit many of them on a page. */
  dense(height: number, write: () => void): void {
    this.fixedHeight = height;
    write();
    this.fixedHeight = null;
  }

  /** The room that is left on this page, in points. */
  get room(): number {
    return this.flow.room;
  }

  /** Goes down to a row unless it is passed already; rows on the way have this height in points. */
  skipTo(row: number, height: number): void {
    this.skip(Math.max(0, row - this.row), height);
  }

  /**
   * Begins the next section under a heading that is numbered without gaps, and not left alone at the foot of a page:
   * `points` is the room that it needs with what follows.
   */
  section(title: string, points = HEADING_WITH_ROWS): void {
    this.keepTogether(points);
    this.sections++;
    const number = this.words.numerals.split(' ')[this.sections - 1] ?? this.sections;
    const { row } = this.line(text(format(this.words.section, { number, title }), STYLE.section), HEADING_HEIGHT);
    this.heading = row;
  }

  /** The space between two sections. */
  gap(): void {
    this.skip(1, GAP);
  }

  /** A table whose columns span these numbers of the strip's columns; `offset` columns stay free on its left. */
  table(spans: readonly number[], offset = 0): Table {
    return new Table(this, spans, offset);
  }

  /** One text over the whole strip. */
  line(content: Content, minimumHeight?: number): Position {
    return pick(this.table([this.widths.length]).row([content], minimumHeight), 0);
  }

  /** Appends one row of cells with their spans. `onTurn`: what comes first on a page that the row begins. */
  append(
    row: RowContents,
    spans: readonly number[],
    offset: number,
    minimumHeight = 0,
    onTurn?: () => void,
  ): Position[] {
    const measure = (): number => this.fixedHeight ?? this.heightOf(contentsOf(row), spans, offset, minimumHeight);
    let height = measure();
    if (onTurn && this.keepTogether(height, onTurn)) height = measure();
    let column = this.left + offset;
    const positions = contentsOf(row).map((content, index) => {
      const span = spans[index] ?? 1;
      const position = { row: this.row, column };
      this.put(position, span, content);
      column += span;
      return position;
    });
    this.finishRow(height);
    return positions;
  }

  /** How high a row is, in points, that shows these contents. */
  heightOf(contents: readonly Content[], spans: readonly number[], offset: number, minimum = 0): number {
    let column = offset;
    let height = minimum;
    contents.forEach((content, index) => {
      const span = spans[index] ?? 1;
      const width = this.widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      height = Math.max(height, heightOf(content, width));
      column += span;
    });
    return height;
  }

  private put(position: Position, span: number, { value, formula: body, style, name, rule }: Content): void {
    const { row, column } = position;
    this.cells.push({ row, column, value, formula: body, style });
    for (let index = 1; index < span; index++) {
      this.cells.push({ row, column: column + index, value: null, formula: null, style });
    }
    if (span > 1) this.merges.push({ top: row, left: column, bottom: row, right: column + span - 1 });
    if (name) this.name(name, position);
    if (rule) this.validations.push(validation(rule, areaBetween(position, position)));
  }

  name(name: string, first: Position, last: Position = first): void {
    this.names.push({ name, area: areaBetween(first, last) });
  }

  emphasise(look: SummaryEmphasis['look'], area: Area, condition: string): void {
    this.emphases.push({ look, area, formula: `=${condition}` });
  }

  chart(chart: ChartPlan): void {
    this.charts.push(chart);
  }
}

function validation(rule: InputRule, area: Area): Validation {
  const { message } = rule;
  if ('choices' in rule) return { kind: 'list', area, options: rule.choices, message };
  return { kind: 'decimal', area, minimum: rule.minimum, maximum: rule.maximum, message };
}

/** Rows with the same columns. */
export class Table {
  private repeatHead: (() => void) | undefined;
  private isUnderHead = false;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly spans: readonly number[],
    private readonly offset: number,
  ) {}

  /** Where a head is repeated, contents that name cells of their own row are given as a function. */
  row(contents: RowContents, minimumHeight?: number): Position[] {
    const positions = this.sheet.append(contents, this.spans, this.offset, minimumHeight, this.repeatHead);
    this.isUnderHead = false;
    return positions;
  }

  /** Whether the next row stands right under the head: what is above it is on another page, if anything. */
  get isAtTop(): boolean {
    return this.isUnderHead;
  }

  /** One text over all columns, which is not left alone at the foot of a page; `next`: the row that follows, where it is high. */
  band(content: Content, next: readonly Content[] = []): Position {
    const { sheet, spans, offset } = this;
    const width = spans.reduce((sum, span) => sum + span, 0);
    const withNext = sheet.heightOf([content], [width], offset) + sheet.heightOf(next, spans, offset);
    sheet.keepTogether(Math.max(WITH_BAND, withNext), this.repeatHead);
    return pick(sheet.append([content], [width], offset), 0);
  }

  /** A header that stands on every page which the table goes on to. */
  repeatedHeader(contents: readonly Content[]): void {
    const write = (): void => {
      this.sheet.append(contents, this.spans, this.offset);
      this.isUnderHead = true;
    };
    write();
    this.repeatHead = write;
  }

  /** Where a cell of the next row will stand. */
  ahead(index: number): Position {
    const before = this.spans.slice(0, index).reduce((sum, span) => sum + span, this.offset);
    return { row: this.sheet.next, column: this.sheet.left + before };
  }

  /** A header that is not left alone at the foot of a page. */
  header(labels: readonly string[], style: CellStyle): Position[] {
    this.sheet.keepTogether(WITH_BAND, this.repeatHead);
    return this.row(labels.map((label) => text(label, style)));
  }
}
