import { isSame } from '../../../assessment/rounding';
import { numberOf } from '../../../forms/values/numbers';
import { zoneRows } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { say } from '../../text/say';

export const zoneWorkersStep: Rule = {
  id: 'zone-workers-step',
  family: 'indicators',
  severity: 'warning',
  impact: 'form',
  basis: 'C5',
  run: ({ station }) =>
    zoneRows(station).flatMap(({ name, workers }) => {
      const value = numberOf(workers);
      if (!workers || value === null || value < 0 || isSame(value * 2, Math.round(value * 2))) return [];
      return [
        {
          form: 'indicatorSheet' as const,
          zone: name,
          cells: [workers.cell],
          wrong: [workers.cell],
          message: say('zone-workers-step.found', { zone: name, value: figure(value) }),
        },
      ];
    }),
};
