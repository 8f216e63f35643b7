import { columnIndex, type Area, type AreaRef, type CellRef } from '../workbook/address';

const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_(])/gu;

function withoutTexts(formula: string): string {
  return formula.replace(/"[^"]*"/g, '""');
}

/** Every cell or area that a formula names, on whichever sheet, in order. */
export function referencesOf(formula: string, ownSheet: string): AreaRef[] {
  return [...withoutTexts(formula).matchAll(REFERENCE)].map((match): AreaRef => {
    const [, sheet, left = 'A', top = '1', right = left, bottom = top] = match;
    return {
      sheet: sheet?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? ownSheet,
      left: columnIndex(left),
      top: Number(top) - 1,
      right: columnIndex(right),
      bottom: Number(bottom) - 1,
    };
  });
}

/** What a formula adds up: the arguments of its SUMs, or the terms of A+B+C. Null for other formulas. */
export function addends(formula: string, ownSheet: string): AreaRef[] | null {
  const text = withoutTexts(formula);
  const sums = [...text.matchAll(/(?<![A-Z])SUM\(([^()]*)\)/gi)];
  if (sums.length > 0) return sums.flatMap((match) => referencesOf(match[1] ?? '', ownSheet));
  return /^=[^()]*\+[^()]*$/.test(text) ? referencesOf(text, ownSheet) : null;
}

/** Numerator and denominator of the first plain division of two cells, as written without dollar signs; null without one. */
export function division(formula: string): { numerator: string; denominator: string } | null {
  const match = /([A-Z]{1,3}\d+)\/([A-Z]{1,3}\d+)/.exec(withoutTexts(formula).replaceAll('$', ''));
  return match?.[1] && match[2] ? { numerator: match[1], denominator: match[2] } : null;
}

export function covers(areas: readonly AreaRef[], cell: CellRef): number {
  return areas.filter((area) => area.sheet === cell.sheet && isIn(area, cell)).length;
}

function isIn(area: Area, { row, column }: CellRef): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
