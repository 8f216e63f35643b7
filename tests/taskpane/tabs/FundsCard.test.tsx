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

test('rule E7: while its base is open the share of personnel is neither met nor not, and both values stand there', async () => {
  const funds: FundsReport = {
    ...FUNDS,
    limits: [{ rule: 'personnel-spending', of: 'spent', value: 0.7721, limit: 0.8, met: false }],
    personnelSpending: { ofSpent: 0.7721, ofContract: 0.8429, isLow: null },
  };
  await shown(() => <FundsCard funds={funds} />);
  const card = find('region', '项目经费（万元）');
  expect([...card.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    '人员费用支出占支出总额77.21% ？ 未能确认',
    '人员费用支出占合同金额84.29% ？ 未能确认',
  ]);
});

test('amounts in 元 have their thousands apart, and further tables are named', async () => {
  const funds: FundsReport = {
    ...FUNDS,
    unit: '元',
    total: { budget: 2_400_000, spent: 2_620_191 },
    tables: { used: "'经费'!A2:C8", others: ["'专项'!A2:C5"], isSure: true },
  };
  await shown(() => <FundsCard funds={funds} />);
  const card = find('region', '项目经费（元）');
  expect(card.querySelector('tfoot')?.textContent).toContain('2,400,0002,620,191');
  expect(card.querySelector('p')?.textContent).toBe('采用“经费!A2:C8”；另有 专项!A2:C5，未计入');
});
