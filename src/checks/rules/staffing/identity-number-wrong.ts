import type { WorkerRecord } from '../../../forms/station';
import { identityFault, identityNumberOf, type IdentityFault } from '../../../forms/values/identity-numbers';
import type { CheckContext } from '../../analysis/context';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say } from '../../text/say';

interface Numbered {
  readonly worker: WorkerRecord;
  readonly fault: IdentityFault | 'rounded' | null;
}

/** Excel keeps 15 digits of a number: the last three of one typed as such are gone. */
function isTypedAsNumber({ identityNumberCell: cell }: WorkerRecord, { sheets }: CheckContext): boolean {
  return cell !== null && typeof sheets.get(cell.sheet)?.at(cell.row, cell.column)?.value === 'number';
}

/** Numbers that are made up or masked are wrong throughout: then nothing can be said of their digits. */
function areMadeUp(numbers: readonly Numbered[]): boolean {
  const wrong = numbers.filter(({ fault }) => fault === 'birth' || fault === 'checksum');
  return wrong.length * 2 >= numbers.length;
}

/** 身份证号 that cannot be one: too long or too short, with a day that does not exist, or with another check digit. It is never repeated. */
export const identityNumberWrong: Rule = {
  id: 'identity-number-wrong',
  family: 'staffing',
  severity: 'warning',
  impact: 'form',
  basis: 'B13',
  run(context) {
    const numbers = [...context.stays.keys()].flatMap((worker): Numbered[] => {
      const number = identityNumberOf(worker);
      if (number === null) return [];
      return [{ worker, fault: isTypedAsNumber(worker, context) ? 'rounded' : identityFault(number) }];
    });
    const isDoubtful = areMadeUp(numbers);
    return numbers.flatMap(({ worker, fault }) => {
      const cell = worker.identityNumberCell;
      if (!cell || fault === null || (isDoubtful && (fault === 'birth' || fault === 'checksum'))) return [];
      const values = { worker: who(worker) };
      const message =
        fault === 'length'
          ? say('identity-number-wrong.length', { ...values, count: worker.identityNumber.length })
          : say(`identity-number-wrong.${fault}`, values);
      return [{ cells: [cell], wrong: [cell], form: 'attendanceSheet' as const, message }];
    });
  },
};
