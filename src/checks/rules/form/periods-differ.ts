import { isPartOf, isSameSpan, joinedSpan, type DateSpan } from '../../../forms/values/date-spans';
import { monthOfDate, type Month } from '../../../forms/values/calendar';
import { isSameCell, type CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { spanInForce, spanText, writtenSpan, type PeriodRole } from '../../analysis/title-periods';
import { say } from '../../text/say';

/** Whether spans make up another one. */
function makeUp(whole: DateSpan, parts: readonly DateSpan[]): boolean {
  const joined = joinedSpan(parts);
  return joined !== null && isSameSpan(joined, whole);
}

/**
 * The months of the page of 附件2 that a title stands over, where other pages have other months: 上半年 and 下半年 may each
 * say their own.
 */
function monthsOfPage({ station: { attendance } }: CheckContext, { sheet, row }: CellRef): readonly Month[] {
  const below = attendance.filter((block) => block.sheet === sheet && block.area.bottom >= row);
  const [page] = below.sort((a, b) => a.area.top - b.area.top);
  const months = page?.months.map(({ month }) => month) ?? [];
  const isPart = attendance.some((other) => other.months.some(({ month }) => !months.includes(month)));
  return isPart ? months : [];
}

function saysItsPage(
  context: CheckContext,
  { cell, span }: { readonly cell: CellRef; readonly span: DateSpan },
): boolean {
  const months = monthsOfPage(context, cell);
  return months[0] === monthOfDate(span.start) && months.at(-1) === monthOfDate(span.end);
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
  const agreed = [...agreeing, ...parts];
  const other = records.filter(
    (record) => !agreed.some(({ cell }) => isSameCell(record.cell, cell)) && !saysItsPage(context, record),
  );
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
