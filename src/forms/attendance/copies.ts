import { byStanding, type Standing } from '../layout/standing';
import { monthsKey, type AttendanceBlock, type CopiedTable } from '../station';
import { squash } from '../values/text';

/** A page block of 附件2 as it stands in the workbook. */
export interface PlacedBlock extends Standing {
  readonly block: AttendanceBlock;
}

/** So much of the people of a copy stand in the table that it repeats, and so much of their marks are the same. */
const SHARED_PEOPLE = 0.8;
const SHARED_MARKS = 0.5;

/** The marks of each person, month by month. */
function marksByName({ workers }: AttendanceBlock): Map<string, string[]> {
  return new Map(workers.map(({ name, marks }) => [squash(name), marks.map(({ inPost }) => inPost?.kind ?? '')]));
}

/** Whether a block repeats the people and mostly the marks of another one, of the same months on another sheet. */
function repeats(block: AttendanceBlock, original: AttendanceBlock): boolean {
  if (block.sheet === original.sheet || block.workers.length === 0) return false;
  const [own, others] = [marksByName(block), marksByName(original)];
  let people = 0;
  let marks = 0;
  let same = 0;
  for (const [name, kinds] of own) {
    const other = others.get(name);
    if (!other) continue;
    people++;
    marks += kinds.length;
    same += kinds.filter((kind, index) => kind === other[index]).length;
  }
  return people >= own.size * SHARED_PEOPLE && same >= marks * SHARED_MARKS;
}

function areaRef({ sheet, area }: AttendanceBlock): CopiedTable['area'] {
  return { sheet, ...area };
}

/**
 * Tables of 附件2 that stand a second time on another sheet, a backup say, are left out: nobody is in post twice. What
 * is seen counts before what is hidden, and a sheet before one that calls itself a copy; of equals the first.
 */
export function withoutCopies(placed: readonly PlacedBlock[]): {
  readonly blocks: readonly AttendanceBlock[];
  readonly copies: readonly CopiedTable[];
} {
  const known = new Map<string, AttendanceBlock[]>();
  const copies = new Map<AttendanceBlock, CopiedTable>();
  for (const { block, isHidden } of byStanding(placed)) {
    const key = monthsKey(block);
    const others = known.get(key) ?? [];
    const original = others.find((other) => repeats(block, other));
    if (original) {
      copies.set(block, {
        reason: 'copy',
        form: 'attendanceSheet',
        area: areaRef(block),
        original: areaRef(original),
        isHidden,
      });
    } else {
      known.set(key, [...others, block]);
    }
  }
  return {
    blocks: placed.flatMap(({ block }) => (copies.has(block) ? [] : [block])),
    copies: [...copies.values()],
  };
}
