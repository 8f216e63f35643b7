import { isCellError } from '../../workbook/snapshot';
import type { MarkReading, Source } from '../station';
import { squash } from './text';

/** The spellings of rule B1's marks, as they stand after folding to half-width. Formulas on the summary sheet use the same table. */
export const FULL_MARKS = ['√', '✓', '✔', '☑', 'V', 'Y', '1', '是', '到'] as const;
export const HALF_MARKS = ['0.5', '.5', '½', '1⁄2', '1/2', '半'] as const;
export const ABSENT_MARKS = ['-', '/', '×', '✗', '✘', 'X', 'N', '0', '无', '否'] as const;

const DASHES = /^[-—–―─﹣_]+$/;
const full = new Set<string>(FULL_MARKS);
const half = new Set<string>(HALF_MARKS);
const absent = new Set<string>(ABSENT_MARKS);

/** Reads a mark of 附件2 (rule B1); whatever is on no list is `unknown` and counts as absent. */
export function readMark(source: Source): MarkReading {
  return { ...source, kind: markKind(source) };
}

function markKind({ raw, formula }: Source): MarkReading['kind'] {
  if (raw === null) return formula === null ? 'blank' : 'uncalculated';
  if (isCellError(raw)) return 'error';
  const text = squash(raw)
    .replace(/\ufe0e|\ufe0f/g, '')
    .toUpperCase();
  if (text === '') return 'blank';
  if (full.has(text) || (/^\d/.test(text) && Number(text) === 1)) return 'full';
  if (half.has(text) || (/^\d/.test(text) && Number(text) === 0.5)) return 'half';
  if (absent.has(text) || DASHES.test(text) || (/^\d/.test(text) && Number(text) === 0)) return 'absent';
  return 'unknown';
}

/** Person-months of one mark (rule B1): √ = 1, 0.5 = 0.5, everything else 0. */
export function markValue(mark: MarkReading | null): number {
  if (mark?.kind === 'full') return 1;
  return mark?.kind === 'half' ? 0.5 : 0;
}

export function isPresent(mark: MarkReading | null): boolean {
  return markValue(mark) > 0;
}
