import { isPartOf, isSameSpan, joinedSpan, type DateSpan } from '../../../forms/values/date-spans';
import { isSameCell } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { spanInForce, spanText, writtenSpan, type PeriodRole } from '../../analysis/title-periods';
import { say } from '../../text/say';

/** Whether spans make up another one. */
function makeUp(whole: DateSpan, parts: readonly DateSpan[]): boolean {
  const joined = joinedSpan(parts);
  return joined !== null && isSameSpan(joined, whole);
}

function ofRole(context: CheckContext, role: PeriodRole): Issue[] {
  const usual = spanInForce(context, role);
  if (!usual) return [];
  const records = context.station.periods.flatMap((record) => {
    const { form, cell } = record;
    const span = record.role === role ? writtenSpan(record) : null;
    return form && span ? [{ form, cell, span }] : [];
  });
  const agreeing = records.filter(({ span }) => isSameSpan(span, usual));
  const within = records.filter(({ span }) => isPartOf(span, usual));
  // A title may list several years, one of them holds; and halves may have a title each beside that of the whole.
  const areParts =
    agreeing.length === 0 ||
    makeUp(
      usual,
      within.map(({ span }) => span),
    );
  const parts = areParts ? within : [];
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
