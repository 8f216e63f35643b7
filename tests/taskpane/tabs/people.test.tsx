import { EducationCard } from '../../../src/taskpane/tabs/EducationCard';
import { PeopleCard } from '../../../src/taskpane/tabs/PeopleCard';
import type { People } from '../../../src/assessment/people';
import type { PeopleReport } from '../../../src/report/report';
import { month } from '../../assessment/station';
import { shown } from '../part';
import { find } from '../query';
import { press } from '../user';

const PEOPLE: People = {
  certified: ['full', 'assistant', 'assistant', null],
  uncertified: ['trained', null],
  experienced: { personMonths: 20, share: 0.5, heads: 3, shareOfHeads: 0.5 },
  leads: { leads: [], changes: 1, isOfDeputies: false },
  earlierRetention: null,
};
const LEADS: PeopleReport['leads'] = [
  { name: '社工甲01', from: month('2024-09'), to: month('2024-11'), position: '站长', certificate: '社会工作师' },
  { name: '社工甲02', from: month('2024-11'), to: month('2025-03'), position: '主任', years: 8 },
];

test('rules B6, B12, B15: who works there, by certificate and grounds, and who leads from when to when', async () => {
  await shown(() => <PeopleCard people={PEOPLE} leads={LEADS} />);
  const card = find('region', '人员构成');
  expect([...card.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    '4社会工作师 1 名、助理社会工作师 2 名、等级未写明 1 名',
    '2接受社会工作培训 1 名、未写明 1 名',
    '3占 50.00%',
  ]);
  expect([...card.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    '社工甲01（站长、社会工作师），2024年9月至2024年11月',
    '社工甲02（主任、从业 8 年），2024年11月至2025年3月',
    '变更 1 次',
  ]);
});

test('positions that tell nothing are said to', async () => {
  await shown(() => <PeopleCard people={{ ...PEOPLE, leads: null, experienced: null }} leads={[]} />);
  expect(find('region', '人员构成').textContent).toContain('职位一栏看不出是谁');
});

test('rule B16: hours in all and on average lead to their cell', async () => {
  const education = [{ kind: 'continuing' as const, hours: 34, perMonth: 8.5, cell: "'学习'!B3" }];
  const { host } = await shown(() => <EducationCard education={education} />);
  await press('34 小时');
  expect(host.visited).toEqual(["'学习'!B3"]);
  expect(find('region', '继续教育和督导').textContent).toContain('每人每月 8.5 小时');
});
