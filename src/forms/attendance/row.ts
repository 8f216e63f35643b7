import type { Cell } from '../../workbook/snapshot';
import { isCellError } from '../../workbook/snapshot';
import type { CellRef } from '../../workbook/address';
import { NO_TEXT, type CellText } from '../layout/cell-text';
import type { MarkReading, MarkSigns, NumberReading, PartSumReading, Source } from '../station';
import type { Month } from '../values/calendar';
import { readMark } from '../values/marks';
import { readNumber, sourceAt } from '../values/numbers';
import { isVacancy, type LabelRole } from '../vocabulary/attendance-columns';
import type { AttendanceHeader } from './header';
import type { MonthGroup } from './month-groups';

/** The last entry of each column that is no 同上, by the column. */
export type EntriesAbove = ReadonlyMap<number, Cell>;

function rawOf(cell: Cell | undefined): string | number | null {
  const value = cell?.value ?? null;
  return value === null || isCellError(value) || typeof value === 'boolean' ? null : value;
}

/** Reads the cells of one row of 附件2 by what their column holds. */
export class AttendanceRow {
  /** The cells of the row that belong to the block: another table may stand beside it. */
  readonly cells: readonly Cell[];

  constructor(
    readonly header: AttendanceHeader,
    readonly row: number,
    private readonly above: EntriesAbove,
    private readonly signs: MarkSigns,
  ) {
    this.cells = header.sheet.cellsBetween(row, header.left, header.right);
  }

  /** Own text of the row: a cell merged from above does not count. */
  own(role: LabelRole): CellText {
    return this.header.sheet.textOf(this.entry(role));
  }

  /** The cell of the row itself; for 同上 the one that it repeats. */
  private entry(role: LabelRole): Cell | undefined {
    const column = this.header.columns[role];
    const cell = column === undefined ? undefined : this.header.sheet.at(this.row, column);
    return cell && this.header.sheet.textOf(cell).isDitto ? (this.above.get(cell.column) ?? cell) : cell;
  }

  /** What stands in the row of a worker, or over several of them as one cell. */
  told(role: LabelRole): CellText {
    return this.header.sheet.textOf(this.toldEntry(role));
  }

  /** The value of what is told. */
  toldRaw(role: LabelRole): string | number | null {
    return rawOf(this.toldEntry(role));
  }

  /** The row's own cell; of a row with a name, else the one that is merged down over it from its column. */
  private toldEntry(role: LabelRole): Cell | undefined {
    const { columns, sheet } = this.header;
    const own = this.entry(role);
    const column = columns[role];
    if (own || column === undefined || this.own('name').line === '') return own;
    const merge = sheet.mergeAt(this.row, column);
    return merge?.left === column ? sheet.at(merge.top, column) : undefined;
  }

  shown(role: LabelRole): CellText {
    const column = this.header.columns[role];
    return column === undefined ? NO_TEXT : this.header.sheet.shownTextAt(this.row, column);
  }

  cell(role: LabelRole): CellRef | null {
    const column = this.header.columns[role];
    return column === undefined ? null : this.header.sheet.ref(this.row, column);
  }

  number(role: LabelRole): NumberReading | null {
    return this.figure(this.header.columns[role] ?? null);
  }

  raw(role: LabelRole): string | number | null {
    return rawOf(this.entry(role));
  }

  /** What stands in a column of the row; null where the table has no such column. */
  source(role: LabelRole): Source | null {
    const column = this.header.columns[role];
    return column === undefined ? null : sourceAt(this.header.sheet, this.row, column);
  }

  mark(column: number | null): MarkReading | null {
    if (column === null) return null;
    const source = sourceAt(this.header.sheet, this.row, column);
    return readMark(this.signs.size > 0 ? { ...source, signs: this.signs } : source);
  }

  figure(column: number | null): NumberReading | null {
    return column === null ? null : readNumber(sourceAt(this.header.sheet, this.row, column));
  }

  /** The sums over some of the months. `groups`: the months of the header with their years. */
  partSums(groups: readonly DatedGroup[]): PartSumReading[] {
    const { sheet, top, partSums } = this.header;
    return partSums.map(({ column, inPost }) => ({
      header: sheet.shownTextAt(top, column).line,
      months: groups
        .flatMap((group) => (group.inPost !== null && inPost.includes(group.inPost) ? group.month : []))
        .sort(),
      figure: readNumber(sourceAt(sheet, this.row, column)),
    }));
  }

  /** What stands in the columns of labels and is no 同上: what one below it would repeat. */
  entries(): Cell[] {
    const { columns, sheet } = this.header;
    return Object.values(columns)
      .map((column) => sheet.at(this.row, column))
      .filter((cell) => cell !== undefined)
      .filter((cell) => !sheet.textOf(cell).isDitto);
  }

  /** Whether names of people begin anew here, under a header of their own. */
  get hasNameHeader(): boolean {
    const { sheet } = this.header;
    return this.cells.some((cell) => typeof cell.value === 'string' && sheet.textOf(cell).isNameHeader);
  }

  /** Whether any month cell of the row holds something. */
  get hasMarks(): boolean {
    return this.header.months.some(
      ({ inPost, insured, paid }) => this.isFilled(inPost) || this.isFilled(insured) || this.isFilled(paid),
    );
  }

  private isFilled(column: number | null): boolean {
    return column !== null && this.header.sheet.at(this.row, column) !== undefined;
  }

  /** Whether nothing tells more of a person than a name. */
  get isNameOnly(): boolean {
    const roles = ['no', 'position', 'qualification', 'contract'] as const;
    return !this.hasMarks && roles.every((role) => this.own(role).line === '');
  }

  get isMergedFromAbove(): boolean {
    const merge = this.header.sheet.mergeAt(this.row, this.header.columns.name);
    return merge !== undefined && merge.top < this.row;
  }

  /** Figures in every month, and nothing that tells whose they are: a line below the workers. */
  get isFiguresOnly(): boolean {
    const roles = ['name', 'no', 'position', 'qualification', 'contract'] as const;
    if (roles.some((role) => this.own(role).line !== '')) return false;
    const { months, sheet } = this.header;
    return months.every(({ inPost }) => inPost !== null && sheet.figureKindAt(this.row, inPost) === 'number');
  }

  /** A row that shows how to fill in the table. */
  get isExample(): boolean {
    return (['no', 'type', 'name', 'remark'] as const).some((role) => this.own(role).isExample);
  }

  /** A line without a worker: a numbered one of the template, or a post that is vacant, its marks filled with dashes. */
  get isUnused(): boolean {
    const isVacant = isVacancy(this.own('name').normal);
    if (this.own('name').line !== '' && !isVacant) return false;
    if (!isVacant && (this.own('position').line !== '' || this.raw('contract') !== null)) return false;
    return this.header.months.every((group) =>
      [group.inPost, group.insured, group.paid].every((column) => {
        const kind = this.mark(column)?.kind ?? 'blank';
        return kind === 'blank' || kind === 'absent';
      }),
    );
  }
}

/** A month group of the header with the month that it stands for. */
export type DatedGroup = MonthGroup & { readonly month: Month };
