/**
 * The first row below `from` from which on so many rows are free, with a `gap` of free rows above and below them. A lone
 * cell far down does not push what is looked for beyond the end of the sheet.
 */
export function roomBelow(taken: Iterable<number>, from: number, height: number, gap: number): number {
  let last = from;
  for (const row of [...new Set(taken)].sort((a, b) => a - b)) {
    if (row - last > height + 2 * gap) break;
    last = Math.max(last, row);
  }
  return last + gap + 1;
}
