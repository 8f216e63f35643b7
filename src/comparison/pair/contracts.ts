import { say, when } from '../../checks/text/say';
import { addDays, type IsoDate } from '../../forms/values/calendar';
import type { ContractPeriod } from '../../forms/station';
import type { CellRef } from '../../workbook/address';
import type { Value } from '../../strings/message';
import type { Person } from '../people';
import { difference, type Both, type Difference } from './difference';
import type { Match } from './matching';

/** A contract as it is written; no end: it is open. */
interface Term {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly cell: CellRef;
}

function termsIn(contract: ContractPeriod): Term[] {
  const { cell, state, terms } = contract;
  if (state !== 'complete' && state !== 'open') return [];
  if (terms) return terms.map((term) => ({ ...term, cell }));
  const start = contract.renewedFrom ?? contract.start;
  return start ? [{ start, end: contract.renewedAfter ?? contract.end, cell }] : [];
}

function termsOf({ rows }: Person): Term[] {
  return rows.flatMap(({ contract }) => (contract ? termsIn(contract) : []));
}

/** Renewals are signed some weeks before a contract ends. */
const WEEKS_AHEAD = 62;

/**
 * Whether a contract of the final file may stand where the mid-term has this one: the same, written with its renewal or
 * its early end; or one signed after it ended, or after the mid-term. `ends`: of the periods.
 */
function accountsFor(final: Term, midterm: Term, hasLeft: boolean, ends: Both<IsoDate | null>): boolean {
  const { start, end } = midterm;
  if (final.start !== start) {
    const isLater = end !== null && final.start > addDays(end, -WEEKS_AHEAD);
    return isLater || (ends.midterm !== null && final.start > ends.midterm);
  }
  if (end === null || final.end === null || final.end === end) return true;
  if (final.end < end) return hasLeft;
  return ends.final === null || end <= addDays(ends.final, WEEKS_AHEAD);
}

function termText({ start, end }: Term): Value {
  return end === null ? when(start) : say('span', { first: when(start), last: when(end) });
}

/**
 * Contracts that were in force at the mid-term and read otherwise in the final file (rule B18). Renewed at their end,
 * ended with the worker's leaving, or followed by a new one: no difference.
 */
export function compareContracts({ midterm, final }: Match, ends: Both<IsoDate | null>): Difference[] {
  const [terms, later] = [termsOf(midterm), termsOf(final)];
  const [replacing] = later;
  if (!replacing) return [];
  const hasLeft = final.stays.some(({ events }) => events.some(({ kind }) => kind === 'left'));
  const moved = terms.find((term) => !later.some((other) => accountsFor(other, term, hasLeft, ends)));
  if (!moved) return [];
  const instead = later.find(({ start }) => start === moved.start) ?? replacing;
  const message = say('contract-changed.found', {
    worker: final.first.worker.name,
    midterm: termText(moved),
    final: termText(instead),
  });
  return [difference('contract-changed', message, { midterm: [moved.cell], final: [instead.cell] })];
}
