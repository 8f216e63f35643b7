import type { PeriodRecord } from '../../../forms/station';
import { isSameSpan, isWithin, type DateSpan } from '../../../forms/values/date-spans';
import { uniqueCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import type { Rule } from '../../analysis/rule';
import { spanInForce, spanText, writtenSpan, type PeriodRole } from '../../analysis/title-periods';
import { clauses, say } from '../../text/say';

interface PlacedSpan {
  readonly role: PeriodRole;
  readonly span: DateSpan;
  readonly record: PeriodRecord;
}

/** The span in force for a role with the title that says so; the first of several for what lies around it. */
function placed(context: CheckContext, role: PeriodRole): PlacedSpan | null {
  const span = spanInForce(context, role);
  const record = context.station.periods.find((entry) => {
    const own = writtenSpan(entry);
    return entry.role === role && span && own && isSameSpan(own, span);
  });
  return span && record ? { role, span, record } : null;
}

/** Whether a period lies within one of those that a title gives for the role around it. */
function liesWithin({ station }: CheckContext, { span }: PlacedSpan, outer: PeriodRole): boolean {
  return station.periods.some((record) => {
    const around = record.role === outer ? writtenSpan(record) : null;
    return around !== null && isWithin(span, around);
  });
}

const NESTED = [
  ['assessment', 'agreement'],
  ['agreement', 'purchase'],
] as const;

/** Periods that do not lie within each other: one issue, at the title that more of them disagree with. */
export const periodOutsideAgreement: Rule = {
  id: 'period-outside-agreement',
  family: 'form',
  severity: 'error',
  impact: 'total',
  basis: 'B18',
  run(context) {
    const clashes = NESTED.flatMap(([inner, outer]) => {
      const [own, around] = [placed(context, inner), placed(context, outer)];
      return own && around && !liesWithin(context, own, outer) ? [{ own, around }] : [];
    });
    const [first] = clashes;
    if (!first) return [];
    const involved = clashes.flatMap(({ own, around }) => [own, around]);
    const blame = (role: PeriodRole): number => involved.filter((other) => other.role === role).length;
    const ranked = [...involved].sort((a, b) => blame(b.role) - blame(a.role));
    const told = clashes.map(({ own, around }) =>
      say('period-outside-agreement.found', {
        inner: say(`period-${own.role}`, {}),
        innerSpan: spanText(own.span),
        outer: say(`period-${around.role}`, {}),
        outerSpan: spanText(around.span),
      }),
    );
    return [
      {
        cells: uniqueCells(ranked.map(({ record }) => record.cell)),
        wrong: [first.own.record.cell],
        form: first.own.record.form,
        message: say('joined', { parts: clauses(told) }),
      },
    ];
  },
};
