import { WORKERS_PER_ZONE } from '../../assessment/limits';
import { zoneOfPosition } from '../../forms/vocabulary/zone-names';
import { squash } from '../../forms/values/text';
import type { CellRef } from '../../workbook/address';
import type { CheckContext } from './context';
import type { Fact } from './facts';
import { inPostIn, isOfPosition, staffingGrounds, suspectPosition, type Suspect } from './suspects';
import { workersOfPosts, type ZoneDifference, type ZonePost } from './zones';

/** How many workers a zone lacks. */
export interface ZoneLack {
  readonly key: string;
  readonly count: number;
}

/** Workers whose position names no zone by a slip, where they are as many as the zones lack. */
function unplacedSuspects({ zones: { unplaced } }: CheckContext): Suspect[] {
  const { strange, blank, lacking } = unplaced;
  const posts = [...strange, ...blank];
  return lacking !== null && lacking <= posts.length ? posts.flatMap(({ row }) => suspectPosition(row)) : [];
}

/** What lacks of zones rest on: the months, and slips in marks or positions where these explain all of them. */
export function groundsOfLacks(context: CheckContext, lacks: readonly ZoneLack[]): Fact[] {
  const { lastMonth, suspects, zones } = context;
  // A half mark of an earlier month moves nobody into a zone.
  const inPost = lastMonth ? inPostIn(suspects, lastMonth) : [];
  const positions = [...suspects.filter(isOfPosition), ...unplacedSuspects(context)];
  return staffingGrounds([...inPost, ...positions], () => {
    const placed = inPost.map(({ worker }) => zoneOfPosition(squash(worker.position), zones.keys));
    const unplaced = positions.length;
    const open = lacks.reduce(
      (sum, { key, count }) => sum + Math.max(0, count - placed.filter((zone) => zone === key).length),
      0,
    );
    return open <= unplaced;
  });
}

/** Fewer than due by the slip of one position: the zone itself declares enough. */
export const isShortByPosition = ({ value, own }: ZoneDifference): boolean => {
  const count = workersOfPosts(own);
  return count < WORKERS_PER_ZONE && value >= WORKERS_PER_ZONE && value - count === 1;
};

export const positionsOf = (posts: readonly ZonePost[]): CellRef[] =>
  posts.flatMap(({ row }) => row.positionCell ?? []);
