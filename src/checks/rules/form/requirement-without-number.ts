import { digitsMeant } from '../../analysis/digits';
import { formOfRecord } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

export const requirementWithoutNumber: Rule = {
  id: 'requirement-without-number',
  family: 'form',
  severity: 'error',
  impact: 'figure',
  basis: 'C7',
  run: ({ station }) =>
    station.items
      .filter(({ requirement, target }) => requirement !== null && target.kind === 'unreadable')
      .filter(({ target }) => digitsMeant(target) === null)
      .map((item) => ({
        form: formOfRecord(item),
        cells: [item.target.cell],
        wrong: [item.target.cell],
        message: say('requirement-without-number.found', { item: item.group, requirement: item.requirement }),
      })),
};
