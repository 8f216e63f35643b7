import { FundsCard } from '../../../src/taskpane/tabs/FundsCard';
import type { FundsReport } from '../../../src/report/report';
import { shown } from '../part';
import { find } from '../query';
import { press } from '../user';

const FUNDS: FundsReport = {
  unit: '万元',
  rows: [
    { item: '人员经费', budget: 85, spent: 80.5, rate: 80.5 / 85, cells: { budget: "'经费'!B3", spent: "'经费'!C3" } },
    { item: '管理费', budget: 15, spent: null, rate: null, cells: { budget: "'经费'!B4", spent: "'经费'!C4" } },
  ],
  total: { budget: 100, spent: null },
  limits: [
    { rule: 'management-share', of: 'budget', value: 0.15, limit: 0.15, met: true },
    { rule: 'spending-deviation', of: 'spent', value: -0.2, limit: 0.1, met: false },
  ],
};

test('rules E2 and E3: the money row by row, each amount leading to its cell, and what is within the rules', async () => {
  const { host } = await shown(() => <FundsCard funds={FUNDS} />);
  const card = find('region', '项目经费（万元）');
  const rows = [...card.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    ['项目', '预算', '支出', '执行率'],
    ['人员经费', '85', '80.5', '94.71%'],
    ['管理费', '15', '–', '–'],
    ['合计（按各行相加）', '100', '–', '–'],
  ]);
  await press('人员经费 支出 80.5');
  expect(host.visited).toEqual(["'经费'!C3"]);
  expect([...card.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    '承接机构运营管理费用占预算15.00% ✓ 符合',
    '支出总额与预算的偏差-20.00% ✖ 不符合',
  ]);
});
