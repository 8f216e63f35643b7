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
import type { Message, Value } from '../../strings/message';
import type { CellRef } from '../../workbook/address';
import { fundsColumn } from '../text/funds';
import { indicatorName } from '../text/phrases';
import { say, when } from '../text/say';
import { digitsMeant } from './digits';
import { allRows, statedAmounts } from './funds-rows';
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

/** What is told of a cell with a number beside its reading and name. */
type Place = Omit<NamedNumber, 'reading' | 'name'>;

/** What is told of a number that stands in no zone. */
const outside = (form: FormKind, isDerived: boolean): Place => ({
  form,
  zone: null,
  isDerived,
  isRate: false,
  isSentence: false,
});

/** Every cell of the forms that should hold a number. */
export function namedNumbers(station: Station): NamedNumber[] {
  const numbers: NamedNumber[] = [];
  // Written out field by field: every cell with a figure comes through here.
  const add = (reading: NumberReading | null, place: Place, name: () => Message): void => {
    if (!reading) return;
    const { form, zone, isDerived, isRate, isSentence } = place;
    numbers.push({ reading, name, form, zone, isDerived, isRate, isSentence });
  };
  for (const table of station.zoneTables) {
    const sums = [...table.subtotals.map(({ row }) => row), ...(table.total ? [table.total] : [])];
    const zones = table.zones.flatMap((zone) => [...(zone.points ?? []), zone]);
    for (const row of [...zones, ...sums]) {
      const isDerived = row.isTotal || row.points !== undefined;
      const plain: Place = { ...outside('indicatorSheet', isDerived), zone: row.name };
      const sentence: Place = { ...plain, isSentence: true };
      const rate: Place = { ...plain, isDerived: true, isRate: true };
      add(row.workers, plain, () => say('workers-of', { zone: row.name }));
      for (const record of row.indicators) {
        const indicator = (): Value => indicatorName(record);
        const isSentence = typeof record.requirement === 'string';
        add(record.target, isSentence ? sentence : plain, () => say('target-of', { indicator: indicator() }));
        add(record.completed, plain, () => say('completed-of', { indicator: indicator() }));
        add(record.rate, rate, () => say('rate-of', { indicator: indicator() }));
      }
    }
  }
  for (const item of station.items) {
    const plain = outside(formOfRecord(item), false);
    const { group: indicator } = item;
    // 12期, 1份: requirements of 附件1-2 are words even where only amount and unit stand in the cell.
    const isSentence = item.requirement !== null || item.form === 'hours';
    add(item.target, { ...plain, isSentence }, () => say('requirement-of', { indicator }));
    add(item.completed, { ...plain, isSentence: isOpenItem(item) }, () => say('item-completed-of', { indicator }));
    add(item.rate, { ...plain, isDerived: true, isRate: true }, () => say('rate-of', { indicator }));
  }
  for (const item of station.performance.flatMap(({ groups }) => groups.flatMap(({ items }) => items))) {
    // Sentences are texts by design, and so are amounts with their units (≥90%).
    if (item.isInSentence) continue;
    const plain: Place = { ...outside('performanceSheet', false), isSentence: true };
    const { name: indicator } = item;
    add(item.target.reading, plain, () => say('performance-target-of', { indicator }));
    add(item.completed.reading, plain, () => say('performance-completed-of', { indicator }));
    add(item.rate, { ...plain, isDerived: true, isRate: true }, () => say('rate-of', { indicator }));
  }
  for (const table of station.funds) {
    const sums = new Set([...table.subtotals.map(({ row }) => row), table.total]);
    for (const row of allRows(table)) {
      const { name } = row;
      // An amount may have its unit beside it (50万元).
      const place: Place = { ...outside('fundsSheet', sums.has(row) || row.parts.length > 0), isSentence: true };
      for (const { amount, reading } of statedAmounts(row)) {
        add(reading, place, () => say('funds-amount-of', { name, column: fundsColumn(amount) }));
      }
      add(row.rate, { ...outside('fundsSheet', true), isRate: true }, () => say('funds-rate-of', { name }));
    }
  }
  for (const { bands, total } of station.satisfaction) {
    for (const band of [...bands, ...(total ? [total] : [])]) {
      const { label: name } = band;
      const isDerived = band === total;
      add(band.answers, { ...outside('satisfactionSheet', isDerived), isSentence: true }, () =>
        say('answers-of', { name }),
      );
      for (const satisfied of band.satisfied) {
        add(satisfied, { ...outside('satisfactionSheet', isDerived), isSentence: true }, () =>
          say('satisfied-of', { name }),
        );
      }
      add(band.mean, { ...outside('satisfactionSheet', isDerived), isSentence: true, isRate: true }, () =>
        say('mean-of', { name }),
      );
    }
  }
  const sum = outside('attendanceSheet', true);
  for (const { name, subtotal, partSums, experienced } of workersOf(station)) {
    add(subtotal, sum, () => say('subtotal-of', { name }));
    for (const { header, figure } of partSums) add(figure, sum, () => say('part-subtotal-of', { name, header }));
    add(experienced, sum, () => say('experienced-of', { name }));
  }
  for (const row of station.attendance.flatMap((block) => block.subtotals)) {
    const { label } = row;
    for (const { month, inPost, insured, paid } of row.months) {
      const name = (): Message => say('row-month', { label, month: when(month) });
      for (const reading of [inPost, insured, paid]) add(reading, sum, name);
    }
    for (const reading of [row.subtotal, ...row.partSums.map(({ figure }) => figure), row.experienced]) {
      add(reading, sum, () => say('row-sum', { label }));
    }
    add(row.figure, { ...sum, isRate: true }, () => say('row-figure', { label }));
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
export function formOfRecord({ form }: Pick<IndicatorRecord, 'form'>): FormKind {
  return form === 'hours' ? 'hoursSheet' : 'indicatorSheet';
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
