import { say, when } from '../../checks/text/say';
import type { DateSpan } from '../../forms/values/date-spans';
import { squash } from '../../forms/values/text';
import { isMaskedName } from '../../forms/vocabulary/masked-names';
import type { Message, Value } from '../../strings/message';
import { contractKey } from '../people';
import type { SubmissionExtract } from './extract';
import { submissionFinding, type SubmissionFinding } from './finding';
import { doublePosts, groupsOf, isOpen, monthsText, stationsText, type Post, type Posts } from './posts';
import { sameNames } from './same-names';

/** What the sentence says of whom, when and where. */
interface Said {
  readonly name: Value;
  readonly months: Value;
  readonly stations: Value;
}

/** A person at several stations, and the posts that show it. */
interface Told {
  readonly posts: readonly Post[];
  readonly finding: SubmissionFinding;
}

function tell(group: Posts, message: (said: Said) => Message): Told[] {
  const double = doublePosts(group);
  if (!double) return [];
  const said = { name: group[0].worker.name, months: monthsText(double), stations: stationsText(double) };
  const posts = double.stations.flat();
  const places = posts.map(({ submission, worker }) => ({ submission: submission.id, cells: [worker.cell] }));
  return [{ posts, finding: submissionFinding('worker-at-two-stations', message(said), places) }];
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

/**
 * The same person in post at two stations in one month: by 身份证号, or by name and a contract that nobody else there has.
 * The same name alone is a note: in a city many people share theirs with a colleague elsewhere. Other numbers are other
 * people; a move in the middle of a month is none. Roughly linear in the number of workers.
 */
export function sameWorkers(submissions: readonly SubmissionExtract[]): SubmissionFinding[] {
  const posts = submissions.flatMap((submission) => submission.workers.map((worker): Post => ({ submission, worker })));
  const named = posts.filter(({ worker }) => !isMaskedName(squash(worker.name)));
  const numbered = posts.filter(({ worker }) => worker.identity !== null);
  const contracted = named.filter(({ worker }) => worker.contract !== null);
  const names = holders(posts);
  const nameAndContract = ({ worker: { name, contract } }: Post): string =>
    `${name} ${contract ? contractKey(contract) : ''}`;
  const told = [
    ...groupsOf(numbered, ({ worker }) => worker.identity ?? '').flatMap((group) =>
      tell(group, (said) => say('worker-at-two-stations.identity', said)),
    ),
    ...groupsOf(contracted, nameAndContract)
      .filter(isOpen)
      .flatMap((group) => {
        const { contract } = group[0].worker;
        if (!contract || group.some((post) => (names.get(contractIn(post, contract))?.size ?? 0) > 1)) return [];
        const days = say('span', { first: when(contract.start), last: when(contract.end) });
        return tell(group, (said) => say('worker-at-two-stations.contract', { ...said, contract: days }));
      }),
  ];
  const known = new Set(told.flatMap((each) => each.posts));
  return [...told.map(({ finding }) => finding), ...sameNames(named, known)];
}
