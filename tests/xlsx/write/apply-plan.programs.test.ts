import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Plan, SheetPlan } from '../../../src/workbook/plan';
import { applyPlan } from '../../../src/xlsx/write/apply-plan';
import { Package } from '../../../src/xlsx/parts/package';
import { readAppearance } from '../../../src/xlsx/read/read-appearance';
import { itWithLibreOffice, recalculate } from '../../support/libreoffice';
import { itWithValidator, newErrors } from '../../support/validator';
import { GBK_NAMES, inUtf16, withNamesInGbk, withoutDefaultRelationships } from '../support/other-writers';
import { buildPackage, buildParts, MAIN, sheetXml } from '../support/package-builder';
import { changedParts, partText, read, valueOf } from '../support/contents';
import { richWorkbook } from '../support/rich-workbook';
import { SAMPLE_HIGHLIGHTS, samplePlan, smallPlan, STYLE, SUMMARY } from '../support/sample-plan';

const taiping = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'workbooks', 'taiping-2024-mid.xlsx')));

function apply(bytes: Uint8Array, plan: Plan): Uint8Array {
  return valueOf(applyPlan(Package.open(bytes), plan)).package.toBytes();
}

function problemOf(bytes: Uint8Array, plan: Plan): unknown {
  const result = applyPlan(Package.open(bytes), plan);
  return result.ok ? null : result.problem;
}

const summaryOf = (bytes: Uint8Array) => read(bytes).sheets.find(({ name }) => name === SUMMARY);

describe.each(['taiping-2024-mid.xlsx', 'taiping-2024-mid.resaved.xlsx'])('a summary sheet in %s', (name) => {
  const before = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'workbooks', name)));
  const plan = samplePlan();
  const after = apply(before, { summary: plan, highlights: SAMPLE_HIGHLIGHTS });

  it('changes no part but the lists that must name it, the styles and the highlighted sheets', () => {
    expect(changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet4.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
    ]);
  });

  itWithValidator(
    'gives the validator nothing new to complain about',
    async () => {
      expect(await newErrors(before, after)).toEqual([]);
    },
    60_000,
  );

  itWithValidator(
    'is not needed for highlights, which give the validator nothing new to complain about either',
    async () => {
      expect(await newErrors(before, apply(before, { highlights: SAMPLE_HIGHLIGHTS }))).toEqual([]);
    },
    60_000,
  );

  it('is read back as planned, as the last sheet', () => {
    const summary = read(after).sheets.at(-1);
    expect(summary?.name).toBe(SUMMARY);
    expect(summary?.cells).toEqual(
      plan.cells.map(({ row, column, value, formula, style }) => ({
        ...{ row, column, value, formula, numberFormat: style.numberFormat },
      })),
    );
    expect(summary?.merges).toEqual(plan.merges);
    expect(summary?.hiddenColumns).toEqual([]);
    expect(read(after).names).toEqual([
      { name: '采购方评分', refersTo: `'${SUMMARY}'!$B$2` },
      { name: '阶段', refersTo: `'${SUMMARY}'!$B$3` },
    ]);
  });

  it('leaves the snapshot of every official sheet as it was', () => {
    expect(read(after).sheets.slice(0, 3)).toEqual(read(before).sheets);
  });

  it('is written once more without a change', () => {
    const previousArea = { top: 0, left: 0, bottom: 29, right: 11 };
    const again = apply(after, { summary: samplePlan(previousArea), highlights: SAMPLE_HIGHLIGHTS });
    expect(changedParts(after, again)).toEqual([]);
  });

  itWithLibreOffice('calculates to the planned values from nothing', async () => {
    const calculated = read(await recalculate(after)).sheets.at(-1);
    const valueAt = (row: number, column: number) =>
      calculated?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    const formulas = plan.cells.filter(({ formula }) => formula !== null);
    expect(formulas.length).toBeGreaterThan(8);
    for (const { row, column, value } of formulas) {
      const actual = valueAt(row, column);
      if (typeof value === 'number') expect(actual).toBeCloseTo(value, 10);
      else expect(actual).toBe(value);
    }
  });
});

describe('page, names and calculation', () => {
  const workbookPart = (plan: SheetPlan) => partText(apply(taiping, { summary: plan }), 'xl/workbook.xml');

  it('sets print area and titles for the sheet itself, and keeps those of the others', () => {
    const xml = workbookPart(samplePlan());
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="3">'${SUMMARY}'!$A$1:$L$30</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="3">'${SUMMARY}'!$1:$1</definedName>`,
    );
    expect(xml).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'附件1-1'!$A$1:$W$22</definedName>`);
  });

  it('writes the foot of the pages in the place of the format', () => {
    const sheet = partText(apply(taiping, { summary: samplePlan() }), 'xl/worksheets/sheet4.xml');
    expect(sheet).toMatch(
      /<pageSetup [^>]*\/><headerFooter><oddFooter>&amp;LA&amp;&amp;B&amp;C第 &amp;P 页&amp;R<\/oddFooter><\/headerFooter>/,
    );
  });

  it('has everything calculated when the file is opened', () => {
    const bytes = buildPackage({ sheets: [{ name: 'S', xml: sheetXml('') }] });
    const xml = partText(apply(bytes, { summary: smallPlan() }), 'xl/workbook.xml');
    expect(xml).toContain('</definedNames><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it('prints on A4 landscape, one page wide', () => {
    const xml = partText(apply(taiping, { summary: samplePlan() }), 'xl/worksheets/sheet4.xml');
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  });

  itWithValidator(
    'adds a style part where the workbook has none',
    async () => {
      const bytes = buildPackage({ sheets: [{ name: 'S', xml: sheetXml('') }] });
      const after = apply(bytes, { summary: smallPlan() });
      expect(await newErrors(bytes, after)).toEqual([]);
      expect(summaryOf(after)?.cells).toHaveLength(1);
    },
    60_000,
  );
});

describe('a workbook with everything in it', () => {
  const before = richWorkbook();
  const after = apply(before, {
    summary: smallPlan({ charts: samplePlan().charts }),
    highlights: [
      { look: 'error', area: { sheet: '数据', top: 1, left: 1, bottom: 1, right: 1 }, numberFormat: '"✖"0.000' },
    ],
  });

  it('keeps every part that the plan does not concern', () => {
    const kept = Object.keys(unzipSync(before)).filter((name) => !changedParts(before, after).includes(name));
    expect(kept).toEqual(
      expect.arrayContaining([
        'xl/drawings/drawing1.xml',
        'xl/charts/chart1.xml',
        'xl/media/image1.png',
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/tables/table1.xml',
        'xl/sharedStrings.xml',
        'xl/worksheets/sheet2.xml',
      ]),
    );
  });

  itWithValidator(
    'gives the validator nothing new to complain about',
    async () => {
      expect(await newErrors(before, after)).toEqual([]);
    },
    60_000,
  );

  it('keeps the order of calculation while only new cells come', () => {
    expect(partText(after, 'xl/calcChain.xml')).toBe(partText(before, 'xl/calcChain.xml'));
  });

  it('drops the order of calculation when a refill may take formulas away', () => {
    const again = apply(after, { summary: samplePlan() });
    expect(unzipSync(again)['xl/calcChain.xml']).toBeUndefined();
    expect(partText(again, '[Content_Types].xml') + partText(again, 'xl/_rels/workbook.xml.rels')).not.toContain(
      'calcChain',
    );
  });

  itWithLibreOffice('still opens', async () => {
    expect(read(await recalculate(after)).sheets.map(({ name }) => name)).toEqual(['数据', '隐藏', SUMMARY]);
  });
});

describe('refilling an existing summary sheet', () => {
  const previousArea = { top: 0, left: 0, bottom: 3, right: 2 };
  const rows =
    '<row r="1" spans="1:5" ht="40" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="C1"><f t="shared" ref="C1:C6" si="0">A1*2</f><v>0</v></c></row>' +
    '<row r="2" hidden="1" outlineLevel="1"><c r="B2"><v>5</v></c><c r="E2" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>备</t></r><r><t>注</t></r></is></c></row>' +
    '<row r="6" ht="33" customHeight="1" hidden="1"><c r="A6"><v>3</v></c><c r="C6" s="1"><f t="shared" si="0"/><v>6</v></c></row>';
  const after =
    '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="E2:F2"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:A3"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="E1:E9"><cfRule type="expression" priority="2"><formula>E1=1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="whole" sqref="B2"><formula1>1</formula1></dataValidation>' +
    '<dataValidation type="whole" sqref="F1:F9"><formula1>1</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="E2" location="A1"/></hyperlinks><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>';
  const before = buildPackage({
    sheets: [
      { name: '数据', xml: sheetXml('') },
      {
        name: SUMMARY,
        xml: sheetXml(rows, {
          before:
            '<sheetPr codeName="Summary"><tabColor rgb="FFFF0000"/></sheetPr><cols><col min="1" max="3" width="20"/><col min="4" max="9" width="30" style="1"/></cols>',
          after,
        }),
        state: 'hidden',
      },
    ],
    styles: `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf/></cellXfs></styleSheet>`,
    sharedStrings: `<sst xmlns="${MAIN}"><si><t>旧标题</t></si></sst>`,
  });
  const plan = smallPlan({ previousArea, columnWidths: [{ column: 1, width: 11 }] });
  const refilled = apply(before, { summary: plan });
  const xml = partText(refilled, 'xl/worksheets/sheet2.xml');

  it('replaces what stood in the previous area', () => {
    expect(summaryOf(refilled)?.cells.filter(({ row, column }) => row <= 3 && column <= 2)).toMatchObject([
      { row: 0, column: 0, value: '标题' },
    ]);
  });

  it("keeps the user's notes beside it as they were written", () => {
    expect(xml).toContain('<c r="E2" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>备</t></r><r><t>注</t></r></is></c>');
  });

  it('writes a kept formula out that was shared with a cell that went', () => {
    expect(xml).toContain('<c r="C6" s="1"><f>A6*2</f><v>6</v></c>');
  });

  it('keeps the names by which files know newer functions, in formulas that are written out or moved', () => {
    const newer = (text: string, more = '') => `<f${more}>_xlfn.${text}</f><v>4</v>`;
    const notes =
      `<row r="1"><c r="E1">${newer('IFS(F1&gt;1,F1,TRUE,0)', ' t="shared" ref="E1:E2" si="0"')}</c></row>` +
      `<row r="2"><c r="E2"><f t="shared" si="0"/><v>4</v></c><c r="F2">${newer('_xlws.SORT(A1:A9)')}</c></row>`;
    const bytes = buildPackage({ sheets: [{ name: SUMMARY, xml: sheetXml(notes) }] });
    const cell = { row: 8, column: 5, value: 4, formula: '=SORT(A8:A16)&"SORT("', style: STYLE };
    const written = apply(bytes, { summary: smallPlan({ cells: [cell] }) });
    const part = partText(written, 'xl/worksheets/sheet1.xml');
    expect(part).toContain('<f>_xlfn.IFS(F2&gt;1,F2,TRUE,0)</f>');
    expect(part).toContain('<f>_xlfn._xlws.SORT(A8:A16)&amp;&quot;SORT(&quot;</f>');
    expect(summaryOf(written)?.cells.map(({ formula }) => formula)).toContain(cell.formula);
  });

  it('keeps merged areas, formats and validations of others only', () => {
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="E2:F2"/></mergeCells>');
    expect(xml).toContain('<conditionalFormatting sqref="E1:E9">');
    expect(xml).not.toContain('<conditionalFormatting sqref="A1:A3">');
    expect(xml).toContain('<dataValidations count="1"><dataValidation type="whole" sqref="F1:F9">');
  });

  it('keeps column widths, row heights and everything else outside the area', () => {
    expect(xml).toContain('<col min="4" max="9" width="30" style="1"/>');
    expect(xml).toContain('<row r="6" ht="33" customHeight="1" hidden="1">');
    expect(xml).toContain('<row r="1">');
    expect(xml).toContain(
      '<sheetPr codeName="Summary"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(xml).toContain('<hyperlinks><hyperlink ref="E2" location="A1"/></hyperlinks>');
  });

  it('shows rows again that somebody hid where something else stands now', () => {
    expect(xml).toContain('<row r="2">');
    expect(summaryOf(refilled)?.hiddenRows).toEqual([5]);
  });

  it('shows the sheet again and appends none', () => {
    expect(read(refilled).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['数据', 'visible'],
      [SUMMARY, 'visible'],
    ]);
  });

  it('replaces own charts with their parts and keeps the pictures and charts of others', () => {
    const drawing = 'xl/drawings/drawing1.xml';
    const rich = richWorkbook();
    const onForeign = apply(rich, { summary: smallPlan({ name: '数据', charts: samplePlan().charts }) });
    const names = [...partText(onForeign, drawing).matchAll(/<xdr:cNvPr id="(\d+)" name="([^"]*)"/g)];
    expect(names.map(([, id, name]) => [id, name])).toEqual([
      ['2', '图片 1'],
      ['3', '用户的图表'],
      ['4', '评分汇总-人员'],
      ['5', '评分汇总-横条'],
    ]);
    const again = apply(onForeign, { summary: smallPlan({ name: '数据', charts: samplePlan().charts }) });
    expect(changedParts(onForeign, again)).toEqual([]);
  });
});

describe('input cells', () => {
  const withSummary = apply(taiping, { summary: samplePlan() });
  const input = (row: number, column: number, value: number | string | null): Plan => ({
    inputs: [{ cell: { sheet: SUMMARY, row, column }, value }],
  });

  it.each([18.5, '末期', 'a_x0041_<&>"\n', null])('take %p, keep their format and touch nothing else', (value) => {
    const after = apply(withSummary, input(1, 1, value));
    expect(changedParts(withSummary, after)).toEqual(['xl/worksheets/sheet4.xml']);
    const cell = summaryOf(after)?.cells.find(({ row, column }) => row === 1 && column === 1);
    expect(cell?.value ?? null).toBe(value);
    const style = (bytes: Uint8Array) => / r="B2" s="(\d+)"/.exec(partText(bytes, 'xl/worksheets/sheet4.xml'))?.[1];
    expect(style(after)).toBe(style(withSummary));
  });

  it.each([
    [1, 4],
    [4, 1],
    [50, 0],
  ])('are made where the sheet has no cell yet (row %p, column %p)', (row, column) => {
    const after = apply(withSummary, input(row, column, 7));
    expect(summaryOf(after)?.cells).toEqual(
      expect.arrayContaining([{ row, column, value: 7, formula: null, numberFormat: 'General' }]),
    );
    expect(summaryOf(after)?.cells).toHaveLength((summaryOf(withSummary)?.cells.length ?? 0) + 1);
  });

  it('on a sheet that does not exist are refused', () => {
    expect(problemOf(taiping, input(0, 0, 1))).toEqual({ code: 'not-found', detail: SUMMARY });
  });
});

describe('a style part that lacks the formats every workbook has', () => {
  const styled = (styles: string) => apply(buildPackage({ sheets: [{ name: '数据', xml: data }], styles }), bold);
  const data = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');
  const style = { ...STYLE, bold: true, fill: '#FFF9DB' };
  const bold: Plan = { summary: smallPlan({ cells: [{ row: 0, column: 0, value: '标题', formula: null, style }] }) };

  it.each([
    ['nothing', `<styleSheet xmlns="${MAIN}"/>`],
    ['nothing, with a prefix', `<x:styleSheet xmlns:x="${MAIN}"></x:styleSheet>`],
    [
      'fonts and one fill only',
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/></font></fonts><fills count="1"><fill/></fills></styleSheet>`,
    ],
  ])('(%s) gets them, so that cells without a format keep their look', (_, styles) => {
    const looks = valueOf(readAppearance(styled(styles)));
    expect(looks.styles[0]).toMatchObject({ bold: false, fill: null, horizontal: 'general' });
    const [cell] = looks.sheets.at(-1)?.cells ?? [];
    expect(looks.styles[cell?.style ?? 0]).toMatchObject({ bold: true, fill: '#FFF9DB', horizontal: 'center' });
  });

  itWithValidator(
    'gives the validator nothing new to complain about',
    async () => {
      const styles = `<styleSheet xmlns="${MAIN}"/>`;
      const before = buildPackage({ sheets: [{ name: '数据', xml: data }], styles });
      expect(await newErrors(before, styled(styles))).toEqual([]);
    },
    60_000,
  );
});

it('the summary goes beside a chart sheet that has its name', () => {
  const bytes = buildPackage({
    sheets: [{ name: '数据', xml: sheetXml('') }],
    afterSheets: `<sheets><sheet name="${SUMMARY}" sheetId="9" r:id="rId9"/></sheets>`,
    relationships: { rId9: ['chartsheet', 'chartsheets/sheet1.xml'] },
    parts: { 'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>` },
  });
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const after = apply(bytes, { summary: smallPlan({ names: [{ name: '标题', area }] }) });
  expect(read(after).sheets.map(({ name }) => name)).toEqual(['数据', `${SUMMARY}(2)`]);
  expect(read(after).names).toEqual([{ name: '标题', refersTo: `'${SUMMARY}(2)'!$A$1` }]);
});

it('a new part takes no name to which a relationship of another sheet leads', () => {
  const lost = { rId1: ['drawing', '../drawings/drawing1.xml'] } as const;
  const bytes = buildPackage({ sheets: [{ name: '数据', xml: sheetXml(''), relationships: lost }] });
  const after = apply(bytes, { summary: smallPlan({ charts: samplePlan().charts }) });
  expect(changedParts(bytes, after)).toContain('xl/drawings/drawing2.xml');
  expect(changedParts(bytes, after)).not.toContain('xl/drawings/drawing1.xml');
});

describe('what cannot be written safely is refused, and nothing is written', () => {
  const one = { name: 'S', xml: sheetXml('') };

  it('a new sheet in a workbook whose structure is locked', () => {
    const bytes = buildPackage({ sheets: [one], beforeSheets: '<workbookProtection lockStructure="1"/>' });
    expect(problemOf(bytes, { summary: smallPlan() })).toEqual({ code: 'structure-protected', detail: '' });
  });

  it('a summary sheet that is protected', () => {
    const locked = sheetXml('', { after: '<sheetProtection sheet="true"/>' });
    const bytes = buildPackage({ sheets: [one, { name: SUMMARY, xml: locked }] });
    expect(problemOf(bytes, { summary: smallPlan() })).toEqual({ code: 'protected', detail: SUMMARY });
  });
});

describe('what other writers do', () => {
  const sheet = { name: '数据', xml: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') };
  const withChart = { ...samplePlan(), cells: smallPlan().cells };

  itWithValidator(
    'parts without a default content type for relationships: new ones are named',
    async () => {
      const before = withoutDefaultRelationships({ sheets: [sheet] });
      const after = apply(before, { summary: withChart });
      expect(partText(after, '[Content_Types].xml')).toContain('PartName="/xl/worksheets/_rels/sheet2.xml.rels"');
      expect(await newErrors(before, after)).toEqual([]);
      const again = apply(after, { summary: withChart });
      const entries = (bytes: Uint8Array) => partText(bytes, '[Content_Types].xml').split('<').sort();
      expect(entries(again)).toEqual(entries(after));
    },
    60_000,
  );

  it('parts in UTF-16 stay in UTF-16', () => {
    const source = buildParts({ sheets: [sheet] });
    const before = zipSync({
      ...source,
      'xl/workbook.xml': inUtf16(new TextDecoder().decode(source['xl/workbook.xml'])),
    });
    const after = apply(before, { summary: smallPlan() });
    const part = unzipSync(after)['xl/workbook.xml'] ?? new Uint8Array();
    expect([...part.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(read(after).sheets.map(({ name }) => name)).toEqual(['数据', SUMMARY]);
  });

  it('names of parts in GBK keep their bytes', () => {
    const before = withNamesInGbk({ sheets: [sheet] });
    expect(Package.open(before).names).toEqual(expect.arrayContaining(['xl/media/公章.png', 'xl/media/公告.png']));
    const after = Buffer.from(apply(before, { summary: smallPlan() }));
    for (const name of Object.values(GBK_NAMES)) {
      const stored = Buffer.concat([Buffer.from('xl/media/'), Buffer.from(name), Buffer.from('.png')]);
      const header = after.indexOf(stored);
      // In the directory too; without the flag that would call them UTF-8.
      expect(after.indexOf(stored, header + 1)).toBeGreaterThan(header);
      expect(after.readUInt16LE(header - 24) & 0x0800).toBe(0);
    }
  });

  it('a style part that is missing is replaced, not related twice', () => {
    const parts = buildParts({ sheets: [sheet], styles: `<styleSheet xmlns="${MAIN}"/>` });
    const before = zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'xl/styles.xml')));
    const relations = partText(apply(before, { summary: smallPlan() }), 'xl/_rels/workbook.xml.rels');
    expect(relations.match(/relationships\/styles"/g)).toHaveLength(1);
  });
});

describe('the limit of 65,490 formats of cells', () => {
  const withFormats = (count: number): Uint8Array =>
    buildPackage({
      sheets: [{ name: '数据', xml: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') }],
      styles: `<styleSheet xmlns="${MAIN}"><cellXfs count="${count}">${'<xf/>'.repeat(count)}</cellXfs></styleSheet>`,
    });

  it('is kept: the last format that there is room for is written', () => {
    expect(partText(apply(withFormats(65_489), { summary: smallPlan() }), 'xl/styles.xml')).toContain('count="65490"');
  });

  it('refuses a summary that would go beyond it, before anything is written', () => {
    expect(problemOf(withFormats(65_490), { summary: smallPlan() })).toEqual({
      code: 'not-a-workbook',
      detail: 'too-many-formats',
    });
  });

  it('does not concern highlights', () => {
    const area = { sheet: '数据', top: 0, left: 0, bottom: 0, right: 0 };
    const highlights = [{ look: 'error', area, numberFormat: 'General' } as const];
    expect(problemOf(withFormats(65_490), { highlights })).toBeNull();
  });
});
