/** A cell: sheet name and zero-based position. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: zero-based, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface AreaRef extends Area {
  readonly sheet: string;
}

/** Zero-based column index → letters (0 → A, 26 → AA). */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column letters → zero-based index (AA → 26). */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A1 notation without the sheet: (4, 5) → F5. */
export function cellA1(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1 notation with dollar signs: (4, 5) → $F$5. */
export function absoluteA1(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** A1 notation of a rectangle; one cell stands without a colon. */
export function areaA1(area: Area): string {
  const first = cellA1(area.top, area.left);
  const last = cellA1(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as formulas need it: always in quotes, inner quotes doubled. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** The full address of a cell, as the report prints it: '附件1-1'!F5. */
export function formatCell(ref: CellRef): string {
  return `${quoteSheet(ref.sheet)}!${cellA1(ref.row, ref.column)}`;
}

/** The full address of a rectangle, as the report prints it. */
export function formatArea(ref: AreaRef): string {
  return `${quoteSheet(ref.sheet)}!${areaA1(ref)}`;
}

/** The full address of a cell or a rectangle. */
export function formatReference(ref: CellRef | AreaRef): string {
  return 'top' in ref ? formatArea(ref) : formatCell(ref);
}

/** An address as people read it, without the quotes that formulas need: 附件1-1!F5. */
export function readableAddress(address: string): string {
  return address.replace(/^'((?:[^']|'')+)'!/, (_, sheet: string) => `${sheet.replaceAll("''", "'")}!`);
}

/** What tells a cell from every other one: the key of maps and sets of cells. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}

export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** The rectangle of a reference: that of one cell holds it alone. */
export function areaOf(ref: CellRef | AreaRef): AreaRef {
  if ('top' in ref) return ref;
  return { sheet: ref.sheet, top: ref.row, left: ref.column, bottom: ref.row, right: ref.column };
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;
const AREA = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;

function toArea(letters: string, row: string, endLetters = letters, endRow = row): Area {
  return {
    top: Number(row) - 1,
    left: columnIndex(letters),
    bottom: Number(endRow) - 1,
    right: columnIndex(endLetters),
  };
}

/** Reads `F5` or `$A$1:W22` (no sheet); null for anything else. */
export function parseArea(text: string): Area | null {
  const match = AREA.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  return toArea(match[1], match[2], match[3], match[4]);
}

/** Reads `'附件1-1'!F5` or `=Sheet1!$A$1:$B$2`; null for anything else. */
export function parseReference(text: string): AreaRef | null {
  const match = REFERENCE.exec(text.trim());
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  if (!match?.[3] || !match[4] || sheet === undefined) return null;
  return { sheet, ...toArea(match[3], match[4], match[5], match[6]) };
}

/** Whether two rectangles have a cell in common. */
export function overlaps(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
