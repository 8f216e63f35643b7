import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/xlsx/read/read-workbook';
import { inUtf16 } from '../support/other-writers';
import { buildPackage, buildParts, MAIN, OFFICE, oneSheet, sheetXml } from '../support/package-builder';
import { contents, firstSheet, read } from '../support/contents';
import { wideDirectory } from '../support/wide-directory';

const workbook = (name: string) => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'workbooks', name)));

describe('the Taiping workbook', () => {
  const original = read(workbook('taiping-2024-mid.xlsx'));

  it('gives the three official sheets with their cells and merged areas', () => {
    expect(original.sheets.map(({ name, cells, merges }) => [name, cells.length, merges.length])).toEqual([
      ['附件1-1', 321, 28],
      ['附件1-2', 121, 18],
      ['附件2', 876, 81],
    ]);
  });

  it('gives formula, value and format of a percent cell', () => {
    const cell = original.sheets[0]?.cells.find(({ row, column }) => row === 4 && column === 7);
    expect(cell).toMatchObject({ formula: '=IF(ISNUMBER(F5),G5/F5,"/")', numberFormat: '0.00%' });
    expect(cell?.value).toBeCloseTo(875 / 630, 12);
  });

  it('reads the same from the file that LibreOffice saved', () => {
    const resaved = read(workbook('taiping-2024-mid.resaved.xlsx'));
    const withoutNoise = ({ sheets }: typeof original) =>
      sheets.map(({ cells, ...sheet }) => ({
        ...sheet,
        merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
        cells: cells.map(({ value, ...cell }) => ({
          ...cell,
          value: typeof value === 'number' ? Number(value.toPrecision(12)) : value,
        })),
      }));
    expect(withoutNoise(resaved)).toEqual(withoutNoise(original));
  });
});

describe('cell values', () => {
  it('reads numbers, texts, booleans and errors', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E3</v></c><c r="C1" t="s"><v>0</v></c>' +
      '<c r="D1" t="inlineStr"><is><t>in place</t></is></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#DIV/0!</v></c></row>';
    expect(contents(oneSheet(rows, { sharedStrings: `<sst xmlns="${MAIN}"><si><t>shared</t></si></sst>` }))).toEqual({
      '0,0': [1.5, null],
      '0,1': [-2000, null],
      '0,2': ['shared', null],
      '0,3': ['in place', null],
      '0,4': [true, null],
      '0,5': [{ error: '#DIV/0!' }, null],
    });
  });

  it('joins rich text and leaves phonetic runs out', () => {
    const sharedStrings =
      `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>服务</t></r><r><t xml:space="preserve"> 片区</t></r>` +
      '<rPh sb="0" eb="2"><t>フクム</t></rPh><phoneticPr fontId="1"/></si></sst>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    expect(contents(oneSheet(rows, { sharedStrings }))).toEqual({ '0,0': ['服务 片区', null] });
  });

  const withStrings = (items: string, number: number) =>
    oneSheet(`<row r="1"><c r="A1" t="s"><v>${number}</v></c></row>`, {
      sharedStrings: `<?xml version="1.0"?>\n<x:sst xmlns:x="${MAIN}">${items}</x:sst>`,
    });

  it.each([
    ['blank items', '<x:si/><x:si><x:t/></x:si><x:si><x:t>二</x:t></x:si>'],
    ['line breaks', '\n<x:si >\n<x:t>零</x:t>\n</x:si >\n<x:si><x:t>一</x:t></x:si>\n<x:si><x:t>二</x:t></x:si>\n'],
    ['comments', '<x:si/><!-- <x:si></x:si> --><x:si/><x:si><x:t>二</x:t><!-- 2 --></x:si>'],
    ['literal sections', '<x:si/><x:si><x:t><![CDATA[<x:si>]]></x:t></x:si><x:si><x:t><![CDATA[二]]></x:t></x:si>'],
    ['damage to those that no cell uses', '<x:si><x:t>零</x:si><x:si/><x:si><x:t>二</x:t></x:si><x:si></x:r></x:si>'],
    ['what stands for newer programs behind', '<x:si/><x:si/><x:si><x:t>二</x:t></x:si><x:extLst><x:ext/></x:extLst>'],
  ])('numbers shared strings through %s', (_, items) => {
    expect(contents(withStrings(items, 2))).toEqual({ '0,0': ['二', null] });
  });

  it.each(['3', '-1', '1.5', 'x'])('takes shared string %s of three for none', (number) => {
    const sharedStrings = `<sst xmlns="${MAIN}"><si><t>零</t></si><si><t>一</t></si><si><t>二</t></si></sst>`;
    const rows = `<row r="1"><c r="A1" t="s"><v>${number}</v></c></row>`;
    expect(contents(oneSheet(rows, { sharedStrings }))).toEqual({});
  });

  it.each([
    ['cut off between two', '<x:si><x:t>零</x:t></x:si></x:sst><x:sst>'],
    ['cut off in one', '<x:si><x:t>零</x:t></x:si><x:si><x:t>一'],
    ['in one another', '<x:si><x:si><x:t>零</x:t></x:si></x:si>'],
    ['with what looks like an end', '<x:si><x:t><!-- </x:si> -->零</x:t></x:si>'],
    ['damaged and used', '<x:si><x:t>零</x:si>'],
  ])('refuses shared strings that are %s', (_, items) => {
    const problem = { code: 'not-a-workbook', detail: 'corrupt' };
    expect(readWorkbook(withStrings(items, 0))).toEqual({ ok: false, problem });
  });

  it('resolves _xHHHH_ escapes and keeps escaped ones as text', () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b _x005F_x0041_</t></is></c></row>';
    expect(contents(oneSheet(rows))).toEqual({ '0,0': ['a\rb _x0041_', null] });
  });

  it('keeps a formula that was never calculated, and tells it from one that gives an empty text', () => {
    const rows =
      '<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c></row>';
    expect(contents(oneSheet(rows))).toEqual({ '0,0': [null, '=B1+1'], '0,1': [null, '=C1'], '0,2': ['', '=""'] });
  });

  it('writes out shared formulas for the cells that depend on the first', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row>';
    expect(contents(oneSheet(rows))).toEqual({
      '0,1': [1, '=A1*$C$1'],
      '1,1': [2, '=A2*$C$1'],
      '2,1': [3, '=A3*$C$1'],
    });
  });

  it('gives an array formula to every cell of its area', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    expect(contents(oneSheet(rows))).toEqual({ '0,0': [2, '=B1:B2*2'], '1,0': [4, '=B1:B2*2'] });
  });

  it('gives it to a member that has an empty formula of its own, too', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2" ca="1">OFFSET(B1:B2,0,0)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f ca="1"/><v>2</v></c></row>';
    expect(contents(oneSheet(rows))).toEqual({
      '0,0': [1, '=OFFSET(B1:B2,0,0)'],
      '1,0': [2, '=OFFSET(B1:B2,0,0)'],
    });
  });

  it.each([
    ['dtr="0" r1="D1"', '=TABLE(,D1)'],
    ['dtr="1" r1="D1"', '=TABLE(D1,)'],
    ['dt2D="1" dtr="1" r1="D1" r2="D2"', '=TABLE(D1,D2)'],
  ])('gives the cells of a data table (%s) the formula that Excel shows', (attributes, formula) => {
    const rows =
      `<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" ${attributes}/><v>10</v></c></row>` +
      '<row r="2"><c r="A2"><v>12</v></c></row>';
    expect(contents(oneSheet(rows))).toEqual({ '0,0': [10, formula], '1,0': [12, formula] });
  });

  it.each(['s', 'b', 'n', 'e', 'd'])('takes an empty value of type %s for a blank cell', (type) => {
    const rows = `<row r="1"><c r="A1" t="${type}"><v></v></c><c r="B1" t="${type}"><v/></c><c r="C1"><v>1</v></c></row>`;
    const sharedStrings = `<sst xmlns="${MAIN}"><si><t>√</t></si></sst>`;
    expect(contents(oneSheet(rows, { sharedStrings }))).toEqual({ '0,2': [1, null] });
  });

  it.each(['1e309', '-1e309', 'Infinity', 'NaN', 'abc'])('takes %s in place of a number as it stands', (text) => {
    expect(contents(oneSheet(`<row r="1"><c r="A1"><v> ${text}</v></c></row>`))).toEqual({ '0,0': [text, null] });
  });

  it('leaves out the prefix of functions newer than the format', () => {
    const rows = '<row r="1"><c r="A1"><f>_xlfn.CONCAT(B1)</f><v>1</v></c></row>';
    expect(contents(oneSheet(rows))).toEqual({ '0,0': [1, '=CONCAT(B1)'] });
  });

  it('skips blank cells, and empty texts without a formula', () => {
    const rows = '<row r="1"><c r="A1" s="3"/><c r="B1" t="inlineStr"><is><t></t></is></c><c r="C1"><v>1</v></c></row>';
    expect(contents(oneSheet(rows))).toEqual({ '0,2': [1, null] });
  });

  it('counts positions where rows and cells have no address', () => {
    const rows = '<row><c s="1"/><c><v>1</v></c></row><row><c><v>2</v></c></row>';
    expect(contents(oneSheet(rows))).toEqual({ '0,1': [1, null], '1,0': [2, null] });
  });

  it('gives cells in row-major order whatever their order in the file', () => {
    const rows = '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(firstSheet(oneSheet(rows)).cells.map(({ value }) => value)).toEqual([1, 3, 4]);
  });

  it('does not believe a stale dimension', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="Z1"><v>2</v></c></row>';
    expect(Object.keys(contents(oneSheet(rows, { before: '<dimension ref="A1"/>' })))).toEqual(['0,0', '0,25']);
  });
});

describe('number formats', () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/></numFmts>` +
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="31"/></cellXfs></styleSheet>';

  it('gives built-in, Chinese and own codes', () => {
    const rows = `<row r="1">${['A', 'B', 'C', 'D'].map((name, style) => `<c r="${name}1" s="${style}"><v>1</v></c>`).join('')}</row>`;
    const formats = firstSheet(oneSheet(rows, { styles })).cells.map(({ numberFormat }) => numberFormat);
    expect(formats).toEqual(['General', '0.00%', '0.0"分"', 'yyyy"年"m"月"d"日"']);
  });

  it('gives the numbers that depend on the country as China has them', () => {
    const numbers = [14, 22, 37, 44];
    const rows = `<row r="1">${numbers.map((_, index) => `<c r="${'ABCD'.charAt(index)}1" s="${index}"><v>1</v></c>`).join('')}</row>`;
    const own = `<styleSheet xmlns="${MAIN}"><cellXfs>${numbers.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
    expect(firstSheet(oneSheet(rows, { styles: own })).cells.map(({ numberFormat }) => numberFormat)).toEqual([
      'yyyy/m/d',
      'yyyy/m/d h:mm',
      '#,##0;-#,##0',
      '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    ]);
  });
});

it('an empty number format is none', () => {
  const empty = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode=""/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const [cell] = firstSheet(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { styles: empty })).cells;
  expect(cell?.numberFormat).toBe('General');
});

describe('sheets', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it('reads visibility, protection, hidden rows and columns and merged areas', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3"><c r="D3"><v>2</v></c></row><row r="9" hidden="1"/>';
    const before = '<cols><col min="2" max="3" hidden="1" width="9"/><col min="6" max="16384" hidden="true"/></cols>';
    const after = '<sheetProtection sheet="1" password="CC1A"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    const xml = sheetXml(rows, { before, after });
    const bytes = buildPackage({
      sheets: [
        { name: 'A', xml, state: 'hidden' },
        { name: 'B', xml: sheetXml(row), state: 'veryHidden' },
      ],
    });
    expect(read(bytes).sheets).toMatchObject([
      {
        name: 'A',
        visibility: 'hidden',
        isProtected: true,
        hiddenRows: [1],
        hiddenColumns: [1, 2],
        merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      },
      { name: 'B', visibility: 'veryHidden', isProtected: false, hiddenRows: [], hiddenColumns: [], merges: [] },
    ]);
  });

  it('finds rows that are hidden because they are not listed', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>';
    const before = '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>';
    expect(firstSheet(oneSheet(rows, { before })).hiddenRows).toEqual([1, 2]);
  });

  it('takes rows of height 0 for hidden, blank or not', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"/>' +
      '<row r="3" ht="0"><c r="A3"><v>2</v></c></row><row r="4" ht="0.75"><c r="A4"><v>2</v></c></row>';
    expect(firstSheet(oneSheet(rows)).hiddenRows).toEqual([1, 2]);
  });

  it('reads merged areas of whole columns and rows', () => {
    const after = '<mergeCells count="2"><mergeCell ref="A:B"/><mergeCell ref="$2:$3"/></mergeCells>';
    expect(firstSheet(oneSheet(row, { after })).merges).toEqual([
      { top: 0, left: 0, bottom: 1_048_575, right: 1 },
      { top: 1, left: 0, bottom: 2, right: 16_383 },
    ]);
  });

  it('leaves out sheets of macro modules, which have no part', () => {
    const source = buildParts({ sheets: [{ name: 'S', xml: sheetXml(row) }] });
    const listed = new TextDecoder()
      .decode(source['xl/workbook.xml'])
      .replace('</sheets>', '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/></sheets>');
    expect(read(zipSync({ ...source, 'xl/workbook.xml': strToU8(listed) })).sheets.map(({ name }) => name)).toEqual([
      'S',
    ]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads parts in %s', (encoding) => {
    const source = buildParts({ sheets: [{ name: 'S', xml: sheetXml(row) }] });
    const part = inUtf16(sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'), encoding);
    expect(contents(zipSync({ ...source, 'xl/worksheets/sheet1.xml': part }))).toEqual({ '0,0': ['姓名', null] });
  });

  it('finds a part whose target is written as an address, its name is not', () => {
    const xml = sheetXml('<row r="1"><c r="A1"><v>7</v></c></row>');
    const encoded = buildPackage({
      sheets: [],
      afterSheets: `<sheets><sheet name="S" sheetId="1" xmlns:r="${OFFICE}" r:id="rId1"/></sheets>`,
      relationships: { rId1: ['worksheet', 'worksheets/%E8%A1%A8%201.xml'] },
      parts: { 'xl/worksheets/表 1.xml': xml },
    });
    expect(contents(encoded)).toEqual({ '0,0': [7, null] });
  });

  it('reads absolute and relative relationship targets alike', () => {
    const sheets = [{ name: 'S', xml: sheetXml(row) }];
    expect(read(buildPackage({ sheets, absoluteTargets: true }))).toEqual(read(buildPackage({ sheets })));
  });

  it('reads a part whose elements have a prefix', () => {
    const xml =
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" s="1"/><x:c r="B1"><x:f>A1+1</x:f><x:v>7</x:v></x:c>` +
      '</x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';
    const sheet = firstSheet(buildPackage({ sheets: [{ name: 'S', xml }] }));
    expect(sheet).toMatchObject({ cells: [{ row: 0, column: 1, value: 7, formula: '=A1+1' }], merges: [{ right: 1 }] });
  });

  it('does not take names inside extension lists for its own', () => {
    const after =
      '<extLst><ext uri="{x}" xmlns:x14="urn:x"><x14:sheetProtection sheet="1"/><x14:mergeCell ref="A1:B1"/></ext></extLst>';
    expect(firstSheet(oneSheet(row, { after }))).toMatchObject({ isProtected: false, merges: [] });
  });

  it('leaves chart sheets out', () => {
    const bytes = buildPackage({
      sheets: [{ name: 'S', xml: sheetXml(row) }],
      relationships: { rId9: ['chartsheet', 'chartsheets/sheet1.xml'] },
      parts: { 'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>` },
      afterSheets: '<sheets><sheet name="图表" sheetId="9" r:id="rId9"/></sheets>',
    });
    expect(read(bytes).sheets.map(({ name }) => name)).toEqual(['S']);
  });
});

describe('an archive with a directory of 64 bits', () => {
  const plain = oneSheet('<row r="1"><c r="A1"><v>7</v></c></row>');

  it('is read, whatever its size', () => {
    expect(contents(wideDirectory(plain))).toEqual({ '0,0': [7, null] });
  });

  it('that leads nowhere is refused', () => {
    for (const cut of [30, 60, 90, 140]) {
      const bytes = wideDirectory(plain);
      bytes.fill(0xfe, bytes.length - cut, bytes.length - 22);
      expect(readWorkbook(bytes)).toMatchObject({ ok: false, problem: { code: 'not-a-workbook' } });
    }
  });
});

describe('the workbook', () => {
  const sheets = [{ name: 'S', xml: sheetXml('') }];

  it('gives names of workbook scope only, and not those of Excel itself', () => {
    const afterSheets =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1</definedName><definedName name="评分">S!$A$1</definedName>' +
      `<definedName name="own" localSheetId="0">S!$B$1</definedName><definedName name="_xlnm._FilterDatabase">S!$A$1</definedName></definedNames>`;
    expect(read(buildPackage({ sheets, afterSheets })).names).toEqual([{ name: '评分', refersTo: 'S!$A$1' }]);
  });

  it.each([
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="false"/>', false],
    ['', false],
  ])('tells by %p whether dates count from 1904', (beforeSheets, expected) => {
    expect(read(buildPackage({ sheets, beforeSheets })).date1904).toBe(expected);
  });
});

describe('letters in symbol fonts', () => {
  const fonts = ['宋体', 'Wingdings 2'].map((name) => `<font><name val="${name}"/></font>`).join('');
  const styles =
    `<styleSheet xmlns="${MAIN}"><fonts>${fonts}</fonts>` +
    '<cellXfs><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>';
  const run = (font: string) => `<r><rPr><rFont val="${font}"/></rPr><t>P</t></r>`;
  const sharedStrings =
    `<sst xmlns="${MAIN}"><si><t>P</t></si><si>${run('Wingdings 2')}</si>` +
    `<si>${run('Wingdings')}${run('宋体')}</si><si><t>√</t></si></sst>`;
  const fontOf = (cell: string) =>
    firstSheet(oneSheet(`<row r="1">${cell}</row>`, { styles, sharedStrings })).cells[0]?.symbolFont;

  it.each([
    ['by the style of the cell', '<c r="A1" s="1" t="s"><v>0</v></c>', 'Wingdings 2'],
    ['by the font of the run', '<c r="A1" s="0" t="s"><v>1</v></c>', 'Wingdings 2'],
    ['of a text in the cell', `<c r="A1" t="inlineStr"><is>${run('Wingdings')}</is></c>`, 'Wingdings'],
    ['not of runs in several fonts', '<c r="A1" s="0" t="s"><v>2</v></c>', undefined],
    ['not of a character that shows as itself', '<c r="A1" s="1" t="s"><v>3</v></c>', undefined],
    ['not of a letter in a font of letters', '<c r="A1" s="0" t="s"><v>0</v></c>', undefined],
  ])('%s', (_, cell, font) => {
    expect(fontOf(cell)).toBe(font);
  });
});

test('of a row that is there twice, cells that are there once stand, and of the others the later', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c></row>';
  expect(contents(oneSheet(rows))).toEqual({ '0,0': [1, null], '0,1': [3, null] });
});

test('a time without a day is a part of a day', () => {
  const rows = '<row r="1"><c r="A1" t="d"><v>T06:00:00</v></c><c r="B1" t="d"><v>18:00:00.000Z</v></c></row>';
  expect(contents(oneSheet(rows))).toEqual({ '0,0': [0.25, null], '0,1': [0.75, null] });
});
