import { monthOfDate, type IsoDate } from '../../forms/values/calendar';
import type { ContractPeriod, ContractTerm, WorkerRecord } from '../../forms/station';
import { squash } from '../../forms/values/text';
import type { Stay } from './stays';

const OTHER_YEAR = /(?<!\d)(?!19|20)(\d{4})(?=年|[./-]\d{1,2}[./-]\d)/;

/** A year of another century in a date (3023年7月1日); null without one. */
export function strangeYear(text: string): string | null {
  return OTHER_YEAR.exec(squash(text))?.[1] ?? null;
}

/** A contract with both dates, in their order (rule B18); of several one after the other the one in which the work began. */
export interface DatedContract {
  readonly stay: Stay;
  readonly worker: WorkerRecord;
  readonly contract: ContractPeriod;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** The end of the last contract. */
  readonly until: IsoDate;
}

/** Of several contracts the one that covers the first month in post; null where there is one alone, or none covers it. */
function termInPost({ worker: { contract }, present: [first] }: Stay): ContractTerm | null {
  const covers = ({ start, end }: ContractTerm): boolean =>
    first !== undefined && monthOfDate(start) <= first && first <= monthOfDate(end);
  // A contract that ends in a month and the one that follows in the same month both cover it: the later one goes on.
  return contract?.terms?.findLast(covers) ?? null;
}

export function datedContracts(stays: Iterable<Stay>): DatedContract[] {
  return [...stays].flatMap((stay): DatedContract[] => {
    const { worker } = stay;
    const { contract } = worker;
    const { start = null, end = null } = contract ?? {};
    const isDated = contract?.state === 'complete' && start && end && start <= end;
    return isDated ? [{ stay, worker, contract, start, end, ...termInPost(stay), until: end }] : [];
  });
}
