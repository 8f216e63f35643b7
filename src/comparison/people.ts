import { personMonthsIn } from '../assessment/staffing';
import { connectedBy, groupedBy } from '../checks/analysis/grouped';
import { identityNumberOf } from '../forms/values/identity-numbers';
import { stays, type Stay } from '../checks/analysis/stays';
import type { Station, WorkerRecord } from '../forms/station';
import type { Month } from '../forms/values/calendar';
import { spanOf, type DateSpan } from '../forms/values/date-spans';
import { squash, type NormalText } from '../forms/values/text';

/** Somebody in 附件2, on one row or several: left and came back, moved to another zone, passed the examination. */
export interface Person {
  readonly name: NormalText;
  readonly first: Stay;
  readonly stays: readonly Stay[];
  readonly rows: readonly WorkerRecord[];
  /** 身份证号 in one spelling; null where none is written. */
  readonly identity: string | null;
  /** The first contract; null where none is read. */
  readonly contract: DateSpan | null;
}

function contractOf({ contract }: WorkerRecord): DateSpan | null {
  return contract?.state === 'complete' ? spanOf(contract) : null;
}

/** A contract by its days, whatever their spelling. */
export function contractKey({ start, end }: DateSpan): string {
  return `${start} ${end}`;
}

function personOf(own: readonly [Stay, ...Stay[]]): Person {
  const rows = own.map(({ worker }) => worker);
  const known = <T>(of: (row: WorkerRecord) => T | null): T | null =>
    rows.map(of).find((value) => value !== null) ?? null;
  return {
    name: squash(own[0].worker.name),
    first: own[0],
    stays: own,
    rows,
    identity: known(identityNumberOf),
    contract: known(contractOf),
  };
}

/** Rows of one name are one person, unless they are in post at the same time under other numbers or contracts. */
function peopleNamed(own: readonly [Stay, ...Stay[]]): Person[] {
  const taken = new Set<Month>();
  const isAtOnce = own.some(({ present }) => {
    const overlaps = present.some((month) => taken.has(month));
    for (const month of present) taken.add(month);
    return overlaps;
  });
  const numbers = own.map(({ worker }) => identityNumberOf(worker));
  const areTold = numbers.every((number) => number !== null);
  if (!isAtOnce && !areTold) return [personOf(own)];
  const keyOf = ({ worker }: Stay): string => {
    const contract = contractOf(worker);
    if (areTold) return identityNumberOf(worker) ?? '';
    return contract ? contractKey(contract) : `row ${worker.row}`;
  };
  return connectedBy(own, (stay) => [keyOf(stay)]).map(personOf);
}

/** Everybody with a name in 附件2. */
export function peopleOf(station: Station): Person[] {
  const named = [...stays(station).values()].filter(({ worker }) => squash(worker.name) !== '');
  return groupedBy(named, ({ worker }) => squash(worker.name)).flatMap(peopleNamed);
}

/** Person-months in a month, over all rows. */
export function personMonthsOf({ rows }: Person, month: Month): number {
  return rows.reduce((sum, row) => sum + personMonthsIn(row, month), 0);
}
