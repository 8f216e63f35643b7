import { groupedBy } from '../../checks/analysis/grouped';
import { monthList } from '../../checks/text/phrases';
import { list, say, shortened, when } from '../../checks/text/say';
import { monthFromNumber } from '../../forms/values/calendar';
import type { DateSpan } from '../../forms/values/date-spans';
import { squash } from '../../forms/values/text';
import { isMaskedName } from '../../forms/vocabulary/masked-names';
import type { Message, Value } from '../../strings/message';
import { contractKey } from '../people';
import type { SubmissionExtract, WorkerExtract } from './extract';
import { submissionFinding, type SubmissionFinding } from './finding';
import { byStation, stationText } from './stations';

/** Somebody in a submission. */
interface Post {
  readonly submission: SubmissionExtract;
  readonly worker: WorkerExtract;
}

/** The posts of one person, as it seems, at one station: there may be several submissions of it. */
type Posts = readonly [Post, ...Post[]];

const lastOf = ({ worker: { first, presence } }: Post): number => first + presence.length - 1;
const firstMonth = (posts: Posts): number =>
  posts.reduce((first, { worker }) => Math.min(first, worker.first), Infinity);
const lastMonth = (posts: Posts): number => posts.reduce((last, post) => Math.max(last, lastOf(post)), -Infinity);

function presenceIn(posts: Posts, month: number): number {
  return posts.reduce((most, { worker: { first, presence } }) => Math.max(most, presence[month - first] ?? 0), 0);
}

/** Somebody who goes from one station to another within a month has a mark at both (rule B7). */
function isMove(month: number, present: readonly Posts[]): boolean {
  const [one, other] = present;
  if (!one || !other || present.length > 2) return false;
  const goes = (from: Posts, to: Posts): boolean => lastMonth(from) === month && firstMonth(to) === month;
  return goes(one, other) || goes(other, one);
}

/** Months with marks at several of the stations that are more than one person can have. */
function doubleMonths(stations: readonly Posts[]): number[] {
  const first = Math.min(...stations.map(firstMonth));
  const last = Math.max(...stations.map(lastMonth));
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return months.filter((month) => {
    const present = stations.filter((posts) => presenceIn(posts, month) > 0);
    const personMonths = present.reduce((sum, posts) => sum + presenceIn(posts, month), 0);
    return present.length > 1 && personMonths > 1 && !isMove(month, present);
  });
}

/** What the sentence says of whom, when and where. */
interface Said {
  readonly name: Value;
  readonly months: Value;
  readonly stations: Value;
}

/** How the people of a group are known to be one, or may be. */
interface Told {
  readonly rule: 'worker-at-two-stations' | 'same-name-elsewhere';
  readonly message: (said: Said) => Message;
}

function tell(group: Posts, { rule, message }: Told): SubmissionFinding[] {
  const stations = byStation(group, ({ submission }) => submission);
  if (stations.length < 2) return [];
  const months = doubleMonths(stations);
  if (months.length === 0) return [];
  const double = stations.filter((posts) => months.some((month) => presenceIn(posts, month) > 0));
  const said = {
    name: group[0].worker.name,
    months: monthList(months.map(monthFromNumber)),
    stations: list(shortened(double.map(([{ submission }]) => stationText(submission)))),
  };
  const places = double.flat().map(({ submission, worker }) => ({ submission: submission.id, cells: [worker.cell] }));
  return [submissionFinding(rule, message(said), places)];
}

/** Posts with the same key at more than one place. */
function groupsOf(posts: readonly Post[], keyOf: (post: Post) => string): Posts[] {
  return groupedBy(posts, keyOf)
    .filter(({ length }) => length > 1)
    .map((group): Posts => group);
}

const contractIn = ({ submission }: Post, contract: DateSpan): string => `${submission.id} ${contractKey(contract)}`;

/** Contracts of each submission by the names beside them: days that several have tell nobody from anybody. */
function holders(posts: readonly Post[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const post of posts) {
    const { contract, name } = post.worker;
    if (!contract) continue;
    const key = contractIn(post, contract);
    names.set(key, (names.get(key) ?? new Set()).add(name));
  }
  return names;
}

const byNumber: Told = {
  rule: 'worker-at-two-stations',
  message: (said) => say('worker-at-two-stations.identity', said),
};

const byName: Told = {
  rule: 'same-name-elsewhere',
  message: (said) => say('same-name-elsewhere.name-alone', said),
};

function byContract(contract: DateSpan, isUsual: boolean): Told {
  const days = say('span', { first: when(contract.start), last: when(contract.end) });
  return isUsual
    ? {
        rule: 'same-name-elsewhere',
        message: (said) => say('same-name-elsewhere.usual-contract', { ...said, contract: days }),
      }
    : {
        rule: 'worker-at-two-stations',
        message: (said) => say('worker-at-two-stations.contract', { ...said, contract: days }),
      };
}

/** Two numbers are two people; where all have one number, that has told it already. */
function isOpen(group: Posts): boolean {
  const numbers = group.map(({ worker }) => worker.identity);
  return numbers.includes(null) && new Set(numbers.filter((number) => number !== null)).size < 2;
}

/**
 * The same person in post at two stations in one month: by 身份证号, or by name and a contract that nobody else there has.
 * Where others have a contract of the same days, or nothing but the name is known, it is a note: in a city many people
 * share their name with a colleague elsewhere. Other numbers, or contracts of other days, are other people; a move in the
 * middle of a month is none. Roughly linear in the number of workers.
 */
export function sameWorkers(submissions: readonly SubmissionExtract[]): SubmissionFinding[] {
  const posts = submissions.flatMap((submission) => submission.workers.map((worker): Post => ({ submission, worker })));
  const named = posts.filter(({ worker }) => !isMaskedName(squash(worker.name)));
  const numbered = posts.filter(({ worker }) => worker.identity !== null);
  const contracted = named.filter(({ worker }) => worker.contract !== null);
  const nameOnly = named.filter(({ worker }) => worker.contract === null && worker.identity === null);
  const names = holders(posts);
  const nameAndContract = ({ worker: { name, contract } }: Post): string =>
    `${name} ${contract ? contractKey(contract) : ''}`;
  return [
    ...groupsOf(numbered, ({ worker }) => worker.identity ?? '').flatMap((group) => tell(group, byNumber)),
    ...groupsOf(contracted, nameAndContract)
      .filter(isOpen)
      .flatMap((group) => {
        const { contract } = group[0].worker;
        if (!contract) return [];
        const isUsual = group.some((post) => (names.get(contractIn(post, contract))?.size ?? 0) > 1);
        return tell(group, byContract(contract, isUsual));
      }),
    // A name that stands at more than two places is a common one.
    ...groupsOf(nameOnly, ({ worker }) => worker.name)
      .filter(({ length }) => length === 2)
      .flatMap((group) => tell(group, byName)),
  ];
}
