import type { Cell } from '../../workbook/snapshot';
import type { AttendanceBlock, MarkSigns, NumberReading, SubtotalRow, WorkerRecord } from '../station';
import type { Month } from '../values/calendar';
import { isVacancy } from '../vocabulary/attendance-columns';
import { certifiedByRank, certifiedByType } from '../vocabulary/certificates';
import { opensUncounted } from '../vocabulary/lines';
import { blockOf } from './block';
import type { AttendancePage } from './page';
import { AttendanceRow, type DatedGroup } from './row';
import { readSubtotal, scopeOf } from './subtotals';
import { readMarks, workerOf } from './workers';

/** One row of a worker: the marks of a month. */
interface Entry {
  readonly reader: AttendanceRow;
  readonly group: DatedGroup;
}

/** A worker of a list with the rows of its months. */
class ListedWorker {
  private readonly entries = new Map<Month, Entry>();
  /** The row that sums its months. */
  private sums: AttendanceRow | null = null;

  constructor(
    private readonly first: Entry,
    readonly type: boolean | null,
  ) {
    this.add(first);
  }

  has(month: Month): boolean {
    return this.entries.has(month);
  }

  add(entry: Entry): void {
    this.entries.set(entry.group.month, entry);
  }

  sumUp(row: AttendanceRow): void {
    this.sums = row;
  }

  /** `groups`: all months of the list, in order. */
  record(groups: readonly DatedGroup[]): WorkerRecord {
    const rows = [...this.entries.values()].map(({ reader }) => reader);
    const remarks = rows.map((row) => row.own('remark').line).filter((line) => line !== '');
    const work = {
      marks: groups.map((group) => {
        const entry = this.entries.get(group.month);
        return entry ? readMarks(entry.reader, group) : { month: group.month, inPost: null, insured: null, paid: null };
      }),
      subtotal: this.sumOf('subtotal', rows) ?? this.sums?.figure(this.first.group.inPost) ?? null,
      partSums: [],
      experienced: this.sumOf('experienced', rows),
    };
    const worker = workerOf(this.first.reader, work, this.type, [...new Set(remarks)].join('；'));
    const remarked = rows.find((row) => row.own('remark').line !== '');
    const isNumberedByRow = rows.filter((row) => row.own('no').normal !== '').length > 1;
    return {
      ...worker,
      no: isNumberedByRow ? null : worker.no,
      remarkCell: remarked?.cell('remark') ?? worker.remarkCell,
    };
  }

  /** What the list states for the worker over all months: in the summing row, or once beside its rows. */
  private sumOf(role: 'subtotal' | 'experienced', rows: readonly AttendanceRow[]): NumberReading | null {
    const ofSums = this.sums?.number(role) ?? null;
    if (ofSums && ofSums.kind !== 'blank') return ofSums;
    const stated = rows.filter((row) => row.own(role).normal !== '');
    return stated.length === 1 ? (stated[0]?.number(role) ?? null) : null;
  }
}

/** The rows of a list, read from top to bottom. */
class ListRows {
  readonly workers: ListedWorker[] = [];
  readonly subtotals: SubtotalRow[] = [];
  /** The last row with a mark or a sum. */
  bottom: number;
  private readonly byName = new Map<string, ListedWorker[]>();
  private type: boolean | null = null;
  private current: ListedWorker | null = null;
  /** What stands since the last sum. */
  private open = new Map<ListedWorker, Month[]>();
  /** Whether sums so far were of a month each. */
  private sumsMonths = false;

  constructor(
    private readonly page: AttendancePage,
    private readonly groups: readonly DatedGroup[],
  ) {
    this.bottom = page.header.bottom;
  }

  read(row: AttendanceRow): void {
    if (row.isExample) return;
    const label = this.summingLabel(row);
    if (label) {
      this.addSum(row, label);
      return;
    }
    const [first] = row.cells;
    const place = this.page.monthOfRow?.get(row.row);
    const group = place === undefined || !row.hasMarks ? undefined : this.groups[place];
    if (!group) {
      // A row that only says 持证社工 or 非持证社工 opens a section.
      const opening = row.header.sheet.textOf(first).normal;
      if (!row.hasMarks && opening.length > 1) this.type = certifiedByType(opening) ?? this.type;
      return;
    }
    this.addEntry({ reader: row, group });
    this.bottom = row.row;
  }

  private addEntry(entry: Entry): void {
    const { reader, group } = entry;
    const name = reader.own('name').normal;
    if (isVacancy(name)) {
      this.current = null;
      return;
    }
    const worker = name === '' ? this.current : this.byName.get(name)?.find((other) => !other.has(group.month));
    if (worker && !worker.has(group.month)) {
      worker.add(entry);
      this.current = worker;
    } else {
      const typeText = reader.shown('type').normal;
      this.type = certifiedByType(typeText) ?? certifiedByRank(typeText) ?? this.type;
      this.current = new ListedWorker(entry, this.type);
      this.workers.push(this.current);
      this.byName.set(name, [...(this.byName.get(name) ?? []), this.current]);
    }
    this.open.set(this.current, [...(this.open.get(this.current) ?? []), group.month]);
  }

  /** The text before the marks that says what a row sums: it may stand in place of the month. */
  private summingLabel({ cells, header: { sheet } }: AttendanceRow): Cell | null {
    const marks = this.groups.flatMap(({ inPost, insured, paid }) => [inPost ?? [], insured ?? [], paid ?? []].flat());
    const first = Math.min(...marks);
    const isLabel = (cell: Cell): boolean => {
      const { summing, isNote } = sheet.textOf(cell);
      return typeof cell.value === 'string' && summing !== null && !isNote;
    };
    return cells.find((cell) => cell.column < first && isLabel(cell)) ?? null;
  }

  private addSum(row: AttendanceRow, label: Cell): void {
    const { sheet } = row.header;
    const { normal, summing } = sheet.textOf(label);
    this.bottom = row.row;
    const months = new Set([...this.open.values()].flat());
    const [only, another] = this.open.keys();
    const [month, further] = months;
    const group = further === undefined ? this.groups.find((other) => other.month === month) : undefined;
    const isOfMonth = group !== undefined && (another !== undefined || this.sumsMonths);
    this.open = new Map();
    if (only && !another && !isOfMonth && summing === 'counts') {
      only.sumUp(row);
      return;
    }
    const read = readSubtotal(row, this.groups, label, scopeOf(normal, row.shown('type').normal, null));
    if (read.kind === 'retention') {
      this.subtotals.push(read);
      return;
    }
    this.sumsMonths ||= isOfMonth;
    const ofMonths = isOfMonth ? read.months.filter((other) => other.month === group.month) : [];
    const inPost = row.figure(this.groups[0]?.inPost ?? null);
    const own = row.number('subtotal');
    const ofPeriod = own && own.kind !== 'blank' ? own : inPost;
    this.subtotals.push({ ...read, months: ofMonths, subtotal: isOfMonth ? null : ofPeriod });
  }
}

/**
 * Reads a list of 附件2 in which each worker has a row for every month, or each month one for every worker.
 * `months`: the header's months with their years; `signs`: what signs count by the legend of the sheet. A worker
 * without a row for a month was not in post.
 */
export function readMonthList(page: AttendancePage, months: readonly Month[], signs: MarkSigns): AttendanceBlock {
  const { header, end } = page;
  const { sheet, bottom } = header;
  const groups = header.months.flatMap((group, index): DatedGroup[] => {
    const month = months[index];
    return month === undefined ? [] : [{ ...group, month }];
  });
  const rows = new ListRows(page, groups);
  const above = new Map<number, Cell>();
  for (let row = bottom + 1; row < end; row++) {
    const reader = new AttendanceRow(header, row, above, signs);
    const [first] = reader.cells;
    if (!first) continue;
    if (reader.hasNameHeader) break;
    if (!reader.hasMarks && opensUncounted(sheet.textOf(first).normal)) break;
    rows.read(reader);
    for (const cell of reader.entries()) above.set(cell.column, cell);
  }
  const workers = rows.workers.map((worker) => worker.record(groups));
  return {
    ...blockOf(header, groups, { workers, subtotals: rows.subtotals, bottom: rows.bottom }),
    monthsAsRows: true,
  };
}
