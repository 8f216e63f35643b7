import { blankEntries } from '../../analysis/blank-entries';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { list, say } from '../../text/say';

export const nameMissing: Rule = {
  id: 'name-missing',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'B2',
  run({ stays }) {
    const found = blankEntries(stays.values(), ({ name, nameCell }) => (name === '' ? nameCell : null));
    if (found.length === 0) return [];
    return [
      {
        cells: joinCells(found.map(({ cell }) => cell)),
        form: 'attendanceSheet',
        message: say('name-missing.found', { workers: list(found.map(({ worker }) => who(worker))) }),
      },
    ];
  },
};
