import { joinCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import { effectWithout } from '../../analysis/effect';
import { MONTHS } from '../../analysis/facts';
import { leaveCountedAt, monthsOnLeave, remarksOn } from '../../analysis/leaves';
import type { Issue, Rule } from '../../analysis/rule';
import { remarkOf, type Stay } from '../../analysis/stays';
import { at, monthList, who } from '../../text/phrases';
import { say, when } from '../../text/say';

function ofStay(context: CheckContext, stay: Stay): Issue[] {
  const { worker } = stay;
  const leave = monthsOnLeave(stay, context.names);
  const onLeave = new Map(leave.map((each) => [each.month, each]));
  const marks = worker.marks.filter(({ month, inPost }) => inPost?.kind === 'full' && onLeave.has(month));
  const [first] = marks;
  if (!first) return [];
  const months = marks.map(({ month }) => month);
  const effect = effectWithout(context, [{ worker, months }]);
  const { sheet } = worker;
  const countedAt = leaveCountedAt(stay, context.sheets.get(sheet), remarksOn(sheet, context.stays.values()));
  const values = { worker: who(worker), remark: worker.remark, months: monthList(months) };
  const isOpen = onLeave.get(first.month)?.isOpen ?? false;
  const message = countedAt
    ? say('mark-on-leave.counted', { ...values, cell: at(countedAt) })
    : isOpen
      ? say('mark-on-leave.open', { ...values, from: when(first.month) })
      : say('mark-on-leave.found', values);
  return [
    {
      cells: [remarkOf(worker), ...joinCells(marks.flatMap(({ inPost }) => inPost?.cell ?? []))],
      ...(countedAt && {
        severity: 'note' as const,
        impact: 'figure' as const,
        evidence: countedAt === worker.remarkCell ? [] : [countedAt],
      }),
      restsOn: [MONTHS, remarkOf(worker)],
      form: 'attendanceSheet',
      message,
      otherwise: [{ what: 'uncounted', worker, months }],
      ...(effect && { consequences: [effect] }),
    },
  ];
}

/** Whole months of leave by the remark that are marked in full (rule B1); a note where the sheet says that leave counts. */
export const markOnLeave: Rule = {
  id: 'mark-on-leave',
  family: 'staffing',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  run: (context) => [...context.stays.values()].flatMap((stay) => ofStay(context, stay)),
};
