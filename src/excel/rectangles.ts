import { type Area, areaA1 } from '../workbook/address';

/** Excel takes addresses of at most 8192 characters. */
const LONGEST_ADDRESS = 8000;

/**
 * Few rectangles that cover exactly these cells: runs within a row, joined downwards where they are equally wide.
 * The cells come in row-major order, each once.
 */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  return joinDownwards(runs(cells));
}

/** Areas of the same columns, one below the other, as one. They come from top to bottom. */
export function joinDownwards(areas: readonly Area[]): Area[] {
  const done: Area[] = [];
  /** Those that may still grow, by their first and last column. */
  const open = new Map<string, Area>();
  for (const run of areas) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) open.set(key, { ...above, bottom: run.bottom });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function runs(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const found: Area[] = [];
  for (const { row, column } of cells) {
    const last = found.at(-1);
    if (last?.top === row && last.right === column - 1) found.splice(-1, 1, { ...last, right: column });
    else found.push({ top: row, left: column, bottom: row, right: column });
  }
  return found;
}

/** Comma-separated addresses of all areas, in as many texts as Excel's limit asks for. */
export function addresses(areas: readonly Area[]): string[] {
  const texts: string[] = [];
  for (const address of areas.map(areaA1)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) texts.splice(-1, 1, `${last},${address}`);
    else texts.push(address);
  }
  return texts;
}
