import { workersOf } from '../../assessment/staffing';
import type {
  FormKind,
  IndicatorRecord,
  ItemRecord,
  ItemSentence,
  MarkReading,
  NumberReading,
  Station,
  WorkerRecord,
  ZoneRow,
} from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import { numberOf } from '../../forms/values/numbers';
import type { Message } from '../../strings/message';
import type { CellRef } from '../../workbook/address';
import { indicatorName } from '../text/phrases';
import { say } from '../text/say';
import { digitsMeant } from './digits';
import { MARK_ROLES, type MarkRole } from './mark-roles';
import { summedZones } from './zones';

/** A cell that should hold a number, with what it is, so that a sentence can name it. */
export interface NamedNumber {
  readonly reading: NumberReading;
  /** Put together when it is asked for: most are never named. */
  readonly name: () => Message;
  readonly form: FormKind;
  readonly zone: string | null;
  /** Computed on the sheet from other cells: rates, totals, subtotals. */
  readonly isDerived: boolean;
  /** Stated as a percentage. */
  readonly isRate: boolean;
  /** A target in a sentence, or what is told of an open one, which are text by design. */
  readonly isSentence: boolean;
}

/** Every cell of the forms that should hold a number. */
export function namedNumbers(station: Station): NamedNumber[] {
  const numbers: NamedNumber[] = [];
  const add = (
    reading: NumberReading | null,
    form: FormKind,
    name: () => Message,
    more: Partial<NamedNumber> = {},
  ): void => {
    if (!reading) return;
    const { zone = null, isDerived = false, isRate = false, isSentence = false } = more;
    numbers.push({ reading, form, name, zone, isDerived, isRate, isSentence });
  };
  for (const table of station.zoneTables) {
    const sums = [...table.subtotals.map(({ row }) => row), ...(table.total ? [table.total] : [])];
    for (const row of [...table.zones, ...sums]) {
      const common = { zone: row.name, isDerived: row.isTotal };
      const rate = { zone: row.name, isDerived: true, isRate: true };
      add(row.workers, 'indicatorSheet', () => say('workers-of', { zone: row.name }), common);
      for (const record of row.indicators) {
        const indicator = (): string => indicatorName(record);
        const isSentence = typeof record.requirement === 'string';
        add(record.target, 'indicatorSheet', () => say('target-of', { indicator: indicator() }), {
          ...common,
          isSentence,
        });
        add(record.completed, 'indicatorSheet', () => say('completed-of', { indicator: indicator() }), common);
        add(record.rate, 'indicatorSheet', () => say('rate-of', { indicator: indicator() }), rate);
      }
    }
  }
  for (const item of station.items) {
    const form = formOfRecord(item);
    const { group: indicator } = item;
    // 12期, 1份: requirements of 附件1-2 are words even where only amount and unit stand in the cell.
    const isSentence = item.requirement !== null || item.form === 'hours';
    add(item.target, form, () => say('requirement-of', { indicator }), { isSentence });
    add(item.completed, form, () => say('item-completed-of', { indicator }), { isSentence: isOpenItem(item) });
    add(item.rate, form, () => say('rate-of', { indicator }), { isDerived: true, isRate: true });
  }
  for (const { name, subtotal, partSums, experienced } of workersOf(station)) {
    add(subtotal, 'attendanceSheet', () => say('subtotal-of', { name }), { isDerived: true });
    for (const { header, figure } of partSums) {
      add(figure, 'attendanceSheet', () => say('part-subtotal-of', { name, header }), { isDerived: true });
    }
    add(experienced, 'attendanceSheet', () => say('experienced-of', { name }), { isDerived: true });
  }
  for (const row of station.attendance.flatMap((block) => block.subtotals)) {
    const { label } = row;
    for (const { month, inPost, insured, paid } of row.months) {
      for (const reading of [inPost, insured, paid]) {
        add(reading, 'attendanceSheet', () => say('row-month', { label, month }), { isDerived: true });
      }
    }
    for (const reading of [row.subtotal, ...row.partSums.map(({ figure }) => figure), row.experienced]) {
      add(reading, 'attendanceSheet', () => say('row-sum', { label }), { isDerived: true });
    }
    add(row.figure, 'attendanceSheet', () => say('row-figure', { label }), { isDerived: true, isRate: true });
  }
  return numbers;
}

export interface NamedMark {
  readonly mark: MarkReading;
  readonly worker: WorkerRecord;
  readonly month: Month;
  readonly role: MarkRole;
}

/** Every mark cell of 附件2. */
export function namedMarks(station: Station): NamedMark[] {
  const marks: NamedMark[] = [];
  for (const worker of workersOf(station)) {
    for (const entry of worker.marks) {
      for (const role of MARK_ROLES) {
        const mark = entry[role];
        if (mark) marks.push({ mark, worker, month: entry.month, role });
      }
    }
  }
  return marks;
}

/** What is asked for in words, and where it stands: in place of the target or beside it. */
export function requirementOf({
  requirement,
  sentence,
  target,
}: ItemRecord): Pick<ItemSentence, 'text' | 'cell'> | null {
  return requirement === null ? (sentence ?? null) : { text: requirement, cell: target.cell };
}

/** 按需, 24小时开通: what is done may be told in words, and any percentage is the station's own view. */
export function isOpenItem({ requirement, target }: ItemRecord): boolean {
  return requirement !== null && target.kind === 'notApplicable';
}

/** The official form that holds an indicator. */
export function formOfRecord(record: IndicatorRecord): FormKind {
  return record.form === 'hours' ? 'hoursSheet' : 'indicatorSheet';
}

/** The zones of every block. */
export function zoneRows(station: Station): ZoneRow[] {
  return station.zoneTables.flatMap((table) => table.zones);
}

/**
 * Where a fault may lie behind a rate that stands out: the indicator's own cells, the zones' where it is a total, and a
 * stated rate that does not stand out. A number typed as text is read all the
 * same, so nothing follows from it, unless a letter stands among its digits.
 */
export function faultsBehind(
  station: Station,
  record: IndicatorRecord,
  isUnsuspicious: (statedRate: number) => boolean,
): CellRef[] {
  const zones = station.zoneTables.flatMap((table) => {
    const index = table.total?.indicators.indexOf(record) ?? -1;
    return index < 0 ? [] : summedZones(table).flatMap((zone) => zone.indicators[index] ?? []);
  });
  const inputs = [record, ...zones]
    .flatMap(({ completed, target }) => [completed, target])
    .filter((reading) => reading.kind !== 'number' || reading.writtenAs === 'number' || digitsMeant(reading) !== null);
  const stated = numberOf(record.rate);
  const rates = record.rate && stated !== null && isUnsuspicious(stated) ? [record.rate] : [];
  return [...inputs, ...rates].map(({ cell }) => cell);
}
