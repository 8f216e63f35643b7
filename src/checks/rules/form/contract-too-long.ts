import { dateParts } from '../../../forms/values/calendar';
import type { DatedContract } from '../../analysis/contracts';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say, when } from '../../text/say';

/** Longer contracts than this are slips of the year. */
const LONGEST_YEARS = 10;

const yearsOf = ({ start, end }: DatedContract): number => dateParts(end).year - dateParts(start).year;

export const contractTooLong: Rule = {
  id: 'contract-too-long',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'B18',
  run: ({ contracts }) =>
    contracts
      .filter((contract) => yearsOf(contract) > LONGEST_YEARS)
      .map((entry) => {
        const { worker, contract, start, end } = entry;
        return {
          cells: [contract.cell],
          form: 'attendanceSheet',
          message: say('contract-too-long.found', {
            worker: who(worker),
            start: when(start),
            end: when(end),
            years: yearsOf(entry),
          }),
        };
      }),
};
