import { monthOfDate } from '../../../forms/values/calendar';
import { squash } from '../../../forms/values/text';
import { isLeave } from '../../../forms/vocabulary/remarks';
import { monthsSaidAbsent } from '../../analysis/absences';
import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { isAbsent, monthOfEvent, remarkOf } from '../../analysis/stays';
import { monthList, who } from '../../text/phrases';
import { say } from '../../text/say';

const LEAVE = /假|离|调|辞|退|借|止/;

/** Whether a remark tells why somebody is away, whenever that is. */
const explains = (remark: string): boolean => LEAVE.test(remark) || isLeave(squash(remark));

/** Absent after the first mark, within the contract, without a word in 备注 or its mark, or a second row. */
export const absenceUnexplained: Rule = {
  id: 'absence-unexplained',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'B7',
  run({ assessment, stays }) {
    const persons = assessment.staffing?.persons ?? [];
    const onSeveralRows = new Set(persons.flatMap(({ rows }) => (rows.length > 1 ? rows : [])));
    return [...stays.values()].flatMap(({ worker, present, events }) => {
      const [first] = present;
      if (first === undefined || !worker.remarkCell || explains(worker.remark)) return [];
      // Joining before the first mark, by a column of its own, explains no absence after it.
      if (events.some((event) => event.cell === undefined || (monthOfEvent(event) ?? first) > first)) return [];
      if (onSeveralRows.has(worker)) return [];
      const end = worker.contract?.end ?? null;
      const said = monthsSaidAbsent(worker);
      const gaps = worker.marks.filter(
        ({ month, inPost }) =>
          month > first && isAbsent(inPost) && !said.has(month) && (end === null || monthOfDate(end) >= month),
      );
      if (gaps.length === 0) return [];
      const cells = gaps.flatMap(({ inPost }) => inPost?.cell ?? []);
      return [
        {
          cells: [...cells, remarkOf(worker)],
          wrong: cells,
          restsOn: [MONTHS, ...cells],
          form: 'attendanceSheet' as const,
          message: say('absence-unexplained.found', {
            worker: who(worker),
            months: monthList(gaps.map(({ month }) => month)),
          }),
        },
      ];
    });
  },
};
