import { strToU8, zipSync } from 'fflate';
import { Package } from '../../../src/xlsx/parts/package';
import { readAppearance } from '../../../src/xlsx/read/read-appearance';
import { StyleTable } from '../../../src/xlsx/write/style-table';
import { applyPlan } from '../../../src/xlsx/write/apply-plan';
import type { CellStyle } from '../../../src/workbook/plan';
import { partText, valueOf } from '../support/contents';
import { buildParts, MAIN, oneSheet, sheetXml } from '../support/package-builder';
import { samplePlan } from '../support/sample-plan';

const STYLE: CellStyle = {
  ...{ fontName: '宋体', fontSize: 11, bold: false, fontColor: '#000000', fill: null, border: false },
  ...{ horizontal: 'left', wrap: false, unlocked: false, numberFormat: '0' },
};
const styles = (tables: string) => `<styleSheet xmlns="${MAIN}" xmlns:mc="mc">${tables}</styleSheet>`;
const unused = { cellFormats: 0, differentialFormats: 0 };

test('alternatives in a table count as the entries that they hold, for reader and writer', () => {
  const font = (size: number) => `<font><sz val="${size}"/><name val="A"/></font>`;
  const alternatives = `<mc:AlternateContent><mc:Choice Requires="x">${font(8)}${font(9)}</mc:Choice><mc:Fallback>${font(8)}${font(9)}</mc:Fallback></mc:AlternateContent>`;
  const xml = styles(
    `<fonts count="4">${font(7)}${alternatives}${font(10)}</fonts><fills count="2"><fill/><fill/></fills>` +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="2"><xf fontId="0"/><xf fontId="3"/></cellXfs>',
  );
  const bytes = oneSheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', { styles: xml });
  expect(valueOf(readAppearance(bytes)).styles[1]?.fontSize).toBe(10);
  const table = new StyleTable(xml, unused);
  table.cellFormat(STYLE);
  expect(table.toXml()).toContain('<fonts count="5">');
  expect(/<xf [^>]*fontId="4"/.test(table.toXml())).toBe(true);
});

test('a built-in number that a part gives another code is not taken for the built-in code', () => {
  const table = new StyleTable(
    styles('<numFmts count="1"><numFmt numFmtId="1" formatCode="0.000"/></numFmts>'),
    unused,
  );
  table.cellFormat(STYLE);
  expect(table.toXml()).toContain('formatCode="0"');
  expect(table.toXml()).not.toContain('<xf numFmtId="1"');
});

test('a style part that comes new has the usual name, where that is free', () => {
  const plain = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const written = (bytes: Uint8Array) =>
    valueOf(applyPlan(Package.open(bytes), { summary: samplePlan() })).package.toBytes();
  expect(partText(written(plain), 'xl/styles.xml')).toContain('<styleSheet');
  const parts = buildParts({ sheets: [{ name: 'S', xml: sheetXml('') }] });
  const taken = zipSync({ ...parts, 'xl/styles.xml': strToU8('<other/>') });
  expect(partText(written(taken), 'xl/styles1.xml')).toContain('<styleSheet');
  expect(partText(written(taken), 'xl/styles.xml')).toBe('<other/>');
});
