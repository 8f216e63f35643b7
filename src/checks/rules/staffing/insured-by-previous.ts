import { personMonthsIn } from '../../../assessment/staffing';
import type { Month } from '../../../forms/values/calendar';
import { isPresent } from '../../../forms/values/marks';
import type { WorkerRecord } from '../../../forms/station';
import type { CellRef } from '../../../workbook/address';
import { inColumnOrder, joinCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Rule } from '../../analysis/rule';
import { monthOfEvent, remarkOf, type Stay } from '../../analysis/stays';
import { figure } from '../../text/phrases';
import { list, say, when } from '../../text/say';

interface Insured {
  readonly worker: WorkerRecord;
  readonly month: Month;
  readonly cell: CellRef;
}

/** Months whose insurance, marked as bought, is the previous organisation's by the remark: the first one where it names none. */
function insuredMonths({ worker, present }: Stay): Insured[] {
  const events = worker.events.filter(({ kind }) => kind === 'insuredByPrevious');
  if (events.length === 0) return [];
  const months = events.map((event) => monthOfEvent(event) ?? present[0]);
  return worker.marks.flatMap(({ month, insured }) =>
    insured && isPresent(insured) && months.includes(month) ? [{ worker, month, cell: insured.cell }] : [],
  );
}

export const insuredByPrevious: Rule = {
  id: 'insured-by-previous',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'B17',
  run({ stays, assessment }) {
    const found = [...stays.values()].flatMap(insuredMonths);
    if (found.length === 0) return [];
    const workers = new Set(found.map(({ worker }) => worker));
    const byMonth = groupedBy(found, ({ month }) => month).toSorted(([a], [b]) => (a.month < b.month ? -1 : 1));
    const lost = found.reduce((sum, { worker, month }) => sum + personMonthsIn(worker, month), 0);
    return [
      {
        cells: joinCells(inColumnOrder(found.map(({ cell }) => cell))),
        evidence: joinCells([...workers].map(remarkOf)),
        form: 'attendanceSheet',
        otherwise: found.map(({ worker, month }) => ({ what: 'uncounted', worker, months: [month] })),
        message: say('insured-by-previous.found', {
          months: list(
            byMonth.map((entries) =>
              say('insured-by-previous.month', { month: when(entries[0].month), count: entries.length }),
            ),
          ),
          total: figure((assessment.staffing?.personMonths.total ?? 0) - lost),
        }),
      },
    ];
  },
};
