import { isCellError, type CellValue } from '../../workbook/snapshot';
import type { MarkReading, MarkSigns, Source, WorkerRecord } from '../station';
import { coverMeaning, isBoughtBefore, markMeaning, notedMark } from '../vocabulary/marks';
import { symbolMeaning } from '../vocabulary/symbol-marks';
import { squash, without, type NormalText } from './text';

/** What a mark is read from: a cell, and what signs count on its sheet. */
type MarkSource = Source & { readonly signs?: MarkSigns };

/** Reads a mark of 附件2 (rule B1); whatever is on no list is `unknown` and counts as absent. */
export function readMark(source: MarkSource): MarkReading {
  const { cell, raw, formula, numberFormat, symbolFont, signs } = source;
  const kind = markKind(raw, source);
  // Copied field by field, as in readNumber.
  return symbolFont || signs ? { ...source, kind } : { cell, raw, formula, numberFormat, kind };
}

type InWords = (text: NormalText) => 'full' | 'absent' | null;

/** What 社保购买 says in words; what an organisation before has bought counts as bought (rule B17). */
const insuredInWords: InWords = (text) => (isBoughtBefore(text) ? 'full' : coverMeaning(text));

/** A mark that is no sign by what it says in words. */
function inWords(mark: MarkReading | null, meaning: InWords): MarkReading | null {
  const kind = mark?.kind === 'unknown' ? meaning(squash(mark.raw)) : null;
  return mark && kind !== null ? { ...mark, kind } : mark;
}

/** A mark of 社保购买, which may be a word (rules B1, B17). */
export const insuredMark = (mark: MarkReading | null): MarkReading | null => inWords(mark, insuredInWords);

/** A mark of 工资发放, which may be a word (rule B1). */
export const paidMark = (mark: MarkReading | null): MarkReading | null => inWords(mark, coverMeaning);

/** What other contents would stand for in the cell of a mark, written as marks beside it are. */
export function kindInstead(raw: CellValue, mark: MarkReading): MarkReading['kind'] {
  const kind = markKind(raw, mark);
  return kind === 'unknown' ? (insuredInWords(squash(raw)) ?? kind) : kind;
}

/** What contents stand for in a cell that holds a mark. */
export function markKind(
  raw: CellValue,
  { formula, symbolFont, signs }: Pick<MarkSource, 'formula' | 'symbolFont' | 'signs'>,
): MarkReading['kind'] {
  if (raw === null) return formula === null ? 'blank' : 'uncalculated';
  if (isCellError(raw)) return 'error';
  // A checkbox in a cell.
  if (typeof raw === 'boolean') return raw ? 'full' : 'absent';
  const shown = symbolFont && typeof raw === 'string' ? symbolMeaning(raw, symbolFont) : null;
  if (shown !== null) return shown;
  const text = squash(raw);
  return signs?.get(signOf(raw)) ?? markMeaning(text) ?? unlistedMark(signOf(raw));
}

/** The sign that a mark is, however it is typed. */
export function signOf(raw: CellValue): NormalText {
  return without(squash(raw), VARIATION);
}

function unlistedMark(text: NormalText): MarkReading['kind'] {
  return text === '' ? 'blank' : (markMeaning(text) ?? notedMark(text) ?? numericMark(text));
}

/** Whether a mark is to be shown as text or as a picture (✔️). */
const VARIATION = /\ufe0e|\ufe0f/g;

/** 1.0, 0.50 and 0.00 as texts. */
function numericMark(text: string): MarkReading['kind'] {
  const value = /^\d/.test(text) ? Number(text) : null;
  if (value === 1) return 'full';
  if (value === 0.5) return 'half';
  return value === 0 ? 'absent' : 'unknown';
}

/** Person-months of one mark (rule B1): √ = 1, 0.5 = 0.5, everything else 0. */
export function markValue(mark: Pick<MarkReading, 'kind'> | null): number {
  if (mark?.kind === 'full') return 1;
  return mark?.kind === 'half' ? 0.5 : 0;
}

export function isPresent(mark: MarkReading | null): boolean {
  return markValue(mark) > 0;
}

/** A worker's marks of 人员到位, in month order. */
export function postMarks({ marks }: WorkerRecord): MarkReading[] {
  return marks.map(({ inPost }) => inPost).filter((mark) => mark !== null);
}
