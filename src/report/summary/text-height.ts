import type { Content } from './sheet-builder';

/** Excel's limit for a row, in points. */
export const HIGHEST = 409;
const PADDING = 1.5;
/** A row is as high as whole pixels of a screen, in points: what is between is rounded by Excel, and pages come out longer. */
const PIXEL = 0.75;
const LINE = 1.36;
const DEFAULT_SIZE = 11;
/** A CJK character against a digit of the default font. */
const WIDE = 1.9;
/** Cells have inner margins, and fonts differ between offices. */
const USABLE = 0.97;

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += /[\u2e80-\uffef“”‘’—…※√✓✔▼●✖⚠]/.test(character) ? WIDE : 1.05;
  return width;
}

/** Lines that a text takes in a cell of a width in characters. */
export function countLines(value: string, width: number, fontSize: number): number {
  const capacity = Math.max(2, ((width * DEFAULT_SIZE) / fontSize) * USABLE);
  return value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / capacity)), 0);
}

/** The height in points that shows a cell's whole text: merged cells never fit themselves. */
export function heightOf({ value, style }: Content, width: number): number {
  const lines = style.wrap && typeof value === 'string' ? countLines(value, width, style.fontSize) : 1;
  return Math.min(HIGHEST, Math.round((lines * style.fontSize * LINE + PADDING) / PIXEL) * PIXEL);
}
