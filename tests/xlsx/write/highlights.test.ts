import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { highlightFormula } from '../../../src/workbook/highlight-looks';
import type { Highlight } from '../../../src/workbook/plan';
import { applyPlan, clearHighlights } from '../../../src/xlsx/write/apply-plan';
import { insertHighlights, removeHighlights } from '../../../src/xlsx/write/highlights';
import { Package } from '../../../src/xlsx/parts/package';
import { MINIMAL_STYLES, StyleTable } from '../../../src/xlsx/write/style-table';
import { usedFormats } from '../../../src/xlsx/write/used-formats';
import { buildPackage, MAIN, oneSheet, sheetXml } from '../support/package-builder';
import { changedParts, partText, valueOf } from '../support/contents';
import { richWorkbook } from '../support/rich-workbook';
import { SAMPLE_HIGHLIGHTS } from '../support/sample-plan';

const workbook = (name: string) => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'workbooks', name)));
const FILES = ['taiping-2024-mid.xlsx', 'taiping-2024-mid.resaved.xlsx'];

function highlight(bytes: Uint8Array, highlights: readonly Highlight[]): Uint8Array {
  return valueOf(applyPlan(Package.open(bytes), { highlights })).package.toBytes();
}

function clear(bytes: Uint8Array): Uint8Array {
  return valueOf(clearHighlights(Package.open(bytes))).package.toBytes();
}

const on = (sheet: string, row = 0): Highlight => ({
  look: 'warning',
  area: { sheet, top: row, left: 0, bottom: row, right: 1 },
  numberFormat: '"⚠"General',
});

describe.each(FILES)('highlights on %s', (name) => {
  const original = workbook(name);
  const highlighted = highlight(original, SAMPLE_HIGHLIGHTS);

  it('change the highlighted sheets and the style table only', () => {
    expect(changedParts(original, highlighted)).toEqual([
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  it('do not pile up when they are applied again', () => {
    expect(changedParts(highlighted, highlight(highlighted, SAMPLE_HIGHLIGHTS))).toEqual([]);
  });

  it('leave no byte behind on the sheets when they are cleared', () => {
    expect(changedParts(original, clear(highlighted))).toEqual(['xl/styles.xml']);
  });

  it('leave every earlier entry of the style table where it was', () => {
    const [before, after] = [original, highlighted].map((bytes) => partText(bytes, 'xl/styles.xml'));
    const cellFormats = (xml: string | undefined) => xml?.slice(xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs>'));
    expect(cellFormats(after)).toBe(cellFormats(before));
  });
});

it('any highlights on any kind of sheet part leave no byte behind when they are cleared', () => {
  const area = fc
    .tuple(fc.nat(200), fc.nat(60), fc.nat(5), fc.nat(5))
    .map(([top, left, height, width]) => ({ sheet: 'S', top, left, bottom: top + height, right: left + width }));
  const highlights = fc.array(
    fc.record({
      look: fc.constantFrom('error' as const, 'warning' as const, 'note' as const, 'behind' as const),
      area,
      numberFormat: fc.constantFrom('"✖"0.00%', '"▼"General;"▼"-General', '"•"@', '"<&>"0'),
    }),
    { maxLength: 20 },
  );
  const foreign =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>';
  const part = fc.record({
    prefix: fc.constantFrom('', 'x:'),
    breaks: fc.constantFrom('', '\n', '\r\n  '),
    middle: fc.subarray([
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      '<phoneticPr fontId="1"/>',
      foreign,
      '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
      '<extLst><ext uri="u"/></extLst>',
    ]),
  });
  fc.assert(
    fc.property(part, highlights, highlights, ({ prefix, breaks, middle }, first, second) => {
      const declaration = `<worksheet xmlns${prefix ? ':x' : ''}="${MAIN}">`;
      const plain = `${declaration}${breaks}<sheetData/>${breaks}${middle.join(breaks)}${breaks}</worksheet>`;
      const xml = plain.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);
      const styles = new StyleTable(MINIMAL_STYLES, usedFormats([]));
      const once = insertHighlights(xml, first, styles);
      const twice = insertHighlights(removeHighlights(once), second, styles);
      expect(twice.split(':cfRule type').length + twice.split('<cfRule type').length - 2).toBe(
        second.length + (middle.includes(foreign) ? 1 : 0),
      );
      expect(removeHighlights(twice)).toBe(xml);
    }),
  );
});

it('stand before the conditional formats of others, which keep theirs', () => {
  const before = richWorkbook();
  const xml = partText(highlight(before, [on('数据', 1)]), 'xl/worksheets/sheet1.xml');
  const original = partText(before, 'xl/worksheets/sheet1.xml');
  const at = xml.indexOf('<conditionalFormatting sqref="A2:B2">');
  expect(at).toBe(original.indexOf('<conditionalFormatting'));
  expect(xml.endsWith(original.slice(at))).toBe(true);
});

it('are taken out of a conditional format that another program merged with its own', () => {
  const rule = (formula: string) => `<cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule>`;
  const ours = rule(highlightFormula('error').slice(1).replaceAll('"', '&quot;'));
  const after = (rules: string) => `<conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`;
  const bytes = oneSheet('', { after: after(rule('A1=1') + ours) });
  expect(partText(clear(bytes), 'xl/worksheets/sheet1.xml')).toBe(sheetXml('', { after: after(rule('A1=1')) }));
});

it('are not put on protected sheets, which are reported and stay as they are', () => {
  const locked = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', { after: '<sheetProtection sheet="1"/>' });
  const bytes = buildPackage({
    sheets: [
      { name: '锁', xml: locked },
      { name: '开', xml: sheetXml('') },
    ],
  });
  const applied = valueOf(applyPlan(Package.open(bytes), { highlights: [on('锁'), on('开')] }));
  expect(applied.outcome.protectedSheets).toEqual(['锁']);
  expect(partText(applied.package.toBytes(), 'xl/worksheets/sheet1.xml')).toBe(locked);
  expect(partText(applied.package.toBytes(), 'xl/worksheets/sheet2.xml')).toContain('station-review:warning');
});

it('on a sheet that does not exist are refused as a whole', () => {
  expect(applyPlan(Package.open(oneSheet('')), { highlights: [on('Sheet1'), on('没有')] })).toEqual({
    ok: false,
    problem: { code: 'not-found', detail: '没有' },
  });
});
