import { recognise } from '../../../src/forms/recognise';
import { review } from '../../../src/report/review';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { staffingLines } from '../support/readings';
import { textSheet, workbookOf } from '../support/text-sheet';

const TITLE = `附件2 社工到岗情况统计表
  评估周期：2024年9月1日至2024年11月30日`;

/** 附件2 without types and without certificates. */
const ATTENDANCE = textSheet(
  '附件2',
  `${TITLE}
  序号 | 姓名 | 职位 | 9月 | 10月 | 11月
  1 | 甲01 | 站长 | √ | √ | √
  2 | 乙01 | 社工 | √ | √ | √
  3 | 乙02 | 社工 | —— | √ | √
`,
);

const list = (text: string, name = '人员汇总', visibility: SheetSnapshot['visibility'] = 'visible'): SheetSnapshot =>
  textSheet(name, text, { visibility });

const PEOPLE = `社工站人员名单
  序号 | 姓名 | 岗位 | 证书 | 入职时间
  1 | 甲 01 | 站长 | 中级社工师 | 2023年3月1日
  2 | 乙01 | 社工 | 无 | 2024.1.5
  3 | 乙02 | 社工 | 助理社会工作师 | @2024-10-08`;

const rulesOf = (...sheets: readonly SheetSnapshot[]): string[] =>
  review(workbookOf(...sheets), { file: 'x.xlsx', language: 'zh-CN', parameters: {} }).report.findings.map(
    ({ rule }) => rule,
  );

test('certificates and dates of joining that 附件2 has no column for are those of the list', () => {
  const workbook = workbookOf(ATTENDANCE, list(PEOPLE));
  const workers = recognise(workbook).attendance.flatMap((block) => block.workers);
  expect(
    workers.map(({ name, certified, qualification, joinedOn }) => [name, certified, qualification, joinedOn?.date]),
  ).toEqual([
    ['甲01', true, '中级社工师', '2023-03-01'],
    ['乙01', false, '无', '2024-01-05'],
    ['乙02', true, '助理社会工作师', '2024-10-08'],
  ]);
  expect(staffingLines(workbook)).toEqual(['2024-09 1+1', '2024-10 2+1', '2024-11 2+1']);
  expect(rulesOf(ATTENDANCE)).toContain('certificate-missing');
  expect(rulesOf(ATTENDANCE, list(PEOPLE))).not.toContain('certificate-missing');
});

test.each([
  ['a list of other people', list(PEOPLE.replace(/甲 01|乙0/g, '丙0'))],
  ['a list that is hidden', list(PEOPLE, '人员汇总', 'hidden')],
  ['a list of another course', list(PEOPLE.replace(/中级社工师|助理社会工作师/g, '继续教育结业证书'))],
  ['a list of wages', list('姓名 | 岗位 | 入职时间 | 工资\n 甲01 | 站长 | 2023年3月1日 | 6500')],
  ['a list that says two things of each', list(`${PEOPLE}\n\n\n${PEOPLE.replace(/[中助].*社.*师/g, '无')}`)],
])('%s tells nothing', (_, sheet) => {
  const workers = recognise(workbookOf(ATTENDANCE, sheet)).attendance.flatMap((block) => block.workers);
  expect(workers.every(({ certifiedFrom }) => certifiedFrom === 'unknown')).toBe(true);
});

test('what 附件2 has itself is not replaced', () => {
  const own = textSheet(
    '附件2',
    `${TITLE}
  姓名 | 资格证书 | 入职时间 | 9月 | 10月 | 11月
  甲01 | 无 | 2023年4月1日 | √ | √ | √
  乙01 | 无 | 2024年1月5日 | √ | √ | √
`,
  );
  const [first] = recognise(workbookOf(own, list(PEOPLE))).attendance.flatMap((block) => block.workers);
  expect(first).toMatchObject({ certified: false, qualification: '无', joinedOn: { date: '2023-04-01' } });
});
