import { columnIndex, columnName } from './address';

const LAST_COLUMN = 16383;
const LAST_ROW = 1048575;

/**
 * What must not be touched comes first: texts, quoted sheet names, structured references and books in brackets, then functions and
 * names that only look like cells (LOG10, 附件A1); then cells, whole columns and whole rows.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?[A-Za-z]{1,3})(\$?\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?\d{1,7}):(\$?\d{1,7})(?![\p{L}\p{N}_.])|[\p{L}\p{N}_.\\?]+/gu;

/** Moves the relative references of a shared formula from its first cell to one that lies `rows` and `columns` further. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (
      token,
      column?: string,
      row?: string,
      fromColumn?: string,
      toColumn?: string,
      fromRow?: string,
      toRow?: string,
    ) => {
      if (column && row) return joined('', moveColumn(column, columns), moveRow(row, rows));
      if (fromColumn && toColumn) return joined(':', moveColumn(fromColumn, columns), moveColumn(toColumn, columns));
      if (fromRow && toRow) return joined(':', moveRow(fromRow, rows), moveRow(toRow, rows));
      return token;
    },
  );
}

function joined(separator: string, first: string | null, second: string | null): string {
  return first === null || second === null ? '#REF!' : `${first}${separator}${second}`;
}

function moveColumn(letters: string, by: number): string | null {
  if (letters.startsWith('$')) return letters;
  const moved = columnIndex(letters) + by;
  return moved < 0 || moved > LAST_COLUMN ? null : columnName(moved);
}

function moveRow(digits: string, by: number): string | null {
  if (digits.startsWith('$')) return digits;
  const moved = Number(digits) - 1 + by;
  return moved < 0 || moved > LAST_ROW ? null : String(moved + 1);
}
