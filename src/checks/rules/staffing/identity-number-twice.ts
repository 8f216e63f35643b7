import { squash } from '../../../forms/values/text';
import { joinCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import { identityNumberOf } from '../../../forms/values/identity-numbers';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { list, say } from '../../text/say';

/** One 身份证号 of people of several names: copied from another row, or one person under two names (rule B13). */
export const identityNumberTwice: Rule = {
  id: 'identity-number-twice',
  family: 'staffing',
  severity: 'warning',
  impact: 'total',
  basis: 'B13',
  run({ stays }) {
    const numbered = [...stays.keys()].filter((worker) => identityNumberOf(worker) !== null);
    return groupedBy(numbered, (worker) => identityNumberOf(worker) ?? '').flatMap((workers) => {
      if (new Set(workers.map(({ name }) => squash(name))).size < 2) return [];
      const cells = workers.flatMap(({ identityNumberCell }) => identityNumberCell ?? []);
      return [
        {
          // The later row is the more likely slip.
          cells: joinCells(cells.toReversed()),
          restsOn: cells,
          form: 'attendanceSheet' as const,
          message: say('identity-number-twice.found', { workers: list(workers.map(who)) }),
        },
      ];
    });
  },
};
