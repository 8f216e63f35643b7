import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileHost } from '../../../src/file/file-host';
import { writeSummary } from '../../../src/report/actions';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { snapshotXlsx } from '../../generator/snapshot-xlsx';
import { SUMMARY, withSheets, without, written } from './moved-summaries';
import { unwrap } from './support';

const BLANK: SheetSnapshot = {
  name: SUMMARY,
  visibility: 'visible',
  isProtected: false,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What stands on the sheet 评分汇总 besides cells: elements after its cells, and a part that it relates to. */
interface Besides {
  readonly elements?: string;
  readonly relation?: string;
  readonly merges?: SheetSnapshot['merges'];
}

/** The official sheets with a sheet 评分汇总 that somebody made. */
async function workbook({ elements = '', relation, merges = [] }: Besides): Promise<Uint8Array> {
  const official = { ...without((await written).snapshot, SUMMARY), names: [] };
  const parts = unzipSync(snapshotXlsx(withSheets(official, { ...BLANK, merges })));
  const number = official.sheets.length + 1;
  const path = `xl/worksheets/sheet${number}.xml`;
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const changed = {
    ...parts,
    [path]: strToU8(xml.replace('</worksheet>', `${elements}</worksheet>`)),
    ...(relation !== undefined && {
      'xl/other.xml': strToU8('<other/>'),
      [`xl/worksheets/_rels/sheet${number}.xml.rels`]: strToU8(
        `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/${relation}" Target="/xl/other.xml"/></Relationships>`,
      ),
    }),
  };
  return zipSync(changed);
}

const RULE =
  '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>';

describe('a sheet 评分汇总 that somebody made', () => {
  test.each<[string, Besides]>([
    ['a chart or a picture', { elements: `<drawing xmlns:r="${OFFICE}" r:id="rId1"/>`, relation: 'drawing' }],
    ['a comment', { elements: `<legacyDrawing xmlns:r="${OFFICE}" r:id="rId1"/>`, relation: 'vmlDrawing' }],
    ['a comment alone', { relation: 'comments' }],
    ['a rule of formats', { elements: RULE }],
    ['something that we do not know', { elements: '<extLst/>' }],
    ['merged cells', { merges: [{ top: 0, left: 0, bottom: 1, right: 3 }] }],
  ])('with nothing but %s is left alone', async (_, besides) => {
    const bytes = await workbook(besides);
    const host = unwrap(FileHost.open(bytes));
    const result = unwrap(await writeSummary(host, { file: '', language: 'zh-CN' }));
    expect(result.sheet).toBe(`${SUMMARY}(2)`);
    const path = Object.keys(unzipSync(bytes)).find((name) =>
      strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()).includes('<sheetData></sheetData>'),
    );
    expect(path).toBeDefined();
    expect(unzipSync(host.bytes())[path ?? '']).toEqual(unzipSync(bytes)[path ?? '']);
  });

  test.each<[string, Besides]>([
    ['nothing at all', {}],
    [
      'settings of a printer',
      {
        elements: '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
        relation: 'printerSettings',
      },
    ],
  ])('with %s is taken', async (_, besides) => {
    const host = unwrap(FileHost.open(await workbook(besides)));
    const result = unwrap(await writeSummary(host, { file: '', language: 'zh-CN' }));
    expect(result.sheet).toBe(SUMMARY);
  });
});
