import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import { NO_TEXT } from '../layout/cell-text';
import type {
  AttendanceBlock,
  HeaderDoubt,
  MarkSigns,
  MonthColumns,
  NumberReading,
  SubtotalRow,
  WorkerRecord,
} from '../station';
import { withRenewal } from '../values/contracts';
import { numberOf } from '../values/numbers';
import type { NormalText } from '../values/text';
import { certifiedByRank, certifiedByType } from '../vocabulary/certificates';
import { isPartTitle, opensUncounted } from '../vocabulary/lines';
import { isComparingRow, isOverGroups, namesSum, summingKind } from '../vocabulary/subtotal-rows';
import type { AttendanceHeader } from './header';
import { AttendanceRow, type DatedGroup } from './row';
import { isOpenScope, readSubtotal, scopeBelowGroups, scopeOf, summingLabel } from './subtotals';
import { contractIn, readWorker } from './workers';

const TITLE_ROWS = 6;
/** A row of a table has more cells than a line of titles. */
const MOST_IN_TITLE = 4;

/** The cells of a row over a block, with one on its left that is merged over it. */
function cellsOver({ sheet, left, right }: AttendanceHeader, row: number): readonly Cell[] {
  const merge = sheet.mergeAt(row, left);
  const before = merge && merge.left < left ? sheet.at(row, merge.left) : undefined;
  const own = sheet.cellsBetween(row, left, right);
  return before ? [before, ...own] : own;
}

/** What the titles over a block say of its workers; null where they name both kinds or none. */
function typeOfTitles(header: AttendanceHeader, floor: number): boolean | null {
  for (let row = header.top - 1; row >= Math.max(floor, header.top - TITLE_ROWS); row--) {
    const cells = cellsOver(header, row);
    // The table above ends here.
    if (cells.length > MOST_IN_TITLE) return null;
    for (const cell of cells) {
      const { normal } = header.sheet.textOf(cell);
      const type = normal.length > 1 && summingKind(normal) === null ? certifiedByType(normal) : null;
      if (type !== null) return type;
    }
  }
  return null;
}

/** The rows of a page block, read from top to bottom: what a row is depends on those above it. */
class BlockRows {
  readonly workers: WorkerRecord[] = [];
  readonly subtotals: SubtotalRow[] = [];
  /** The last row with a worker or a sum. */
  bottom: number;
  /** The type of the workers of the section: certified or not, null where nothing says so. */
  private type: boolean | null;
  /** Whose workers the next sum is over: those since the last one, null where both kinds are among them. */
  private summed: boolean | null;
  private open: WorkerRecord[] = [];
  /** The workers that were summed last, with the rows that summed them. */
  private group: { readonly workers: readonly WorkerRecord[]; readonly rows: SubtotalRow[] } = {
    workers: [],
    rows: [],
  };
  private readonly byMonth: readonly DatedGroup[];

  constructor(
    private readonly header: AttendanceHeader,
    private readonly groups: readonly DatedGroup[],
    floor: number,
  ) {
    this.bottom = header.bottom;
    this.type = typeOfTitles(header, floor);
    this.summed = this.type;
    this.byMonth = [...groups].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  }

  read(row: AttendanceRow, first: Cell): void {
    if (row.isExample) return;
    const typeText = row.shown('type').normal;
    const label = summingLabel(row);
    // Below 稳岗率 somebody may count heads of his own; only what calls itself a sum is one.
    if (label && this.isClosed && this.open.length === 0 && !namesSum(this.header.sheet.textOf(label).normal)) return;
    if (label) {
      this.addSubtotal(row, label, label.column === this.header.columns.type ? NO_TEXT.normal : typeText);
      return;
    }
    // 协议要求在岗社工数, 缺岗人次: what should be, or is missing, is nobody's row.
    if (row.own('name').line === '' && isComparingRow(this.header.sheet.textOf(first).normal)) return;
    const ownType = certifiedByType(typeText) ?? certifiedByRank(typeText);
    this.type = ownType ?? this.type;
    const opening = this.header.sheet.textOf(first);
    const { hasMarks } = row;
    if (opening.isTitle || (opening.isNote && !hasMarks)) return;
    const name = row.own('name');
    if (!hasMarks) {
      if (name.line === '' && this.addRenewal(row)) return;
      // A row that only says 持证社工 or 非持证社工 opens a section; a numbered row without anything is an empty line.
      if (opening.normal.length > 1) this.type = certifiedByType(opening.normal) ?? this.type;
      if (name.line === '' || certifiedByType(name.normal) !== null) return;
      // Below the sums a word alone is a legend or a signature; elsewhere it may be the title of the next part.
      if (row.isNameOnly && (this.hasTotal || isPartTitle(name.normal))) return;
    }
    if (row.isUnused || (name.line === '' && (this.isClosed || row.isMergedFromAbove || row.isFiguresOnly))) return;
    const worker = readWorker(row, this.byMonth, ownType ?? this.type);
    this.workers.push(worker);
    this.open.push(worker);
    this.bottom = row.row;
  }

  private get hasTotal(): boolean {
    return this.subtotals.some(({ scope }) => scope === 'all');
  }

  /** Whether 稳岗率 was the last sum, below the 总计. */
  get isClosed(): boolean {
    return this.subtotals.at(-1)?.kind === 'retention' && this.hasTotal && this.workers.length > 0;
  }

  /** `beside`: what stands in the type column beside the label. */
  private addSubtotal(row: AttendanceRow, label: Cell, beside: NormalText): void {
    if (this.open.length > 0) {
      this.summed = commonType(this.open);
      this.group = { workers: this.open, rows: [] };
    }
    this.open = [];
    const { normal } = this.header.sheet.textOf(label);
    const scope = scopeOf(normal, beside, this.summed);
    const read = readSubtotal(row, this.groups, label, scope);
    const subtotal = this.isOfAll(read, normal, beside) ? { ...read, scope: 'all' as const } : read;
    this.subtotals.push(subtotal);
    this.group.rows.push(subtotal);
    // What follows a sum over all without workers between is over all too: 总计, then 社工有效人次小计.
    if (subtotal.scope === 'all') this.summed = null;
    this.bottom = row.row;
  }

  /** Whether a row below the sum of the last group, which names none, is over all the same a sum of all. */
  private isOfAll(row: SubtotalRow, label: NormalText, beside: NormalText): boolean {
    const { workers, rows } = this.group;
    if (row.scope === 'all' || rows.length === 0 || !isOpenScope(label, beside)) return false;
    const isOfAllByWords = isOverGroups(label) || rows.some(({ kind }) => kind === row.kind);
    return scopeBelowGroups(row, isOfAllByWords, workers, this.workers) === 'all';
  }

  /** Takes a row that holds the renewed contract of the worker above it; false for any other row. */
  private addRenewal(row: AttendanceRow): boolean {
    const last = this.workers.at(-1);
    if (!last?.contract || row.raw('contract') === null || last !== this.open.at(-1)) return false;
    const renewal = contractIn(row);
    const renewed = renewal ? { ...last, contract: withRenewal(last.contract, renewal) } : last;
    this.workers[this.workers.length - 1] = renewed;
    this.open[this.open.length - 1] = renewed;
    this.bottom = row.row;
    return true;
  }
}

/**
 * Reads one page block of 附件2 between its header and `end` (the first row of the next table).
 * `groups`: the header's months with their years; `signs`: what signs count by the legend of the sheet.
 */
export function readAttendanceBlock(
  header: AttendanceHeader,
  groups: readonly DatedGroup[],
  floor: number,
  end: number,
  signs: MarkSigns,
): AttendanceBlock {
  const { sheet, bottom } = header;
  const rows = new BlockRows(header, groups, floor);
  const above = new Map<number, Cell>();
  for (let row = bottom + 1; row < end; row++) {
    const reader = new AttendanceRow(header, row, above, signs);
    const [first] = reader.cells;
    if (!first) continue;
    // Another list of people stands below, without months: a roster, or who signs.
    if (rows.workers.length > 0 && reader.hasNameHeader) break;
    if (!reader.hasMarks && opensUncounted(sheet.textOf(first).normal)) break;
    // 稳岗率 closes the table: people below it are none of it, unless they are summed in turn.
    if (rows.isClosed && reader.own('name').line !== '' && !isSummedBelow(header, row, end, signs)) break;
    rows.read(reader, first);
    for (const cell of reader.entries()) above.set(cell.column, cell);
  }
  return blockOf(header, groups, rows);
}

/** What was read of a block below its header: people and sums, down to its last row. */
export type BlockContents = Pick<AttendanceBlock, 'workers' | 'subtotals'> & { readonly bottom: number };

/** A block with its header and what was read below it. */
export function blockOf(
  header: AttendanceHeader,
  groups: readonly DatedGroup[],
  { workers, subtotals, bottom }: BlockContents,
): AttendanceBlock {
  const { sheet, top, left, right } = header;
  const headerArea: Area = { top, left, bottom: header.bottom, right };
  return {
    sheet: sheet.name,
    headerArea,
    area: { ...headerArea, bottom },
    months: groups.map((group) => monthColumns(header, group)),
    doubts: headerDoubts(header, groups),
    workers,
    subtotals: onlyStated(subtotals),
  };
}

/** Whether a summing row stands below a row. */
function isSummedBelow(header: AttendanceHeader, from: number, end: number, signs: MarkSigns): boolean {
  for (let row = from + 1; row < end; row++) {
    if (summingLabel(new AttendanceRow(header, row, new Map(), signs))) return true;
  }
  return false;
}

/** Some tables sum the months in post alone: then sums of insurance and wages are not due, rather than missing. */
function onlyStated(rows: readonly SubtotalRow[]): readonly SubtotalRow[] {
  const states = (reading: NumberReading | null): boolean => reading !== null && reading.kind !== 'blank';
  const months = rows.flatMap((row) => row.months);
  const sumsCover = months.some(({ insured, paid }) => states(insured) || states(paid));
  if (sumsCover || !months.some(({ inPost }) => states(inPost))) return rows;
  return rows.map((row) => ({
    ...row,
    months: row.months.map(({ month, inPost }) => ({ month, inPost, insured: null, paid: null })),
  }));
}

/** Whether all of some workers are certified, or none; null where both are among them. */
function commonType([first, ...others]: readonly WorkerRecord[]): boolean | null {
  return first && others.every(({ certified }) => certified === first.certified) ? first.certified : null;
}

/** Headers of a block that were read by what stands under and beside them. */
function headerDoubts(
  { sheet, top, bottom, columns, isNameConcluded, concluded, concludedSum, unread }: AttendanceHeader,
  groups: readonly DatedGroup[],
): HeaderDoubt[] {
  const name: HeaderDoubt[] = isNameConcluded
    ? [{ cell: sheet.ref(top, columns.name), readAs: 'name', month: null }]
    : [];
  const labels = concluded.flatMap((role): HeaderDoubt[] => {
    const column = columns[role];
    return column === undefined ? [] : [{ cell: sheet.ref(top, column), readAs: role, month: null }];
  });
  const sumColumn = concludedSum === null ? undefined : columns[concludedSum];
  const sum: HeaderDoubt[] =
    concludedSum === null || sumColumn === undefined
      ? []
      : [{ cell: sheet.ref(top, sumColumn), readAs: concludedSum, month: null }];
  const ofMonths = groups.flatMap((group): HeaderDoubt[] => {
    const { month, header, concluded = [] } = group;
    const own: HeaderDoubt[] = header.isConcluded
      ? [{ cell: sheet.ref(header.row, header.column), readAs: 'month', month }]
      : [];
    const marks = concluded.flatMap((role): HeaderDoubt[] => {
      const column = group[role];
      return column === null ? [] : [{ cell: sheet.ref(bottom, column), readAs: role, month }];
    });
    return [...own, ...marks];
  });
  const unclear = unread.map((column): HeaderDoubt => ({
    cell: sheet.ref(top, column),
    readAs: 'unread',
    month: null,
  }));
  return [...name, ...labels, ...ofMonths, ...sum, ...unclear];
}

/** The columns of a month with what their header says, or the one over a kind of marks that says another month. */
function monthColumns(header: AttendanceHeader, group: DatedGroup): MonthColumns {
  const { row, column, month, year, isCounted } = group.stray ?? group.header;
  return {
    month: group.month,
    statedMonth: isCounted ? Number(group.month.slice(5)) : month,
    headerCell: header.sheet.ref(row, column),
    statedYear: year,
    inPost: group.inPost,
    insured: group.insured,
    paid: group.paid,
  };
}

/** The retention that the sheet states, as a fraction (rule B13). */
export function statedRetention(blocks: readonly AttendanceBlock[]): number | null {
  const row = blocks.flatMap((block) => block.subtotals).find((subtotal) => subtotal.kind === 'retention');
  return numberOf(row?.figure);
}
