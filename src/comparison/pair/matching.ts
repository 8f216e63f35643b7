import type { Month } from '../../forms/values/calendar';
import { onlyEntries } from '../../forms/values/only-entries';
import { contractKey, personMonthsOf, type Person } from '../people';
import { byKey, type Both } from './difference';

export interface Match extends Both<Person> {
  /** What shows that they are one person: their name, or what is the same under another name. */
  readonly by: 'name' | 'identity' | 'contract';
}

export interface Matches {
  readonly matches: readonly Match[];
  /** Only in one of the files. */
  readonly alone: Both<readonly Person[]>;
}

/** Pairs whose key stands once on each side; what is left goes on. */
function pairOff(left: Both<readonly Person[]>, by: Match['by'], keyOf: (person: Person) => string | null): Matches {
  const pairs = byKey(onlyEntries(left.midterm, keyOf), onlyEntries(left.final, keyOf));
  const matches = pairs.map((pair): Match => ({ ...pair, by }));
  const matched = new Set(matches.flatMap(({ midterm, final }) => [midterm, final]));
  const isLeft = (person: Person): boolean => !matched.has(person);
  return { matches, alone: { midterm: left.midterm.filter(isLeft), final: left.final.filter(isLeft) } };
}

/** So many months in post make marks that are the same more than a chance. */
const FEWEST_MONTHS = 2;

/** The marks of the months that both files have, beside the contract: null where they say too little. */
function trailOf(person: Person, months: readonly Month[]): string | null {
  const marks = months.map((month) => personMonthsOf(person, month));
  const isTelling = marks.filter((value) => value > 0).length >= FEWEST_MONTHS;
  return person.contract !== null && isTelling ? `${contractKey(person.contract)} ${marks.join(' ')}` : null;
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
  take('name', (person) => named(person.contract && contractKey(person.contract), person));
  take('name', ({ name }) => name);
  take('identity', ({ identity }) => identity);
  take('contract', (person) => trailOf(person, common));
  return { matches, alone };
}
