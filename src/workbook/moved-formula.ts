import { columnIndex, columnName } from './address';

const LAST_COLUMN = 16383;
const LAST_ROW = 1048575;

/**
 * What must not be touched comes first: texts, quoted sheet names, structured references and books in brackets, then functions and
 * names that only look like cells (LOG10, 附件A1); then cells, whole columns and whole rows.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?[A-Za-z]{1,3})(\$?\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?\d{1,7}):(\$?\d{1,7})(?![\p{L}\p{N}_.])|[\p{L}\p{N}_.\\?]+/gu;

/** A formula that many cells share, taken apart once. */
export class MovableFormula {
  private readonly parts: readonly (string | Reference)[];

  constructor(formula: string) {
    const parts: (string | Reference)[] = [];
    const known = new Map<string, Reference>();
    let end = 0;
    for (const match of formula.matchAll(TOKEN)) {
      const [token] = match;
      const reference = known.get(token) ?? referenceOf(match);
      if (!reference) continue;
      known.set(token, reference);
      parts.push(formula.slice(end, match.index), reference);
      end = match.index + token.length;
    }
    this.parts = [...parts, formula.slice(end)];
  }

  /** Its relative references moved from its first cell to one that lies `rows` and `columns` further. */
  movedBy(rows: number, columns: number): string {
    const texts = new Map<Reference, string>();
    return this.parts
      .map((part) => {
        if (typeof part === 'string') return part;
        const known = texts.get(part);
        if (known !== undefined) return known;
        const moved = part(rows, columns);
        texts.set(part, moved);
        return moved;
      })
      .join('');
  }
}

/** A formula with its relative references moved by so many rows and columns. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return new MovableFormula(formula).movedBy(rows, columns);
}

/** The text of a reference, so many rows and columns further. */
type Reference = (rows: number, columns: number) => string;

function referenceOf([, column, row, fromColumn, toColumn, fromRow, toRow]: RegExpMatchArray): Reference | undefined {
  if (column && row) return pair('', movedColumn(column), movedRow(row));
  if (fromColumn && toColumn) return pair(':', movedColumn(fromColumn), movedColumn(toColumn));
  return fromRow && toRow ? pair(':', movedRow(fromRow), movedRow(toRow)) : undefined;
}

/** One end of a reference; null beyond the sheet. */
type End = (rows: number, columns: number) => string | null;

function pair(separator: string, from: End, to: End): Reference {
  return (rows, columns) => {
    const [first, second] = [from(rows, columns), to(rows, columns)];
    return first === null || second === null ? '#REF!' : `${first}${separator}${second}`;
  };
}

function movedColumn(letters: string): End {
  if (letters.startsWith('$')) return () => letters;
  const index = columnIndex(letters);
  return (_, columns) => {
    const moved = index + columns;
    return moved < 0 || moved > LAST_COLUMN ? null : columnName(moved);
  };
}

function movedRow(digits: string): End {
  if (digits.startsWith('$')) return () => digits;
  const number = Number(digits);
  return (rows) => {
    const moved = number + rows;
    return moved < 1 || moved > LAST_ROW + 1 ? null : String(moved);
  };
}
