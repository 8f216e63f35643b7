import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { list, say } from '../../text/say';

/** Positions left empty while zones lack as many workers. */
export const positionMissing: Rule = {
  id: 'position-missing',
  family: 'across',
  severity: 'warning',
  impact: 'form',
  basis: 'C5',
  run({ zones }) {
    const blank = zones.unplaced.blank.map(({ row }) => row);
    if (blank.length === 0) return [];
    const cells = blank.flatMap(({ positionCell }) => positionCell ?? []);
    return [
      {
        cells: joinCells(cells),
        wrong: cells,
        form: 'attendanceSheet',
        message: say('position-missing.found', { workers: list(blank.map(who)) }),
      },
    ];
  },
};
