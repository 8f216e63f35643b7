import { applyPlan } from '../../../src/xlsx/write/apply-plan';
import { Package } from '../../../src/xlsx/parts/package';
import { readAppearance } from '../../../src/xlsx/read/read-appearance';
import { buildPackage, MAIN, sheetXml } from '../support/package-builder';
import { partText, valueOf } from '../support/contents';
import { STYLE, SAMPLE_HIGHLIGHTS, smallPlan } from '../support/sample-plan';
import type { Plan } from '../../../src/workbook/plan';

const ROWS =
  '<row r="1" s="9" customFormat="1"><c r="A1" s="7"><v>1</v></c><c r="B1" s="0"><v>2</v></c><c r="C1"><v>3</v></c></row>';
const CONDITION =
  '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="2" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>';

const plan: Plan = {
  summary: smallPlan({
    cells: [
      {
        row: 0,
        column: 0,
        value: '标题',
        formula: null,
        style: { ...STYLE, fill: '#FFF9DB', bold: true, numberFormat: '0.0"分"' },
      },
    ],
  }),
  highlights: SAMPLE_HIGHLIGHTS.slice(0, 1).map((highlight) => ({
    ...highlight,
    area: { sheet: '数据', top: 0, left: 0, bottom: 0, right: 0 },
  })),
};

/** Fonts, fills, borders and number formats that the cell formats name and the part does not have. */
const DANGLING =
  '<cellXfs count="8"><xf/><xf/><xf/><xf/><xf/><xf/><xf/><xf numFmtId="164" fontId="2" fillId="3" borderId="1"/></cellXfs>';

describe.each([
  ['without a style part', undefined],
  ['with an empty style part', `<styleSheet xmlns="${MAIN}"/>`],
  [
    'with empty tables',
    `<styleSheet xmlns="${MAIN}"><fonts count="0"/><cellXfs count="0"></cellXfs><dxfs count="0"/></styleSheet>`,
  ],
  ['with formats that lead nowhere', `<styleSheet xmlns="${MAIN}">${DANGLING}</styleSheet>`],
])('a workbook %s', (_, styles) => {
  const before = buildPackage({
    sheets: [
      {
        name: '数据',
        xml: sheetXml(ROWS, { before: '<cols><col min="1" max="2" style="11" width="9"/></cols>', after: CONDITION }),
      },
    ],
    ...(styles !== undefined && { styles }),
  });
  const after = valueOf(applyPlan(Package.open(before), plan)).package.toBytes();
  const looksOf = (bytes: Uint8Array) => {
    const { sheets, styles: looks } = valueOf(readAppearance(bytes));
    const official = sheets.find(({ name }) => name === '数据');
    return official?.cells.map(({ style }) => looks[style]);
  };

  test('keeps the look of its cells when a summary comes', () => {
    expect(looksOf(after)).toEqual(looksOf(before));
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain(ROWS);
  });

  test('gives what is new numbers that nothing refers to', () => {
    const summary = partText(after, 'xl/worksheets/sheet2.xml');
    const used = [...summary.matchAll(/<c [^>]*\ss="(\d+)"/g)].map(([, style]) => Number(style));
    expect(Math.min(...used)).toBeGreaterThanOrEqual(12);
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain('dxfId="3"');
  });
});

test('formats beyond all that Excel takes look plain, and cost no copy', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf fontId="999999"/></cellXfs></styleSheet>`;
  const rows = '<row r="1"><c r="A1" s="999999"><v>1</v></c><c r="B1" s="3"><v>1</v></c></row>';
  const before = buildPackage({ sheets: [{ name: '数据', xml: sheetXml(rows) }], styles });
  const after = valueOf(applyPlan(Package.open(before), plan)).package.toBytes();
  expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain(rows);
  // One that is listed, three for what B1 refers to, and that of the summary.
  expect(partText(after, 'xl/styles.xml')).toContain('<cellXfs count="5">');
  const { sheets } = valueOf(readAppearance(after));
  expect(sheets[0]?.cells).toMatchObject([{ style: 0 }, { style: 3 }]);
});
