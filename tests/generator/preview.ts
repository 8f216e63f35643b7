import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { isCellError } from '../../src/workbook/snapshot';

/** A workbook as tab-separated text, for reading a failing layout. */
export function preview(snapshot: WorkbookSnapshot): string {
  return snapshot.sheets.map(previewSheet).join('\n');
}

function previewSheet(sheet: SheetSnapshot): string {
  const rows = new Map<number, string[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    const text = isCellError(cell.value) ? cell.value.error : String(cell.value ?? '(uncalculated)');
    row[cell.column] = `${text.replaceAll('\n', '⏎')}${cell.formula === null ? '' : ' ƒ'}`;
  }
  // A row is sparse: join writes its holes as empty texts.
  const lines = [...rows].map(([row, cells]) => `${row + 1}\t${cells.join('\t')}`);
  const hidden = `${sheet.visibility}, hidden rows ${sheet.hiddenRows.join()}, columns ${sheet.hiddenColumns.join()}`;
  return `== ${sheet.name} (${hidden})\n${lines.join('\n')}`;
}
