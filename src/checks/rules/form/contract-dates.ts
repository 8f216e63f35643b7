import type { ContractPeriod, WorkerRecord } from '../../../forms/station';
import { squash } from '../../../forms/values/text';
import { hasOpenEnd } from '../../../forms/vocabulary/contract-ends';
import type { Message } from '../../../strings/message';
import { dateFault } from '../../analysis/date-faults';
import type { Issue, Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say } from '../../text/say';

function faultOf(contract: ContractPeriod): Message | null {
  const fault = dateFault(contract);
  if (fault) return fault;
  if (hasOpenEnd(squash(contract.text))) return null;
  if (contract.state === 'open') return say('contract-dates.no-end', {});
  return contract.state === 'unreadable' ? say('contract-dates.unreadable', {}) : null;
}

function ofWorker(worker: WorkerRecord): Issue[] {
  const { contract } = worker;
  const fault = contract && faultOf(contract);
  if (!fault) return [];
  const { cell, text } = contract;
  return [
    {
      cells: [cell],
      wrong: [cell],
      form: 'attendanceSheet',
      message: say('contract-dates.found', { worker: who(worker), text, fault }),
    },
  ];
}

/** A contract period with dates that cannot be right by themselves, or without both. */
export const contractDates: Rule = {
  id: 'contract-dates',
  family: 'form',
  severity: 'error',
  impact: 'form',
  basis: 'B18',
  run: ({ stays }) => [...stays.keys()].flatMap(ofWorker),
};
