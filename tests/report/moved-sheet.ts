import { columnIndex, columnName, type Area } from '../../src/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

/** What somebody does to one sheet, as a spreadsheet carries it out: formulas of all sheets follow. */
export interface Move {
  /** So many rows and columns inserted before this cell. */
  readonly before?: { readonly row: number; readonly column: number };
  readonly rows?: number;
  readonly columns?: number;
  readonly name?: string;
}

const TOKEN =
  /"[^"]*"|(?:('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_.(])/gu;

const CELL = /(\$?)([A-Z]{1,3})(\$?)(\d+)/gi;

/** A workbook after that. */
export function movedSheet(snapshot: WorkbookSnapshot, sheet: string, move: Move): WorkbookSnapshot {
  const { before = { row: 0, column: 0 }, rows = 0, columns = 0, name = sheet } = move;
  const row = (at: number): number => (at >= before.row ? at + rows : at);
  const column = (at: number): number => (at >= before.column ? at + columns : at);
  const area = ({ top, left, bottom, right }: Area): Area => ({
    top: row(top),
    left: column(left),
    bottom: row(bottom),
    right: column(right),
  });
  const follow = (formula: string | null, own: string): string | null =>
    formula?.replace(TOKEN, (token, prefix?: string, reference?: string) => {
      if (reference === undefined) return token;
      const named = prefix?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? own;
      if (named !== sheet) return token;
      const text = reference.replace(CELL, (_, inColumn: string, letters: string, inRow: string, digits: string) => {
        return `${inColumn}${columnName(column(columnIndex(letters)))}${inRow}${row(Number(digits) - 1) + 1}`;
      });
      return `${prefix === undefined ? '' : `'${name}'!`}${text}`;
    }) ?? null;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one): SheetSnapshot => {
      const isMoved = one.name === sheet;
      const cells = one.cells.map((cell) => ({
        ...cell,
        ...(isMoved && { row: row(cell.row), column: column(cell.column) }),
        formula: follow(cell.formula, one.name),
      }));
      if (!isMoved) return { ...one, cells };
      return {
        ...one,
        name,
        cells,
        merges: one.merges.map(area),
        hiddenRows: one.hiddenRows.map(row),
        hiddenColumns: one.hiddenColumns.map(column),
      };
    }),
  };
}
