import type { NormalText } from '../values/text';

/** One way in which a workbook says something. The examples are the row's tests. */
export interface Row<Meaning> {
  readonly pattern: RegExp;
  readonly meaning: Meaning;
  /** Texts that have the meaning. */
  readonly examples: readonly string[];
  /** Texts much like them that do not. */
  readonly not?: readonly string[];
}

/** What a text means by the first row that matches it, with the match; null where none does. */
export function matchOf<Meaning>(
  rows: readonly Row<Meaning>[],
  text: NormalText,
): { readonly meaning: Meaning; readonly match: RegExpExecArray } | null {
  for (const { pattern, meaning } of rows) {
    const match = pattern.exec(text);
    if (match) return { meaning, match };
  }
  return null;
}

/** What a text means by the first row that matches it; null where none does. */
export function meaningOf<Meaning>(rows: readonly Row<Meaning>[], text: NormalText): Meaning | null {
  for (const { pattern, meaning } of rows) if (pattern.test(text)) return meaning;
  return null;
}

/** Whether any row of a meaning matches: for texts that may mean several things at once. */
export function means<Meaning>(rows: readonly Row<Meaning>[], text: NormalText, meaning: Meaning): boolean {
  for (const row of rows) if (row.meaning === meaning && row.pattern.test(text)) return true;
  return false;
}
