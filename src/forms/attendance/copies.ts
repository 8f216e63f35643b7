import { byStanding, type Standing } from '../layout/standing';
import { monthsKey, type AttendanceBlock, type CopiedTable } from '../station';
import type { Month } from '../values/calendar';
import { squash } from '../values/text';

/** A page block of 附件2 as it stands in the workbook. */
export interface PlacedBlock extends Standing {
  readonly block: AttendanceBlock;
  /** Its title says that it holds marks of insurance or wages alone. */
  readonly isCover: boolean;
}

/** So much of the people of a copy stand in the table that it repeats, and so much of their marks are the same. */
const SHARED_PEOPLE = 0.8;
const SHARED_MARKS = 0.5;

/** The marks of each person; a month without a row in a list is one of absence. */
function marksByName(blocks: readonly AttendanceBlock[]): Map<string, Map<Month, string>> {
  const byName = new Map<string, Map<Month, string>>();
  for (const { name, marks } of blocks.flatMap(({ workers }) => workers)) {
    const key = squash(name);
    const known = byName.get(key) ?? new Map<Month, string>();
    for (const { month, inPost } of marks) known.set(month, inPost?.kind ?? 'absent');
    byName.set(key, known);
  }
  return byName;
}

/** Whether a block repeats the people and mostly the marks of others. */
function repeats(block: AttendanceBlock, originals: readonly AttendanceBlock[]): boolean {
  if (block.workers.length === 0) return false;
  const [own, others] = [marksByName([block]), marksByName(originals)];
  let people = 0;
  let marks = 0;
  let same = 0;
  for (const [name, kinds] of own) {
    const other = others.get(name);
    if (!other) continue;
    people++;
    marks += kinds.size;
    for (const [month, kind] of kinds) if (other.get(month) === kind) same++;
  }
  return people >= own.size * SHARED_PEOPLE && same >= marks * SHARED_MARKS;
}

/** Whether a block may repeat another one: on another sheet, or as a list beside a table. */
function isElsewhere(block: AttendanceBlock, other: AttendanceBlock): boolean {
  return block.sheet !== other.sheet || block.monthsAsRows !== other.monthsAsRows;
}

/** The block that a block repeats; where it repeats several pages of a sheet together, the first of them. */
function originalOf(block: AttendanceBlock, others: readonly AttendanceBlock[]): AttendanceBlock | undefined {
  const candidates = others.filter((other) => isElsewhere(block, other));
  const single = candidates.find((other) => repeats(block, [other]));
  if (single) return single;
  const bySheet = new Map<string, AttendanceBlock[]>();
  for (const other of candidates) bySheet.set(other.sheet, [...(bySheet.get(other.sheet) ?? []), other]);
  return [...bySheet.values()].find((pages) => pages.length > 1 && repeats(block, pages))?.[0];
}

/** Whether most people of a block stand in another one. */
function sharePeople(block: AttendanceBlock, other: AttendanceBlock): boolean {
  const known = new Set(other.workers.map(({ name }) => squash(name)));
  return block.workers.filter(({ name }) => known.has(squash(name))).length >= block.workers.length * SHARED_PEOPLE;
}

/** The table of being in post that a table of insurance or wages stands beside: of the same months and people. */
function postTableOf({ block }: PlacedBlock, placed: readonly PlacedBlock[]): AttendanceBlock | undefined {
  return placed.find(
    (other) => !other.isCover && monthsKey(other.block) === monthsKey(block) && sharePeople(block, other.block),
  )?.block;
}

function areaRef({ sheet, area }: AttendanceBlock): CopiedTable['area'] {
  return { sheet, ...area };
}

/**
 * Tables of 附件2 that stand a second time on another sheet, a backup say, are left out: nobody is in post twice. What
 * is seen counts before what is hidden, and a sheet before one that calls itself a copy; of equals the first. So are tables
 * of insurance or of wages that stand beside the one of being in post.
 */
export function withoutCopies(placed: readonly PlacedBlock[]): {
  readonly blocks: readonly AttendanceBlock[];
  readonly copies: readonly CopiedTable[];
} {
  const known = new Map<string, AttendanceBlock[]>();
  const copies = new Map<AttendanceBlock, CopiedTable>();
  const leaveOut = (
    { block, isHidden }: PlacedBlock,
    original: AttendanceBlock,
    reason: CopiedTable['reason'],
  ): void => {
    const [area, other] = [areaRef(block), areaRef(original)];
    copies.set(block, { reason, form: 'attendanceSheet', area, original: other, isHidden });
  };
  for (const table of placed.filter(({ isCover }) => isCover)) {
    const original = postTableOf(table, placed);
    if (original) leaveOut(table, original, 'cover');
  }
  // A list with a row for each month is drawn from the table with a row for each worker, rather than the other way round.
  const tablesFirst = placed
    .filter(({ block }) => !copies.has(block))
    .sort((a, b) => Number(a.block.monthsAsRows ?? false) - Number(b.block.monthsAsRows ?? false));
  for (const table of byStanding(tablesFirst)) {
    const { block } = table;
    const key = monthsKey(block);
    const others = known.get(key) ?? [];
    const original = originalOf(block, others);
    if (original) leaveOut(table, original, 'copy');
    else known.set(key, [...others, block]);
  }
  return {
    blocks: placed.flatMap(({ block }) => (copies.has(block) ? [] : [block])),
    copies: [...copies.values()],
  };
}
