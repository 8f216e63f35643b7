import { SatisfactionCard } from '../../../src/taskpane/tabs/SatisfactionCard';
import type { SatisfactionReport } from '../../../src/report/report';
import { shown } from '../part';
import { find } from '../query';
import { press } from '../user';

/** Shiqi asked 111 people: 2 in 85–95%, 109 above. */
const SHIQI: SatisfactionReport = {
  answers: 111,
  required: 100,
  target: 0.9,
  share: null,
  mean: null,
  rows: [
    { label: '95%以上', answers: 109, mean: null, cell: "'满意度'!B3" },
    { label: '85%-95%', answers: 2, mean: null, cell: "'满意度'!B4" },
  ],
};

const verdicts = (): (string | null)[] =>
  [...find('region', '满意度调查').querySelectorAll('li')].map(({ textContent }) => textContent);

test('rule D1: a band that straddles the target leaves the share open, and each count leads to its cell', async () => {
  const { host } = await shown(() => <SatisfactionCard survey={SHIQI} />);
  expect(verdicts()).toEqual(['份数（不足 100 人的应全部调查）111 ✓ 符合', '确定达到 90% 的比例未能确认']);
  await press('95%以上 份数 109');
  expect(host.visited).toEqual(["'满意度'!B3"]);
});

test('too few answers and a low mean are told', async () => {
  const survey = { ...SHIQI, answers: 60, share: 0.8, mean: 0.852 };
  await shown(() => <SatisfactionCard survey={survey} />);
  expect(verdicts()).toEqual([
    '份数（不足 100 人的应全部调查）60 ✖ 不符合',
    '确定达到 90% 的比例80.00%',
    '平均满意度85.20% ✖ 不符合',
  ]);
});
