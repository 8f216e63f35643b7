import { uniqueCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { spanText } from '../../analysis/title-periods';
import { figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

/** An annual agreement of other than about twelve months: what is due by now is measured by it. */
export const agreementNotAYear: Rule = {
  id: 'agreement-not-a-year',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'C10',
  run({ oddAgreement, assessment: { time } }) {
    const { expectedProgress } = time;
    if (!oddAgreement || expectedProgress === null) return [];
    const { records, span, months, progressOfAYear } = oddAgreement;
    const cells = uniqueCells(records.map(({ cell }) => cell));
    return [
      {
        cells,
        wrong: cells,
        form: records[0]?.form ?? null,
        message: say('agreement-not-a-year.found', {
          span: spanText(span),
          months: figure(months),
          progress: percent(expectedProgress),
          due: percent(progressOfAYear),
        }),
      },
    ];
  },
};
