import { workersOf } from '../assessment/staffing';
import type {
  FormKind,
  IndicatorRecord,
  MarkReading,
  NumberReading,
  Station,
  WorkerRecord,
  ZoneRow,
} from '../forms/station';
import { numberOf } from '../forms/values/numbers';
import type { CellRef } from '../workbook/address';
import { digitsMeant } from './analysis/digits';
import { indicatorName } from './wording';
import type { Text } from './check';

/** A reading with what it is, so that a sentence can name it. */
export interface NamedReading {
  readonly reading: NumberReading;
  readonly name: Text;
  readonly form: FormKind;
  readonly zone: string | null;
  /** Computed on the sheet from other cells: rates, totals, subtotals. */
  readonly isDerived: boolean;
  /** Stated as a percentage. */
  readonly isRate: boolean;
  /** The target is a sentence, which is text by design. */
  readonly isSentence: boolean;
}

/** Every cell of the forms that should hold a number. */
export function namedReadings(station: Station): NamedReading[] {
  const list: NamedReading[] = [];
  const add = (
    reading: NumberReading | null,
    form: FormKind,
    zh: string,
    en: string,
    more: Partial<NamedReading> = {},
  ): void => {
    if (reading)
      list.push({
        reading,
        form,
        name: { zh, en },
        zone: null,
        isDerived: false,
        isRate: false,
        isSentence: false,
        ...more,
      });
  };
  for (const table of station.zoneTables) {
    for (const row of table.total ? [...table.zones, table.total] : table.zones) {
      const common = { zone: row.name, isDerived: row.isTotal };
      add(row.workers, 'indicatorSheet', `${row.name} 投入社工人数`, `workers of ${row.name}`, common);
      for (const record of row.indicators) {
        const label = indicatorName(record);
        add(record.target, 'indicatorSheet', `${label}的协议数`, `target of ${label}`, common);
        add(record.completed, 'indicatorSheet', `${label}的完成数`, `completed of ${label}`, common);
        add(record.rate, 'indicatorSheet', `${label}的百分比`, `rate of ${label}`, {
          ...common,
          isDerived: true,
          isRate: true,
        });
      }
    }
  }
  for (const item of station.items) {
    const form = formOfRecord(item);
    // 12期, 1份: requirements of 附件1-2 are words even where only amount and unit stand in the cell.
    const isSentence = item.requirement !== null || item.form === 'hours';
    add(item.target, form, `${item.group}的指标要求`, `requirement of ${item.group}`, { isSentence });
    add(item.completed, form, `${item.group}的完成情况`, `completed of ${item.group}`);
    add(item.rate, form, `${item.group}的百分比`, `rate of ${item.group}`, { isDerived: true, isRate: true });
  }
  for (const worker of workersOf(station)) {
    add(worker.subtotal, 'attendanceSheet', `${worker.name}的人员到岗小计`, `subtotal of ${worker.name}`, {
      isDerived: true,
    });
    add(worker.experienced, 'attendanceSheet', `${worker.name}的从业2年以上小计`, `two-year column of ${worker.name}`, {
      isDerived: true,
    });
  }
  for (const row of station.attendance.flatMap((block) => block.subtotals)) {
    const common = { isDerived: true };
    const name = `“${row.label}”`;
    for (const month of row.months) {
      for (const reading of [month.inPost, month.insured, month.paid]) {
        add(reading, 'attendanceSheet', `${name}${month.month}`, `${name}, ${month.month}`, common);
      }
    }
    for (const reading of [row.subtotal, row.experienced]) {
      add(reading, 'attendanceSheet', `${name}的合计`, `sum of ${name}`, common);
    }
    add(row.figure, 'attendanceSheet', name, name, { isDerived: true, isRate: true });
  }
  return list;
}

export interface NamedMark {
  readonly mark: MarkReading;
  readonly worker: WorkerRecord;
  readonly month: string;
  readonly role: 'inPost' | 'insured' | 'paid';
}

/** Every mark cell of 附件2. */
export function namedMarks(station: Station): NamedMark[] {
  return workersOf(station).flatMap((worker) =>
    worker.marks.flatMap((entry) =>
      (['inPost', 'insured', 'paid'] as const).flatMap((role) => {
        const mark = entry[role];
        return mark ? [{ mark, worker, month: entry.month, role }] : [];
      }),
    ),
  );
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
    return index < 0 ? [] : table.zones.flatMap((zone) => zone.indicators[index] ?? []);
  });
  const inputs = [record, ...zones]
    .flatMap(({ completed, target }) => [completed, target])
    .filter((reading) => reading.kind !== 'number' || reading.writtenAs === 'number' || digitsMeant(reading) !== null);
  const stated = numberOf(record.rate);
  const rates = record.rate && stated !== null && isUnsuspicious(stated) ? [record.rate] : [];
  return [...inputs, ...rates].map(({ cell }) => cell);
}
