import { PerformanceCard } from '../../../src/taskpane/tabs/PerformanceCard';
import type { PerformanceLine, PerformanceScore } from '../../../src/report/report';
import { shown } from '../part';
import { find } from '../query';
import { press } from '../user';

const cells = (row: number) => ({ target: `'绩效'!C${row}`, completed: `'绩效'!D${row}` });

const LINES: readonly PerformanceLine[] = [
  { item: '个案', group: '产出', target: 68, completed: 70, rate: 70 / 68, unit: '个', met: true, cells: cells(3) },
  { item: '资源链接', group: '产出', target: 50, completed: 35, rate: 0.7, unit: '万元', met: false, cells: cells(4) },
  {
    item: '满意度',
    group: '满意度',
    target: 0.9,
    completed: 0.95,
    rate: 0.95 / 0.9,
    unit: '%',
    met: true,
    cells: cells(5),
  },
  {
    item: '服务质量',
    group: '效益',
    target: null,
    completed: null,
    rate: null,
    unit: null,
    met: null,
    cells: cells(6),
    words: { target: '良好', completed: '良好' },
  },
];

const SCORES: readonly PerformanceScore[] = [
  {
    sheet: '绩效',
    groups: [
      { group: '产出', weight: 0.5, reached: 0.85 },
      { group: '效益', weight: 0.4, reached: null },
    ],
    weights: 0.9,
    score: null,
  },
];

test('rules F1 to F3: each target leads to its cells, words are left to a person, and so is a score that misses a part', async () => {
  const { host } = await shown(() => <PerformanceCard lines={LINES} scores={SCORES} />);
  const card = find('region', '绩效目标');
  const rows = [...card.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    ['指标', '指标值', '实际完成值', '完成率'],
    ['个案', '68个', '70个', '102.94% ✓ 达到'],
    ['资源链接', '50万元', '35万元', '70.00% ▼ 未达到'],
    ['满意度', '90.00%', '95.00%', '105.56% ✓ 达到'],
    ['服务质量', '良好', '良好', '文字，待人工判断'],
  ]);
  await press('资源链接 实际完成值 35万元');
  expect(host.visited).toEqual(["'绩效'!D4"]);
  expect([...card.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    '产出50% × 85.00%',
    '效益40% × –',
    '合计（权重共 90%）未能确认',
  ]);
});

test('without weights there is no score', async () => {
  await shown(() => <PerformanceCard lines={LINES} scores={[]} />);
  expect(find('region', '绩效目标').querySelectorAll('li, p')).toHaveLength(0);
});
