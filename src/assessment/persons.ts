import type { WorkerRecord } from '../forms/station';
import { identityFault, identityNumberOf, olderNumber } from '../forms/values/identity-numbers';
import { isPresent } from '../forms/values/marks';
import { squash } from '../forms/values/text';

/** One person, who may stand on several rows (left and came back, changed zone). */
export interface Person {
  readonly name: string;
  readonly rows: readonly WorkerRecord[];
}

/** A name on more rows than these is an example that was copied down, nobody's name. */
const MOST_ROWS = 50;
/** One month may be the one in which somebody moved from a row to the other. */
const FEWEST_SHARED_MONTHS = 2;

/** A number that can be true, as the older ones are: without century and check digit. A mistyped one tells nobody apart. */
function soundNumberOf(worker: WorkerRecord): string | null {
  const number = identityNumberOf(worker);
  return number !== null && identityFault(number) === null ? olderNumber(number) : null;
}

function areInPostTogether(one: WorkerRecord, other: WorkerRecord): boolean {
  const months = new Set(one.marks.flatMap(({ month, inPost }) => (isPresent(inPost) ? [month] : [])));
  const shared = other.marks.filter(({ month, inPost }) => isPresent(inPost) && months.has(month));
  return shared.length >= FEWEST_SHARED_MONTHS;
}

/** Whether two contracts run at the same time and are not the same. */
function haveContractsOfTheirOwn({ contract: one }: WorkerRecord, { contract: other }: WorkerRecord): boolean {
  if (!one?.start || !one.end || !other?.start || !other.end || one.start === other.start) return false;
  return one.start < other.end && other.start < one.end;
}

function haveCertificatesOfTheirOwn(one: WorkerRecord, other: WorkerRecord): boolean {
  const [first, second] = [squash(one.qualification), squash(other.qualification)];
  return first !== '' && second !== '' && first !== second;
}

/** Whether identity numbers tell two rows of one name apart beyond doubt; null where one of them has none. */
function haveNumbersOfTheirOwn(one: WorkerRecord, other: WorkerRecord): boolean | null {
  const [first, second] = [soundNumberOf(one), soundNumberOf(other)];
  return first === null || second === null ? null : first !== second;
}

/** Whether two rows of one name are of two people: namesakes, or one whose name is mistyped. */
function areOfTwo(one: WorkerRecord, other: WorkerRecord): boolean {
  return (
    haveNumbersOfTheirOwn(one, other) ??
    (haveContractsOfTheirOwn(one, other) && haveCertificatesOfTheirOwn(one, other) && areInPostTogether(one, other))
  );
}

/** Rows by whose they are: one that is nobody's before it is somebody else's. */
function parted(rows: readonly WorkerRecord[], isOfTwo: typeof areOfTwo): WorkerRecord[][] {
  if (rows.length > MOST_ROWS) return [[...rows]];
  const people: WorkerRecord[][] = [];
  for (const row of rows) {
    const own = people.find((some) => !some.some((other) => isOfTwo(row, other)));
    if (own) own.push(row);
    else people.push([row]);
  }
  return people;
}

function peopleOf(workers: readonly WorkerRecord[], isOfTwo: typeof areOfTwo): Person[] {
  const named = new Map<string, WorkerRecord[]>();
  for (const worker of workers) {
    const key = worker.name || `${worker.sheet}:${worker.row}`;
    const own = named.get(key);
    if (own) own.push(worker);
    else named.set(key, [worker]);
  }
  return [...named.values()].flatMap((rows) =>
    parted(rows, isOfTwo).map((own) => ({ name: rows[0]?.name ?? '', rows: own })),
  );
}

/**
 * The people of 附件2, in sheet order (rule B13): rows of one name are one person, but where what else they say is that of
 * two. Rows without a name stand for themselves.
 */
export function personsOf(workers: readonly WorkerRecord[]): Person[] {
  return peopleOf(workers, areOfTwo);
}

/** Rows of one name, as one person, but where identity numbers tell them apart: whoever else shares a name is asked about. */
export function namesOf(workers: readonly WorkerRecord[]): Person[] {
  return peopleOf(workers, (one, other) => haveNumbersOfTheirOwn(one, other) === true);
}
