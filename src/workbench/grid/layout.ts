/** Pixels that the letters of the columns and the numbers of the rows take. */
export const COLUMN_HEADER_HEIGHT = 22;
export const ROW_HEADER_WIDTH = 44;

export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}
