import { numberOf } from '../../../forms/values/numbers';
import { formOfRecord, zoneRows } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { figure, indicatorName } from '../../text/phrases';
import { say } from '../../text/say';

/** `/` against a number: a target that nobody reports on. */
export const slashAgainstNumber: Rule = {
  id: 'slash-against-number',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'C2',
  run: ({ station }) =>
    [...zoneRows(station).flatMap(({ indicators }) => indicators), ...station.items]
      .filter(({ target, completed }) => (numberOf(target) ?? 0) > 0 && completed.kind === 'notApplicable')
      .map((record) => ({
        form: formOfRecord(record),
        zone: record.zone,
        cells: [record.completed.cell, record.target.cell],
        wrong: [record.completed.cell],
        message: say('slash-against-number.found', {
          indicator: indicatorName(record),
          target: figure(numberOf(record.target) ?? 0),
        }),
      })),
};
