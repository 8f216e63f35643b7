import { monthOfDate, type IsoDate, type Month } from '../../forms/values/calendar';
import type { ContractPeriod, RemarkEvent, WorkerRecord } from '../../forms/station';
import type { CellRef } from '../../workbook/address';
import { strangeYear } from './contracts';
import { monthOfEvent, remarkOf, type Stay } from './stays';

/** Why somebody cannot have been in post in a month; one reason per month, the remark before the contract. */
export type RuledOutReason = 'after-leaving' | 'before-joining' | 'before-contract' | 'after-contract';

/** Marks in months that the remark or the contract of their worker rules out (rules B7, B18). */
export interface RuledOut {
  readonly worker: WorkerRecord;
  readonly reason: RuledOutReason;
  readonly months: readonly Month[];
  /** The day, or else the month, that rules them out. */
  readonly date: IsoDate | Month | null;
  /** Where it is said. */
  readonly saidAt: CellRef;
  /** The joining or leaving that says it; null where the contract does. */
  readonly event: RemarkEvent | null;
}

function monthsOf(events: readonly RemarkEvent[], kind: RemarkEvent['kind']): Month[] {
  return events.flatMap((event) => (event.kind === kind ? (monthOfEvent(event) ?? []) : [])).sort();
}

/** Months of the events in a remark, each list in its order. */
interface EventMonths {
  readonly leaving: readonly Month[];
  readonly joining: readonly Month[];
  /** Joining and coming back. */
  readonly beginning: readonly Month[];
}

function eventMonths({ events }: Stay): EventMonths | null {
  if (events.length === 0) return null;
  const [leaving, joining] = [monthsOf(events, 'left'), monthsOf(events, 'joined')];
  return { leaving, joining, beginning: [...joining, ...monthsOf(events, 'returned')].sort() };
}

/** Why the remark rules out a month; null where it does not. */
function reasonOfRemark({ leaving, joining, beginning }: EventMonths, month: Month): RuledOutReason | null {
  const left = leaving.findLast((other) => other < month);
  const joined = beginning.findLast((other) => other <= month);
  if (left !== undefined && (joined === undefined || joined < left)) return 'after-leaving';
  // Coming back rules out nothing before: whoever comes back was there.
  const [first] = joining;
  if (first === undefined || first <= month) return null;
  // Somebody who left before coming back was in post before that.
  return leaving.some((other) => other <= first) ? null : 'before-joining';
}

/** A worker's contract; null where its own dates are at fault. */
function soundContract({ contract }: WorkerRecord): ContractPeriod | null {
  if (!contract || contract.state === 'impossible' || strangeYear(contract.text) !== null) return null;
  const { start, end } = contract;
  return start !== null && end !== null && start > end ? null : contract;
}

/** Why the contract rules out a month; null where it does not. */
function reasonOfContract(contract: ContractPeriod, month: Month): RuledOutReason | null {
  const { start, end } = contract;
  if (start !== null && month < monthOfDate(start)) return 'before-contract';
  if (end !== null && month > monthOfDate(end)) return 'after-contract';
  return isBetween(contract, month) ? 'after-contract' : null;
}

/** Whether no one of several contracts covers a month. */
function isBetween({ terms = [] }: ContractPeriod, month: Month): boolean {
  return terms.length > 0 && terms.every(({ start, end }) => month < monthOfDate(start) || monthOfDate(end) < month);
}

/** The end of the contract that ran out before a month; of one alone its end. */
function endBefore({ terms = [], end }: ContractPeriod, month: Month | undefined): IsoDate | null {
  const ends = terms.map((term) => term.end).sort();
  return ends.findLast((each) => month !== undefined && monthOfDate(each) < month) ?? end;
}

/** The date behind a reason: in the contract, or that of the first event of its kind. */
function sourceOf(
  { worker, events }: Stay,
  reason: RuledOutReason,
  [first]: readonly Month[],
): Pick<RuledOut, 'date' | 'saidAt' | 'event'> {
  const { contract } = worker;
  if (contract && (reason === 'before-contract' || reason === 'after-contract')) {
    const date = reason === 'before-contract' ? contract.start : endBefore(contract, first);
    const saidAt = reason === 'after-contract' ? (contract.endCell ?? contract.cell) : contract.cell;
    return { date, saidAt, event: null };
  }
  const event = events.find(({ kind }) => kind === (reason === 'after-leaving' ? 'left' : 'joined')) ?? null;
  return { date: event?.date ?? event?.month ?? null, saidAt: event?.cell ?? remarkOf(worker), event };
}

/** Why nobody can have been in post in a month by remark and contract; null where neither rules it out. */
function reasonsOf(stay: Stay): (month: Month) => RuledOutReason | null {
  const contract = soundContract(stay.worker);
  const events = eventMonths(stay);
  return (month) => (events && reasonOfRemark(events, month)) ?? (contract && reasonOfContract(contract, month));
}

/** Months without a mark of being in post in which remark or contract say that none is due (rules B7, B18). */
export function monthsNotDue(stay: Stay): Month[] {
  const { worker, present } = stay;
  const reasonOf = reasonsOf(stay);
  // Where marks stand against the dates, these are in doubt.
  if (present.some((month) => reasonOf(month) !== null)) return [];
  return worker.marks.map(({ month }) => month).filter((month) => reasonOf(month) !== null);
}

function ruledOutOf(stay: Stay): RuledOut[] {
  const { worker, present } = stay;
  const reasonOf = reasonsOf(stay);
  const byReason = new Map<RuledOutReason, Month[]>();
  for (const month of present) {
    const reason = reasonOf(month);
    if (reason) byReason.set(reason, [...(byReason.get(reason) ?? []), month]);
  }
  return [...byReason].map(([reason, months]) => ({ worker, reason, months, ...sourceOf(stay, reason, months) }));
}

/** Of every worker, reason by reason. */
export function ruledOutMonths(stays: Iterable<Stay>): RuledOut[] {
  return [...stays].flatMap(ruledOutOf);
}
