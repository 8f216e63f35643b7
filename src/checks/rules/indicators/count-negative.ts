import { numberOf } from '../../../forms/values/numbers';
import { formOfRecord, zoneRows } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { typedRecords } from '../../analysis/typed-records';
import { figure, indicatorName } from '../../text/phrases';
import { say } from '../../text/say';

export const countNegative: Rule = {
  id: 'count-negative',
  family: 'indicators',
  severity: 'error',
  impact: 'figure',
  basis: 'C8',
  run({ station }) {
    const ofIndicators = typedRecords(station).flatMap((record) =>
      [record.target, record.completed].map((reading) => ({
        reading,
        name: say('indicator', { indicator: indicatorName(record) }),
        form: formOfRecord(record),
        zone: record.zone,
      })),
    );
    const ofWorkers = zoneRows(station).flatMap(({ workers, name, indicators: [first] }) =>
      workers
        ? [
            {
              reading: workers,
              name: say('workers-of', { zone: name }),
              form: first ? formOfRecord(first) : ('indicatorSheet' as const),
              zone: first?.zone ?? null,
            },
          ]
        : [],
    );
    return [...ofIndicators, ...ofWorkers].flatMap(({ reading, name, form, zone }) => {
      const value = numberOf(reading);
      if (value === null || value >= 0) return [];
      const message = say('count-negative.found', { name, value: figure(value) });
      return [{ form, zone, cells: [reading.cell], wrong: [reading.cell], message }];
    });
  },
};
