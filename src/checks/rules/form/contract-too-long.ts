import { dateParts } from '../../../forms/values/calendar';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say } from '../../text/say';

/** Longer contracts than this are slips of the year. */
const LONGEST_YEARS = 10;

export const contractTooLong: Rule = {
  id: 'contract-too-long',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'B18',
  run: ({ contracts }) =>
    contracts
      .map((entry) => ({ ...entry, years: dateParts(entry.end).year - dateParts(entry.start).year }))
      .filter(({ years }) => years > LONGEST_YEARS)
      .map(({ worker, contract: { cell }, start, end, years }) => ({
        cells: [cell],
        form: 'attendanceSheet',
        message: say('contract-too-long.found', { worker: who(worker), start, end, years }),
      })),
};
