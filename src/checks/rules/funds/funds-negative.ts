import { numberOf } from '../../../forms/values/numbers';
import { fundsRows, fundsTables, statedAmounts } from '../../analysis/funds-rows';
import type { Rule } from '../../analysis/rule';
import { fundsColumn } from '../../text/funds';
import { money } from '../../text/phrases';
import { say } from '../../text/say';

/** An amount below zero. */
export const fundsNegative: Rule = {
  id: 'funds-negative',
  family: 'funds',
  severity: 'warning',
  impact: 'total',
  basis: 'E6',
  run: ({ assessment }) =>
    fundsTables(assessment)
      .flatMap(({ table }) => fundsRows(table))
      .flatMap((row) =>
        statedAmounts(row).flatMap(({ amount, reading }) => {
          const value = numberOf(reading);
          if (value === null || value >= 0) return [];
          const values = { name: row.name, column: fundsColumn(amount), value: money(value) };
          return [
            {
              cells: [reading.cell],
              wrong: [reading.cell],
              form: 'fundsSheet' as const,
              message: say('funds-negative.found', values),
            },
          ];
        }),
      ),
};
