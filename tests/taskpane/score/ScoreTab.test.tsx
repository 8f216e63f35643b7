import { screen } from '@testing-library/react';
import { assessDeadlines } from '../../../src/assessment/deadlines';
import { day } from '../../assessment/station';
import { GOLDEN_PARAMETERS, report } from '../fixture';
import { ScoreTab } from '../../../src/taskpane/score/ScoreTab';
import { reporting, type FakeActions } from '../fakes';
import { shown } from '../part';
import { find, findAll } from '../query';
import { choose, fill, leave, press } from '../user';

describe('the score form', () => {
  const opened = (actions?: FakeActions) => shown((review) => <ScoreTab review={review} />, actions);
  const field = (name: string): HTMLElement => find('textbox', name);

  it('refuses a mark out of its range with the range', async () => {
    await opened();
    await fill(field('购买方评估'), '21');
    expect(screen.getByText('请填 0 至 20 之间的数')).toBeTruthy();
    expect(field('购买方评估').getAttribute('aria-invalid')).toBe('true');
  });

  it('saves on leaving a field, takes full-width digits, and undoes', async () => {
    const { actions } = await opened();
    await fill(field('监督方评估'), '８.８５');
    await leave(field('监督方评估'));
    const saves = () =>
      actions.calls.filter(([name]) => name === 'saveInputs').map(([, options]) => options.parameters);
    expect(saves().at(-1)?.scores).toEqual({ supervisor: 8.85 });
    await press('撤销上一次修改');
    expect(saves().at(-1)?.scores).toBeUndefined();
  });

  it('takes numbers with the unit that people write behind them', async () => {
    const { actions } = await opened();
    await fill(field('市督导中心评估'), '１２．３ 分');
    await fill(field('应达进度（%）'), '60%');
    await leave(field('应达进度（%）'));
    const { scores, expectedProgress } = actions.calls.at(-1)?.[1].parameters ?? {};
    expect({ scores, expectedProgress }).toEqual({ scores: { guidance: 12.3 }, expectedProgress: 0.6 });
    await fill(field('购买方评估'), '20条');
    expect(screen.getByText('请填数字（0–20）')).toBeTruthy();
  });

  it('keeps what was typed where a row of the headcount is empty and the next one wrong', async () => {
    const { actions } = await opened();
    await fill(field('购买方评估'), '18');
    await press('加一行');
    await fill(field('人数 2'), 'abc');
    expect(field('人数 2').getAttribute('aria-invalid')).toBe('true');
    await leave(field('人数 2'));
    expect(field('购买方评估')).toHaveProperty('value', '18');
    expect(actions.calls.at(-1)?.[1].parameters?.scores).toEqual({ purchaser: 18 });
  });

  it('takes the third party by items, the quality zone by zone', async () => {
    const { actions } = await opened();
    await choose('分项填写');
    await fill(field('服务监测'), '9.464');
    await fill(field('服务质量 · 片区2'), '14.45');
    await leave(field('服务监测'));
    expect(actions.calls.at(-1)?.[1].parameters?.scores).toEqual({
      thirdParty: { monitoring: 9.464, quality: { 片区2: 14.45 } },
    });
  });

  it('keeps the whole mark until the first item is given', async () => {
    const actions = reporting(report, GOLDEN_PARAMETERS);
    await opened(actions);
    await choose('分项填写');
    expect(actions.calls.at(-1)?.[1].parameters?.scores).toEqual(GOLDEN_PARAMETERS.scores);
  });

  it('takes the last retention in percent and the day of the visit', async () => {
    const { actions } = await opened();
    await fill(field('上次稳岗率'), '64.29');
    await leave(field('上次稳岗率'));
    await fill(field('评估日期'), '2025-04-10');
    await leave(field('评估日期'));
    const { previousRetention, evaluationDate } = actions.calls.at(-1)?.[1].parameters ?? {};
    expect({ previousRetention, evaluationDate }).toEqual({ previousRetention: 0.6429, evaluationDate: '2025-04-10' });
  });

  it('lists by when what follows the visit is due, and warns of a year whose holidays are not known (rule D2)', async () => {
    const deadlines = assessDeadlines(day('2098-12-25'));
    await opened(reporting({ ...report, deadlines }, GOLDEN_PARAMETERS));
    const card = find('region', '评估时限');
    expect([...card.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
      '反馈初步意见',
      '出具评估报告',
      '区民政局确认',
      '公示期满',
    ]);
    expect(card.querySelector('dd')?.textContent).toBe('2099年1月1日评估结束后 5 个工作日内');
    expect(card.textContent).toContain('2098年的放假安排还没有收录');
  });

  it('takes the headcount by month', async () => {
    const { actions } = await opened();
    await fill(field('人数 1'), '20人');
    await press('加一行');
    await fill(find('combobox', '起始月份 2'), '2025-03');
    await fill(field('人数 2'), '15');
    await leave(field('人数 2'));
    expect(actions.calls.at(-1)?.[1].parameters?.headcount).toEqual([
      { from: '2024-09', count: 20 },
      { from: '2025-03', count: 15 },
    ]);
  });

  it('takes the numbers of the rules, once the section is opened', async () => {
    const { actions } = await opened();
    expect(findAll('textbox', '上半月截至几日')).toEqual([]);
    await press('评估口径');
    await fill(field('上半月截至几日'), '12');
    await fill(field('稳岗率下限'), '75');
    await fill(field('末期否决：累计缺少人次'), '8');
    await leave(field('末期否决：累计缺少人次'));
    expect(actions.calls.at(-1)?.[1].parameters?.rules).toEqual({
      halfMonthDay: 12,
      retentionMinimum: 0.75,
      vetoLimits: { staff: [5, 8] },
    });
  });

  it('says the usual number of a rule, and refuses what is out of its range or no whole day', async () => {
    await opened();
    await press('评估口径');
    const rules = find('region', '评估口径');
    expect(rules.textContent).toContain('稳岗率下限%默认 80%');
    await fill(field('稳岗率下限'), '101');
    expect(rules.textContent).toContain('请填 0 至 100 之间的数');
    await fill(field('上半月截至几日'), '15.5');
    expect(rules.textContent).toContain('请填整数（1–28）');
  });

  it("leaves the usual one of a veto's two limits empty", async () => {
    const rules = { certifiedShare: 0.6, vetoLimits: { certified: [4, 6] } } as const;
    await opened(reporting(report, { rules }));
    await press('评估口径已改 2 项');
    expect(field('持证人次至少占应到岗人次的')).toHaveProperty('value', '60');
    expect(field('中期否决：缺少持证人次')).toHaveProperty('value', '4');
    expect(field('末期否决：缺少持证人次')).toHaveProperty('value', '');
  });
});
