import { groupedBy } from '../../checks/analysis/grouped';
import { indicatorName } from '../../checks/text/phrases';
import { indicatorKey } from '../../forms/indicators/table-key';
import type { IndicatorRecord, ItemRecord, NumberReading, Station } from '../../forms/station';
import { inUnit } from '../../forms/values/money';
import { numberOf } from '../../forms/values/numbers';
import { onlyEntries } from '../../forms/values/only-entries';
import { squash } from '../../forms/values/text';
import type { Value } from '../../strings/message';
import type { CellRef } from '../../workbook/address';
import { zonesOf, type Zone } from '../zones';
import type { Evaluation } from '../evaluation';
import { byKey, ofBoth, type Both } from './difference';
import { matchZones } from './zone-matching';

/** A number of a sheet, or that it says none is due (rule C2); null where it says nothing that could be read. */
export interface Figure {
  readonly value: number | 'none' | null;
  readonly cell: CellRef;
}

/** Something that is due, and done, in one of the files. */
export interface Comparable {
  /** What it is about, so that the same of the other file is found. */
  readonly key: string;
  /** The same without its measure, which layouts write differently. */
  readonly looseKey: string;
  readonly name: Value;
  readonly target: Figure;
  readonly completed: Figure;
  /** What is due is told for a month or in a sentence: it adds up over the time that a file covers. */
  readonly sentence: string | null;
  /** A sum of others in the list, by the key that these share. */
  readonly sumOf: string | null;
  /** The indicator that it is part of, whatever the zone. */
  readonly indicator: string;
}

function figureOf(reading: NumberReading, inOther: (value: number) => number = (value) => value): Figure {
  const value = numberOf(reading);
  const said = value === null ? null : inOther(value);
  return { value: reading.kind === 'notApplicable' ? 'none' : said, cell: reading.cell };
}

function ofIndicator(record: IndicatorRecord, zone: string, sentence: string | null): Comparable {
  const { form, group, target, completed, recurring } = record;
  const indicator = `${form} ${indicatorKey(record)}`;
  return {
    key: `${indicator} ${zone}`,
    looseKey: `${form} ${squash(group)} ${zone}`,
    name: indicatorName(record),
    target: figureOf(target),
    completed: figureOf(completed),
    sentence: sentence ?? (recurring ? squash(record.requirement ?? '') : null),
    sumOf: record.isTotal ? indicator : null,
    indicator,
  };
}

function ofItem(item: ItemRecord): Comparable {
  return ofIndicator(item, '', item.requirement === null ? null : squash(item.requirement));
}

const TOTAL = '合计';

function ofZones(station: Station, zones: readonly Zone[], keyOf: (zone: Zone) => string): Comparable[] {
  const totals = station.zoneTables.flatMap(({ isPart, total }) => (isPart || !total ? [] : total.indicators));
  return [
    ...zones.flatMap((zone) =>
      zone.rows.flatMap(({ indicators }) => indicators.map((record) => ofIndicator(record, keyOf(zone), null))),
    ),
    ...totals.map((record) => ofIndicator(record, TOTAL, null)),
  ];
}

/** Amounts in 元, so that 万元 of one file are those of the other; of a table without a unit nothing is compared. */
function ofFunds({ funds }: Station): Comparable[] {
  return funds.flatMap(({ rows, total, unit }) => {
    if (unit === null) return [];
    return [...rows, ...rows.flatMap(({ parts }) => parts), ...(total ? [total] : [])].flatMap((row): Comparable[] => {
      if (!row.budget || !row.spent) return [];
      const inYuan = (value: number): number => inUnit(value, unit, '元');
      const key = `funds ${row === total ? TOTAL : squash(row.name)}`;
      const own = { key, looseKey: key, name: row.name, sentence: null, sumOf: row === total ? 'funds' : null };
      return [
        { ...own, indicator: 'funds', target: figureOf(row.budget, inYuan), completed: figureOf(row.spent, inYuan) },
      ];
    });
  });
}

function ofPerformance({ performance }: Station): Comparable[] {
  const items = performance.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  return items
    .filter(({ direction }) => direction === 'atLeast')
    .map(({ name, unit, target, completed }) => {
      const key = `performance ${squash(name)} ${squash(unit)}`;
      const figures = { target: figureOf(target.reading), completed: figureOf(completed.reading) };
      return { key, looseKey: key, name, ...figures, sentence: null, sumOf: null, indicator: key };
    });
}

/** The n-th of those with the same key, so that columns of the same name stay apart. */
function numbered(list: readonly Comparable[], keyOf: (each: Comparable) => string): Map<string, Comparable> {
  return new Map(
    groupedBy(list, keyOf).flatMap((same) => same.map((each, index) => [`${keyOf(each)} ${index}`, each] as const)),
  );
}

export interface FigurePairs {
  readonly pairs: readonly Both<Comparable>[];
  /** What only one of the files has, of the kinds that both have. */
  readonly alone: Both<readonly Comparable[]>;
  /** Zones that only one of the files has. */
  readonly zonesAlone: Both<readonly Zone[]>;
}

const without = (list: Both<readonly Comparable[]>, pairs: readonly Both<Comparable>[]): Both<Comparable[]> => {
  const paired = new Set(pairs.flatMap(({ midterm, final }) => [midterm, final]));
  return ofBoth(list, (each) => each.filter((one) => !paired.has(one)));
};

/** Everything that is due or done and stands in both files: by zone, indicator and measure, or without the measure where that is clear. */
export function pairFigures(evaluations: Both<Evaluation>): FigurePairs {
  const stations = ofBoth(evaluations, ({ station }) => station);
  const zones = ofBoth(stations, zonesOf);
  const matched = matchZones(zones);
  const midtermOf = new Map([...matched].map(([midterm, final]) => [final, midterm]));
  const listOf = (station: Station, own: readonly Zone[], keyOf: (zone: Zone) => string): Comparable[] => [
    ...ofZones(station, own, keyOf),
    ...station.items.map(ofItem),
    ...ofFunds(station),
    ...ofPerformance(station),
  ];
  const lists = {
    midterm: listOf(
      stations.midterm,
      zones.midterm.filter((zone) => matched.has(zone)),
      ({ key }) => key,
    ),
    final: listOf(
      stations.final,
      zones.final.filter((zone) => midtermOf.has(zone)),
      (zone) => midtermOf.get(zone)?.key ?? zone.key,
    ),
  };
  const keyOf = ({ key }: Comparable): string => key;
  const exact = byKey(numbered(lists.midterm, keyOf), numbered(lists.final, keyOf));
  const left = without(lists, exact);
  const looseOf = ({ looseKey }: Comparable): string => looseKey;
  const loose = byKey(onlyEntries(left.midterm, looseOf), onlyEntries(left.final, looseOf));
  return {
    pairs: [...exact, ...loose],
    alone: without(left, loose),
    zonesAlone: {
      midterm: zones.midterm.filter((zone) => !matched.has(zone)),
      final: zones.final.filter((zone) => !midtermOf.has(zone)),
    },
  };
}
