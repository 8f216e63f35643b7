import { findDates } from '../../../forms/values/dates';
import { squash } from '../../../forms/values/text';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { quoted, say } from '../../text/say';

/** 2023年11月31日离职: the day does not exist, so that nobody knows when. */
export const remarkDateImpossible: Rule = {
  id: 'remark-date-impossible',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B7',
  run: ({ stays }) =>
    [...stays.keys()].flatMap((worker) => {
      const text = squash(worker.remark);
      const months = worker.marks.map(({ month }) => month);
      const dates = findDates(text, months)
        .filter(({ impossible }) => impossible)
        .map(({ index, length }) => text.slice(index, index + length))
        .filter((date) => date.includes('月'));
      if (dates.length === 0 || !worker.remarkCell) return [];
      return [
        {
          cells: [worker.remarkCell],
          wrong: [worker.remarkCell],
          form: 'attendanceSheet' as const,
          message: say('remark-date-impossible.found', { worker: who(worker), dates: quoted(dates) }),
        },
      ];
    }),
};
