import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { findFiles } from '../../src/cli/find-files';
import { scratch } from './command';

const folder = scratch();
beforeAll(() => {
  for (const name of ['收', '收/一区', '收/二区', '收/副本', '收/.git', '空']) mkdirSync(folder.path(name));
  for (const name of [
    ...['收/乙.xlsx', '收/甲.XLSX', '收/~$甲.xlsx', '收/.隐藏.xlsx', '收/说明.docx', '收/评估总览 (2).xlsx'],
    ...['收/一区/丙.xlsm', '收/二区/旧.xls', '收/二区/金山.et', '收/副本/乙.xlsx', '收/.git/x.xlsx', '空/说明.txt'],
  ])
    writeFileSync(folder.path(name), '');
  symlinkSync(folder.path('收'), folder.path('收', '一区', '回头'));
});
afterAll(folder.remove);

test('a folder is walked: what is called a workbook is taken, the rest is passed over and said', async () => {
  const { files, notices } = await findFiles([folder.path('收')], folder.path('收', '副本'));
  expect(files.map(({ listedAs }) => listedAs)).toEqual([
    '一区/丙.xlsm',
    '乙.xlsx',
    '二区/旧.xls',
    '二区/金山.et',
    '甲.XLSX',
  ]);
  const text = notices.join('\n');
  for (const said of [
    '~$甲.xlsx',
    '评估总览 (2).xlsx',
    '副本：这是写副本的目录',
    '跳过了 2 个不是工作簿的文件：一区/回头、说明.docx',
  ]) {
    expect(text).toContain(said);
  }
});

test('files and folders keep the order given, and a file that is named is taken whatever it is called', async () => {
  const named = [folder.path('收', '说明.docx'), folder.path('收', '一区'), folder.path('收', '乙.xlsx')];
  const { files } = await findFiles(named, null);
  expect(files.map(({ listedAs }) => listedAs)).toEqual(['说明.docx', '丙.xlsm', '乙.xlsx']);
});

test('files of one name in several folders are told apart by what leads to them; the same file twice needs nothing', async () => {
  const [one, other] = [folder.path('收', '乙.xlsx'), folder.path('收', '副本', '乙.xlsx')];
  const listed = async (...names: string[]) => (await findFiles(names, null)).files.map(({ listedAs }) => listedAs);
  expect(await listed(one, other)).toEqual([one, other]);
  expect(await listed(one, one)).toEqual(['乙.xlsx', '乙.xlsx']);
});

test('a folder without workbooks is said to be so', async () => {
  const { files, notices } = await findFiles([folder.path('空')], null);
  expect(files).toEqual([]);
  expect(notices).toEqual([expect.stringMatching(/空 里没有工作簿/), expect.stringContaining('说明.txt')]);
});
