import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostResult } from '../../src/workbook/host';
import type { CellStyle, Highlight, HighlightLook, PlannedCell, SheetPlan } from '../../src/workbook/plan';
import type { Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';

export const SAMPLES = ['taiping-2024-mid.xlsx', 'taiping-2024-mid.resaved.xlsx'];

export function readSample(file: string): WorkbookSnapshot {
  return unwrap(readWorkbook(readFileSync(join(__dirname, '../workbooks', file))));
}

export function unwrap<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`failed: ${result.problem.code} ${result.problem.detail}`);
  return result.value;
}

export function cell(row: number, column: number, value: CellValue, more: Partial<Cell> = {}): Cell {
  return { row, column, value, formula: null, numberFormat: 'General', ...more };
}

export function sheet(name: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    isProtected: false,
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...more,
  };
}

export function workbook(...sheets: SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, names: [], date1904: false };
}

export const STYLE: CellStyle = {
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  fontColor: '#000000',
  fill: null,
  border: false,
  horizontal: 'left',
  wrap: false,
  numberFormat: 'General',
  unlocked: false,
};

export function planned(
  row: number,
  column: number,
  value: PlannedCell['value'],
  more: Partial<Omit<PlannedCell, 'style'>> & { style?: Partial<CellStyle> } = {},
): PlannedCell {
  const { style, ...rest } = more;
  return { row, column, value, formula: null, ...rest, style: { ...STYLE, ...style } };
}

/** Each host merges in an order of its own. */
export function inOrder(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
  }));
  return { ...snapshot, sheets };
}

export const SUMMARY = '评分汇总';

export function summaryPlan(more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: SUMMARY,
    cells: [
      planned(0, 0, '广州市太平镇社工站', { style: { bold: true, horizontal: 'center' } }),
      planned(2, 0, '月份', { style: { border: true, fill: '#EEEEEE' } }),
      planned(2, 1, '有效人次', { style: { border: true, fill: '#EEEEEE' } }),
      planned(3, 0, '2024-09', { style: { border: true } }),
      planned(3, 1, 3, { formula: "='附件2'!B2", style: { border: true, numberFormat: '0.0' } }),
      planned(4, 0, '63.01%', { style: { border: true } }),
      planned(4, 1, 20, { style: { border: true, unlocked: true } }),
    ],
    previousArea: null,
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    columnWidths: [
      { column: 0, width: 20 },
      { column: 5, width: 8, hidden: true },
    ],
    rowHeights: [{ row: 0, height: 30 }],
    names: [{ name: 'SR_Score', area: { top: 4, left: 1, bottom: 4, right: 1 } }],
    validations: [
      {
        kind: 'decimal',
        area: { top: 4, left: 1, bottom: 4, right: 1 },
        minimum: 0,
        maximum: 20,
        message: '0 – 20',
      },
      { kind: 'list', area: { top: 4, left: 0, bottom: 4, right: 0 }, options: ['是', '否'], message: '是 / 否' },
    ],
    emphases: [
      { look: 'error', area: { top: 3, left: 1, bottom: 4, right: 1 }, formula: '=B4<0' },
      { look: 'met', area: { top: 3, left: 1, bottom: 4, right: 1 }, formula: '=B4>=1' },
    ],
    charts: [
      {
        name: 'staffing',
        title: '人员',
        categories: { top: 3, left: 0, bottom: 4, right: 0 },
        series: [
          { name: '有效', values: { top: 3, left: 1, bottom: 4, right: 1 }, type: 'column', color: '#1F6FB2' },
          { name: '应有', values: { top: 3, left: 1, bottom: 4, right: 1 }, type: 'line', color: '#B42318' },
        ],
        position: { top: 6, left: 0, bottom: 15, right: 4 },
        valueFormat: '0',
      },
    ],
    page: {
      printArea: { top: 0, left: 0, bottom: 20, right: 4 },
      titleRows: { from: 0, to: 1 },
      footer: { left: '甲社工站', center: '第 &P 页', right: '' },
    },
    ...more,
  };
}

export function highlight(sheetName: string, row: number, column: number, look: HighlightLook = 'error'): Highlight {
  return { look, area: { sheet: sheetName, top: row, left: column, bottom: row, right: column }, numberFormat: '"✖"@' };
}
