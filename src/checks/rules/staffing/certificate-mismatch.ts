import { squash } from '../../../forms/values/text';
import { certifiedByQualification } from '../../../forms/vocabulary/certificates';
import type { Rule } from '../../analysis/rule';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

/** The block a worker is listed in against the certificate. */
export const certificateMismatch: Rule = {
  id: 'certificate-mismatch',
  family: 'staffing',
  severity: 'error',
  impact: 'total',
  basis: 'B12',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, personMonths }) => {
      const { qualification, certified, certifiedFrom, qualificationCell } = worker;
      if (certifiedFrom !== 'type' || qualification === '' || !qualificationCell) return [];
      if (certifiedByQualification(squash(qualification)) === certified) return [];
      const values = { worker: who(worker), qualification, count: figure(personMonths) };
      return [
        {
          cells: [qualificationCell],
          form: 'attendanceSheet' as const,
          message: say(certified ? 'certificate-mismatch.certified' : 'certificate-mismatch.uncertified', values),
          otherwise: [{ what: certified ? ('uncertified' as const) : ('certified' as const), worker }],
          severity: certified ? ('error' as const) : ('warning' as const),
        },
      ];
    }),
};
