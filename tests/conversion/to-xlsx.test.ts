import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openAnyFile } from '../../src/file/open-any';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { valueOf } from '../xlsx/support/contents';

/** Compound files, of which the types of the library say nothing. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: 'array' }): object;
  find(file: object, path: string): { readonly content: readonly number[] } | null;
  write(file: object, options: { type: 'array' }): readonly number[];
  readonly utils: { cfb_new(): object; cfb_add(file: object, path: string, content: Uint8Array): void };
}
const { CFB } = jest.requireActual<{ CFB: CompoundFiles }>('@e965/xlsx');

/** A small workbook with whatever formats differ in. */
function workbook(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['附件1-1', null, null],
    ['个案', 12, true],
    ['小组', 0.5, null],
  ]);
  sheet['C3'] = { t: 'n', v: 24, f: 'SUM(B2:B3,$B$2)' };
  sheet['B3'] = { t: 'n', v: 0.5, z: '0.00%' };
  sheet['A4'] = { t: 's', v: '服务', f: '"服"&"务"' };
  sheet['B4'] = { t: 'n', v: 45566, z: 'yyyy/m/d' };
  sheet['!ref'] = 'A1:C4';
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet['!cols'] = [{ wch: 30 }];
  const book = utils.book_new(sheet, '指标');
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), '隐藏的');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

function saved(book: WorkBook, bookType: BookType): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

async function opened(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return valueOf(await valueOf(await openAnyFile(bytes)).read());
}

async function problemOf(bytes: Uint8Array): Promise<string | null> {
  const file = await openAnyFile(bytes);
  return file.ok ? null : file.problem.detail;
}

const FORMATS: readonly BookType[] = ['biff8', 'xlsb', 'ods'];

describe.each(FORMATS)('a workbook in the format %s', (format) => {
  it('is read with values, formulas, formats, merged areas and what is hidden', async () => {
    const { sheets } = await opened(saved(workbook(), format));
    expect(sheets.map(({ name }) => name)).toEqual(['指标', '隐藏的']);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(sheets[0]?.cells.map(({ value }) => value)).toEqual([
      ...['附件1-1', '个案', 12, true, '小组', 0.5, 24, '服务', 45566],
    ]);
    expect(sheets[0]?.cells[5]?.numberFormat).toBe('0.00%');
    // The library writes no hidden sheets into .ods files.
    if (format !== 'ods') expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden']);
  });

  it('is given back as an .xlsx file, which says the same', async () => {
    const file = valueOf(await openAnyFile(saved(workbook(), format)));
    expect(file.isConverted).toBe(true);
    const again = valueOf(await openAnyFile(file.bytes()));
    expect(again.isConverted).toBe(false);
    expect(valueOf(await again.read())).toEqual(valueOf(await file.read()));
  });
});

it('formulas of an .ods are those of Excel, on other sheets too', async () => {
  const parts = unzipSync(saved(workbook(), 'ods'));
  const xml = new TextDecoder().decode(parts['content.xml']);
  const formulas = ["of:=SUM([.B$2:.$B$3];[$'隐藏的'.A1])", "of:=[$隐藏的.$A$1]+['file:///x.ods'#$a.A1]"];
  let next = 0;
  const changed = xml.replace(/table:formula="[^"]*"/g, () => `table:formula="${formulas[next++] ?? ''}"`);
  const { sheets } = await opened(zipSync({ ...parts, 'content.xml': strToU8(changed) }));
  expect(sheets[0]?.cells.flatMap(({ formula }) => formula ?? [])).toEqual([`=SUM(B$2:$B$3,'隐藏的'!A1)`]);
  expect(sheets[0]?.cells.find(({ row, column }) => row === 3 && column === 0)?.value).toBe('服务');
});

describe('a file that another reader refuses is named', () => {
  const compound = (stream: string, content: Uint8Array): Uint8Array => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, stream, content);
    return Uint8Array.from(CFB.write(file, { type: 'array' }));
  };
  const workbookStream = (): Uint8Array => {
    const found = CFB.find(CFB.read(saved(workbook(), 'biff8'), { type: 'array' }), '/Workbook');
    return Uint8Array.from(found?.content ?? []);
  };

  it('as one with a password', async () => {
    const stream = workbookStream();
    const first = 4 + new DataView(stream.buffer).getUint16(2, true);
    const locked = Uint8Array.of(
      ...stream.subarray(0, first),
      0x2f,
      0,
      6,
      0,
      0,
      0,
      1,
      2,
      3,
      4,
      ...stream.subarray(first),
    );
    expect(await problemOf(compound('/Workbook', locked))).toBe('encrypted');
  });

  it('as an .ods with a password', async () => {
    const parts = unzipSync(saved(workbook(), 'ods'));
    const manifest = new TextDecoder().decode(parts['META-INF/manifest.xml']);
    const locked = manifest.replace('</manifest:manifest>', '<manifest:encryption-data/></manifest:manifest>');
    expect(await problemOf(zipSync({ ...parts, 'META-INF/manifest.xml': strToU8(locked) }))).toBe('encrypted');
  });

  it('as an .xls before Excel 97, or another document', async () => {
    expect(await problemOf(compound('/Book', workbookStream()))).toBe('old-xls');
    expect(await problemOf(compound('/WordDocument', new Uint8Array(600)))).toBe('old-xls');
  });

  it('as damaged in its format', async () => {
    expect(await problemOf(saved(workbook(), 'biff8').subarray(0, 700))).toBe('old-xls');
    expect(await problemOf(compound('/Workbook', workbookStream().subarray(0, 300)))).toBe('old-xls');
    const { 'xl/worksheets/sheet1.bin': lost, ...rest } = unzipSync(saved(workbook(), 'xlsb'));
    expect(lost).toBeDefined();
    expect(await problemOf(zipSync(rest))).toBe('xlsb');
  });

  it('as too large, where few bytes make many cells', async () => {
    const parts = unzipSync(saved(workbook(), 'ods'));
    const xml = new TextDecoder().decode(parts['content.xml']);
    const bomb = xml.replace('<table:table-row', '<table:table-row table:number-rows-repeated="1000000"');
    expect(await problemOf(zipSync({ ...parts, 'content.xml': strToU8(bomb) }))).toBe('too-many-cells');
  });
});
