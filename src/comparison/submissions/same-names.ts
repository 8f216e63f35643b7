import { groupedBy } from '../../checks/analysis/grouped';
import { list, say, shortened } from '../../checks/text/say';
import { squash } from '../../forms/values/text';
import { isCodeName } from '../../forms/vocabulary/masked-names';
import { submissionFinding, type SubmissionFinding } from './finding';
import {
  doublePosts,
  groupsOf,
  isOpen,
  monthsText,
  stationsText,
  type DoublePosts,
  type Post,
  type Posts,
} from './posts';

/** A name that is met at more stations is a common one. */
const MOST_STATIONS = 3;
/** So many names, and such a share of the longer list, make two lists one numbering. */
const FEWEST_NUMBERED = 3;
const SHARE_NUMBERED = 1 / 3;

/** A name in post at several stations at once. */
interface Namesakes extends DoublePosts {
  readonly name: string;
}

/** One station may be named in two ways, not in more. */
const isCommon = (group: Posts): boolean =>
  new Set(group.map(({ submission }) => submission.station)).size > MOST_STATIONS * 2;

const namesAt = (posts: Posts): ReadonlySet<string> =>
  new Set(posts.flatMap(({ submission }) => submission.workers.map(({ name }) => name)));

/** Whether two lists number their people alike (社工1, 社工2, …): the same code says nothing of who it is. */
function isOneNumbering(one: Posts, other: Posts): boolean {
  const [names, others] = [namesAt(one), namesAt(other)];
  const codes = [...names].filter((name) => others.has(name) && isCodeName(squash(name))).length;
  return codes >= FEWEST_NUMBERED && codes >= Math.max(names.size, others.size) * SHARE_NUMBERED;
}

function namesakesIn(group: Posts, told: ReadonlySet<Post>): Namesakes[] {
  if (isCommon(group) || !isOpen(group)) return [];
  const double = doublePosts(group);
  if (!double || double.stations.length > MOST_STATIONS) return [];
  const { stations } = double;
  const isTold = stations.every((posts) => posts.some((post) => told.has(post)));
  const areNumbered = stations.some((one, at) => stations.slice(at + 1).some((other) => isOneNumbering(one, other)));
  return isTold || areNumbered ? [] : [{ ...double, name: group[0].worker.name }];
}

const stationsKey = ({ stations }: DoublePosts): string => stations.map(([{ submission }]) => submission.id).join('\n');

/**
 * Names in post at several stations in one month that nothing else shows to be one person or two: a note for all of the same
 * stations. `told`: posts of which more is known.
 */
export function sameNames(posts: readonly Post[], told: ReadonlySet<Post>): SubmissionFinding[] {
  const all = groupsOf(posts, ({ worker }) => worker.name).flatMap((group) => namesakesIn(group, told));
  return groupedBy(all, stationsKey).map((same) => {
    const people = same.map((each) => say('namesake', { name: each.name, months: monthsText(each) }));
    const message = say('same-name-elsewhere.found', {
      people: list(shortened(people, 'and-more-people')),
      stations: stationsText(same[0]),
    });
    const found = same.flatMap(({ stations }) => stations.flat());
    const places = groupedBy(found, ({ submission }) => submission.id).map((own) => ({
      submission: own[0].submission.id,
      cells: own.map(({ worker }) => worker.cell),
    }));
    return submissionFinding('same-name-elsewhere', message, places);
  });
}
