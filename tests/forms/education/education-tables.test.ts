import { hoursOf } from '../../../src/assessment/education';
import { recognise } from '../../../src/forms/recognise';
import { numberOf } from '../../../src/forms/values/numbers';
import { textWorkbook } from '../support/text-sheet';

/** Lists of hours in layouts of several makers (rule B16); figures are read off the text by hand. */
const listsOf = (text: string) =>
  recognise(textWorkbook(text)).education.map(({ entries, totals }) => ({
    entries: entries.map((entry) => `${entry.name} ${entry.kind} ${hoursOf(entry) ?? '-'}`),
    totals: totals.map(({ kind, hours }) => `${kind} ${numberOf(hours) ?? '-'}`),
  }));

test('a column of each kind, hours with their unit, a total', () => {
  expect(
    listsOf(`
      社工人员学习情况一览
      序号 | 姓名 | 岗位资格证 | 继续教育时数 | 督导时数（小时） | 备注
      1 | 社工甲01 | 社会工作师 | 60 | 12 |
      2 | 社工甲02 | | 55.5小时 | 10 |
      合计 | | | 115.5 | 22 |
    `),
  ).toEqual([
    {
      entries: [
        '社工甲01 continuing 60',
        '社工甲01 supervision 12',
        '社工甲02 continuing 55.5',
        '社工甲02 supervision 10',
      ],
      totals: ['continuing 115.5', 'supervision 22'],
    },
  ]);
});

test('months beside each other, with and without their sum', () => {
  const months = (header: string, row: string): string => `
    2024年度继续教育学时统计表（单位：小时）
    姓名 | 9月 | 10月 | 11月${header}
    社工甲01 | 8 | 7 | 8${row}
  `;
  const expected = [{ entries: ['社工甲01 continuing 23'], totals: [] }];
  expect(listsOf(months(' | 合计', ' | 23'))).toEqual(expected);
  expect(listsOf(months('', ''))).toEqual(expected);
});

test('records: a row for each course, or each event with all who took part', () => {
  expect(
    listsOf(`
      社工继续教育登记表
      姓名 | 日期 | 课程 | 学时
      社工甲01 | 2024年9月10日 | 个案管理 | 4
      社工甲01 | 2024年10月8日 | 政策法规 | 3
    `)[0]?.entries,
  ).toEqual(['社工甲01 continuing 4', '社工甲01 continuing 3']);
  expect(
    listsOf(`
      督导记录汇总
      日期 | 主题 | 参加人员 | 时长（小时）
      2024年9月10日 | 个案 | 社工甲01、社工甲02 | 2.5
    `)[0]?.entries,
  ).toEqual(['社工甲01 supervision 2.5', '社工甲02 supervision 2.5']);
});

test('training alone, what is due, and lists without hours are none', () => {
  expect(listsOf('社工培训记录表\n 姓名 | 学时\n 社工甲01 | 4')).toEqual([]);
  expect(listsOf('社工继续教育情况表\n 姓名 | 要求学时\n 社工甲01 | 90')).toEqual([]);
  expect(listsOf('社工继续教育情况表\n 姓名 | 内容\n 社工甲01 | 个案管理')).toEqual([]);
});

test('annex 2 with a column of hours stays annex 2', () => {
  const station = recognise(
    textWorkbook(`
      社工到岗情况表（2024年9月5日至2024年11月30日）
      类型 | 姓名 | 职位 | 2024年9月 | 2024年10月 | 2024年11月 | 人员到岗小计 | 继续教育时数
      | | | 人员到位 | 人员到位 | 人员到位 | |
      持证社工 | 社工甲01 | 社工 | √ | √ | √ | 3 | 20
      持证社工 | 社工甲02 | 社工 | √ | √ | √ | 3 | 20
    `),
  );
  expect(station.attendance.flatMap(({ workers }) => workers)).toHaveLength(2);
  expect(station.education).toEqual([]);
});
