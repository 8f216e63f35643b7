import { namesOf } from '../../../assessment/persons';
import { personMonthsIn, workersOf } from '../../../assessment/staffing';
import type { Month } from '../../../forms/values/calendar';
import { joinCells } from '../../analysis/cells';
import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { markCells } from '../../analysis/stays';
import { doubleMonths } from '../../analysis/suspects';
import { monthList } from '../../text/phrases';
import { list, say } from '../../text/say';

export const sameWorkerTwice: Rule = {
  id: 'same-worker-twice',
  family: 'staffing',
  severity: 'error',
  impact: 'total',
  basis: 'B2',
  run({ assessment, station, stays }) {
    const weights = assessment.time.period?.weights ?? new Map<Month, number>();
    return namesOf(workersOf(station)).flatMap((person) => {
      const { name, rows } = person;
      const months = doubleMonths(person, stays, weights);
      if (months.length === 0) return [];
      const double = rows.filter((row) => months.some((month) => personMonthsIn(row, month) > 0));
      const names = double.map(({ nameCell }) => nameCell);
      return [
        {
          // The later row is the more likely slip.
          cells: [...names.toReversed(), ...double.flatMap((row) => joinCells(markCells(row, months)))],
          wrong: names,
          restsOn: [MONTHS],
          form: 'attendanceSheet' as const,
          otherwise: double.slice(1).map((worker) => ({ what: 'uncounted' as const, worker, months })),
          message: say('same-worker-twice.found', {
            name,
            rows: list(double.map(({ row }) => row + 1)),
            months: monthList(months),
          }),
        },
      ];
    });
  },
};
