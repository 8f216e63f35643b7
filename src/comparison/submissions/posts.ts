import { groupedBy } from '../../checks/analysis/grouped';
import { monthList } from '../../checks/text/phrases';
import { list, shortened } from '../../checks/text/say';
import { monthFromNumber } from '../../forms/values/calendar';
import type { Value } from '../../strings/message';
import type { SubmissionExtract, WorkerExtract } from './extract';
import { byStation, stationText } from './stations';

/** Somebody in a submission. */
export interface Post {
  readonly submission: SubmissionExtract;
  readonly worker: WorkerExtract;
}

/** The posts of one person, as it seems, at one station: there may be several submissions of it. */
export type Posts = readonly [Post, ...Post[]];

/** One person, as it seems, in post at several stations at once. */
export interface DoublePosts {
  readonly stations: readonly Posts[];
  /** In months since year 0. */
  readonly months: readonly number[];
}

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

/** Where and when a group of posts is more than one person can have; null where it is not. */
export function doublePosts(group: Posts): DoublePosts | null {
  const stations = byStation(group, ({ submission }) => submission);
  if (stations.length < 2) return null;
  const months = doubleMonths(stations);
  if (months.length === 0) return null;
  return { stations: stations.filter((posts) => months.some((month) => presenceIn(posts, month) > 0)), months };
}

/** Posts with the same key at more than one place. */
export function groupsOf(posts: readonly Post[], keyOf: (post: Post) => string): Posts[] {
  return groupedBy(posts, keyOf)
    .filter(({ length }) => length > 1)
    .map((group): Posts => group);
}

/** Two numbers are two people; where all have one number, that has told it already. */
export function isOpen(group: Posts): boolean {
  const numbers = group.map(({ worker }) => worker.identity);
  return numbers.includes(null) && new Set(numbers.filter((number) => number !== null)).size < 2;
}

export function monthsText({ months }: DoublePosts): Value {
  return monthList(months.map(monthFromNumber));
}

export function stationsText({ stations }: DoublePosts): Value {
  return list(shortened(stations.map(([{ submission }]) => stationText(submission))));
}
