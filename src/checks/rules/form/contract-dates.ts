import type { ContractPeriod, WorkerRecord } from '../../../forms/station';
import { monthOfDate } from '../../../forms/values/calendar';
import { squash } from '../../../forms/values/text';
import { hasOpenEnd } from '../../../forms/vocabulary/contract-ends';
import type { Message } from '../../../strings/message';
import type { CellRef } from '../../../workbook/address';
import { dateFault } from '../../analysis/date-faults';
import type { Stay } from '../../analysis/stays';
import type { Issue, Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say, when } from '../../text/say';

function faultOf(contract: ContractPeriod): Message | null {
  const fault = dateFault(contract);
  if (fault) return fault;
  if (contract.renewedAfter !== undefined || hasOpenEnd(squash(contract.text))) return null;
  if (contract.state === 'open') return say('contract-dates.no-end', {});
  return contract.state === 'unreadable' ? say('contract-dates.unreadable', {}) : null;
}

/** Of one contract only the renewal is written, or only what was renewed, and the marks reach beyond it. */
function ofRenewal({ worker, present }: Stay): Issue[] {
  const { contract } = worker;
  const [first, last] = [present[0], present.at(-1)];
  if (!contract || first === undefined || last === undefined) return [];
  const { cell, endCell = cell, renewedAfter: end, renewedFrom: start } = contract;
  const issue = (at: CellRef, message: Message): Issue => ({
    cells: [at],
    form: 'attendanceSheet',
    severity: 'warning',
    message,
  });
  const named = who(worker);
  if (end !== undefined && last > monthOfDate(end)) {
    return [issue(endCell, say('contract-dates.renewed-until', { worker: named, end: when(end) }))];
  }
  if (start !== undefined && first < monthOfDate(start)) {
    return [issue(cell, say('contract-dates.renewed-from', { worker: named, start: when(start) }))];
  }
  return [];
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
  run: ({ stays }) => [...[...stays.keys()].flatMap(ofWorker), ...[...stays.values()].flatMap(ofRenewal)],
};
