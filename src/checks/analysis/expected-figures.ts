import { completionRate } from '../../assessment/rates';
import { numberOf } from '../../forms/values/numbers';
import type { FormKind, IndicatorRecord, NumberReading, Station, ZoneTable } from '../../forms/station';
import type { Message } from '../../strings/message';
import { indicatorName } from '../text/phrases';
import { say } from '../text/say';
import { attendanceFigures } from './attendance-figures';
import type { ExpectedFigure } from './figure';
import { sumReadings } from './sums';

function rateOf(record: IndicatorRecord, truth: number | null, form: FormKind): ExpectedFigure[] {
  if (!record.rate) return [];
  return [
    {
      kind: 'rate',
      form,
      stated: record.rate,
      due: completionRate(numberOf(record.target), numberOf(record.completed)),
      truth,
      inputs: [record.completed.cell, record.target.cell],
      parts: [],
      name: say('rate-of', { indicator: indicatorName(record) }),
      zone: record.zone,
      record,
    },
  ];
}

function ownRate(record: IndicatorRecord, form: FormKind): ExpectedFigure[] {
  return rateOf(record, completionRate(numberOf(record.target), numberOf(record.completed)), form);
}

function zoneTableFigures(table: ZoneTable): ExpectedFigure[] {
  const form = 'indicatorSheet';
  const figures = table.zones.flatMap((zone) => zone.indicators.flatMap((record) => ownRate(record, form)));
  const { total } = table;
  if (!total) return figures;
  const addTotal = (
    stated: NumberReading,
    zones: readonly NumberReading[],
    name: Message,
    record?: IndicatorRecord,
  ): number | null => {
    const { value, parts, cells } = sumReadings(zones);
    const base = { kind: 'total', form, stated, due: value, truth: value, inputs: cells, parts } as const;
    figures.push({ ...base, name, zone: total.name, ...(record && { record }) });
    return value;
  };
  const workers = table.zones.flatMap((zone) => zone.workers ?? []);
  if (total.workers && workers.length > 0) addTotal(total.workers, workers, say('total-of-workers', {}));
  total.indicators.forEach((record, index) => {
    const column = table.zones.flatMap((zone) => zone.indicators[index] ?? []);
    const indicator = `${record.group}（${record.measure}）`;
    const target = addTotal(
      record.target,
      column.map((entry) => entry.target),
      say('total-target', { indicator }),
      record,
    );
    const completed = addTotal(
      record.completed,
      column.map((entry) => entry.completed),
      say('total-completed', { indicator }),
      record,
    );
    figures.push(...rateOf(record, completionRate(target, completed), form));
  });
  return figures;
}

/** Every figure of the official sheets that can be computed again (rules B3, B4, B5, C1, C9). */
export function expectedFigures(station: Station): ExpectedFigure[] {
  return [
    ...station.zoneTables.flatMap(zoneTableFigures),
    ...station.items.flatMap((item) => ownRate(item, item.form === 'hours' ? 'hoursSheet' : 'indicatorSheet')),
    ...attendanceFigures(station),
  ];
}
