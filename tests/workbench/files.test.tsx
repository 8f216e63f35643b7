import { formatOf, READABLE } from '../../src/file/formats';
import { downloadName, pickFiles } from '../../src/workbench/files';

test.each([
  ['太平2024中期.xlsx', '太平2024中期-评分汇总.xlsx'],
  ['带 点.的.名字.xlsm', '带 点.的.名字-评分汇总.xlsm'],
  ['没有扩展名', '没有扩展名-评分汇总.xlsx'],
  ['太平-评分汇总.xlsx', '太平-评分汇总.xlsx'],
  ['太平.xls', '太平-评分汇总.xlsx'],
  ['太平.2024中期.ET', '太平.2024中期-评分汇总.xlsx'],
])('%s is downloaded as %s', (name, expected) => {
  expect(downloadName(name, formatOf(new Uint8Array()), true)).toBe(expected);
});

test('a workbook without a summary keeps its name', () => {
  expect(downloadName('太平.xlsx', formatOf(new Uint8Array()), false)).toBe('太平.xlsx');
});

test('the dialog offers the files of every format', async () => {
  let accepted = '';
  const click = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    accepted = this.accept;
    this.dispatchEvent(new Event('cancel'));
  });
  expect(await pickFiles(true)).toEqual([]);
  expect(accepted.split(',')).toEqual(READABLE.flatMap(({ extensions }) => extensions));
  for (const extension of ['.xlsm', '.xls', '.et', '.xlsb', '.ods']) expect(accepted).toContain(extension);
  click.mockRestore();
});
