import { squash } from '../../../forms/values/text';
import { groundIn } from '../../../forms/vocabulary/certificates';
import type { Rule } from '../../analysis/rule';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

/** Neither a related degree nor training, of somebody without certificate (rule B12). */
export const qualificationUnrelated: Rule = {
  id: 'qualification-unrelated',
  family: 'staffing',
  severity: 'warning',
  impact: 'total',
  basis: 'B12',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, present, personMonths }) => {
      const { qualification, qualificationCell, certified, certifiedFrom, education, remark } = worker;
      if (!qualificationCell || certified || certifiedFrom === 'unknown' || personMonths === 0) return [];
      const ground = groundIn(squash(qualification));
      if (ground === null || ground === 'related') return [];
      if ([education, remark].some((text) => groundIn(squash(text)) === 'related')) return [];
      // Without a word on the subject of the degree nothing is known where none is written, nor where no column tells the type.
      if (ground === 'none' && (education !== '' || certifiedFrom !== 'type')) return [];
      const values = { worker: who(worker), qualification, count: figure(personMonths) };
      return [
        {
          cells: [qualificationCell],
          form: 'attendanceSheet' as const,
          message:
            ground === 'none'
              ? say('qualification-unrelated.none', values)
              : say('qualification-unrelated.found', values),
          otherwise: [{ what: 'uncounted' as const, worker, months: present }],
          ...(ground === 'none' && { severity: 'note' as const }),
        },
      ];
    }),
};
