import type { AssessedIndicator } from '../../../assessment/rates';
import { numberOf } from '../../../forms/values/numbers';
import type { Message } from '../../../strings/message';
import { cellKey } from '../../../workbook/address';
import { groupedBy } from '../../analysis/grouped';
import { faultsBehind, formOfRecord } from '../../analysis/named-cells';
import { ABOVE, FAR_ABOVE } from '../../analysis/outliers';
import type { Rule } from '../../analysis/rule';
import { figure, indicatorName, percent } from '../../text/phrases';
import { list, say } from '../../text/say';

type Rated = AssessedIndicator & { readonly rate: number };

function keyOf({ record }: Rated): string {
  if (record.form === 'zones') return `${record.group}|${record.measure}`;
  return `${record.form}|${cellKey(record.target.cell)}`;
}

function rateText({ record, rate }: Rated): Message {
  return say('far-above-target.rate', {
    indicator: indicatorName(record),
    rate: percent(rate),
    completed: figure(numberOf(record.completed) ?? 0),
    target: figure(numberOf(record.target) ?? 0),
  });
}

/** How far the other zones got: next to them a wrong figure stands out, and a low target does not. */
function othersText(told: readonly Rated[], ofIndicator: readonly Rated[]): Message | null {
  const others = ofIndicator.filter((entry) => !entry.record.isTotal && !told.includes(entry));
  if (others.length === 0 || told.some(({ record }) => record.isTotal)) return null;
  return say('far-above-target.others', { highest: percent(Math.max(...others.map(({ rate }) => rate))) });
}

/** Over 300% is a warning, over 200% a note. A total is told only where no zone of it is, and zones of one indicator are told together. */
export const farAboveTarget: Rule = {
  id: 'far-above-target',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'C1',
  run({ assessment, station }) {
    const rated = assessment.indicators.filter((indicator): indicator is Rated => indicator.rate !== null);
    return groupedBy(rated, keyOf).flatMap((ofIndicator) => {
      const group = ofIndicator.filter(({ rate }) => rate > ABOVE);
      if (group.length === 0) return [];
      const zones = group.filter(({ record }) => !record.isTotal);
      const told = zones.length > 0 ? zones : group;
      const worst = told.reduce((most, entry) => (entry.rate > most.rate ? entry : most));
      const { record } = worst;
      const worstFirst = [worst, ...told.filter((entry) => entry !== worst)];
      const isOne = told.length === 1;
      return [
        {
          form: formOfRecord(record),
          zone: isOne ? record.zone : null,
          severity: worst.rate > FAR_ABOVE ? 'warning' : 'note',
          cells: worstFirst.map((entry) => (entry.record.rate ?? entry.record.completed).cell),
          evidence: worstFirst.flatMap((entry) => [entry.record.completed.cell, entry.record.target.cell]),
          restsOn: isOne ? faultsBehind(station, record, (stated) => stated <= ABOVE) : [],
          message: say('far-above-target.found', {
            rates: list(told.map(rateText)),
            others: othersText(told, ofIndicator),
          }),
        },
      ];
    });
  },
};
