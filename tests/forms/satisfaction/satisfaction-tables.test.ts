import { assessSatisfaction, surveyInferences } from '../../../src/assessment/satisfaction';
import { recognise } from '../../../src/forms/recognise';
import { textWorkbook } from '../support/text-sheet';

/** Surveys in layouts of several makers (rule D1); figures are read off the text by hand. */
const satisfactionOf = (text: string) => {
  const found = assessSatisfaction(recognise(textWorkbook(text)));
  return found && { answers: found.answers, share: found.share, mean: found.mean };
};

test('Shiqi: 111 answers, of which a band straddles the target', () => {
  expect(
    satisfactionOf(`
      服务对象满意度调查统计表
      满意度区间 | 人数 | 占比
      95%以上 | 109 | 98.20%
      85%-95% | 2 | 1.80%
      85%以下 | 0 | 0%
      合计 | 111 | 100%
    `),
  ).toEqual({ answers: 111, share: null, mean: null });
});

test('bands on either side of the target, an empty one across it, and a stated mean', () => {
  expect(
    satisfactionOf(`
      服务满意度测评
      分数段 | 份数 | 平均分
      90分及以上 | 90 |
      85-95分 | 0 |
      80分以下 | 30 |
      合计 | 120 | 93.5
    `),
  ).toEqual({ answers: 120, share: 0.75, mean: 0.935 });
});

test('groups of people with their means, weighed by how many answered', () => {
  expect(
    satisfactionOf(`
      满意度调查情况
      调查对象 | 有效问卷数 | 平均满意度
      长者 | 60 | 96%
      青少年 | 40 | 91%
    `),
  ).toEqual({ answers: 100, share: null, mean: 0.94 });
});

test('groups with the satisfied among them', () => {
  expect(
    satisfactionOf(`
      街道社工站满意度调查统计表
      序号 | 对象 | 调查人数 | 满意人数 | 满意度
      1 | 服务对象 | 60 | 57 | 95%
      2 | 社区居民 | 40 | 36 | 90%
      | 合计 | 100 | 93 | 93%
    `),
  ).toEqual({ answers: 100, share: null, mean: 0.93 });
});

test.each<[string, string, number, number | null]>([
  [
    'how many are satisfied under 满意, beside the share',
    `对象 | 调查人数 | 满意 | 不满意 | 满意度
    服务对象 | 100 | 80 | 20 | 80%
    村居干部 | 12 | 12 | 0 | 100%
    合计 | 112 | 92 | 20 | 82.14%`,
    112,
    0.8214,
  ],
  [
    'grades, of those that came back',
    `对象 | 发放份数 | 回收份数 | 非常满意 | 满意 | 一般 | 不满意 | 满意度
    服务对象 | 100 | 98 | 60 | 35 | 2 | 1 | 96.94%
    村居干部 | 12 | 12 | 10 | 2 | 0 | 0 | 100%
    合计 | 112 | 110 | 70 | 37 | 2 | 1 | 97.27%`,
    110,
    0.9727,
  ],
  [
    'grades alone',
    `对象 | 有效问卷 | 非常满意 | 满意 | 不满意
    服务对象 | 90 | 60 | 21 | 9
    村居干部 | 10 | 5 | 5 | 0`,
    100,
    0.91,
  ],
  [
    'the satisfied and their share by row, without a total',
    `对象 | 调查人数 | 满意 | 满意率
    服务对象 | 100 | 96 | 96%
    村居干部 | 20 | 12 | 60%`,
    120,
    0.9,
  ],
  [
    'a share under 满意',
    `对象 | 调查人数 | 满意
    服务对象 | 100 | 96%
    村居干部 | 100 | 90%`,
    200,
    0.93,
  ],
  [
    'grades beside 满意人数, which may be all of them or 满意 alone',
    `对象 | 调查人数 | 非常满意 | 满意 | 不满意 | 满意人数
    服务对象 | 100 | 40 | 45 | 15 | 85`,
    100,
    null,
  ],
  [
    '基本满意, which may count or not',
    `对象 | 调查人数 | 满意 | 基本满意 | 不满意
    服务对象 | 100 | 60 | 38 | 2`,
    100,
    null,
  ],
  [
    'counts under a header of means',
    `对象 | 调查人数 | 满意度
    服务对象 | 200 | 180
    村居干部 | 12 | 12`,
    212,
    null,
  ],
])('%s', (_, lines, answers, mean) => {
  expect(satisfactionOf(`满意度调查情况\n${lines}`)).toEqual({ answers, share: null, mean });
});

test('the mean of a total over another number of answers is not that of the rows', () => {
  expect(
    satisfactionOf(`
      满意度调查统计表
      对象 | 调查人数 | 满意人数 | 满意度
      服务对象 | 45 | 45 | 100%
      社区居民 | 45 | 36 | 80%
      合计 | 190 | 81 | 42.63%
    `),
  ).toEqual({ answers: 90, share: null, mean: 0.9 });
});

test('words alone say no share', () => {
  expect(
    satisfactionOf(`
      居民满意度调查统计表
      满意程度 | 人数
      非常满意 | 80
      满意 | 20
    `),
  ).toEqual({ answers: 100, share: null, mean: null });
});

test('counts of people under another title are no survey', () => {
  expect(
    satisfactionOf(`
      服务对象建档情况统计表
      对象类别 | 人数
      长者 | 80
    `),
  ).toBeNull();
});

test('of several surveys the one with the most answers counts, and that is said', () => {
  const surveys = `
    居民满意度调查
    对象 | 份数 | 平均满意度
    长者 | 60 | 96%
    青少年 | 60 | 94%

    购买方满意度调查
    对象 | 份数 | 平均满意度
    街道办 | 5 | 80%
    居委会 | 3 | 85%
  `;
  const found = assessSatisfaction(recognise(textWorkbook(surveys)));
  expect(found).toMatchObject({ answers: 120, mean: 0.95 });
  expect(found?.others.map(({ area }) => area.top)).toEqual([6]);
  expect(surveyInferences(found)).toMatchObject([{ what: 'survey', value: '2' }]);
  expect(surveyInferences(found && { ...found, others: [] })).toEqual([]);
});
