import { findRow } from '../../src/overview/parameters/find-row';
import { readParameterTable } from '../../src/overview/parameters/parameter-table';
import { parameterTemplate } from '../../src/overview/parameters/template';
import { stringsFor } from '../../src/strings';
import type { CellValue } from '../../src/workbook/snapshot';

const tableOf = (...rows: readonly (readonly CellValue[])[]) =>
  readParameterTable(rows.map((values, index) => ({ number: index + 1, values })));

test('each row gives the parameters of a station, whatever its columns are called', () => {
  const table = tableOf(
    ['2024 年中期评估参数'],
    ['街镇', '评估阶段', '办法', '协议人数（2025年3月）', 45536, '购买方', '第三方评分', '财务评估不合格', '备注'],
    ['太平镇', '中期', '2023 年办法', 15, '20', '２０', 45.73, '否', '已核'],
    ['流花街', '终期', null, '', '1,2', null, null, '√', null],
    [null, null, null, null, null, null, null, null, '合计'],
  );
  expect(table).toEqual({
    unknown: ['备注'],
    problems: [],
    rows: [
      {
        row: 3,
        station: '太平镇',
        parameters: {
          stage: 'midterm',
          scheme: '2023',
          headcount: [
            { from: '2024-09', count: 20 },
            { from: '2025-03', count: 15 },
          ],
          scores: { purchaser: 20, thirdParty: 45.73 },
          vetoes: { financialFailed: false },
        },
      },
      {
        row: 4,
        station: '流花街',
        parameters: {
          stage: 'final',
          headcount: [{ from: '2024-09', count: 12 }],
          vetoes: { financialFailed: true },
        },
      },
    ],
  });
});

test('all that cannot be used is told at once, with its row and column', () => {
  const table = tableOf(
    ['社工站', '阶段', '协议人数', '2024-09', '购买方评估', '购买方', '财务'],
    ['太平镇', '夏天', 20, '二十', 21, 3, '也许'],
  );
  expect(table?.problems).toEqual([
    { row: 1, column: '购买方', reason: 'header-twice' },
    { row: 2, column: '阶段', reason: 'stage' },
    { row: 2, column: '协议人数', reason: 'unmonthed' },
    { row: 2, column: '2024-09', reason: 'number' },
    { row: 2, column: '财务', reason: 'veto' },
    { row: 2, reason: 'parameter', problem: { path: 'scores.purchaser', reason: 'range', maximum: 20 } },
  ]);
});

test('a headcount that stays is one entry, from its first month on', () => {
  const table = tableOf(['社工站', '2024-11', '2024-09', '2024-10'], ['太平镇', 15, 20, 20]);
  expect(table?.rows[0]?.parameters.headcount).toEqual([
    { from: '2024-09', count: 20 },
    { from: '2024-11', count: 15 },
  ]);
});

test.each(['zh-CN', 'en-US'] as const)('the template of %s is read back, each of its columns known', (language) => {
  const [header, example] = parameterTemplate(stringsFor(language));
  const table = tableOf(header, example);
  expect(table).toMatchObject({
    unknown: [],
    problems: [],
    rows: [{ parameters: { stage: 'midterm', scheme: '2023' } }],
  });
});

test('a table without a column of stations is none', () => {
  expect(tableOf(['姓名', '月份'], ['社工甲01', 3])).toBeNull();
});

describe('the row of a submission', () => {
  const rows =
    tableOf(['社工站', '阶段'], ['太平镇', '中期'], ['太平镇', '末期'], ['从化区江埔街', ''], ['江埔街', ''])?.rows ??
    [];

  test('is that of its name and, of several, that of its stage', () => {
    expect(findRow(rows, { station: '广州市太平镇社工站', stage: 'final' })).toMatchObject({
      kind: 'row',
      row: { row: 3 },
    });
  });

  test.each([
    [
      { station: '广州市太平镇社工站', stage: null },
      { kind: 'several', rows: [2, 3] },
    ],
    [
      { station: '江埔街社工站', stage: 'midterm' },
      { kind: 'several', rows: [4, 5] },
    ],
    [{ station: '沙河街社工站', stage: 'midterm' }, { kind: 'none' }],
    [{ station: null, stage: 'midterm' }, { kind: 'unnamed' }],
  ] as const)('%j has none that is certain', (submission, found) => {
    expect(findRow(rows, submission)).toEqual(found);
  });
});
