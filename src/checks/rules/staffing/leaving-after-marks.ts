import type { Person } from '../../../assessment/persons';
import { isInPost } from '../../../assessment/staffing';
import type { RemarkEvent, WorkerMark } from '../../../forms/station';
import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { monthOfEvent, remarkOf, type Stay } from '../../analysis/stays';
import { eventText, monthList, who } from '../../text/phrases';
import { say } from '../../text/say';

/** On leave before leaving: absent, and not gone. */
const AWAY = /假|停|借|调|暂/;

interface Late {
  readonly event: RemarkEvent;
  /** Of whole months between somebody's last mark and the month of leaving: absent on every row. */
  readonly gaps: readonly WorkerMark[];
}

function lateLeaving({ worker, present, events }: Stay, person: Person | undefined): Late | null {
  const [event, ...others] = events;
  const last = present.at(-1);
  const left = event?.kind === 'left' ? monthOfEvent(event) : null;
  if (!event || !left || others.length > 0 || last === undefined || AWAY.test(worker.remark)) return null;
  const gaps = worker.marks.filter(
    ({ month, inPost }) =>
      month > last && month < left && inPost?.kind === 'absent' && !(person && isInPost(person, month)),
  );
  return gaps.length === 0 ? null : { event, gaps };
}

export const leavingAfterMarks: Rule = {
  id: 'leaving-after-marks',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B7',
  run({ assessment, stays }) {
    const persons = assessment.staffing?.persons ?? [];
    return [...stays.values()].flatMap((stay) => {
      const { worker } = stay;
      const late = lateLeaving(
        stay,
        persons.find(({ rows }) => rows.includes(worker)),
      );
      if (!late) return [];
      const cells = [late.event.cell ?? remarkOf(worker), ...late.gaps.flatMap(({ inPost }) => inPost?.cell ?? [])];
      return [
        {
          cells,
          restsOn: [MONTHS, ...cells],
          form: 'attendanceSheet' as const,
          message: say('leaving-after-marks.found', {
            worker: who(worker),
            said: eventText(worker, late.event),
            months: monthList(late.gaps.map(({ month }) => month)),
          }),
        },
      ];
    });
  },
};
