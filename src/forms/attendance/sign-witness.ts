import { isCellError } from '../../workbook/snapshot';
import type { AttendanceBlock, InferredWords, MarkReading } from '../station';
import { markValue, postMarks, signOf } from '../values/marks';
import { numberOf } from '../values/numbers';
import type { MarkMeaning } from '../vocabulary/marks';
import { withSigns } from './signs';

/** So many sums at least have to say the same of a sign, */
const LEAST_SUMS = 2;
/** and at most one in so many another thing. */
const SUMS_PER_MISS = 5;

const COUNTS: readonly (readonly [count: number, meaning: MarkMeaning])[] = [
  [1, 'full'],
  [0.5, 'half'],
  [0, 'absent'],
];

/** What the sums of workers' rows say of one sign. */
interface Testimony {
  readonly sums: Map<MarkMeaning, number>;
  misses: number;
}

/** The only sign of a row that is on no list, with its marks; null where there is none, or where marks stay open. */
function onlyUnknown(marks: readonly MarkReading[]): { sign: string; count: number } | null {
  const unknown = marks.filter(({ kind }) => kind === 'unknown');
  const [first] = unknown;
  if (
    !first ||
    typeof first.raw !== 'string' ||
    marks.some(({ kind }) => kind === 'error' || kind === 'uncalculated')
  ) {
    return null;
  }
  const sign = signOf(first.raw);
  return unknown.every(({ raw }) => !isCellError(raw) && signOf(raw) === sign) ? { sign, count: unknown.length } : null;
}

/** A formula that does not name a sign overlooks it, or counts whatever stands there; only a half it cannot give by chance. */
function tells({ formula }: { readonly formula: string | null }, sign: string, meaning: MarkMeaning | null): boolean {
  return formula === null || meaning === 'half' || formula.includes(`"${sign}"`);
}

function testimonies(blocks: readonly AttendanceBlock[]): ReadonlyMap<string, Testimony> {
  const found = new Map<string, Testimony>();
  for (const worker of blocks.flatMap(({ workers }) => workers)) {
    const stated = numberOf(worker.subtotal);
    const marks = postMarks(worker);
    const unknown = stated === null ? null : onlyUnknown(marks);
    if (!worker.subtotal || stated === null || !unknown) continue;
    const { sign, count } = unknown;
    const known = marks.reduce((sum, mark) => sum + markValue(mark), 0);
    const meaning = COUNTS.find(([each]) => Math.abs(known + each * count - stated) < 1e-6)?.[1] ?? null;
    if (!tells(worker.subtotal, sign, meaning)) continue;
    const own = found.get(sign) ?? { sums: new Map<MarkMeaning, number>(), misses: 0 };
    found.set(sign, own);
    if (meaning === null) own.misses += 1;
    else own.sums.set(meaning, (own.sums.get(meaning) ?? 0) + 1);
  }
  return found;
}

/** What the sums say in common; null where they are too few or at odds. */
function verdictOf({ sums, misses }: Testimony): MarkMeaning | null {
  const [first, ...others] = [...sums].sort(([, one], [, other]) => other - one);
  if (!first) return null;
  const [meaning, count] = first;
  const against = others.reduce((sum, [, other]) => sum + other, misses);
  return count >= LEAST_SUMS && against * SUMS_PER_MISS <= count ? meaning : null;
}

/** 附件2 with the signs that its own sums explain, and what was concluded of them. */
export interface WitnessedSigns {
  readonly blocks: readonly AttendanceBlock[];
  readonly inferences: readonly InferredWords[];
}

/**
 * Reads marks on no list as what the 人员到岗小计 of their rows count them for (rules B1, C11): at least two sums have to
 * say the same of a sign, and nearly all. What the sums leave open stays unknown.
 */
export function withWitnessedSigns(blocks: readonly AttendanceBlock[]): WitnessedSigns {
  const signs = new Map<string, MarkMeaning>();
  for (const [sign, testimony] of testimonies(blocks)) {
    const meaning = verdictOf(testimony);
    if (meaning !== null) signs.set(sign, meaning);
  }
  if (signs.size === 0) return { blocks, inferences: [] };
  const marks = blocks.flatMap(({ workers }) => workers.flatMap(postMarks));
  const inferences = [...signs].map(([sign, meaning]): InferredWords => {
    const own = marks.filter(({ kind, raw }) => kind === 'unknown' && signOf(raw) === sign);
    const count = COUNTS.find(([, each]) => each === meaning)?.[0] ?? 0;
    return { what: 'mark', value: `${sign} = ${count}`, cells: own.map(({ cell }) => cell) };
  });
  return { blocks: blocks.map((block) => withSigns(block, signs)), inferences };
}
