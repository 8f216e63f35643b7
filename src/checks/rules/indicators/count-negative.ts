import type { NumberReading } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import type { Message } from '../../../strings/message';
import { formOfRecord, zoneRows } from '../../analysis/named-cells';
import type { Issue, Rule } from '../../analysis/rule';
import { figure, indicatorName } from '../../text/phrases';
import { say } from '../../text/say';

const isNegative = (reading: NumberReading): boolean => (numberOf(reading) ?? 0) < 0;

function issueOf(reading: NumberReading, place: Pick<Issue, 'form' | 'zone'>, nameOf: () => Message): Issue[] {
  const value = numberOf(reading);
  if (value === null || value >= 0) return [];
  const message = say('count-negative.found', { name: nameOf(), value: figure(value) });
  return [{ ...place, cells: [reading.cell], wrong: [reading.cell], message }];
}

export const countNegative: Rule = {
  id: 'count-negative',
  family: 'indicators',
  severity: 'error',
  impact: 'figure',
  basis: 'C8',
  run({ station, typedRecords }) {
    const negative = typedRecords.filter((record) => isNegative(record.target) || isNegative(record.completed));
    const ofIndicators = negative.flatMap((record) => {
      const place = { form: formOfRecord(record), zone: record.zone };
      const name = (): Message => say('indicator', { indicator: indicatorName(record) });
      return [record.target, record.completed].flatMap((reading) => issueOf(reading, place, name));
    });
    const ofWorkers = zoneRows(station).flatMap(({ workers, name, indicators: [first] }) => {
      const place = { form: first ? formOfRecord(first) : ('indicatorSheet' as const), zone: first?.zone ?? null };
      return workers ? issueOf(workers, place, () => say('workers-of', { zone: name })) : [];
    });
    return [...ofIndicators, ...ofWorkers];
  },
};
