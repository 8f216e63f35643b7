import { oneLine } from '../../../forms/values/text';
import type { Rule } from '../../analysis/rule';
import { say, when } from '../../text/say';

/** So many halves are the station's way of counting, not a slip. */
const MOST_HALVES = 2;

/** Half a month of insurance or wages: only whether they were paid is asked. */
export const coverHalf: Rule = {
  id: 'cover-half',
  family: 'form',
  severity: 'note',
  impact: 'form',
  basis: 'B1',
  run({ marks }) {
    const halves = marks.filter(({ mark, role }) => role !== 'inPost' && mark.kind === 'half');
    if (halves.length > MOST_HALVES) return [];
    return halves.map(({ mark: { cell, raw }, worker: { name }, month }) => ({
      form: 'attendanceSheet',
      cells: [cell],
      message: say('cover-half.found', { name, month: when(month), mark: oneLine(raw) }),
    }));
  },
};
