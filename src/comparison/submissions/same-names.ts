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

const idsOf = (posts: Posts): string => [...new Set(posts.map(({ submission }) => submission.id))].join('\n');

/** Which lists number their people alike (社工1, 社工2, …): the same code says nothing of who it is. Each pair is judged once. */
class Numberings {
  private readonly codes = new Map<string, { readonly codes: ReadonlySet<string>; readonly people: number }>();
  private readonly known = new Map<string, boolean>();

  areOne(one: Posts, other: Posts): boolean {
    const key = `${idsOf(one)}\n\n${idsOf(other)}`;
    const known = this.known.get(key) ?? this.judge(one, other);
    this.known.set(key, known);
    return known;
  }

  private judge(one: Posts, other: Posts): boolean {
    const [own, others] = [this.codesAt(one), this.codesAt(other)];
    const shared = [...own.codes].filter((code) => others.codes.has(code)).length;
    return shared >= FEWEST_NUMBERED && shared >= Math.max(own.people, others.people) * SHARE_NUMBERED;
  }

  private codesAt(posts: Posts) {
    const key = idsOf(posts);
    const known = this.codes.get(key);
    if (known) return known;
    const names = new Set(posts.flatMap(({ submission }) => submission.workers.map(({ name }) => name)));
    const codes = { codes: new Set([...names].filter((name) => isCodeName(squash(name)))), people: names.size };
    this.codes.set(key, codes);
    return codes;
  }
}

function namesakesIn(group: Posts, told: ReadonlySet<Post>, numberings: Numberings): Namesakes[] {
  if (isCommon(group) || !isOpen(group)) return [];
  const double = doublePosts(group);
  if (!double || double.stations.length > MOST_STATIONS) return [];
  const { stations } = double;
  const isTold = stations.every((posts) => posts.some((post) => told.has(post)));
  const areNumbered = stations.some((one, at) => stations.slice(at + 1).some((other) => numberings.areOne(one, other)));
  return isTold || areNumbered ? [] : [{ ...double, name: group[0].worker.name }];
}

const stationsKey = ({ stations }: DoublePosts): string => stations.map(([{ submission }]) => submission.id).join('\n');

/**
 * Names in post at several stations in one month that nothing else shows to be one person or two: a note for all of the same
 * stations. `told`: posts of which more is known.
 */
export function sameNames(posts: readonly Post[], told: ReadonlySet<Post>): SubmissionFinding[] {
  const numberings = new Numberings();
  const all = groupsOf(posts, ({ worker }) => worker.name).flatMap((group) => namesakesIn(group, told, numberings));
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
