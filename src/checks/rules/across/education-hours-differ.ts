import { isSame } from '../../../assessment/rounding';
import { numberOf } from '../../../forms/values/numbers';
import { squash } from '../../../forms/values/text';
import { namesOtherHours } from '../../../forms/vocabulary/education';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { say } from '../../text/say';

/** An item of 附件1-2 for the very hours that a list adds up to otherwise. */
export const educationHoursDiffer: Rule = {
  id: 'education-hours-differ',
  family: 'across',
  severity: 'warning',
  impact: 'figure',
  basis: 'B16',
  run: ({ assessment: { education } }) =>
    education.flatMap(({ hours, people, item }) => {
      const stated = numberOf(item?.completed);
      // 培训、继续教育 counts other hours besides.
      if (!item || stated === null || people.length === 0 || namesOtherHours(squash(item.group))) return [];
      if (isSame(stated, hours)) return [];
      const cells = people.flatMap(({ readings }) => readings.map(({ cell }) => cell));
      return [
        {
          cells: [item.completed.cell, ...joinCells(cells)],
          restsOn: [item.completed.cell, ...cells],
          form: 'educationSheet',
          message: say('education-hours-differ.found', {
            item: item.group,
            stated: figure(stated),
            sum: figure(hours),
          }),
        },
      ];
    }),
};
