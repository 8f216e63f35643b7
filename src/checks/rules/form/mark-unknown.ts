import { oneLine } from '../../../forms/values/text';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

const LONGEST_QUOTE = 20;

export const markUnknown: Rule = {
  id: 'mark-unknown',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  run: ({ marks }) =>
    marks
      .filter(({ mark }) => mark.kind === 'unknown')
      .map(({ mark: { cell, raw }, worker: { name }, month }) => ({
        form: 'attendanceSheet',
        cells: [cell],
        wrong: [cell],
        message: say('mark-unknown.found', { name, month, mark: oneLine(raw).slice(0, LONGEST_QUOTE) }),
      })),
};
