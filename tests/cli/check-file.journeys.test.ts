/** @jest-environment node */
import { scoreName } from '../../src/report/input-names';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { read as readLibrary, write as writeLibrary } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkFile } from '../../src/cli/check-file';
import { NO_PARAMETERS } from '../../src/cli/parameter-source';
import { FileHost } from '../../src/file/file-host';
import { parseReference } from '../../src/workbook/address';
import { hasHighlights } from '../../src/xlsx/write/highlights';
import { scratch, TAIPING } from './command';

const folder = scratch();
beforeAll(() => mkdirSync(folder.path('副本')));
afterAll(folder.remove);

/** The sample with parts of its package changed. */
function changed(name: string, changes: Readonly<Record<string, (xml: string) => string>>): string {
  const parts = unzipSync(new Uint8Array(readFileSync(TAIPING)));
  for (const [part, change] of Object.entries(changes)) {
    const bytes = parts[part];
    if (!bytes) throw new Error(`no part ${part}`);
    parts[part] = strToU8(change(strFromU8(bytes)));
  }
  writeFileSync(folder.path(name), zipSync(parts));
  return folder.path(name);
}

test('an input of the summary that cannot be used is told with its cell, and counts as not given', async () => {
  const { copy } = await checkFile(
    TAIPING,
    { kind: 'same', parameters: { scores: { purchaser: 20 } } },
    folder.path('副本'),
  );
  const host = FileHost.open(new Uint8Array(readFileSync(copy ?? '')));
  if (!host.ok) throw new Error(host.problem.detail);
  const snapshot = await host.value.read();
  const name = snapshot.ok ? snapshot.value.names.find((entry) => entry.name === scoreName('purchaser')) : undefined;
  const area = parseReference(name?.refersTo ?? '');
  if (!area) throw new Error('no input cell');
  const cell = { sheet: area.sheet, row: area.top, column: area.left };
  await host.value.apply({ inputs: [{ cell, value: 25 }] });
  writeFileSync(folder.path('乙.xlsx'), host.value.bytes());

  const { report, notices } = await checkFile(folder.path('乙.xlsx'), NO_PARAMETERS, null);
  expect(notices).toEqual([
    expect.stringMatching(/^乙\.xlsx 评分汇总![A-Z]+\d+ 的填写没有采用。购买方评估 scores\.purchaser：超出范围，/),
  ]);
  expect(report).toMatchObject({ score: null });
});

test('a protected official sheet gets no highlights, which is told; the copy is written', async () => {
  const path = changed('保护.xlsx', {
    'xl/worksheets/sheet3.xml': (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
  });
  const { report, copy, notices } = await checkFile(path, NO_PARAMETERS, folder.path('副本'));
  expect(notices).toEqual(['保护.xlsx 的工作表“附件2”受保护，没有加高亮。']);
  expect(copy).toBe(folder.path('副本', '保护.xlsx'));
  expect(report).toMatchObject({ reportVersion: 1 });
});

test('where no sheet may be added the copy has the highlights alone, which is told', async () => {
  const path = changed('锁定.xlsx', {
    'xl/workbook.xml': (xml) => xml.replace('<workbookProtection/>', '<workbookProtection lockStructure="1"/>'),
  });
  const { report, copy, notices } = await checkFile(path, NO_PARAMETERS, folder.path('副本'));
  expect(notices).toEqual([
    expect.stringMatching(/^锁定\.xlsx 的副本只有高亮，没有评分汇总。工作簿的结构受保护.*“审阅”/),
  ]);
  expect(report).toMatchObject({ reportVersion: 1, station: '广州市太平镇社工站' });
  const parts = unzipSync(new Uint8Array(readFileSync(copy ?? '')));
  expect(Object.keys(parts)).not.toContain('xl/worksheets/sheet4.xml');
  expect(Object.entries(parts).some(([name, part]) => /sheet\d/.test(name) && hasHighlights(strFromU8(part)))).toBe(
    true,
  );
});

test('a file of another format is checked; its copy is an .xlsx, which is told', async () => {
  const book = readLibrary(new Uint8Array(readFileSync(TAIPING)), { type: 'array', cellNF: true });
  writeFileSync(
    folder.path('太平.et'),
    new Uint8Array(writeLibrary(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
  );
  const { report, copy, notices } = await checkFile(folder.path('太平.et'), NO_PARAMETERS, folder.path('副本'));
  expect(report).toMatchObject({ reportVersion: 1, station: '广州市太平镇社工站' });
  expect(copy).toBe(folder.path('副本', '太平.xlsx'));
  expect(notices).toEqual([expect.stringMatching(/^太平\.et 不是 \.xlsx，副本另存为 \.xlsx/)]);
  const host = FileHost.open(new Uint8Array(readFileSync(copy ?? '')));
  expect(host.ok && (await host.value.read())).toMatchObject({ ok: true });
});
