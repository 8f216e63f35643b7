import { screen } from '@testing-library/react';
import { success } from '../../src/workbook/host';
import { fakeActions, FakeHost, FakeInputs, reporting } from './fakes';
import { report, reviewOf } from './fixture';
import { checked, open } from './pane';
import { find, findAll } from './query';
import { fill, openTab, perform, press } from './user';

describe('a cell that is selected in the workbook', () => {
  it('opens the card of the finding about it', async () => {
    const { host } = await checked();
    await perform(() => host.select("'附件1-1'!E13"));
    const open = findAll('button').find((item) => item.getAttribute('aria-expanded') === 'true');
    expect(open?.textContent).toContain('专业小组个数完成率 0.00%');
    expect(host.visited).toEqual([]);
  });

  it('keeps the reason that is being typed for setting another finding aside', async () => {
    const { host } = await checked();
    const [error] = report.findings.filter(({ impact }) => impact !== 'veto');
    if (!error) throw new Error('the fixture has a finding without a veto');
    await press(new RegExp(`^${error.message.slice(0, 8)}`));
    await press('搁置');
    await fill(find('textbox', /^原因/), '已核实');
    await perform(() => host.select("'附件1-1'!E13"));
    await press(new RegExp(`^${error.message.slice(0, 8)}`));
    expect(find('textbox', /^原因/)).toHaveProperty('value', '已核实');
  });

  it('shows its card whatever the list is filtered by', async () => {
    const { host } = await checked();
    await fill(find('searchbox'), '没有这个词');
    await perform(() => host.select("'附件1-1'!E13"));
    expect(find('button', /^专业小组个数完成率/).getAttribute('aria-expanded')).toBe('true');
  });

  it('is told of below another tab, with the way to its findings', async () => {
    const { host } = await checked();
    await openTab('人员');
    await perform(() => host.select("'附件1-1'!E13"));
    const notice = find('region', '选中的单元格');
    expect(notice.textContent).toContain('附件1-1!E13 有 1 条问题。');
    await press('查看', notice);
    expect(find('tab', /^问题/).getAttribute('aria-selected')).toBe('true');
    await perform(() => host.select("'附件1-1'!A1"));
    expect(findAll('region', '选中的单元格')).toEqual([]);
  });

  it('leads to the field where its value is filled in', async () => {
    const { host } = await checked();
    await perform(() => host.select("'评分汇总'!C5", 'scores.thirdParty.quality.片区1'));
    await press('去填写', find('region', '选中的单元格'));
    expect(document.activeElement).toBe(find('textbox', '总分'));
  });
});

describe('the buttons', () => {
  it('highlight, and say which sheets were left out', async () => {
    const outcome = { protectedSheets: ['附件2'] };
    await checked({
      actions: fakeActions({ highlight: () => Promise.resolve(success({ review: reviewOf(), outcome })) }),
    });
    await press('高亮');
    expect(find('status').textContent).toBe('已加高亮。 受保护的工作表没有高亮：附件2。解除保护后可再试。');
  });

  it('clear the highlights', async () => {
    await checked();
    await press('清除高亮');
    expect(find('status').textContent).toContain('已清除高亮');
  });

  it('write the summary', async () => {
    const { actions } = await checked();
    await press('生成评分汇总');
    expect(actions.calls.at(-1)?.[0]).toBe('writeSummary');
    expect(find('status').textContent).toContain('已生成');
  });

  it('ask before a summary is written that leaves out what cannot be used', async () => {
    const { actions } = await checked();
    await openTab('评分');
    await fill(find('textbox', '购买方评估'), '21');
    // What was typed stays, whatever is looked at in between.
    await openTab('人员');
    await press('生成评分汇总');
    expect(screen.getByText('有 1 个填写值不能用：评分里标红的格。现在生成会按未填处理。')).toBeTruthy();
    await press('去改');
    expect(document.activeElement).toBe(find('textbox', '购买方评估'));
    expect(find('textbox', '购买方评估')).toHaveProperty('value', '21');
    await press('仍然生成');
    expect(actions.calls.filter(([name]) => name === 'writeSummary')).toHaveLength(1);
  });

  it('lead from step to step, until all is done', async () => {
    const open = [{ what: 'score', key: 'purchaser' }] as const;
    const [error] = report.findings;
    await checked({ actions: reporting({ ...report, findings: error ? [error] : [], open }) });
    const steps = () => find('region', '步骤');
    expect(steps().textContent).toContain('✓ 检查✓ 协议人数3. 改表4. 评分5. 汇总');
    expect(steps().querySelector('[aria-current=step]')?.textContent).toBe('3. 改表');
    expect(steps().textContent).toContain('还有 1 处要改的错误');
    await press('不显示步骤');
    expect(findAll('region', '步骤')).toEqual([]);
  });

  it('write the summary, and lead to it', async () => {
    const { actions, host } = await checked();
    const written = { review: reviewOf(), outcome: { protectedSheets: [] }, sheet: '评分汇总' };
    actions.writeSummary = () => Promise.resolve(success(written));
    await press('生成评分汇总');
    await press('打开');
    expect(host.visited).toEqual(["'评分汇总'!A1"]);
  });
});

describe('what is written', () => {
  const setOneAside = async () => {
    await press(/各片区投入社工合计 18 人/);
    await press('搁置');
    await fill(find('textbox', /原因/), '已核实');
    await press('确定搁置');
  };

  it('is saved where Excel has the workbook open', async () => {
    await checked();
    await setOneAside();
    expect(find('status').textContent).toBe('已保存到工作簿。');
    await press('生成评分汇总');
    expect(find('status').textContent).toBe('已生成工作表“评分汇总”。');
  });

  it('has yet to be downloaded where the file is in memory, and never counts as saved', async () => {
    const host = new FakeHost();
    host.writesInPlace = false;
    const { actions } = await checked({ host });
    await openTab('评分');
    expect(document.body.textContent).toContain('下载后才会存进文件。');
    await openTab(/^问题/);
    await setOneAside();
    expect(find('status').textContent).toBe('已记入“评分汇总”；下载后才会存进文件。');
    actions.saveInputs = () => Promise.resolve(success(null));
    await press('恢复');
    expect(find('status').textContent).toBe('已记下；生成评分汇总并下载后才会存进文件。');
    await press('生成评分汇总');
    expect(find('status').textContent).toBe('已生成工作表“评分汇总”；下载后才会存进文件。');
    expect(document.body.textContent).not.toMatch(/已?保存到/);
  });

  it('has yet to be downloaded in English too', async () => {
    const host = new FakeHost();
    host.writesInPlace = false;
    await checked({ host, language: 'en-US' });
    await press('Summary');
    expect(find('status').textContent).toBe('Sheet 评分汇总 written; it is in the file once you download it.');
  });
});

describe('what was filled in before the page was closed', () => {
  const OFFER = '上次为这个文件填过协议人数和评分，未下载。';

  it('is offered, and shows in the form once it is asked for', async () => {
    await open({ inputs: new FakeInputs({ scores: { purchaser: 19.5 } }) });
    expect(find('status').textContent).toBe(OFFER);
    await press('恢复');
    expect(find('status').textContent).toContain('已恢复上次填写的内容');
    expect(document.body.textContent).not.toContain(OFFER);
    await openTab('评分');
    expect(find('textbox', /购买方评估/)).toHaveProperty('value', '19.5');
  });

  it('is not used where it is declined', async () => {
    const inputs = new FakeInputs({ scores: { purchaser: 19.5 } });
    await checked({ inputs });
    await press('不用');
    expect(inputs.offer).toBeNull();
    expect(document.body.textContent).not.toContain(OFFER);
  });
});
