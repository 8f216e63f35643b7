import { columnIndex, type Area, type AreaRef, type CellRef } from '../../workbook/address';

const CELLS = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_(])`;
const REFERENCE = new RegExp(String.raw`(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?${CELLS}`, 'gu');
/** Formulas that name no other sheet are most of them, and found faster without looking for one. */
const OWN_REFERENCE = new RegExp(`()${CELLS}`, 'gu');

function withoutTexts(formula: string): string {
  return formula.replace(/"[^"]*"/g, '""');
}

/** Every cell or area that a formula names, on whichever sheet, in order. */
export function referencesOf(formula: string, ownSheet: string): AreaRef[] {
  const text = withoutTexts(formula);
  return Array.from(text.matchAll(text.includes('!') ? REFERENCE : OWN_REFERENCE), (match): AreaRef => {
    const [, sheet, left = 'A', top = '1', right = left, bottom = top] = match;
    return {
      sheet: sheet ? sheet.replace(/^'|'$/g, '').replaceAll("''", "'") : ownSheet,
      left: columnIndex(left),
      top: Number(top) - 1,
      right: columnIndex(right),
      bottom: Number(bottom) - 1,
    };
  });
}

/** A formula without the functions that only count or ask. */
function withoutCounts(formula: string): string {
  return withoutTexts(formula).replace(/(?:COUNTA?|COUNTIFS?|ISNUMBER|ISERROR|ISBLANK)\([^()]*\)/gi, '');
}

/** What a formula adds up: the arguments of its SUMs, and the terms of A+B+C. Null for other formulas. */
export function addends(formula: string, ownSheet: string): AreaRef[] | null {
  const text = withoutCounts(formula);
  const sums = [...text.matchAll(/(?<![A-Z])SUM\(([^()]*)\)/gi)].flatMap((match) =>
    referencesOf(match[1] ?? '', ownSheet),
  );
  const terms = text.replace(/(?<![A-Z])SUM\([^()]*\)/gi, '');
  if (sums.length === 0 && !/^=[^()]*\+[^()]*$/.test(terms)) return null;
  return /[(]/.test(terms) && sums.length === 0 ? null : [...sums, ...referencesOf(terms, ownSheet)];
}

/** A number that a sum has typed into it (SUM(F5:F8)+5); null without one. */
export function addedNumber(formula: string): string | null {
  return /\)\s*[-+*/]\s*(\d+(?:\.\d+)?)\s*\)*$/.exec(withoutTexts(formula))?.[1] ?? null;
}

/**
 * Numerator and denominator of the first plain division of a cell, as written without dollar signs; the denominator
 * may be a number. Null without one.
 */
export function division(formula: string): { numerator: string; denominator: string } | null {
  const text = withoutTexts(formula).replaceAll('$', '');
  const match = /(?<![A-Z\d!])([A-Z]{1,3}\d+)\/([A-Z]{1,3}\d+|\d+(?:\.\d+)?)(?![\d(])/.exec(text);
  return match?.[1] && match[2] ? { numerator: match[1], denominator: match[2] } : null;
}

export function covers(areas: readonly AreaRef[], cell: CellRef): number {
  return areas.filter((area) => area.sheet === cell.sheet && isIn(area, cell)).length;
}

function isIn(area: Area, { row, column }: CellRef): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
