import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetAppearance, WorkbookAppearance } from '../../../src/workbook/appearance';
import { applyPlan } from '../../../src/xlsx/write/apply-plan';
import { Package } from '../../../src/xlsx/parts/package';
import { readAppearance } from '../../../src/xlsx/read/read-appearance';
import { buildPackage, MAIN, sheetXml } from '../support/package-builder';
import { valueOf } from '../support/contents';
import { SAMPLE_HIGHLIGHTS, samplePlan, SUMMARY } from '../support/sample-plan';

const taiping = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'workbooks', 'taiping-2024-mid.xlsx')));

function sheetOf(looks: WorkbookAppearance, name: string): SheetAppearance {
  const sheet = looks.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

function styleAt(looks: WorkbookAppearance, sheet: SheetAppearance, row: number, column: number) {
  const cell = sheet.cells.find((each) => each.row === row && each.column === column);
  return looks.styles[cell?.style ?? 0];
}

describe('the looks of the Taiping workbook', () => {
  const looks = valueOf(readAppearance(taiping));
  const first = sheetOf(looks, '附件1-1');

  it('give fonts, alignment, borders and formats of cells', () => {
    expect(styleAt(looks, first, 4, 7)).toMatchObject({
      fontName: '宋体',
      fontSize: 10,
      bold: false,
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      numberFormat: '0.00%',
      borders: { left: { style: 'thin' }, bottom: { style: 'thin' } },
    });
    expect(styleAt(looks, first, 1, 0)).toMatchObject({ bold: true, fontSize: 16 });
  });

  it('give blank formatted cells, column widths and frozen panes', () => {
    expect(styleAt(looks, first, 21, 22)?.borders.right).toMatchObject({ style: 'thin' });
    expect(first.columns[0]).toEqual({ from: 0, to: 0, width: 7.5, hidden: false });
    expect(first.frozen).toEqual({ rows: 4, columns: 2 });
    expect(first.highlights).toEqual([]);
  });
});

it('highlights, emphases and charts are read as they were planned', () => {
  const plan = samplePlan();
  const written = valueOf(applyPlan(Package.open(taiping), { summary: plan, highlights: SAMPLE_HIGHLIGHTS }));
  const looks = valueOf(readAppearance(written.package));
  expect(looks.sheets.flatMap(({ highlights }) => highlights)).toEqual(SAMPLE_HIGHLIGHTS);
  const summary = sheetOf(looks, SUMMARY);
  expect(summary.emphases).toEqual(plan.emphases);
  expect(summary.charts).toEqual(plan.charts.map(({ name, position }) => ({ name, position })));
  expect(summary.showGridLines).toBe(false);
  expect(summary.rows).toEqual([{ row: 0, height: 28, hidden: false }]);
  expect(styleAt(looks, summary, 1, 1)).toMatchObject({
    fontName: '宋体',
    fontColor: '#1F2937',
    fill: '#FFF9DB',
    borders: { top: { style: 'thin', color: '#BFBFBF' } },
  });
});

describe('colours', () => {
  const color = (attributes: string) => `<font><color ${attributes}/></font>`;
  const fonts = [
    'rgb="FF12ab34"',
    'theme="1"',
    'theme="4" tint="0.5"',
    'theme="0" tint="-0.25"',
    'indexed="10"',
    'auto="1"',
  ];
  const styles =
    `<styleSheet xmlns="${MAIN}"><fonts>${fonts.map(color).join('')}</fonts>` +
    '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<cellXfs>${fonts.map((_, index) => `<xf fontId="${index}" fillId="${Math.min(index, 2)}"/>`).join('')}</cellXfs></styleSheet>`;
  const looks = valueOf(readAppearance(buildPackage({ sheets: [{ name: 'S', xml: sheetXml('') }], styles })));

  it('come from the file, the theme with its tint, and the old palette', () => {
    expect(looks.styles.map(({ fontColor }) => fontColor)).toEqual([
      '#12AB34',
      '#000000',
      '#A7C0DE',
      '#BFBFBF',
      '#FF0000',
      null,
    ]);
  });

  it('of fills are those of solid patterns', () => {
    expect(looks.styles.map(({ fill }) => fill)).toEqual([null, '#FFEE00', null, null, null, null]);
  });
});

it('formatted cells far from any content are left out', () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="900"><c r="B900" s="1"/></row>';
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf/></cellXfs></styleSheet>`;
  const looks = valueOf(readAppearance(buildPackage({ sheets: [{ name: 'S', xml: sheetXml(rows) }], styles })));
  expect(looks.sheets[0]?.cells).toEqual([{ row: 0, column: 0, style: 1 }]);
});

it.each([
  ['beyond the table', `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf/></cellXfs></styleSheet>`],
  ['without a style part', undefined],
])('a cell format %s is the default one', (_, styles) => {
  const row = '<row r="1"><c r="A1" s="999"><v>1</v></c><c r="B1" s="0.5"/></row>';
  const bytes = buildPackage({
    sheets: [{ name: 'S', xml: sheetXml(row) }],
    ...(styles === undefined ? {} : { styles }),
  });
  const looks = valueOf(readAppearance(bytes));
  const used = looks.sheets.flatMap(({ cells }) => cells.map(({ style }) => style));
  expect(used.length).toBeGreaterThan(0);
  for (const style of used) expect(looks.styles[style]).toBeDefined();
});
