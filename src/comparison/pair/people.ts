import { personMonthsIn } from '../../assessment/staffing';
import { connectedBy, groupedBy } from '../../checks/analysis/grouped';
import { identityNumberOf } from '../../checks/analysis/identity-numbers';
import { stays, type Stay } from '../../checks/analysis/stays';
import type { WorkerRecord } from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import { squash } from '../../forms/values/text';
import type { Both, Evaluation } from './difference';

/** Somebody in one of the files, on one row or several: left and came back, moved to another zone, passed the examination. */
export interface Person {
  readonly name: string;
  readonly first: Stay;
  readonly stays: readonly Stay[];
  readonly rows: readonly WorkerRecord[];
  /** 身份证号 in one spelling; null where none is written. */
  readonly identity: string | null;
  /** The first contract as its days; null where none is read. */
  readonly contract: string | null;
}

export interface Match extends Both<Person> {
  /** What shows that they are one person: their name, or what is the same under another name. */
  readonly by: 'name' | 'identity' | 'contract';
}

export interface Matches {
  readonly matches: readonly Match[];
  /** Only in one of the files. */
  readonly alone: Both<readonly Person[]>;
}

/** A contract by the days that are written, whatever its spelling; null where it is none. */
export function contractDays({ contract }: WorkerRecord): string | null {
  return contract?.state === 'complete' ? `${contract.start ?? ''} ${contract.end ?? ''}` : null;
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
    contract: known(contractDays),
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
  const keyOf = ({ worker }: Stay): string =>
    (areTold ? identityNumberOf(worker) : null) ?? contractDays(worker) ?? `row ${worker.row}`;
  return connectedBy(own, (stay) => [keyOf(stay)]).map(personOf);
}

/** Everybody with a name in 附件2. */
export function peopleOf({ station }: Evaluation): Person[] {
  const named = [...stays(station).values()].filter(({ worker }) => squash(worker.name) !== '');
  return groupedBy(named, ({ worker }) => squash(worker.name)).flatMap(peopleNamed);
}

/** Pairs whose key stands once on each side; what is left goes on. */
function pairOff(left: Both<readonly Person[]>, by: Match['by'], keyOf: (person: Person) => string | null): Matches {
  const single = (people: readonly Person[]): Map<string, Person> => {
    const keyed = people.flatMap((person): (readonly [string, Person])[] => {
      const key = keyOf(person);
      return key === null ? [] : [[key, person]];
    });
    return new Map(groupedBy(keyed, ([key]) => key).flatMap((same) => (same.length === 1 ? [same[0]] : [])));
  };
  const finals = single(left.final);
  const matches = [...single(left.midterm)].flatMap(([key, midterm]): Match[] => {
    const final = finals.get(key);
    return final ? [{ midterm, final, by }] : [];
  });
  const matched = new Set(matches.flatMap(({ midterm, final }) => [midterm, final]));
  const isLeft = (person: Person): boolean => !matched.has(person);
  return { matches, alone: { midterm: left.midterm.filter(isLeft), final: left.final.filter(isLeft) } };
}

/** So many months in post make marks that are the same more than a chance. */
const FEWEST_MONTHS = 2;

/** The marks of the months that both files have, beside the contract: null where they say too little. */
function trailOf(person: Person, months: readonly Month[]): string | null {
  const marks = months.map((month) => personMonthsOfPerson(person, month));
  const isTelling = marks.filter((value) => value > 0).length >= FEWEST_MONTHS;
  return person.contract !== null && isTelling ? `${person.contract} ${marks.join(' ')}` : null;
}

/** Person-months in a month, over all rows. */
export function personMonthsOfPerson({ rows }: Person, month: Month): number {
  return rows.reduce((sum, row) => sum + personMonthsIn(row, month), 0);
}

/**
 * Who in one file is who in the other: by name, among people of one name by number, contract or order; then, under another
 * name, by number, or by contract and marks where these tell one person alone. `common` are the months of both files.
 */
export function matchPeople(people: Both<readonly Person[]>, common: readonly Month[]): Matches {
  const matches: Match[] = [];
  let alone = people;
  const take = (by: Match['by'], keyOf: (person: Person) => string | null): void => {
    const paired = pairOff(alone, by, keyOf);
    matches.push(...paired.matches);
    alone = paired.alone;
  };
  const named = (key: string | null, { name }: Person): string | null => (key === null ? null : `${name} ${key}`);
  take('name', (person) => named(person.identity, person));
  take('name', (person) => named(person.contract, person));
  take('name', ({ name }) => name);
  take('identity', ({ identity }) => identity);
  take('contract', (person) => trailOf(person, common));
  return { matches, alone };
}
