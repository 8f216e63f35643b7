import { mkdirSync, writeFileSync } from 'node:fs';
import { expandFiles } from '../../src/cli/expand-files';
import { scratch } from './command';

const folder = scratch();
const names = (paths: readonly string[]): string[] => paths.map((path) => path.slice(folder.path().length + 1));
const found = async (...patterns: string[]) =>
  names((await expandFiles(patterns.map((one) => folder.path(one)))).files);

beforeAll(() => {
  mkdirSync(folder.path('一区'));
  mkdirSync(folder.path('二区'));
  for (const name of ['乙.xlsx', '甲.xlsx', '~$甲.xlsx', '.隐藏.xlsx', '说明.docx', '一区/丙.xlsx', '二区/丁(1).xlsx'])
    writeFileSync(folder.path(name), '');
});
afterAll(folder.remove);

test.each([
  ['*.xlsx', ['乙.xlsx', '甲.xlsx']],
  ['?.xlsx', ['乙.xlsx', '甲.xlsx']],
  ['?区/*.xlsx', ['一区/丙.xlsx', '二区/丁(1).xlsx']],
  ['二区/丁(?).*', ['二区/丁(1).xlsx']],
  ['*.xls', ['*.xls']],
  ['没有/*.xlsx', ['没有/*.xlsx']],
])('%s stands for the files that it matches, by name', async (pattern, expected) => {
  expect(await found(pattern)).toEqual(expected);
});

test('names without a wildcard stay as they are, in their order', async () => {
  expect(await found('没有.xlsx', '甲.xlsx')).toEqual(['没有.xlsx', '甲.xlsx']);
});

test('a file that is called like a pattern is that file', async () => {
  writeFileSync(folder.path('戊?.xlsx'), '');
  writeFileSync(folder.path('戊1.xlsx'), '');
  expect(await found('戊?.xlsx')).toEqual(['戊?.xlsx']);
});

test('the file beside a workbook that is open is left out, with a word', async () => {
  const { files, notices } = await expandFiles([folder.path('*甲.xlsx')]);
  expect(names(files)).toEqual(['甲.xlsx']);
  expect(notices).toEqual([expect.stringMatching(/^跳过 ~\$甲\.xlsx：/)]);
});
