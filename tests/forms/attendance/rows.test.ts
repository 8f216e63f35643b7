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

describe('rows below the sums of 附件2', () => {
  const below = (rows: string) => {
    const station = recognise(
      textWorkbook(`
        ${TITLE}
        类型 | 序号 | 姓名 | 职位 | 11月 | 12月 | 小计
        持证 | 1 | 甲01 | 社工 | √ | √ | 2
        非持证 | 2 | 乙01 | 社工 | √ | √ | 2
        总计 | < | < | < | 2 | 2 | 4
        稳岗率 | < | < | < | 100% | < | <
        ${rows}`),
    );
    return {
      workers: station.attendance.flatMap(({ workers }) => workers.map(({ name }) => name)),
      unread: station.unreadEntries.map(({ count }) => count),
      sums: station.attendance.flatMap(({ subtotals }) => subtotals.map(({ label }) => label)),
    };
  };

  test.each([
    [
      'people who do not count',
      '以下为行政人员，不计入社工名额 | < | < | < | < | < | <\n 其他 | 1 | 丙01 | 财务 | √ | √ |',
    ],
    ['what should be and what is missing', '应到岗人数 | < | < | < | 3 | 3 |\n 缺岗人次 | < | < | < | 0.5 | 0.5 |'],
    ['who signs, across the columns', '清河镇社工站（盖章） | | | | 负责人：某甲 | 2025年1月3日 |'],
    ['a legend', '图例 | | 新入职 | | | |\n | | 离职 | | | |'],
  ])('%s are no workers', (_, rows) => {
    expect(below(rows)).toMatchObject({ workers: ['甲01', '乙01'], unread: [] });
  });

  test.each(['实际在岗人数', '当月到岗人数', '当月协议应到岗人数'])(
    '%s below 稳岗率 is no sum of the form',
    (label) => {
      expect(below(`${label} | < | < | < | 2 | 3 |`)).toEqual({
        workers: ['甲01', '乙01'],
        unread: [],
        sums: ['总计', '稳岗率'],
      });
    },
  );

  test('people below 稳岗率 are told where nothing says that they do not count', () => {
    const rows = ['丙01', '丁01', '戊01'].map((name, index) => `非持证 | ${index + 3} | ${name} | 社工 | √ | √ | 2`);
    expect(below(rows.join('\n')).workers).toEqual(['甲01', '乙01']);
  });

  test('people who are summed in turn are workers', () => {
    expect(below('非持证 | 3 | 丙01 | 社工 | √ | √ | 2\n 总计 | < | < | < | 3 | 3 | 6').workers).toHaveLength(3);
  });
});

test('a text merged over several workers holds for each; a name merged over its neighbour does not', () => {
  const text = `
    ${TITLE}
    姓名 | 类型 | 职位 | 合同期限 | 备注 | 11月 | 12月
    甲01 | 持证 | 站长 | 2024.11.1-2026.10.31 | 11月社保由上一机构购买 | √ | √
    甲02 | 持证 | 社工 | ^ | ^ | √ | √
    甲03 | < | < | 2024.11.1-2025.10.31 | | √ | √
  `;
  const workers = recognise(textWorkbook(text)).attendance.flatMap((block) => block.workers);
  expect(workers.map(({ position, contract, events }) => [position, contract?.end, events.length])).toEqual([
    ['站长', '2026-10-31', 1],
    ['社工', '2026-10-31', 1],
    ['', '2025-10-31', 0],
  ]);
});

test('B1, B17: insurance and wages in words; an organisation before buys insurance, and pays no wages', () => {
  const text = `
    ${TITLE}
    姓名 | 类型 | 11月 | < | < | 12月 | < | <
    ^ | ^ | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放
    甲01 | 持证 | √ | 已购 | 已发 | √ | 未购 | 未发
    甲02 | 持证 | √ | 原单位购买 | 原单位购买 | √ | √ | √
  `;
  const workers = recognise(textWorkbook(text)).attendance.flatMap((block) => block.workers);
  const kinds = workers.map(({ marks }) => marks.map(({ insured, paid }) => [insured?.kind, paid?.kind]));
  expect(kinds).toEqual([
    [
      ['full', 'full'],
      ['absent', 'absent'],
    ],
    [
      ['full', 'unknown'],
      ['full', 'full'],
    ],
  ]);
});

test('B1: a word merged over the months in which nobody is there is no mark', () => {
  const text = `
    ${TITLE}
    姓名 | 类型 | 11月 | 12月 | 小计
    甲01 | 持证 | 未入职 | < | 0
    乙01 | 非持证 | √ | 2024年11月30日离职 | 1`;
  const [block] = recognise(textWorkbook(text)).attendance;
  const kinds = block?.workers.map(({ marks }) => marks.map(({ inPost }) => inPost?.kind));
  expect(kinds).toEqual([
    ['absent', 'absent'],
    ['full', 'absent'],
  ]);
});

test.each([
  ['在岗', 'full'],
  ['全', 'full'],
  ['全月', 'full'],
  ['0.5月', 'half'],
])('B1: %s in the row of a worker is a mark, and no header', (mark, kind) => {
  const text = `
    ${TITLE}
    姓名 | 11月 | 12月 | 小计
    甲01 | ${mark} | ${mark} | 2
    甲02 | √ | √ | 2
  `;
  const [block] = recognise(textWorkbook(text)).attendance;
  expect(
    block?.workers.map(({ name, marks }) => `${name} ${marks.map(({ inPost }) => inPost?.kind).join(' ')}`),
  ).toEqual([`甲01 ${kind} ${kind}`, '甲02 full full']);
});

describe('insurance and wages in tables of their own', () => {
  const part = (title: string, first: string) => `
    ${title}
    姓名 | 类型 | 11月 | 12月
    甲01 | 持证 | ${first} | √
    甲02 | 持证 | √ | √
  `;
  const parts = [part('一、人员到位情况', '0.5'), part('二、社保购买情况', '√'), part('三、工资发放情况', '√')];

  const leftOut = (workbook: Parameters<typeof recognise>[0]) => {
    const { attendance, copies } = recognise(workbook);
    expect(attendance.map(({ workers }) => workers[0]?.marks[0]?.inPost?.kind)).toEqual(['half']);
    return copies.map(({ reason }) => reason);
  };

  test('stand below the table of being in post, which alone counts', () => {
    expect(leftOut(textWorkbook(`${TITLE}\n${parts.join('\n')}`))).toEqual(['cover', 'cover']);
  });

  test('or on sheets of their own', () => {
    const [post = '', insured = '', paid = ''] = parts.map((text) => `${TITLE}\n${text}`);
    const sheets = [textSheet('到岗', post), textSheet('社保', insured), textSheet('工资', paid)];
    expect(leftOut(workbookOf(...sheets))).toEqual(['cover', 'cover']);
  });

  test('a title that names all three is that of the whole table', () => {
    const all = part('社工到岗、社保购买、工资发放情况统计表', '√');
    const { attendance, copies } = recognise(textWorkbook(`${TITLE}\n${all}`));
    expect([attendance.length, copies.length]).toEqual([1, 0]);
  });
});
