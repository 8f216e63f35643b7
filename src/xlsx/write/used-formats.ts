/**
 * Excel does not open a file with more formats of cells. A number from here on is none: such a cell looks plain, and will, as
 * nothing that is added gets a number so large.
 */
export const MOST_CELL_FORMATS = 65_490;

/** From how many on the numbers of formats are free, whatever the style part lists. */
export interface UsedFormats {
  readonly cellFormats: number;
  readonly differentialFormats: number;
}

/** On a cell, a row or a run of columns. */
const CELL_FORMAT = /<(?:\w+:)?(?:c|row|col)(?=\s)[^<>]*?\s(?:s|style)\s*=\s*["'](\d+)["']/g;
/** Of a conditional format, a filter, a sort or a table. */
const DIFFERENTIAL_FORMAT = /(?<=\s)(?:[a-zA-Z]+D|d)xfId\s*=\s*["'](\d+)["']/g;

/**
 * The formats that parts refer to. A damaged style part may list fewer; what is added under a number that cells already
 * have would change how they look.
 */
export function usedFormats(parts: Iterable<string>): UsedFormats {
  let [cellFormats, differentialFormats] = [0, 0];
  for (const xml of parts) {
    cellFormats = Math.max(cellFormats, firstFree(xml, CELL_FORMAT));
    differentialFormats = Math.max(differentialFormats, firstFree(xml, DIFFERENTIAL_FORMAT));
  }
  return { cellFormats, differentialFormats };
}

function firstFree(xml: string, pattern: RegExp): number {
  let free = 0;
  for (const [, text] of xml.matchAll(pattern)) {
    const number = Number(text);
    if (number < MOST_CELL_FORMATS) free = Math.max(free, number + 1);
  }
  return free;
}
