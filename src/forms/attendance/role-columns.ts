import type { FormSheet } from '../layout/form-sheet';
import { findPeriods } from '../values/dates';
import type { NormalText } from '../values/text';
import type { LabelRole } from '../vocabulary/attendance-columns';
import { certifiedByQualification, groundIn, namesCertificate, namesType } from '../vocabulary/certificates';
import { monthsInPart } from '../vocabulary/part-sums';
import { columnsOfMonths, type MonthGroup } from './month-groups';
import { rowSums, type PartSum, type SumHeader } from './part-sums';
import type { Span } from './spans';
import { holdsSums } from './sum-columns';

/** The rows of a header. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** The columns of a block by what they hold, months aside. */
export type RoleColumns = { readonly name: number } & { readonly [role in LabelRole]?: number };

type OpenColumns = { -readonly [role in keyof RoleColumns]: RoleColumns[role] };

/** What a column can be known to hold by its entries alone; ordinals change nothing, and are not told. */
type ContentRole = 'qualification' | 'type' | 'no' | 'contract';
/** Roles of which it is told that entries told them: those that count for something. */
export type ConcludedRole = Exclude<ContentRole, 'no' | 'contract'>;

/** How many rows are looked at to know a column by its entries. */
const SAMPLE = 60;
const FEWEST_NUMBERS = 2;

/** The entries of a column up to the notes, or the next header over names, without those of summing rows. */
function entriesOf(sheet: FormSheet, { bottom }: HeaderRows, name: number, column: number): NormalText[] {
  const entries: NormalText[] = [];
  for (let row = bottom + 1; row <= Math.min(sheet.lastRow, bottom + SAMPLE); row++) {
    if (sheet.textAt(row, name).isNameHeader) break;
    const { normal, isTitle, isNote, summing } = sheet.textAt(row, column);
    if (isTitle || isNote) break;
    if (normal !== '' && summing === null) entries.push(normal);
  }
  return entries;
}

function isMostly(entries: readonly NormalText[], says: (text: NormalText) => boolean): boolean {
  return entries.length > 0 && entries.filter(says).length * 3 >= entries.length * 2;
}

/** Certificates, and what stands for one (rule B12), a certificate by name among them. */
function holdsCertificates(entries: readonly NormalText[]): boolean {
  const isKnown = (text: NormalText): boolean =>
    namesCertificate(text) || certifiedByQualification(text) === true || groundIn(text) !== null;
  return entries.some(namesCertificate) && isMostly(entries, isKnown);
}

/** Numbers that follow each other. */
function holdsOrdinals(entries: readonly NormalText[]): boolean {
  const numbers = entries.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  const follow = numbers.filter((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1);
  return numbers.length >= FEWEST_NUMBERS && follow.length * 3 >= (numbers.length - 1) * 2;
}

/** A period and no more: what somebody did in it would be no contract. */
function isPeriod(text: NormalText): boolean {
  return findPeriods(text).length > 0 && !/[\p{Script=Han}a-z]{3}/iu.test(text);
}

/** Headers over periods that are none of contracts. */
const OTHER_PERIODS = /[在到]岗|在职|任职|服务|工作|经历|从业|就读|学习|培训|保险|社保/;

/** Whether entries, under headers that say nothing known, are those of a role. */
const CONTENTS: Readonly<
  Record<ContentRole, (entries: readonly NormalText[], headers: readonly NormalText[]) => boolean>
> = {
  qualification: holdsCertificates,
  type: (entries) => isMostly(entries, namesType),
  no: holdsOrdinals,
  contract: (entries, headers) => isMostly(entries, isPeriod) && !headers.some((header) => OTHER_PERIODS.test(header)),
};
const TOLD: readonly ConcludedRole[] = ['qualification', 'type'];

/** The columns beside the months, by what their headers say. */
class StatedColumns {
  readonly columns: OpenColumns;
  readonly partSums: readonly PartSum[];
  /** Headers that may be of sums, by their column. */
  private readonly sums = new Map<number, NormalText>();
  private readonly roles = new Map<number, LabelRole | null>();
  private readonly taken: ReadonlySet<number>;

  constructor(
    private readonly sheet: FormSheet,
    private readonly rows: HeaderRows,
    private readonly span: Span,
    groups: readonly MonthGroup[],
  ) {
    this.columns = { name: span.name.column };
    this.taken = new Set(columnsOfMonths(groups));
    for (let row = rows.top; row <= rows.bottom; row++) this.addRow(row);
    this.preferFigures('experienced');
    this.partSums = this.tellSums(groups);
    const { qualification, type, name } = this.columns;
    // Behind the name stands what each worker holds (持证类型), not a type that workers are ordered by.
    if (qualification === undefined && type !== undefined && type > name) this.columns.qualification = type;
  }

  private addRow(row: number): void {
    for (const cell of this.sheet.cellsBetween(row, this.span.from, this.span.to)) {
      if (this.taken.has(cell.column) || cell.column === this.columns.name || typeof cell.value !== 'string') continue;
      const { columnRole: role, normal } = this.sheet.textOf(cell);
      const isPart =
        role === null && monthsInPart(normal) !== null && holdsSums(this.sheet, this.rows.bottom, cell.column);
      if ((role === 'subtotal' || isPart) && !this.sums.has(cell.column)) this.sums.set(cell.column, normal);
      if (role === null) continue;
      if (!this.roles.has(cell.column)) this.roles.set(cell.column, role);
      if (role !== 'other') this.columns[role] ??= cell.column;
    }
  }

  /** Of several columns with the header of a sum, the first over figures is the sum. */
  private preferFigures(role: 'experienced'): void {
    const [first, ...others] = this.columnsOf(role);
    if (first === undefined || others.length === 0) return;
    this.columns[role] = [first, ...others].find((column) => holdsSums(this.sheet, this.rows.bottom, column)) ?? first;
  }

  /** Takes the sum of all months for 人员到岗小计, and gives those of some months. */
  private tellSums(groups: readonly MonthGroup[]): readonly PartSum[] {
    const inPost = groups.flatMap((group) => group.inPost ?? []);
    const headers = [...this.sums].map(([column, header]): SumHeader => ({ column, header }));
    headers.sort((a, b) => a.column - b.column);
    const { whole, parts } = rowSums(this.sheet, this.rows.bottom, this.columns.name, headers, inPost);
    if (whole === undefined) delete this.columns.subtotal;
    else this.columns.subtotal = whole;
    return parts;
  }

  private hasContents(column: number, role: ContentRole): boolean {
    const headers: NormalText[] = [];
    for (let row = this.rows.top; row <= this.rows.bottom; row++) {
      headers.push(this.sheet.shownTextAt(row, column).normal);
    }
    return CONTENTS[role](entriesOf(this.sheet, this.rows, this.columns.name, column), headers);
  }

  /** The columns whose header says one role, from left to right. */
  private columnsOf(role: LabelRole): number[] {
    return [...this.roles].flatMap(([column, said]) => (said === role ? [column] : [])).sort((a, b) => a - b);
  }

  /** Whether nothing tells what a column holds: its header says nothing that is known, or the same as another. */
  private isUnclear(column: number): boolean {
    if (this.taken.has(column) || column === this.columns.name) return false;
    const role = this.roles.get(column);
    return (
      role === undefined || role === null || (role !== 'other' && this.columnsOf(role).length > 1) || role === 'name'
    );
  }

  /** The column of a role that no header names, by what stands in it; null where there is none. */
  conclude(role: ContentRole): number | null {
    const isBehindToo = role === 'qualification' || role === 'contract';
    const last = isBehindToo ? this.span.to : this.columns.name - 1;
    const [first, second] = this.columnsOf(role);
    if (first !== undefined && second === undefined) return null;
    for (let column = this.span.from; column <= last; column++) {
      if (!this.isUnclear(column) || !this.hasContents(column, role)) continue;
      const said = this.roles.get(column);
      if (said === role) {
        this.columns[role] = column;
        return null;
      }
      // The other of the two columns with its header is what that says.
      const twin = said ? this.columnsOf(said).find((other) => other !== column) : undefined;
      if (said && this.columns[said] === column && twin !== undefined) this.columns[said] = twin;
      this.columns[role] = column;
      return column;
    }
    return null;
  }
}

/**
 * What the columns beside the months hold, by their headers; certificates, types, ordinals and contracts by what stands
 * in them where no header names them, or two do.
 */
export function roleColumns(
  sheet: FormSheet,
  rows: HeaderRows,
  span: Span,
  groups: readonly MonthGroup[],
): {
  readonly columns: RoleColumns;
  readonly partSums: readonly PartSum[];
  readonly concluded: readonly ConcludedRole[];
} {
  const stated = new StatedColumns(sheet, rows, span, groups);
  const concluded = TOLD.filter((role) => stated.conclude(role) !== null);
  stated.conclude('no');
  stated.conclude('contract');
  return { columns: stated.columns, partSums: stated.partSums, concluded };
}
