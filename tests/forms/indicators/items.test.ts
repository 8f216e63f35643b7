import { recognise } from '../../../src/forms/recognise';
import { indicatorLines, unreadLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Designs of 总体服务 and 附件1-2; the figures are read off the text by hand. */
const hours = (text: string): string[] => indicatorLines(textWorkbook(text), 'hours');
const station = (text: string): string[] => indicatorLines(textWorkbook(text), 'station');

const ZONES = `
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 10 | 5 | 50%
      合计 | 10 | 5 | 50%`;

test('附件1-2 as one list: 序号 | 指标 | 单位 | 目标 | 完成 | 完成率 | 备注', () => {
  expect(
    hours(`
      附件1-2
      序号 | 指标 | 单位 | 目标 | 完成 | 完成率 | 备注
      1 | 专业人员督导 | 小时 | 1960 | 980 | 50% | 含外部督导
      2 | 继续教育 | 小时 | 1,200 | 1300 | 108.33% |
      3 | 社区义诊 | 场次 | 12 | 6 | 50% |
    `),
  ).toEqual(['专业人员督导 小时 1960 980 50%', '继续教育 小时 1200 1300 108.33%', '社区义诊 场次 12 6 50%']);
});

test('the official blocks stacked, a line break in the sentence', () => {
  expect(
    hours(`
      附件1-2
      服务保障工作——专业人员督导 | < | <
      指标要求 | 完成情况 | 完成百分比
      专业人员督导⏎1960小时 | 980 | 50%
      行政工作——村居委沟通协调 | < | <
      指标要求 | 完成情况 | 完成百分比
      每月2次共24次 | 14次 | 58.33%
    `),
  ).toEqual(['专业人员督导 小时 1960 980 50%', '村居委沟通协调 次 24 14 58.33%']);
});

test('sentences with several numbers', () => {
  expect(
    hours(`
      附件1-2 | | |
      协议内容 | 指标要求 | 完成情况 | 百分比
      社区走访 | 每月2次，共24次 | 12 | 50%
      资源链接 | 全年不少于12场次 | 6 | 50%
      继续教育 | 不少于90小时/人/年 | 45 | 50%
      社区活动 | 每季度1场，全年4场，每场不少于30人 | 2 | 50%
      应急公共服务 | 2024年度协议要求360小时 | 180 | 50%
      项目内会议 | 20名社工每人每月4小时，合计960小时 | 480 | 50%
      宣传 | 发布推文48篇以上 | 24 | 50%
    `),
  ).toEqual([
    '社区走访 次 24 12 50%',
    '资源链接 场次 12 6 50%',
    '继续教育 小时 90 45 50%',
    '社区活动 场 4 2 50%',
    '应急公共服务 小时 360 180 50%',
    '项目内会议 小时 960 480 50%',
    '宣传 篇 48 24 50%',
  ]);
});

describe('a sentence beside the target in a cell of its own: 指标要求 | 指标数', () => {
  const BLOCKS = `
    附件1-2
    专业人员督导
    指标要求 | 指标数 | 完成情况 | 完成百分比
    专业人员督导1080小时 | 1080 | 540 | 50%
    服务保障工作——项目内会议
    指标要求 | 指标数 | 完成情况 | 完成百分比
    项目内会议380小时 | 384 | 192 | 50%`;

  test('the title above names the item, the sentence has its unit, the number stands beside it', () => {
    expect(hours(BLOCKS)).toEqual(['专业人员督导 小时 1080 540 50%', '项目内会议 小时 384 192 50%']);
    expect(unreadLines(textWorkbook(BLOCKS))).toEqual([]);
    const [, second] = recognise(textWorkbook(BLOCKS)).items;
    expect(second).toMatchObject({
      title: '服务保障工作——项目内会议',
      requirement: null,
      sentence: { text: '项目内会议380小时', amount: 380 },
    });
  });

  test('a long run of bare numbers below a block is none of it (rule C11)', () => {
    const rows = Array.from({ length: 40 }, (_, row) => `${row} | ${row} | 1`).join('\n');
    const workbook = textWorkbook(`
      附件1-2
      专业人员督导
      指标要求 | 完成情况 | 完成百分比
      专业人员督导1080小时 | 540 | 50%
      ${rows}`);
    expect(indicatorLines(workbook, 'hours')).toEqual(['专业人员督导 小时 1080 540 50%']);
    expect(unreadLines(workbook)).not.toEqual([]);
  });

  test('one header over all blocks, the titles merged over their width', () => {
    expect(
      hours(`
        附件1-2
        指标要求 | 指标数 | 完成情况 | 完成百分比
        专业人员督导 | < | < | <
        督导1080小时 | 1080 | 540 | 50%
        社区活动 | < | < | <
        全年24场 | 24 | 12 | 50%
      `),
    ).toEqual(['专业人员督导 小时 1080 540 50%', '社区活动 场 24 12 50%']);
  });

  test('a title over several sentences names none of them', () => {
    expect(
      hours(`
        附件1-2
        服务保障工作
        指标要求 | 指标数 | 完成情况 | 完成百分比
        督导1080小时 | 1080 | 540 | 50%
        会议384小时 | 384 | 192 | 50%
        不少于24场 | 24 | 12 | 50%
        合计 | 1488 | 744 | 50%
      `),
    ).toEqual(['督导 小时 1080 540 50%', '会议 小时 384 192 50%', '不少于24场 场 24 12 50%']);
  });

  test('a column of names before the sentences', () => {
    expect(
      hours(`
        附件1-2
        协议内容 | 指标要求 | 指标数 | 完成情况 | 完成百分比
        督导 | 专业人员督导1080小时 | 1080 | 540 | 50%
        探访 | 每月2次 | 24 | 12 | 50%
      `),
    ).toEqual(['督导 小时 1080 540 50%', '探访 次 24 12 50%']);
  });

  test('a title at the side of its block', () => {
    expect(
      hours(`
        附件1-2
        督导 | 指标要求 | 指标数 | 完成情况 | 完成百分比
        ^ | 专业督导1080小时 | 1080 | 540 | 50%
        会议 | 指标要求 | 指标数 | 完成情况 | 完成百分比
        ^ | 会议384小时 | 384 | 192 | 50%
      `),
    ).toEqual(['督导 小时 1080 540 50%', '会议 小时 384 192 50%']);
  });

  test('names without an amount under 指标要求 are names', () => {
    expect(
      hours(`
        附件1-2
        工时指标
        指标要求 | 指标数（小时） | 完成情况 | 完成百分比
        督导 | 1080 | 540 | 50%
      `),
    ).toEqual(['督导 小时 1080 540 50%']);
  });
});

test('blocks side by side', () => {
  expect(
    hours(`
      附件1-2
      社区走访 | < | < | | 资源链接 | < | <
      指标要求 | 完成情况 | 完成百分比 | | 指标要求 | 完成情况 | 完成百分比
      走访3000小时 | 1500 | 50% | | 链接资源200小时 | 100 | 50%
      督导 | < | < | | 培训 | < | <
      指标要求 | 完成情况 | 完成百分比 | | 指标要求 | 完成情况 | 完成百分比
      督导10小时 | 5 | 50% | | 培训20小时 | 10 | 50%
    `).sort(),
  ).toEqual(
    ['社区走访 小时 3000 1500 50%', '资源链接 小时 200 100 50%', '督导 小时 10 5 50%', '培训 小时 20 10 50%'].sort(),
  );
});

test('总体服务 down the side of the zone table, its items in a list', () => {
  expect(
    station(`${ZONES}
      总体服务 | 协议内容 | 指标要求 | 完成量 | 百分比
      ^ | 新增登记志愿者 | 100 | 50 | 50%
      ^ | 社区调研 | 1份 | 1 | 100%
      ^ | 培育社会组织 | / | 1 | /
    `),
  ).toEqual(['新增登记志愿者 量 100 50 50%', '社区调研 量 1 1 100%', '培育社会组织 量 / 1 /']);
});

test.each(['总体服务项目', '总体服务'])('%s over the names of the items', (header) => {
  expect(
    station(`${ZONES}
      ${header} | 指标要求 | 完成量 | 完成百分比
      新增登记志愿者 | 40 | 29 | 72.5%
      社区调研 | 2 | 2 | 100%
    `),
  ).toEqual(['新增登记志愿者 量 40 29 72.5%', '社区调研 量 2 2 100%']);
});

test('总体服务 as a row, lists side by side, a group merged beside its items', () => {
  expect(
    station(`${ZONES}
      总体服务 | < | < | < | < | < | < | <
      协议内容 | < | 指标⏎要求 | 完成量 | 百分比 | 协议内容 | 指标⏎要求 | 完成量 | 百分比
      志愿者 | 新增登记志愿者 | 100 | 50 | 50% | 社区调研 | 2 | 1 | 50%
      ^ | 新增志愿者队伍 | 2 | 2 | 100% | 协助街道解决公共问题 | 4 | 1 | 25%
    `).sort(),
  ).toEqual(
    [
      '新增登记志愿者 量 100 50 50%',
      '新增志愿者队伍 量 2 2 100%',
      '社区调研 量 2 1 50%',
      '协助街道解决公共问题 量 4 1 25%',
    ].sort(),
  );
});

test('a list under a title of its own on the sheet of the zones is 附件1-2', () => {
  const text = `${ZONES}

      附件1-2
      广州市清河镇社工站购买服务项目其他指标完成情况统计表（2024年9月—2025年3月）
      服务内容 | 计划 | 实际 | 完成率
      社区走访 | 3000小时 | 1500小时 | 50%
  `;
  expect(hours(text)).toEqual(['社区走访 小时 3000 1500 50%']);
  expect(station(text)).toEqual([]);
});

test('a list with a unit in the header and a total at its end', () => {
  expect(
    hours(`
      附件1-2 工时指标完成情况统计表
      项目名称 | 指标要求（小时） | 完成情况（小时） | 完成百分比
      督导 | 1960 | 980 | 50%
      会议 | 100 | 100 | 100%
      合计 | 2060 | 1080 | 52.43%
    `),
  ).toEqual(['督导 小时 1960 980 50%', '会议 小时 100 100 100%']);
});

test('sections inside a list: 一、服务保障工作', () => {
  expect(
    hours(`
      附件1-2
      工作内容 | 协议量 | 完成量 | 百分比
      一、服务保障工作 | < | < | <
      督导 | 1960小时 | 980 | 50%
      二、行政工作 | < | < | <
      会议 | 100小时 | 100 | 100%
    `),
  ).toEqual(['督导 小时 1960 980 50%', '会议 小时 100 100 100%']);
});

test('the kind of work merged beside its items', () => {
  expect(
    hours(`
      附件1-2
      类别 | 协议内容 | 指标要求 | 完成情况 | 百分比
      服务保障工作 | 督导 | 1960小时 | 980 | 50%
      ^ | 会议 | 100小时 | 100 | 100%
    `),
  ).toEqual(['督导 小时 1960 980 50%', '会议 小时 100 100 100%']);
});

test('a title at the side of its block', () => {
  expect(
    hours(`
      附件1-2
      督导 | 指标要求 | 完成情况 | 完成百分比
      ^ | 专业督导1960小时 | 980 | 50%
      会议 | 指标要求 | 完成情况 | 完成百分比
      ^ | 会议100小时 | 100 | 100%
    `),
  ).toEqual(['督导 小时 1960 980 50%', '会议 小时 100 100 100%']);
});

test('the agreed number before the people that it serves: 全年12场次、服务300人次', () => {
  expect(
    hours(`
      附件1-2
      协议内容 | 指标要求 | 完成情况 | 百分比
      社区活动 | 全年12场次、服务300人次 | 6 | 50%
    `),
  ).toEqual(['社区活动 场次 12 6 50%']);
});

test('figures beside an unread sentence are null and stay in the list', () => {
  expect(
    hours(`
      附件1-2
      协议内容 | 指标要求 | 完成情况 | 百分比
      社区走访 | 按需开展 | 6 | /
    `),
  ).toEqual(['社区走访 量 / 6 /']);
});

test('a column of units between the agreed and the completed', () => {
  expect(
    hours(`
      协议内容 | 指标要求 | 单位 | 完成情况 | 百分比
      专业督导 | 96 | 小时 | 90 | 93.75%
      社区探访 | 每周2次，全年104次 | 次 | 100 | 96.15%
    `),
  ).toEqual(['专业督导 小时 96 90 93.75%', '社区探访 次 104 100 96.15%']);
});

test('the whole year beside its halves: 上半年完成 | 下半年完成 | 全年完成', () => {
  expect(
    hours(`
      服务领域 | 服务指标 | 单位 | 年度指标 | 上半年完成 | 下半年完成 | 全年完成 | 完成率
      长者服务 | 电访 | 人次 | 1000 | 480 | 560 | 1040 | 104%
      ^ | 家访 | 户 | 400 | 210 | 200 | 410 | 102.5%
    `),
  ).toEqual(['电访 人次 1000 1040 104%', '家访 户 400 410 102.5%']);
});

test('progress by month between the agreed and the completed', () => {
  expect(
    hours(`
      序号 | 协议内容 | 指标要求 | 9月 | 10月 | 11月 | 累计完成 | 完成率
      1 | 培训 | 年度培训120小时 | 10 | 10 | 20 | 40 | 33.33%
      2 | 例会 | 24次 | 2 | 2 | 4 | 8 | 33.33%
    `),
  ).toEqual(['培训 小时 120 40 33.33%', '例会 次 24 8 33.33%']);
});

test('a total whose label stands in the column of kinds is no item', () => {
  const text = `
      类别 | 项目 | 指标（小时） | 完成（小时） | 完成率
      专业支持 | 督导 | 100 | 50 | 50%
       | 培训 | 200 | 120 | 60%
       | 小计 | 300 | 170 | 56.67%
      总计 | | 300 | 170 | 56.67%
  `;
  expect(hours(text)).toEqual(['督导 小时 100 50 50%', '培训 小时 200 120 60%']);
  expect(unreadLines(textWorkbook(text))).toEqual([]);
});

test('names under figures of the table above, a blank column before the agreed number', () => {
  const text = `
      片区 | 微心愿
       | 协议个数 | 完成情况 | | 百分比
      片区1 | 160 | 220 | | 137.5%
      合计 | 160 | 220 | | 137.5%
      总体服务 | 协议内容 | | | 指标要求 | 完成情况 | 百分比
       | 志愿者 | 新增登记志愿者 | | 150 | 188 | 125.33%
  `;
  expect(station(text)).toEqual(['新增登记志愿者 量 150 188 125.33%']);
  expect(indicatorLines(textWorkbook(text), 'zones')).toHaveLength(2);
});

test('one header over all blocks, each title in a row of its own', () => {
  expect(
    hours(`
      附件1-2
      指标要求 | 完成情况 | 完成百分比
      服务保障工作——专业人员督导 | < | <
      专业人员督导200小时 | 210 | 105%
      行政工作——会议 | < | <
      项目内会议240小时 | 240 | 100%
    `),
  ).toEqual(['专业人员督导 小时 200 210 105%', '会议 小时 240 240 100%']);
});

test('总体服务 on a sheet of its own, named by its title', () => {
  expect(
    station(`
      广州市清河镇社工站购买服务项目总体服务指标完成情况统计表（2024年9月5日至2025年9月4日）
      协议内容 | 指标要求 | 完成量 | 百分比
      新增登记志愿者 | 50 | 55 | 110%
      社区调研 | 1 | 1 | 100%
    `),
  ).toEqual(['新增登记志愿者 量 50 55 110%', '社区调研 量 1 1 100%']);
});

test('three columns, the items named by their requirements', () => {
  expect(
    hours(`
      附件1-2
      指标内容及要求 | 完成情况 | 完成百分比
      专业督导200小时 | 210 | 105%
      项目会议24次 | 25 | 104.17%
    `),
  ).toEqual(['专业督导 小时 200 210 105%', '项目会议 次 24 25 104.17%']);
});

test('names beyond a blank column, below / in the table above', () => {
  expect(
    station(`
      服务片区 | 微心愿 |
       | 协议个数 | 完成数
      片区1 | 80 | 10
      片区3 | / | /
      总体服务
      协议内容 | | | | 指标要求 | 完成情况
      志愿者 | | 新增登记志愿者 | | 50 | 69
    `),
  ).toEqual(['新增登记志愿者 量 50 69 /']);
});

test('a line to sign under the column of targets ends the list', () => {
  expect(
    station(`${ZONES}
      总体服务 | < | < | <
      协议内容 | 指标要求 | 完成量 | 百分比
      新增登记志愿者 | 100 | 50 | 50%

       | 填表日期：2025年3月5日
    `),
  ).toEqual(['新增登记志愿者 量 100 50 50%']);
});

test('what is due every month or quarter counts over the months of the period', () => {
  expect(
    hours(`
      附件1-2 指标完成情况统计表（2024年7月1日至2025年4月30日）
      协议内容 | 指标要求 | 完成情况 | 百分比
      宣传 | 每月不少于2场 | 21场 |
      督导 | 每季度一次，每次不少于3人 | 3 |
      走访 | 每月至少两次 | 10 | 50%
    `),
  ).toEqual(['宣传 场 20 21 /', '督导 次 3 3 /', '走访 次 20 10 50%']);
});

const overSixMonths = (...rows: readonly string[]): string[] =>
  hours(`
      附件1-2 指标完成情况统计表（2024年9月1日至2025年2月28日）
      协议内容 | 指标要求 | 完成情况 | 百分比
      ${rows.join('\n      ')}
    `);

test('what is due every week or half-year counts over the period as well', () => {
  expect(
    overSixMonths('巡查 | 每周不少于1次 | 13 | 50%', '团建 | 每半年1次 | 1 | 100%', '简报 | 每月1期 | 3 |'),
  ).toEqual(['巡查 次 26 13 50%', '团建 次 1 1 100%', '简报 期 6 3 /']);
});

test('it counts over the whole agreement where the stated percentage says so, or the formula of it', () => {
  expect(
    overSixMonths(
      '巡查 | 每周不少于1次 | 26 | 50%',
      '党建 | 每季度不少于一次 | 2 | 50%',
      '团建 | 每半年1次 | 1 | 50%',
      '例会 | 每月不少于2场 | 13 | 54.17%',
      '未开展 | 每月不少于2场 | 0 | =C7/24',
      '对不上 | 每月不少于2场 | 6 | 33%',
    ),
  ).toEqual([
    '巡查 次 52 26 50%',
    '党建 次 4 2 50%',
    '团建 次 2 1 50%',
    '例会 场 24 13 54.17%',
    '未开展 场 24 0 /',
    '对不上 场 12 6 33%',
  ]);
});

test('what is due in every zone counts times the zones of 附件1-1, unless the percentage is of one alone', () => {
  const given = (rate: string): string[] =>
    hours(`
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      东片区 | 10 | 5 | 50%
      西片区 | 10 | 5 | 50%
      合计 | 20 | 10 | 50%

      附件1-2
      协议内容 | 指标要求 | 完成情况 | 百分比
      个案督导 | 每个片区不少于2次 | 3 | ${rate}
    `);
  expect([given('75%'), given('150%')]).toEqual([['个案督导 次 4 3 75%'], ['个案督导 次 2 3 150%']]);
});

test('without a period a number each month is no target', () => {
  expect(
    hours(`
      附件1-2
      协议内容 | 指标要求 | 完成情况 | 百分比
      宣传 | 每月不少于2场 | 21场 |
    `),
  ).toEqual(['宣传 场 / 21 /']);
});

test('parts of one amount, and the percentage between numbers of one unit', () => {
  expect(
    hours(`
      附件1-2
      协议内容 | 指标要求 | 完成情况 | 百分比
      调研 | 站点1份、片区3份 | 4份 | 100%
      推文 | 公众号12篇，视频号6篇 | 9 | 50%
      简报 | 季度4篇，月报8篇 | 6 | 50%
      督导 | 外部督导24小时、内部督导96小时，合计120小时 | 60 | 50%
    `),
  ).toEqual(['调研 份 4 4 100%', '推文 篇 18 9 50%', '简报 篇 12 6 50%', '督导 小时 120 60 50%']);
});

test('what asks for no amount has no target', () => {
  expect(
    hours(`
      附件1-2
      协议内容 | 指标要求 | 完成情况 | 百分比
      公共问题 | 按需 | 协助处理3宗 | /
      热线 | 24小时开通 | 已开通，接听423次 | 100%
      督导 | 督导24小时 | 12 | 50%
    `),
  ).toEqual(['公共问题 量 / 3 /', '热线 量 / 423 100%', '督导 小时 24 12 50%']);
});

test('C7: of several numbers that were done, the one in the unit of the target counts', () => {
  expect(
    hours(`
      附件1-2
      协议内容 | 指标要求 | 完成情况 | 百分比
      督导 | 督导1320小时 | 8次督导，662小时 | 50.15%
      培训 | 培训24小时 | 2次，每次6小时 | 50%
      走访 | 走访120次 | 走访60户 | 50%
      联动 | 联动40次 | 12个月，20次 | 50%
    `),
  ).toEqual(['督导 小时 1320 662 50.15%', '培训 小时 24 / 50%', '走访 次 120 60 50%', '联动 次 40 20 50%']);
});

test('an open requirement takes what is done in words, and hours of opening are none of it', () => {
  expect(
    hours(`
      附件1-2
      协议内容 | 指标要求 | 完成情况 | 百分比
      热线 | 24小时开通 | 24小时开通 | /
      公共问题 | 按街道需要介入 | 协助处理邻里纠纷2宗 | /
      宣传品 | 制作不少于三种 | 3 | 100%
      应急 | 配合做好应急保障 | 已完成 | /
    `),
  ).toEqual(['热线 量 / / /', '公共问题 量 / 2 /', '宣传品 种 3 3 100%', '应急 量 / / /']);
});

test('a numbered list of targets is no item', () => {
  expect(
    hours(`
      项目绩效目标表
      指标 | 年度指标值 | 实际完成值
      服务 | 1.个案68个；2.小组30个；3.活动53个 | 1.个案70个；2.小组30个；3.活动62个
    `),
  ).toEqual([]);
});

test('blocks as wide as several columns', () => {
  expect(
    hours(`
      附件1-2
      专业督导 | < | < | < | <
      指标要求 | < | 完成情况 | < | 完成百分比
      专业督导240小时 | < | 120 | < | 50%
      继续教育 | < | < | < | <
      指标要求 | < | 完成情况 | < | 完成百分比
      继续教育900小时 | < | 433.5 | < | 48.17%
    `),
  ).toEqual(['专业督导 小时 240 120 50%', '继续教育 小时 900 433.5 48.17%']);
});

test('merged cells that were split and filled down are one item', () => {
  expect(
    hours(`
      附件1-2
      协议内容 | 指标要求 | 完成情况
      社区调研 | 1 | 2
      公共问题 | / | /
      公共问题 | / | /
    `),
  ).toEqual(['社区调研 量 1 2 /', '公共问题 量 / / /']);
});

describe('the 合计 of a list is no item of it', () => {
  /** The sums of a workbook with the items that they add up: `合计: 督导 培训`. */
  const sums = (text: string): string[] =>
    recognise(textWorkbook(text)).itemSums.map(
      ({ record, items }) => `${record.title}: ${items.map(({ title }) => title).join(' ')}`,
    );
  const listOf = (...rows: readonly string[]): string =>
    ['附件1-2', '序号 | 协议内容 | 指标要求（小时） | 完成情况（小时）', ...rows].join('\n');
  const ITEMS = ['1 | 督导 | 100 | 50', '2 | 培训 | 60 | 40'];

  test.each([
    ['beside the numbers of the rows', '合计 | | 160 | 90'],
    ['merged over name and number', '合计 | < | 160 | 90'],
    ['under the names', ' | 合计 | 160 | 90'],
    ['with one figure that is wrong', '合计 | < | 160 | 99'],
  ])('%s', (_, row) => {
    expect(hours(listOf(...ITEMS, row))).toEqual(['督导 小时 100 50 /', '培训 小时 60 40 /']);
    expect(sums(listOf(...ITEMS, row))).toEqual(['合计: 督导 培训']);
  });

  test('a sum of some, and one of all', () => {
    expect(
      sums(listOf(...ITEMS, ' | 小计 | 160 | 90', '3 | 会议 | 20 | 10', '4 | 值班 | 30 | 5', ' | 合计 | 210 | 105')),
    ).toEqual(['小计: 督导 培训', '合计: 督导 培训 会议 值班']);
  });

  test('what adds up to nothing sums no items', () => {
    expect(sums(listOf(...ITEMS, '合计 | < | 2 | 2'))).toEqual([]);
  });
});
