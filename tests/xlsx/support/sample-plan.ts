import type { CellStyle, Highlight, PlannedCell, SheetPlan } from '../../../src/workbook/plan';

export const SUMMARY = '评分汇总';

export const STYLE: CellStyle = {
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  fontColor: '#1F2937',
  fill: null,
  border: true,
  horizontal: 'center',
  wrap: false,
  numberFormat: 'General',
  unlocked: false,
};

function cell(
  row: number,
  column: number,
  value: PlannedCell['value'],
  formula: string | null = null,
  style: Partial<CellStyle> = {},
): PlannedCell {
  return { row, column, value, formula, style: { ...STYLE, ...style } };
}

const PERCENT = { numberFormat: '0.00%' };
const HEAD = { bold: true, fill: '#DCE6F1' };

/** A small summary over the Taiping workbook: formulas on its cells and on own names, every kind of extra. */
export function samplePlan(previousArea: SheetPlan['previousArea'] = null): SheetPlan {
  const months = ['9月', '10月', '11月', '12月', '1月', '2月', '3月'];
  const effective = [16.5, 19.5, 20, 20, 20, 20, 15];
  const columns = ['G', 'J', 'M', 'P', 'S', 'V', 'Y'];
  return {
    name: SUMMARY,
    cells: [
      cell(0, 0, '评分汇总 & <试验>', null, { bold: true, fontSize: 16, border: false }),
      cell(1, 0, '采购方评分', null, HEAD),
      cell(1, 1, 20, null, { unlocked: true, fill: '#FFF9DB' }),
      cell(1, 2, '折算', null, HEAD),
      cell(1, 3, 10, '=采购方评分/2', { numberFormat: '0.0#"分"' }),
      cell(2, 0, '阶段', null, HEAD),
      cell(2, 1, '中期', null, { unlocked: true }),
      cell(2, 2, '达标', null, HEAD),
      cell(2, 3, true, `='附件1-1'!G5>='附件1-1'!F5`),
      cell(3, 0, '电访完成率', null, HEAD),
      cell(3, 1, 1.3888888888888888, `='附件1-1'!G5/'附件1-1'!F5`, PERCENT),
      cell(3, 2, '结论', null, HEAD),
      cell(3, 3, '达标（"优"）', '=IF(D3,"达标（""优""）","未达标")'),
      cell(5, 0, '月份', null, HEAD),
      cell(5, 1, '有效人次', null, HEAD),
      cell(5, 2, '应到', null, HEAD),
      ...months.flatMap((month, index) => [
        cell(6 + index, 0, month),
        cell(6 + index, 1, effective[index] ?? 0, `='附件2'!${columns[index]}42`),
        cell(6 + index, 2, index === 6 ? 15 : 20),
      ]),
    ],
    previousArea,
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    columnWidths: [
      { column: 0, width: 14 },
      { column: 1, width: 12 },
      { column: 2, width: 10 },
      { column: 3, width: 16 },
      { column: 12, width: 8, hidden: true },
    ],
    rowHeights: [{ row: 0, height: 28 }],
    names: [
      { name: '采购方评分', area: { top: 1, left: 1, bottom: 1, right: 1 } },
      { name: '阶段', area: { top: 2, left: 1, bottom: 2, right: 1 } },
    ],
    validations: [
      {
        kind: 'decimal',
        area: { top: 1, left: 1, bottom: 1, right: 1 },
        minimum: 0,
        maximum: 20,
        message: '请填 0 到 20 之间的数。',
      },
      {
        kind: 'list',
        area: { top: 2, left: 1, bottom: 2, right: 1 },
        options: ['中期', '末期'],
        message: '请选择阶段。',
      },
    ],
    emphases: [
      { look: 'met', area: { top: 3, left: 1, bottom: 3, right: 1 }, formula: '=B4>=1' },
      { look: 'behind', area: { top: 6, left: 1, bottom: 12, right: 1 }, formula: '=$B7<$C7' },
    ],
    charts: [
      {
        name: '评分汇总-人员',
        title: '各月有效人次',
        categories: { top: 6, left: 0, bottom: 12, right: 0 },
        series: [
          { name: '有效人次', values: { top: 6, left: 1, bottom: 12, right: 1 }, type: 'column', color: '#2B6CB0' },
          { name: '应到', values: { top: 6, left: 2, bottom: 12, right: 2 }, type: 'line', color: '#C05621' },
        ],
        position: { top: 1, left: 5, bottom: 12, right: 11 },
        valueFormat: '0.0',
      },
      {
        name: '评分汇总-横条',
        title: '有效人次（横条）',
        categories: { top: 6, left: 0, bottom: 12, right: 0 },
        series: [
          { name: '有效人次', values: { top: 6, left: 1, bottom: 12, right: 1 }, type: 'bar', color: '#2F855A' },
        ],
        position: { top: 14, left: 0, bottom: 28, right: 3 },
        valueFormat: '0',
      },
    ],
    page: {
      printArea: { top: 0, left: 0, bottom: 29, right: 11 },
      titleRows: { from: 0, to: 0 },
      footer: { left: 'A&&B', center: '第 &P 页', right: '' },
    },
  };
}

/** One highlight of every look, one of them on a merged area. */
export const SAMPLE_HIGHLIGHTS: readonly Highlight[] = [
  { look: 'error', area: { sheet: '附件1-1', top: 4, left: 7, bottom: 4, right: 7 }, numberFormat: '"✖"0.00%' },
  { look: 'behind', area: { sheet: '附件1-1', top: 5, left: 6, bottom: 7, right: 6 }, numberFormat: '"▼"General' },
  { look: 'warning', area: { sheet: '附件2', top: 6, left: 2, bottom: 6, right: 2 }, numberFormat: '"⚠"General;@"⚠"' },
  { look: 'note', area: { sheet: '附件2', top: 6, left: 0, bottom: 23, right: 0 }, numberFormat: '"•"@' },
];

/** A plan of one cell, with everything else empty. */
export function smallPlan(change: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: SUMMARY,
    cells: [{ row: 0, column: 0, value: '标题', formula: null, style: STYLE }],
    previousArea: null,
    merges: [],
    columnWidths: [],
    rowHeights: [],
    names: [],
    validations: [],
    emphases: [],
    charts: [],
    page: { printArea: { top: 0, left: 0, bottom: 9, right: 3 }, titleRows: { from: 0, to: 0 } },
    ...change,
  };
}
