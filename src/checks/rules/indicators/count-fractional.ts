import type { IndicatorRecord, NumberReading } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { formOfRecord } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { figure, indicatorName } from '../../text/phrases';
import { say } from '../../text/say';

const WHOLE_UNIT = /^(次|场|节|个|份|户|名|人|人次|支|篇|期|件|宗|项|家)$/;

/** Hours may have decimals; people, visits, cases and sessions may not. */
function isCount({ form, measure }: IndicatorRecord): boolean {
  return form !== 'hours' || WHOLE_UNIT.test(measure);
}

function isFractional(reading: NumberReading): boolean {
  const value = numberOf(reading) ?? 0;
  return value > 0 && !Number.isInteger(value);
}

export const countFractional: Rule = {
  id: 'count-fractional',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'C8',
  run: ({ typedRecords }) =>
    typedRecords
      .filter((record) => isCount(record) && (isFractional(record.target) || isFractional(record.completed)))
      .flatMap((record) =>
        [record.target, record.completed].filter(isFractional).map((reading) => {
          const values = { indicator: indicatorName(record), value: figure(numberOf(reading) ?? 0) };
          return {
            form: formOfRecord(record),
            zone: record.zone,
            cells: [reading.cell],
            wrong: [reading.cell],
            message: say('count-fractional.found', values),
          };
        }),
      ),
};
