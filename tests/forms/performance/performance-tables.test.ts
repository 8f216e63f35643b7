import { recognise } from '../../../src/forms/recognise';
import type { PerformanceItem, PerformanceTable } from '../../../src/forms/station';
import { numberOf } from '../../../src/forms/values/numbers';
import { textWorkbook, textSheet, workbookOf } from '../support/text-sheet';
import { IN_CELLS, IN_SENTENCES, PAIRS } from './yongping';

/** 绩效目标表 in layouts of several makers; figures are read off the text by hand. */
function tableOf(text: string): PerformanceTable {
  const [table, another] = recognise(textWorkbook(text)).performance;
  if (!table || another) throw new Error('not one table of performance targets');
  return table;
}

const figure = ({ reading, words }: PerformanceItem['target']): string => String(numberOf(reading) ?? (words || '-'));

/** `name target completed unit`, with < where less is better. */
function line({ name, target, completed, unit, direction }: PerformanceItem): string {
  return `${name} ${direction === 'atMost' ? '<' : ''}${figure(target)} ${figure(completed)} ${unit || '-'}`;
}

const lines = ({ groups }: PerformanceTable): string[] => groups.flatMap(({ items }) => items.map(line));
const itemsOf = (text: string): string[] => lines(tableOf(text));

/** One row with a list in both cells. */
const listed = (target: string, completed: string): string[] =>
  itemsOf(`
    2022年度社工站项目绩效目标表
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
    产出指标 | 数量指标 | 服务达标率 | ${target} | ${completed}
  `);

describe('the report of Yongping', () => {
  test.each([
    ['numbers in cells of their own', IN_CELLS],
    ['sentences in cells', IN_SENTENCES],
  ])('%s: all pairs', (_, text) => {
    const items = tableOf(text).groups.flatMap((group) => group.items);
    expect(items.map(({ target, completed }) => [numberOf(target.reading), numberOf(completed.reading)])).toEqual(
      PAIRS.map(([, target, completed]) => [target, completed]),
    );
    expect(items.map(({ unit }) => unit)).toEqual(PAIRS.map(([, , , unit]) => unit));
  });

  test('the weights of its first-level indicators', () => {
    for (const text of [IN_CELLS, IN_SENTENCES]) {
      expect(tableOf(text).groups.map(({ name, weight }) => [name, weight])).toEqual([
        ['产出指标', 0.5],
        ['效益指标', 0.3],
        ['满意度指标', 0.1],
      ]);
    }
  });
});

describe('numbers in cells of their own', () => {
  test('units of the bracket, of a column, of the cell; shares as fractions; what is done in words', () => {
    expect(
      itemsOf(`
        项目绩效自评表
        一级指标 | 三级指标 | 单位 | 目标值 | 实际值 | 完成率 | 备注
        产出指标 | 个案辅导（个） | | 68 | 70 | 102.94% |
        ^ | 培训 | 场 | 6 | 8 | 133% |
        ^ | 资源链接 | | 50万元 | 35万元 | 70% |
        ^ | 募捐（万元） | | 50 | 350000元 | 70% |
        效益指标 | 满意度 | | ≥90% | 92% | / |
        ^ | 知晓率（%） | | 85 | 90 | |
        ^ | 投诉率 | | 5%以内 | 2% | |
        ^ | 安全事故 | 起 | 不超过0起 | 0 | |
        ^ | 社会效益 | | 良好 | 达标 | |
        合计 | | | | | |
      `),
    ).toEqual([
      '个案辅导（个） 68 70 个',
      '培训 6 8 场',
      '资源链接 50 35 万元',
      '募捐（万元） 50 35 万元',
      '满意度 0.9 0.92 %',
      '知晓率（%） 0.85 0.9 %',
      '投诉率 <0.05 0.02 %',
      '安全事故 <0 0 起',
      '社会效益 良好 达标 -',
    ]);
  });

  test('a header of two rows, a label down the side, weights in a column', () => {
    const table = tableOf(`
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际完成值 | 得分 | 偏差原因
      ^ | 产出指标 | 数量指标 | 个案 | 30 | 68个 | 70个 | 30 |
      ^ | ^ | ^ | 小组 | 20 | 30个 | 30个 | 20 |
      ^ | 效益指标 | 社会效益 | 活动 | 40 | 53场 | 62场 | 40 |
      总分 | < | < | < | 90 | | | 90 |
    `);
    expect(lines(table)).toEqual(['个案 68 70 个', '小组 30 30 个', '活动 53 62 场']);
    expect(table.groups.map(({ name, weight }) => [name, weight])).toEqual([
      ['产出指标', 0.5],
      ['效益指标', 0.4],
    ]);
    expect(
      itemsOf(`
        绩效指标 | < | 年度目标值 | 完成值
        一级指标 | 三级指标 | ^ | ^
        产出指标 | 个案 | 68 | 70
      `),
    ).toEqual(['个案 68 70 -']);
  });

  test('within 项目支出绩效自评表, whose title stands right above', () => {
    const { performance, unread } = recognise(
      textWorkbook(`
        项目支出绩效自评表
        项目资金（万元） | | 年初预算数 | 全年执行数 | 执行率
         | 年度资金总额 | 240 | 262.0191 | 109.17%
        年度总体目标 | 预期目标 | < | 实际完成情况 | <
         | 做好服务 | < | 做好了 | <
        绩效指标 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值
        ^ | 产出指标 | 指标1：个案 | 68 | 70 | 60
        ^ | 效益指标 | 指标2：资源（万元） | 50 | 35 | 40
        总分 | < | < | < | < | 100
      `),
    );
    expect(performance.flatMap(lines)).toEqual(['指标1：个案 68 70 -', '指标2：资源（万元） 50 35 万元']);
    expect(unread.filter(({ reason }) => reason === 'headers-only')).toEqual([]);
    const title = recognise(textWorkbook('绩效自评表\n一级指标 | 三级指标 | 指标值 | 完成值\n产出 | 个案 | 68 | 70'));
    expect(title.performance).toHaveLength(1);
    expect(title.unread).toEqual([]);
  });

  test('without levels, by the word in its title', () => {
    expect(
      itemsOf(`
        项目绩效目标表
        指标名称 | 目标值 | 完成值
        个案 | 68 | 70
      `),
    ).toEqual(['个案 68 70 -']);
  });

  test('one thing or another is added', () => {
    expect(
      itemsOf(`
        一级指标 | 三级指标 | 指标值 | 完成值
        产出指标 | 培育组织或队伍（支） | 2 | 培育组织1个，队伍2支
      `),
    ).toEqual(['培育组织或队伍（支） 2 3 支']);
  });
});

describe('lists in cells', () => {
  test.each([
    ['numbers and line breaks', '1.个案68个；⏎2.小组30个；', '1.个案70个；⏎2.小组31个；'],
    ['numbers in circles', '①个案68个②小组30个', '①个案70个②小组31个'],
    ['numbers in brackets', '（1）个案68个；（2）小组30个。', '（1）个案70个；（2）小组31个。'],
    ['numbers with commas for dots', '1、个案68个，2、小组30个', '1、个案70个，2、小组31个'],
    ['words for numbers', '一、个案68个⏎二、小组30个', '一、个案70个⏎二、小组31个'],
    ['spaces before numbers', '1.个案68个 2.小组30个', '1.个案70个 2.小组31个'],
    ['no numbers, lines', '个案68个⏎小组30个', '个案70个⏎小组31个'],
    ['no numbers, semicolons', '个案不少于68个；小组至少30个', '完成个案70个；开展小组31个'],
    ['no numbers, commas', '个案68个、小组30个', '个案70个、小组31个'],
    ['units before names', '68个个案；30个小组', '70个个案；31个小组'],
    ['numbers of a section', '1.1个案68个；1.2小组30个', '1.1个案70个；1.2小组31个'],
    ['amounts behind numbers', '1.个案68个；2.小组30个', '1.70个；2.31个'],
    [
      'what it is in all',
      '1.个案68个（其中困境儿童10个）；2.小组每月2个，全年30个',
      '个案70个（其中困境儿童12个），小组共31个',
    ],
    ['rates beside what is done', '个案68个；小组30个', '1. 完成个案70个，完成率102.9%；2. 开展小组31个，参与310人次'],
    ['what they are to be by when', '年度内完成个案68个，小组30个', '个案70个，小组31个'],
  ])('%s', (_, target, completed) => {
    expect(listed(target, completed)).toEqual(['个案 68 70 个', '小组 30 31 个']);
  });

  test('by name before number', () => {
    expect(listed('1.个案68个；2.小组30个；3.活动53个', '1.小组30个；2.活动62个；3.个案70个')).toEqual([
      '个案 68 70 个',
      '小组 30 30 个',
      '活动 53 62 个',
    ]);
  });

  test('by number and order where names differ', () => {
    expect(listed('1.个案68个；2.专业人员14人', '1.个案70个；2.取得专业资历证书16人')).toEqual([
      '个案 68 70 个',
      '专业人员 14 16 人',
    ]);
    expect(listed('个案68个；宣传4次', '个案70个；推文5篇')).toEqual(['个案 68 70 个', '宣传 4 5 次']);
  });

  test('what has no partner stays alone, rather than with something else', () => {
    expect(listed('1.个案68个；2.小组30个；3.活动53个', '1.个案70个；2.电访90次；3.活动62个')).toEqual([
      '个案 68 70 个',
      '小组 30 - 个',
      '活动 53 62 个',
      '电访 - 90 次',
    ]);
  });

  test('amounts right behind numbers, also of decimals', () => {
    expect(listed('1.满意度≥90%；2.处理率100%；3.投诉率≤2%', '1.92.5%；2.100%；3.1%')).toEqual([
      '满意度 0.9 0.925 %',
      '处理率 1 1 %',
      '投诉率 <0.02 0.01 %',
    ]);
    expect(
      listed('1.个案68个；2.工时30,184小时；3.专业人员≥14人', '1.个案70个；2.工时30184小时；3.16人取得资历证书'),
    ).toEqual(['个案 68 70 个', '工时 30184 30184 小时', '专业人员 14 16 人']);
  });

  test('what is said of all of them', () => {
    expect(listed('1.个案68个；2.小组30个', '已全部完成')).toEqual(['个案 68 已全部完成 个', '小组 30 已全部完成 个']);
  });

  test('what is due every month is due over the year', () => {
    expect(listed('每月不少于2场', '24场')).toEqual(['服务达标率 24 24 场']);
  });

  test('dates are no amounts, and of a range the lower end is due', () => {
    expect(listed('2022年12月31日前', '2022年12月20日')).toEqual(['服务达标率 2022年12月31日前 2022年12月20日 -']);
    expect(listed('85%-95%', '92%')).toEqual(['服务达标率 0.85 0.92 %']);
  });

  test('units as written, alternatives over two items', () => {
    expect(
      listed(
        '1.资源链接50万/年；2.继续教育不少于90小时/人/年；3.满意度≥90%；4.培育组织或队伍2支',
        '1.资源链接35万；2.继续教育90小时；3.满意度95%；4.培育组织1个；5.培育队伍2支',
      ),
    ).toEqual(['资源链接 50 35 万/年', '继续教育 90 90 小时/人/年', '满意度 0.9 0.95 %', '培育组织或队伍 2 3 支']);
  });
});

describe('a second table', () => {
  const numbers = textSheet(
    '绩效目标表',
    `
    一级指标 | 三级指标 | 年度指标值 | 实际完成值
    产出指标（50%） | 个案辅导（个） | 68 | 70
    ^ | 社区活动（次） | 53 | 62
  `,
  );
  const text = (completed: string) =>
    textSheet(
      '文字',
      `
      一级指标 | 三级指标 | 年度指标值 | 实际完成值
      产出指标（50%） | 服务达标率 | 1.个案辅导68个；2.活动53个 | ${completed}
    `,
    );
  const of = (...sheets: readonly ReturnType<typeof text>[]) => recognise(workbookOf(...sheets)).performance;

  test('with the same figures is told once, by the one with numbers in cells', () => {
    const [first, second] = of(text('1.个案辅导70个；2.活动62个'), numbers);
    expect(first?.repeated.map(({ name }) => name)).toEqual(['个案辅导', '活动']);
    expect(second?.repeated).toEqual([]);
    expect([first, second].map((table) => table && lines(table).length)).toEqual([0, 2]);
  });

  test('with another value keeps it', () => {
    const [, second] = of(numbers, text('1.个案辅导70个；2.活动60个'));
    expect(second && lines(second)).toEqual(['活动 53 60 个']);
  });
});

test('tables of 附件1-1 and 附件1-2 are none of performance targets', () => {
  const station = recognise(
    textWorkbook(`
      附件1-2 广州市清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月4日）
      指标名称 | 目标值 | 完成值 | 完成率
      个案 | 10 | 5 | 50%
    `),
  );
  expect(station.performance).toEqual([]);
  expect(station.items).toHaveLength(1);
});
