import type { WorkerRecord } from '../../../forms/station';
import { squash } from '../../../forms/values/text';
import { standInOf } from '../../../forms/vocabulary/certificates';
import { otherWorkIn, type OtherWork } from '../../../forms/vocabulary/posts';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { markCells } from '../../analysis/stays';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

/**
 * Whether somebody may well be a social worker by another title: with the certificate, or with what stands in for it
 * (rule B12) where a social worker could do the work besides.
 */
function mayBeSocialWorker({ certified, qualification, education }: WorkerRecord, work: OtherWork): boolean {
  const texts = work === 'clerical' ? [qualification, education] : [];
  return certified || texts.some((text) => standInOf(squash(text)) !== null);
}

/** Cleaners and guards are a veto; whether other work than social work is one is for the evaluator to say (rule A7). */
export const cleanerCounted: Rule = {
  id: 'cleaner-counted',
  family: 'staffing',
  severity: 'error',
  impact: 'veto',
  basis: 'A7',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, present, personMonths }) => {
      const { position, positionCell } = worker;
      const work = otherWorkIn(squash(position));
      if (!positionCell || work === null || personMonths === 0) return [];
      const values = { worker: who(worker), position, count: figure(personMonths) };
      return [
        {
          cells: [positionCell, ...joinCells(markCells(worker, present))],
          wrong: [positionCell],
          form: 'attendanceSheet' as const,
          message: work === 'cleaner' ? say('cleaner-counted.found', values) : say('cleaner-counted.office', values),
          otherwise: [
            work === 'cleaner'
              ? { what: 'veto' as const, veto: 'cleanersCounted' as const, worker }
              : { what: 'uncounted' as const, worker, months: present },
          ],
          ...(work !== 'cleaner' && {
            severity: mayBeSocialWorker(worker, work) ? ('note' as const) : ('warning' as const),
            impact: 'grade' as const,
          }),
        },
      ];
    }),
};
