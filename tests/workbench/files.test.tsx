import { downloadName } from '../../src/workbench/files';

test.each([
  ['太平2024中期.xlsx', '太平2024中期-评分汇总.xlsx'],
  ['带 点.的.名字.xlsm', '带 点.的.名字-评分汇总.xlsm'],
  ['没有扩展名', '没有扩展名-评分汇总.xlsx'],
  ['太平-评分汇总.xlsx', '太平-评分汇总.xlsx'],
])('%s is downloaded as %s', (name, expected) => {
  expect(downloadName(name)).toBe(expected);
});
