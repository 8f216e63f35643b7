import { screen, within } from '@testing-library/react';
import { success } from '../../src/workbook/host';
import { failing, fakeActions, FakeHost, FakeInputs, reporting } from './fakes';
import { bareReport, emptyReport, report, reviewOf } from './fixture';
import { checked, open } from './pane';
import { find, findAll } from './query';
import { copied, fill, openTab, perform, press } from './user';

describe('before the first check', () => {
  it('says what will be read and that nothing leaves the computer', async () => {
    await open();
    expect(screen.getByText(/读取附件1-1、附件1-2、附件2/)).toBeTruthy();
    expect(screen.getByText(/不会离开电脑/)).toBeTruthy();
  });

  it('says what to do where Excel is too old', async () => {
    const host = new FakeHost();
    const reason = { code: 'too-old', detail: 'ExcelApi 1.13' } as const;
    host.capabilities = { ...host.capabilities, read: { supported: false, reason } };
    await open({ host });
    expect(find('alert').textContent).toMatch(/ExcelApi 1\.13.*Excel 2021/);
    expect(findAll('button')).toEqual([]);
  });
});

describe('the overview', () => {
  it('answers the three questions', async () => {
    await checked();
    expect(find('heading').textContent).toBe('广州市太平镇社工站');
    expect(screen.getByText('2024年9月5日至2025年3月31日 · 7 个考核月份')).toBeTruthy();
    expect(find('region', '表格可信吗').textContent).toContain('已核对 983 个单元格，重算 311 个数字，9 条问题');
    expect(find('region', '表格可信吗').textContent).toContain('还不能：有 2 处错误要先改。');
    const shortfall = find('region', '差在哪里').textContent;
    expect(shortfall).toContain('131 / 135');
    expect(shortfall).toContain('差 4，再差 1 触及否决线');
    expect(shortfall).toContain('80.00%');
    const score = find('region', '得分多少').textContent;
    expect(score).toMatch(/86\.88.*良好.*距优秀还差 3\.12 分/);
  });

  it('has the focus once the button that was pressed is gone', async () => {
    await open();
    const button = find('button', '开始检查');
    button.focus();
    await press('开始检查');
    expect(document.activeElement).toBe(find('heading'));
  });

  it('says which marks are missing', async () => {
    await checked({ actions: reporting(bareReport) });
    expect(find('region', '得分多少').textContent).toContain(
      '还缺 购买方评估、监督方评估、市督导中心评估、第三方专业评估',
    );
  });

  it('leads to the field of the agreed headcount, from the overview and from the finding about it', async () => {
    const [finding] = report.findings;
    if (!finding) throw new Error('the fixture has findings');
    const missing = { ...finding, rule: 'headcount-missing', cells: [], message: '未填协议人数' };
    await checked({ actions: reporting({ ...bareReport, findings: [missing] }) });
    const field = () => find('textbox', '人数 1');
    await press('填写协议人数', find('region', '差在哪里'));
    expect(document.activeElement).toBe(field());
    await openTab('问题 1');
    await press(/未填协议人数/);
    await press('去填写');
    expect(document.activeElement).toBe(field());
  });

  it('opens the findings of one severity', async () => {
    await checked();
    await press(/2\s*错误/, find('region', '表格可信吗'));
    expect(screen.getByText('显示 2 / 9 条')).toBeTruthy();
  });

  it('speaks English', async () => {
    await checked({ language: 'en-US' });
    expect(find('region', 'What is the score?').textContent).toContain('3.12 points to Excellent');
  });
});

describe('the tabs', () => {
  it('open one at a time, the findings first', async () => {
    await checked();
    expect(find('searchbox')).toBeTruthy();
    const opening = [
      ['指标', '附件1-1 各片区'],
      ['人员', '一票否决'],
      ['评分', '评估口径'],
    ] as const;
    for (const [tab, region] of opening) {
      await openTab(tab);
      expect(opening.filter(([, other]) => findAll('region', other).length > 0)).toEqual([[tab, region]]);
    }
    await openTab('段落');
    expect(screen.getByText(report.paragraphs.indicators)).toBeTruthy();
    expect(findAll('searchbox')).toEqual([]);
  });

  it('count the findings that stand: one is set aside with a reason and brought back', async () => {
    await checked();
    await press(/各片区投入社工合计 18 人/);
    await press('搁置');
    await fill(find('textbox', /原因/), '已核实');
    await press('确定搁置');
    const group = find('region', '已搁置');
    expect(within(group).getByText('搁置原因：已核实')).toBeTruthy();
    expect(find('tab', '问题 8')).toBeTruthy();
    await press('恢复');
    expect(findAll('region', '已搁置')).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('names the titles looked for and the sheets there are, where there is no official form', async () => {
    await checked({ actions: reporting(emptyReport) });
    const page = find('region', '没有找到评估用表');
    expect(page.textContent).toMatch(/附件1-1 指标完成情况.*附件1-2.*附件2.*填表说明/);
    expect(findAll('button', '生成评分汇总')).toEqual([]);
  });

  it('says which form is missing and shows the rest', async () => {
    const forms = report.recognition.forms.map((form) => ({ ...form, found: form.form !== 'attendanceSheet' }));
    const partial = { ...report, staffing: null, recognition: { ...report.recognition, forms } };
    await checked({ actions: reporting(partial) });
    expect(screen.getByText('缺少 附件2')).toBeTruthy();
    await openTab('人员');
    expect(screen.getByText(/没有读到附件2，人员情况/)).toBeTruthy();
    await openTab('指标');
    expect(find('region', '附件1-1 各片区')).toBeTruthy();
  });

  it('tells what to do about a cell being edited, and tries again', async () => {
    const actions = fakeActions();
    const { check } = actions;
    actions.check = failing('cell-edit-mode');
    await checked({ actions });
    expect(find('status').textContent).toContain('请按 Enter 键');
    actions.check = check;
    await press('重试');
    expect(find('heading').textContent).toBe('广州市太平镇社工站');
  });

  it('offers diagnostics without contents on an unexpected problem', async () => {
    await checked({ actions: fakeActions({ check: failing('unknown', 'GeneralException') }) });
    await press('复制诊断信息');
    expect(copied).toHaveLength(1);
    expect(copied[0]).toContain('detail: GeneralException');
    expect(find('status').textContent).toBe('已复制。');
  });
});

describe('a change of the sheets', () => {
  it('is said, and a press checks again', async () => {
    const { host, actions } = await checked();
    await perform(() => host.change());
    expect(screen.getByText(/表格已改动/, { selector: '.fui-MessageBarBody' })).toBeTruthy();
    await press('重新检查');
    expect(actions.calls.map(([name]) => name)).toEqual(['check', 'check']);
    expect(findAll('button', '重新检查')).toEqual([]);
  });
});

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
    expect(steps().textContent).toContain('还有 1 处错误');
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

describe('an error in a view', () => {
  it('leaves a way on, and diagnostics with the name of the error only', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = {
      ...report,
      get findings(): never {
        throw new RangeError('张三');
      },
    };
    await checked({ actions: reporting(broken) });
    expect(find('alert').textContent).toContain('界面出错了');
    await press('复制诊断信息');
    expect(copied[0] ?? '').toContain('crash: RangeError');
    expect(copied[0] ?? '').not.toContain('张三');
    consoleError.mockRestore();
  });
});
