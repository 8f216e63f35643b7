import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { applyPlan } from '../../../src/xlsx/write/apply-plan';
import { Package } from '../../../src/xlsx/parts/package';
import { readWorkbook } from '../../../src/xlsx/read/read-workbook';
import { firstSheet } from '../support/contents';
import { buildParts, MAIN, oneSheet, sheetXml } from '../support/package-builder';

const workbook = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'workbooks', 'taiping-2024-mid.xlsx')));
const plain = () => buildParts({ sheets: [{ name: 'S', xml: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') }] });
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function ole(stream: string): Uint8Array {
  const name = Array.from(stream, (char) => [char.charCodeAt(0), 0]).flat();
  return Uint8Array.from([...OLE, ...Array.from({ length: 600 }, () => 0), ...name, 0, 0]);
}

/** What software of an organisation makes of a file: a header of its own, then bytes without meaning. */
function encrypted(header: string): Uint8Array {
  const body = Array.from({ length: 2000 }, (_, index) => (index * 167 + (index >> 3)) & 0xff);
  return Uint8Array.from([...strToU8(header), ...body]);
}

/** A workbook of two sheets from which a part was lost on the way. */
function withoutPart(kind: 'worksheet' | 'sharedStrings' | 'styles', cell: string): Uint8Array {
  const lost = { worksheet: 'worksheets/sheet2', sharedStrings: 'sharedStrings', styles: 'styles' }[kind];
  const sheets = ['一', '二'].map((name) => ({ name, xml: sheetXml(`<row r="1">${cell}</row>`) }));
  const styles = `<styleSheet xmlns="${MAIN}"/>`;
  const parts = buildParts({ sheets, styles, sharedStrings: `<sst xmlns="${MAIN}"/>` });
  return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== `xl/${lost}.xml`)));
}

/** The plain workbook with a further part, which is then given a name of the same length. */
function twice(name: string): Uint8Array {
  const placeholder = name.replace(/^xl/, 'yl');
  const bytes = Buffer.from(zipSync({ ...plain(), [placeholder]: strToU8(sheetXml('')) }));
  for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder)) bytes.write(name, at);
  return new Uint8Array(bytes);
}

function spoiled(change: (bytes: Uint8Array) => void): Uint8Array {
  const copy = workbook.slice();
  change(copy);
  return copy;
}

describe('a file that is no readable workbook is refused with its reason', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing at all', () => new Uint8Array(), 'empty'],
    ['a text', () => strToU8('片区,完成量\n1,2\n'), 'not-a-zip'],
    ['a text in GBK', () => Uint8Array.from([0xc6, 0xac, 0xc7, 0xf8, 0x2c, 0x31, 0x0d, 0x0a]), 'not-a-zip'],
    ['a text in UTF-16', () => Uint8Array.from([0xff, 0xfe, 0x31, 0x00, 0x0a, 0x00]), 'not-a-zip'],
    ['a PDF', () => strToU8('%PDF-1.7\n\u0001\u0002'), 'not-a-zip'],
    ['a file of zeros that was never downloaded', () => new Uint8Array(5000), 'corrupt'],
    ['a file with a password', () => ole('EncryptedPackage'), 'encrypted'],
    ['a file under rights management', () => ole('DRMEncryptedDataSpace'), 'protected-by-software'],
    [
      'a file that 亿赛通 has encrypted',
      () => encrypted('b\u0014#e\u0001\u0000E-SafeNet\u0000LOCK'),
      'protected-by-software',
    ],
    ['a file that 绿盾 has encrypted', () => encrypted('%TSD-Header-###%'), 'protected-by-software'],
    ['an old .xls', () => ole('Workbook'), 'old-xls'],
    ['an .xls without a compound file', () => Uint8Array.from([0x09, 0x08, 0x08, 0x00, 0x00, 0x05]), 'old-xls'],
    ['half a file', () => workbook.slice(0, workbook.length / 2), 'corrupt'],
    ['a file with damaged contents', () => spoiled((bytes) => bytes.fill(0x55, 2000, 40_000)), 'corrupt'],
    [
      'an .ods',
      () =>
        zipSync({
          mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
          'content.xml': strToU8('<a/>'),
        }),
      'ods',
    ],
    [
      'an .xlsb',
      () => zipSync({ 'xl/workbook.bin': new Uint8Array(3), '[Content_Types].xml': strToU8('<Types/>') }),
      'xlsb',
    ],
    ['two parts of one name', () => twice('xl/worksheets/sheet1.xml'), 'corrupt'],
    ['two parts whose names differ by case alone', () => twice('xl/Worksheets/Sheet1.XML'), 'corrupt'],
    ['another zip', () => zipSync({ 'readme.txt': strToU8('hello') }), 'no-workbook'],
    [
      'a Word document',
      () =>
        zipSync({
          ...plain(),
          'xl/workbook.xml': strToU8(
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
          ),
        }),
      'no-workbook',
    ],
    [
      'strict Open XML',
      () =>
        zipSync({
          ...plain(),
          'xl/workbook.xml': strToU8(
            '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict"/>',
          ),
        }),
      'strict',
    ],
    [
      'a part with a document type',
      () =>
        zipSync({
          ...plain(),
          'xl/worksheets/sheet1.xml': strToU8(
            `<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]><worksheet xmlns="${MAIN}"><sheetData>&d;</sheetData></worksheet>`,
          ),
        }),
      'unsafe-xml',
    ],
    [
      'a part nested too deep',
      () => zipSync({ ...plain(), 'xl/worksheets/sheet1.xml': strToU8(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`) }),
      'unsafe-xml',
    ],
    [
      'a part that is no XML',
      () => zipSync({ ...plain(), 'xl/worksheets/sheet1.xml': strToU8('<a><b></a>') }),
      'corrupt',
    ],
    [
      'a part that is not UTF-8',
      () => zipSync({ ...plain(), 'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e]) }),
      'corrupt',
    ],
    ['a workbook without a sheet that it names', () => withoutPart('worksheet', '<c r="A1"><v>1</v></c>'), 'corrupt'],
    [
      'a workbook without the shared strings that its cells use',
      () => withoutPart('sharedStrings', '<c r="A1" t="s"><v>0</v></c>'),
      'corrupt',
    ],
    [
      'a workbook without the formats that its cells use',
      () => withoutPart('styles', '<c r="A1" s="1"><v>1</v></c>'),
      'corrupt',
    ],
    ['a zip bomb', () => zipSync({ ...plain(), 'xl/media/image1.png': new Uint8Array(4 * 2 ** 20) }), 'too-large'],
    [
      'a zip of very many parts',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`p${index}`, new Uint8Array()])), {
          level: 0,
        }),
      'too-large',
    ],
  ])('%s', (_, bytes, detail) => {
    expect(readWorkbook(bytes())).toEqual({ ok: false, problem: { code: 'not-a-workbook', detail } });
  });
});

it('an entry that inflates to more than it says is refused', () => {
  const bytes = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  expect(readWorkbook(bytes)).toEqual({ ok: false, problem: { code: 'not-a-workbook', detail: 'corrupt' } });
});

it('a signed workbook is read, but not changed', () => {
  const bytes = zipSync({ ...plain(), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') });
  expect(readWorkbook(bytes).ok).toBe(true);
  expect(applyPlan(Package.open(bytes), { highlights: [] })).toEqual({
    ok: false,
    problem: { code: 'not-a-workbook', detail: 'signed' },
  });
});

describe('a part that is missing is no fault while no cell needs it', () => {
  it.each(['sharedStrings', 'styles'] as const)('%s', (kind) => {
    const bytes = withoutPart(kind, '<c r="A1"><v>1</v></c>');
    expect(firstSheet(bytes).cells).toMatchObject([{ value: 1, numberFormat: 'General' }]);
  });
});
