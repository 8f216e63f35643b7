import { createWorkbook } from '../../src/file/create-workbook';
import { readTables } from '../../src/file/read-tables';
import { parameterTemplate } from '../../src/overview/parameters/template';
import { readParameters } from '../../src/overview/parameters/read-parameters';
import { templateSheet } from '../../src/overview/workbook/template-sheet';
import { stringsFor } from '../../src/strings';
import { unwrap } from '../report/summary/support';

const WORDS = stringsFor('zh-CN');
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['commas', '社工站,购买方\n太平镇,20\n'],
  ['tabs, and a byte order mark', '\ufeff社工站\t购买方\n太平镇\t20\n'],
  ['semicolons', '社工站;购买方\r\n太平镇;20\r\n'],
])('values separated by %s are rows, numbered as a person counts', async (_, text) => {
  expect(unwrap(await readTables('参数.csv', utf8(text)))).toEqual([
    [
      { number: 1, values: ['社工站', '购买方'] },
      { number: 2, values: ['太平镇', '20'] },
    ],
  ]);
});

test('what Excel saves as CSV in Chinese is read too', async () => {
  // 社工站,购买方 in GBK.
  const bytes = Uint8Array.of(...[0xc9, 0xe7, 0xb9, 0xa4, 0xd5, 0xbe, 0x2c, 0xb9, 0xba, 0xc2, 0xf2, 0xb7, 0xbd]);
  expect(unwrap(await readTables('参数.csv', bytes))[0]?.[0]?.values).toEqual(['社工站', '购买方']);
});

test('the blank table, as a workbook, is read as what it says', async () => {
  const [header, example] = parameterTemplate(WORDS);
  const bytes = unwrap(createWorkbook([templateSheet(header, example, WORDS)]));
  const read = readParameters(await readTables('参数.xlsx', bytes), '参数.xlsx', WORDS);
  expect(read).toMatchObject({ ok: true, notices: [], rows: [{ station: '广州市某某镇社工站' }] });
});

test.each([
  ['no table', '名单\n社工甲01\n', '参数表 参数.csv 里没有找到“社工站”一列，或者下面没有内容。', []],
  ['no valid CSV', '社工站,"\n', '参数表 参数.csv 读不了：不是有效的 CSV。', []],
  [
    'cells that cannot be used',
    '社工站,购买方,阶段\n太平镇,二十,季度\n',
    '参数表 参数.csv 有误：',
    ['第 2 行“购买方”：要写成数字', '第 2 行“阶段”：只能是中期、末期'],
  ],
])('a file with %s is refused, and why is said', async (_, text, fault, cells) => {
  expect(readParameters(await readTables('参数.csv', utf8(text)), '参数.csv', WORDS)).toEqual({
    ok: false,
    fault,
    cells,
  });
});

test('a file in no known encoding is refused', async () => {
  const read = readParameters(await readTables('参数.csv', Uint8Array.of(0xff, 0xff, 0xff)), '参数.csv', WORDS);
  expect(read).toMatchObject({ ok: false, fault: '参数表 参数.csv 读不了：文字编码不认识，请另存为 UTF-8。' });
});

test.each([
  ['cut off at the beginning', utf8('K\u0003\u0004'), '这个文件不是 Excel 工作簿'],
  ['cut off at the end', utf8('PK\u0003\u0004'), '这个文件已损坏'],
  ['empty', new Uint8Array(), '这个文件是空的'],
])('a workbook that is %s is told as one that cannot be read', async (_, bytes, reason) => {
  const read = readParameters(await readTables('参数.XLSX', bytes), '参数.XLSX', WORDS);
  expect(read.ok ? '' : read.fault).toContain(`参数表 参数.XLSX 读不了：${reason}`);
});
