import { recognise } from '../../../src/forms/recognise';
import { contractLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** Rows of 附件2: what stands for the entry above, sums of zones, sums of the months in post alone, copies. */
const TITLE = '社工到岗情况统计表（评估周期：2024年11月1日至2024年12月31日）';

test('同上 and 〃 are the entry above, over a sum between', () => {
  const text = `
    ${TITLE}
    所属片区 | 序号 | 姓名 | 类型 | 资格证书 | 合同期限 | 11月 | 12月 | 小计
    东片区 | 1 | 甲01 | 持证 | 社会工作师 | 2024.11.1-2026.10.31 | √ | √ | 2
    ^ | 2 | 甲02 | 持证 | 同上 | 〃 | √ | √ | 2
    东片区小计 | < | < | < | < | < | 2 | 2 | 4
    西片区 | 3 | 甲03 | 持证 | 同上 | 同上 | √ | √ | 2
  `;
  const [block] = recognise(textWorkbook(text)).attendance;
  expect(block?.workers.map(({ name, qualification }) => `${name} ${qualification}`)).toEqual([
    '甲01 社会工作师',
    '甲02 社会工作师',
    '甲03 社会工作师',
  ]);
  expect(contractLines(textWorkbook(text))[2]).toBe('甲03 2024-11-01 2026-10-31');
  expect(block?.subtotals.map(({ label }) => label)).toEqual(['东片区小计']);
  expect(block?.area.left).toBe(0);
});

test('sums of insurance and wages are not due where the table sums the months in post alone', () => {
  const months = '11月 | < | < | 12月 | < | <';
  const marks = '人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放';
  const sums = (row: string) => {
    const text = `
      ${TITLE}
      姓名 | ${months}
      ^ | ${marks}
      甲01 | √ | √ | √ | √ | √ | √
      合计 | ${row}
    `;
    const [block] = recognise(textWorkbook(text)).attendance;
    return block?.subtotals.flatMap((subtotal) => subtotal.months.map(({ insured }) => insured?.kind ?? null));
  };
  expect(sums('1 |  |  | 1 |  |')).toEqual([null, null]);
  expect(sums('1 | 1 | 1 | 1 |  |')).toEqual(['number', 'blank']);
});

const TABLE = `
  ${TITLE}
  姓名 | 类型 | 11月 | 12月
  甲01 | 持证 | √ | √
  甲02 | 持证 | √ | 0.5
`;

test.each([
  { when: 'a hidden copy', other: textSheet('旧', TABLE, { visibility: 'hidden' }), left: '旧' },
  { when: 'a copy by name, which stands first', other: textSheet('附件2 (2)', TABLE), left: '附件2 (2)' },
])('$when is not counted', ({ other, left }) => {
  const station = recognise(workbookOf(other, textSheet('附件2', TABLE)));
  expect(station.attendance.map(({ sheet }) => sheet)).toEqual(['附件2']);
  expect(station.copies.map(({ area, original }) => [area.sheet, original.sheet])).toEqual([[left, '附件2']]);
});

test('other people in the same months are another page', () => {
  const other = textSheet('附件2（续）', TABLE.replaceAll('甲', '乙'));
  expect(recognise(workbookOf(textSheet('附件2', TABLE), other)).attendance).toHaveLength(2);
});

test('the same people in other months are another part', () => {
  const later = TABLE.replace('11月 | 12月', '2025年1月 | 2月');
  expect(recognise(workbookOf(textSheet('上', TABLE), textSheet('下', later))).attendance).toHaveLength(2);
});

test('a row that shows how to fill in the table is nobody', () => {
  const text = `
    ${TITLE}
    序号 | 姓名 | 类型 | 11月 | 12月 | 小计 | 备注
    示例 | 张三 | 持证 | √ | √ | 2 | 此行为填写示例
    1 | 甲01 | 持证 | √ | √ | 2 |
    合计 | < | < | 1 | 1 | 2 |
  `;
  const [block] = recognise(textWorkbook(text)).attendance;
  expect(block?.workers.map(({ name }) => name)).toEqual(['甲01']);
});

test('a retention behind its label in one cell', () => {
  const text = `
    ${TITLE}
    序号 | 姓名 | 类型 | 11月 | 12月 | 小计
    1 | 甲01 | 持证 | √ | √ | 2
    合计 | < | < | 1 | 1 | 2
    社工站稳岗率（持续在岗社工数/协议要求在岗社工数*100%）：84.62% | < | < | < | < | <
  `;
  const [block] = recognise(textWorkbook(text)).attendance;
  expect(block?.subtotals.at(-1)).toMatchObject({ kind: 'retention', figure: { kind: 'number', value: 0.8462 } });
});
