import { completionRate } from '../../assessment/rates';
import { isSame } from '../../assessment/rounding';
import { numberOf } from '../../forms/values/numbers';
import type {
  FormKind,
  IndicatorRecord,
  ItemSum,
  NumberReading,
  Station,
  ZoneRow,
  ZoneSubtotal,
  ZoneTable,
} from '../../forms/station';
import type { Message } from '../../strings/message';
import { indicatorName, withMeasure } from '../text/phrases';
import { say } from '../text/say';
import type { FormulaBook } from '../../formulas/formula-book';
import { attendanceFigures } from './attendance-figures';
import { isIn } from './cells';
import { formOfRecord, isOpenItem } from './named-cells';
import { rateOfNumbers, ratioOf, type Derivation } from './derivation';
import type { ExpectedFigure } from './figure';
import { groupedBy } from './grouped';
import { sumReadings, type Part, type Sum } from './sums';
import { summedZones } from './zones';

const noParts = (): readonly Part[] => [];

/** `sums`: completed and target as the sums that they are in a total. */
function rateOf(
  record: IndicatorRecord,
  truth: number | null,
  form: FormKind,
  sums: readonly Derivation[] = [],
): ExpectedFigure[] {
  if (!record.rate) return [];
  const [completed, target] = sums;
  const direct = rateOfNumbers(record.completed, record.target);
  return [
    {
      kind: 'rate',
      form,
      stated: record.rate,
      due: completionRate(numberOf(record.target), numberOf(record.completed)),
      truth,
      inputs: direct.cells,
      ways: completed && target ? [direct, ratioOf(completed, target)] : [direct],
      parts: noParts,
      name: say('rate-of', { indicator: indicatorName(record) }),
      zone: record.zone,
      record,
    },
  ];
}

function ownRate(record: IndicatorRecord, form: FormKind): ExpectedFigure[] {
  return rateOf(record, completionRate(numberOf(record.target), numberOf(record.completed)), form);
}

/** A sum among zones, with all that it covers and the sums of parts of that. */
interface ZoneSum {
  readonly row: ZoneRow;
  readonly zones: readonly ZoneRow[];
  readonly subtotals: readonly ZoneSubtotal[];
  /** Stands before what its figures are called. */
  readonly label: string;
}

/** Whether a formula adds up subtotals rather than the zones below them. */
function namesSubtotals(
  { cell }: NumberReading,
  subtotals: readonly NumberReading[],
  covered: readonly NumberReading[],
  book: FormulaBook,
): boolean {
  if (subtotals.length === 0) return false;
  const named = book.areasNamedAt(cell);
  const isNamed = (reading: NumberReading): boolean => named.some((area) => isIn(area, reading.cell));
  return subtotals.some(isNamed) && !covered.some(isNamed);
}

function sumFigures({ row, zones, subtotals, label }: ZoneSum, book: FormulaBook): ExpectedFigure[] {
  const form = 'indicatorSheet';
  const figures: ExpectedFigure[] = [];
  const covered = new Set(subtotals.flatMap((subtotal) => subtotal.zones));
  const loose = zones.filter((zone) => !covered.has(zone));
  const sums = subtotals.map((subtotal) => subtotal.row);
  const add = (
    stated: NumberReading,
    own: (zone: ZoneRow) => NumberReading | null | undefined,
    name: Message,
    record?: IndicatorRecord,
  ): Sum => {
    const readings = (rows: Iterable<ZoneRow>): NumberReading[] => {
      const given: NumberReading[] = [];
      for (const row of rows) {
        const reading = own(row);
        if (reading) given.push(reading);
      }
      return given;
    };
    const all = sumReadings(readings(zones));
    const isOfSums = namesSubtotals(stated, readings(sums), readings(covered), book);
    const direct = isOfSums ? sumReadings(readings([...sums, ...loose])) : all;
    const { value: due, parts, cells: inputs } = direct;
    const ways = isOfSums ? ([direct, all] as const) : ([all] as const);
    figures.push({
      kind: 'total',
      form,
      stated,
      due,
      truth: all.value,
      inputs,
      ways,
      parts,
      name,
      zone: row.name,
      record,
    });
    return all;
  };
  if (row.workers && zones.some(({ workers }) => workers)) {
    add(row.workers, ({ workers }) => workers, say('total-of-workers', {}));
  }
  row.indicators.forEach((record, index) => {
    const indicator = withMeasure(`${label}${record.group}`, record);
    const own = (zone: ZoneRow): IndicatorRecord | undefined => zone.indicators[index];
    const target = add(record.target, (zone) => own(zone)?.target, say('total-target', { indicator }), record);
    const completed = add(
      record.completed,
      (zone) => own(zone)?.completed,
      say('total-completed', { indicator }),
      record,
    );
    figures.push(...rateOf(record, completionRate(target.value, completed.value), form, [completed, target]));
  });
  return figures;
}

/** Sums of zones over their places (社工点). */
function pointSums(zones: readonly ZoneRow[]): ZoneSubtotal[] {
  return zones.flatMap((row) => (row.points ? [{ row, zones: row.points }] : []));
}

function zoneTableFigures(table: ZoneTable, book: FormulaBook): ExpectedFigure[] {
  const { zones, subtotals, total } = table;
  const summed = summedZones(table);
  const ofPoints = pointSums(summed);
  const partSums = [...subtotals, ...pointSums(zones)];
  const parts = summed.flatMap((zone) => zone.points ?? [zone]);
  const rates: ExpectedFigure[] = [];
  for (const row of zones.flatMap((zone) => zone.points ?? [zone])) {
    for (const record of row.indicators) rates.push(...ownRate(record, 'indicatorSheet'));
  }
  return [
    ...rates,
    ...partSums.flatMap(({ row, zones: own }) =>
      sumFigures({ row, zones: own, subtotals: [], label: `${row.name} ` }, book),
    ),
    ...(total
      ? sumFigures(
          ofPoints.length > 0
            ? { row: total, zones: parts, subtotals: ofPoints, label: '' }
            : { row: total, zones: summed, subtotals, label: '' },
          book,
        )
      : []),
  ];
}

/** The 合计 of a list; targets that stand in sentences are not held against a sum of theirs. */
function itemSumFigures({ record, items }: ItemSum): ExpectedFigure[] {
  const form = formOfRecord(record);
  const indicator = say('all-items', {});
  const [completed, target] = (['completed', 'target'] as const).map((part) =>
    sumReadings(items.map((item) => item[part])),
  );
  if (!completed || !target) return [];
  const figureOf = (stated: NumberReading, sum: Sum, name: Message): ExpectedFigure => {
    const { value, parts, cells: inputs } = sum;
    return {
      kind: 'total',
      form,
      stated,
      due: value,
      truth: value,
      inputs,
      ways: [sum],
      parts,
      name,
      zone: null,
      record,
    };
  };
  const hasSentences = items.some(({ requirement }) => requirement !== null);
  return [
    ...(hasSentences ? [] : [figureOf(record.target, target, say('total-target', { indicator }))]),
    figureOf(record.completed, completed, say('total-completed', { indicator })),
    ...(hasSentences
      ? ownRate(record, form)
      : rateOf(record, completionRate(target.value, completed.value), form, [completed, target])),
  ];
}

/** So much of the figures of a table has to be the sum of its parts before all are held against it. */
const MOSTLY = 2 / 3;
const FEWEST_SUMS = 3;

/** What is completed as the sum of the parts of the time; of a table where most are, since parts may be cumulative. */
function sumsOfParts(records: readonly IndicatorRecord[]): ExpectedFigure[] {
  const figures = records.flatMap((record): ExpectedFigure[] => {
    const { completed: stated, parts: readings = [] } = record;
    if (record.isTotal || readings.length === 0 || readings.some((part) => numberOf(part) === null)) return [];
    const sum = sumReadings(readings);
    const { value, parts, cells: inputs } = sum;
    const name = say('completed-in-parts', { indicator: indicatorName(record) });
    const base = { kind: 'total', form: formOfRecord(record), stated, due: value, truth: value, inputs } as const;
    return [{ ...base, ways: [sum], parts, name, zone: record.zone, record }];
  });
  const right = figures.filter(({ stated, due }) => due !== null && isSame(numberOf(stated) ?? Number.NaN, due));
  return right.length >= Math.max(FEWEST_SUMS, figures.length * MOSTLY) ? figures : [];
}

/** Every figure of the official sheets that can be computed again (rules B3, B4, B5, C1, C9); `book`: their formulas. */
export function expectedFigures(station: Station, book: FormulaBook): ExpectedFigure[] {
  return [
    ...station.zoneTables.flatMap((table) => zoneTableFigures(table, book)),
    ...station.items
      .filter((item) => !isOpenItem(item))
      .flatMap((item) => ownRate(item, item.form === 'hours' ? 'hoursSheet' : 'indicatorSheet')),
    ...station.itemSums.flatMap(itemSumFigures),
    ...station.zoneTables.flatMap(({ zones }) => sumsOfParts(zones.flatMap(({ indicators }) => indicators))),
    ...groupedBy(station.items, ({ table }) => String(table)).flatMap(sumsOfParts),
    ...attendanceFigures(station),
  ];
}
