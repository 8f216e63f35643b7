import { isSameCell } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { isSameSpan, isWithin, spanInForce, spanOf, spanText, type PeriodRole } from '../../analysis/title-periods';
import { say } from '../../text/say';

function ofRole(context: CheckContext, role: PeriodRole): Issue[] {
  const usual = spanInForce(context, role);
  if (!usual) return [];
  const records = context.station.periods.flatMap((record) => {
    const { form, cell } = record;
    const span = record.role === role ? spanOf(record) : null;
    return form && span ? [{ form, cell, span }] : [];
  });
  const agreeing = records.filter(({ span }) => isSameSpan(span, usual));
  // A title may list several years; one of them holds.
  const parts = agreeing.length === 0 ? records.filter(({ span }) => isWithin(span, usual)) : [];
  const other = records.filter(({ cell }) => ![...agreeing, ...parts].some((record) => isSameCell(record.cell, cell)));
  const [first] = other;
  if (!first) return [];
  return [
    {
      cells: other.map(({ cell }) => cell),
      evidence: agreeing.slice(0, 1).map(({ cell }) => cell),
      form: first.form,
      message: say('periods-differ.found', {
        form: say(`form-${first.form}`, {}),
        period: say(`period-${role}`, {}),
        span: spanText(first.span),
        usual: spanText(usual),
      }),
    },
  ];
}

const ROLES: readonly PeriodRole[] = ['assessment', 'agreement', 'purchase'];

export const periodsDiffer: Rule = {
  id: 'periods-differ',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'B8',
  run: (context) => ROLES.flatMap((role) => ofRole(context, role)),
};
