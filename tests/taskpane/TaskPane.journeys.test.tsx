import { screen, within } from '@testing-library/react';
import { failing, fakeActions, FakeHost, reporting } from './fakes';
import { bareReport, emptyReport, report } from './fixture';
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

  it('keeps the focus where a button vanishes by being pressed', async () => {
    await checked();
    const hide = find('button', '不显示步骤');
    hide.focus();
    await press('不显示步骤');
    expect(document.activeElement?.localName).toBe('main');
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
