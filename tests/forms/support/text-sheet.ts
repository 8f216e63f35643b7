import type { Area } from '../../../src/workbook/address';
import type { Cell, SheetSnapshot, SheetVisibility, WorkbookSnapshot } from '../../../src/workbook/snapshot';

const DAY = 86_400_000;
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

type Content = Pick<Cell, 'value' | 'formula' | 'numberFormat'>;

/** What one field of the text says a cell holds; null for an empty cell. */
function contentOf(field: string, date1904: boolean): Content | null {
  const plain = (value: Cell['value'], numberFormat = 'General'): Content => ({ value, formula: null, numberFormat });
  if (field === '') return null;
  if (field.startsWith("'")) return plain(field.slice(1));
  if (field.startsWith('=')) return { value: null, formula: field, numberFormat: 'General' };
  if (/^#[A-Z/0!?]+$/.test(field)) return plain({ error: field });
  if (/^-?\d+(\.\d+)?$/.test(field)) return plain(Number(field));
  if (/^-?\d+(\.\d+)?%$/.test(field)) return plain(Number(field.slice(0, -1)) / 100, '0.00%');
  const date = /^@(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(field);
  if (!date) return plain(field.replaceAll('⏎', '\n'));
  const [, year, month, day] = date;
  const epoch = EPOCH[date1904 ? 1904 : 1900];
  const serial = (Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)) - epoch) / DAY;
  return plain(serial, day === undefined ? 'yyyy"年"m"月"' : 'yyyy/m/d');
}

export interface SheetOptions {
  readonly visibility?: SheetVisibility;
  readonly date1904?: boolean;
  readonly top?: number;
  readonly left?: number;
}

/**
 * A sheet from text: one line per row, fields between bars. `<` merges with the field on its left, `^` with the one
 * above; `⏎` is a line break, `'12` text, `12%` a percent cell, `@2024-09-05` a date serial, `@2024-09` one shown as
 * a month, `=…` a formula that was never calculated. An empty line is a blank row.
 */
export function textSheet(name: string, text: string, options: SheetOptions = {}): SheetSnapshot {
  const { visibility = 'visible', date1904 = false, top = 0, left = 0 } = options;
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const rows = lines.map((line) => line.split('|').map((field) => field.trim()));
  const cells: Cell[] = [];
  const merges: Area[] = [];
  rows.forEach((fields, row) =>
    fields.forEach((field, column) => {
      if (field === '<' || field === '^') return;
      const content = contentOf(field, date1904);
      if (content) cells.push({ row: row + top, column: column + left, ...content });
      let right = column;
      while (fields[right + 1] === '<') right++;
      let bottom = row;
      while (rows[bottom + 1]?.[column] === '^') bottom++;
      if (right > column || bottom > row) {
        merges.push({ top: row + top, left: column + left, bottom: bottom + top, right: right + left });
      }
    }),
  );
  return { name, visibility, isProtected: false, cells, merges, hiddenRows: [], hiddenColumns: [] };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, names: [], date1904: false };
}

/** A workbook of one sheet. */
export function textWorkbook(text: string): WorkbookSnapshot {
  return workbookOf(textSheet('Sheet1', text));
}
