import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { Language } from '../../src/strings';
import { TaskPane } from '../../src/taskpane/TaskPane';
import { success } from '../../src/workbook/host';
import { failing, fakeActions, FakeHost, type FakeActions } from './fakes';
import { find, findAll } from './query';
import { bareReport, emptyReport, findings, GOLDEN_PARAMETERS, report, reviewOf } from './fixture';

interface Setup {
  readonly actions?: FakeActions;
  readonly host?: FakeHost;
  readonly language?: Language;
}

const copied: string[] = [];

function open({ actions = fakeActions(), host = new FakeHost(), language = 'zh-CN' }: Setup = {}) {
  render(<TaskPane host={host} language={language} theme="light" actions={actions} />);
  return { actions, host };
}

/** Presses a button and lets what it started come to its end. */
async function press(name: string | RegExp, root: ParentNode = document): Promise<void> {
  await act(async () => {
    fireEvent.click(find('button', name, root));
    await Promise.resolve();
  });
}

async function checked(setup: Setup = {}) {
  const opened = open(setup);
  await press(setup.language === 'en-US' ? 'Start checking' : '开始检查');
  return opened;
}

const openTab = (name: string | RegExp): boolean => fireEvent.click(find('tab', name));
const reporting = (stationReport: typeof report) =>
  fakeActions({ check: (_, options) => Promise.resolve(success(reviewOf(stationReport, options.parameters))) });

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.ResizeObserver = class {
    observe(): void {
      // jsdom has no layout to observe.
    }
    unobserve(): void {
      // As above.
    }
    disconnect(): void {
      // As above.
    }
  };
  Object.assign(navigator, {
    clipboard: {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
  });
});

beforeEach(() => {
  copied.length = 0;
});
afterEach(cleanup);

describe('before the first check', () => {
  it('says what will be read and that nothing leaves the computer', () => {
    open();
    expect(screen.getByText(/读取附件1-1、附件1-2、附件2/)).toBeTruthy();
    expect(screen.getByText(/不会离开电脑/)).toBeTruthy();
  });

  it('says what to do where Excel is too old', () => {
    const host = new FakeHost();
    const reason = { code: 'too-old', detail: 'ExcelApi 1.13' } as const;
    host.capabilities = { ...host.capabilities, read: { supported: false, reason } };
    open({ host });
    expect(find('alert').textContent).toMatch(/ExcelApi 1\.13.*Excel 2021/);
    expect(findAll('button')).toEqual([]);
  });
});

describe('the overview', () => {
  it('answers the three questions', async () => {
    await checked();
    expect(find('heading').textContent).toBe('广州市太平镇社工站');
    expect(find('region', '表格可信吗').textContent).toContain('已核对 983 个单元格，重算 311 个数字，9 条问题');
    const shortfall = find('region', '差在哪里').textContent;
    expect(shortfall).toContain('131 / 135');
    expect(shortfall).toContain('差 4，再差 1 触及否决线');
    expect(shortfall).toContain('80.00%');
    const score = find('region', '得分多少').textContent;
    expect(score).toMatch(/86\.88.*良好.*距优秀还差 3\.12 分/);
  });

  it('says which marks are missing', async () => {
    await checked({ actions: reporting(bareReport) });
    expect(find('region', '得分多少').textContent).toContain(
      '还缺 购买方评估、监督方评估、市督导中心评估、第三方专业评估',
    );
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
    openTab('人员');
    expect(screen.getByText(/没有读到附件2，人员情况/)).toBeTruthy();
    openTab('指标');
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
    act(() => host.change());
    expect(screen.getByText(/表格已改动/, { selector: '.fui-MessageBarBody' })).toBeTruthy();
    await press('重新检查');
    expect(actions.calls.map(([name]) => name)).toEqual(['check', 'check']);
    expect(findAll('button', '重新检查')).toEqual([]);
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
});

describe('the findings', () => {
  const items = (): HTMLElement[] => findAll('button').filter((item) => item.dataset['finding']);

  it('stand out when selected, go to their cell, and explain themselves', async () => {
    const { host } = await checked();
    await press(/合同于 2024-10-30 到期/);
    const item = find('button', /合同于 2024-10-30 到期/);
    expect(item.getAttribute('aria-expanded')).toBe('true');
    expect(item.closest('li')?.getAttribute('aria-current')).toBe('true');
    expect(screen.getByText('在岗的每个月都应有合同覆盖。')).toBeTruthy();
    expect(screen.getByText('稳岗率 80.00% → 73.33%')).toBeTruthy();
    expect(host.visited).toEqual(["'附件2'!F37"]);
  });

  it('are gone through by the arrow keys', async () => {
    const { host } = await checked();
    const [first] = items();
    if (!first) throw new Error('no findings');
    await press(first.textContent);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await act(async () => {
        fireEvent.keyDown(document.activeElement?.matches('[data-finding]') ? document.activeElement : first, { key });
        await Promise.resolve();
      });
    }
    expect(host.visited).toEqual(["'附件2'!F37", "'附件2'!H7", "'附件1-1'!B9", "'附件2'!H7"]);
    expect((document.activeElement as HTMLElement).dataset['finding']).toContain('insured-by-previous');
  });

  it('are filtered by zone and by words', async () => {
    await checked();
    fireEvent.change(find('combobox', '片区'), { target: { value: '片区2' } });
    expect(screen.getByText('显示 1 / 9 条')).toBeTruthy();
    fireEvent.change(find('searchbox'), { target: { value: '没有这个词' } });
    expect(screen.getByText('没有符合筛选条件的问题。')).toBeTruthy();
    await press('清除筛选');
    expect(screen.getByText('显示 9 / 9 条')).toBeTruthy();
  });

  it('are copied as a table', async () => {
    await checked();
    await press('复制为表格');
    const lines = copied[0]?.split('\n') ?? [];
    expect(lines).toHaveLength(findings.length + 1);
    expect(lines[1]?.split('\t')).toEqual([
      '错误',
      '人员',
      '附件2',
      '',
      findings[0]?.message,
      findings[0]?.remedy,
      '附件2!F37, 附件2!M37:AA37',
      '',
    ]);
  });

  it('are set aside with a reason and brought back', async () => {
    await checked();
    await press(/各片区投入社工合计 18 人/);
    await press('搁置');
    fireEvent.change(find('textbox', /原因/), { target: { value: '已核实' } });
    await press('确定搁置');
    const group = find('region', '已搁置');
    expect(within(group).getByText('搁置原因：已核实')).toBeTruthy();
    expect(find('tab', '问题 8')).toBeTruthy();
    await press('恢复');
    expect(findAll('region', '已搁置')).toEqual([]);
  });

  it('about a veto cannot be set aside', async () => {
    await checked();
    await press(/合同于 2024-10-30 到期/);
    expect(findAll('button', '搁置')).toEqual([]);
    expect(screen.getByText('涉及一票否决，不能搁置。')).toBeTruthy();
  });
});

describe('the indicators', () => {
  it('show rate, expected progress and status in words, and every figure goes to its cell', async () => {
    const { host } = await checked();
    openTab('指标');
    expect(find('img', '个数：完成率 40.00%，应达进度 58.33%，落后')).toBeTruthy();
    await press('到完成量 3593 所在单元格 附件1-1!G9');
    await press('到协议量 2500 所在单元格 附件1-1!F9');
    await press('到完成率 143.72% 所在单元格 附件1-1!H9');
    expect(host.visited).toEqual(["'附件1-1'!G9", "'附件1-1'!F9", "'附件1-1'!H9"]);
  });

  it('do not call exactly the expected progress behind', async () => {
    await checked();
    openTab('指标');
    expect(find('img', '村居委沟通协调：完成率 58.33%，应达进度 58.33%，达进度')).toBeTruthy();
  });

  it('open the zones of one measure', async () => {
    await checked();
    openTab('指标');
    await press('电访 各片区 4');
    expect(find('img', /^片区4：完成率 96\.60%/)).toBeTruthy();
  });

  it('show only what is behind', async () => {
    await checked();
    openTab('指标');
    await press(/只看落后/);
    expect(findAll('img', /^电访/)).toEqual([]);
    expect(find('img', /^培育社会组织.*落后/)).toBeTruthy();
  });
});

describe('the staff', () => {
  it('are shown as a chart with a table beside', async () => {
    await checked();
    openTab('人员');
    expect(find('img', /2024-09：有效 16\.5，应到岗 20；.*2025-03：有效 15，应到岗 15/)).toBeTruthy();
    expect(find('row', '2024-09 12.5 4 16.5 20 −3.5')).toBeTruthy();
    expect(find('region', '一票否决').textContent).toContain('缺 4，否决线 5');
  });
});

describe('the score form', () => {
  const field = (name: string): HTMLElement => find('textbox', name);

  it('refuses a mark out of its range with the range', async () => {
    await checked();
    openTab('评分');
    fireEvent.change(field('购买方评估'), { target: { value: '21' } });
    expect(screen.getByText('请填 0 至 20 之间的数')).toBeTruthy();
    expect(field('购买方评估').getAttribute('aria-invalid')).toBe('true');
  });

  it('saves on leaving a field, takes full-width digits, and undoes', async () => {
    const { actions } = await checked();
    openTab('评分');
    fireEvent.change(field('监督方评估'), { target: { value: '８.８５' } });
    await act(async () => {
      fireEvent.blur(field('监督方评估'));
      await Promise.resolve();
    });
    const saves = () =>
      actions.calls.filter(([name]) => name === 'saveInputs').map(([, options]) => options.parameters);
    expect(saves().at(-1)?.scores).toEqual({ supervisor: 8.85 });
    await press('撤销上一次修改');
    expect(saves().at(-1)?.scores).toBeUndefined();
  });

  it('takes the third party by items, the quality zone by zone', async () => {
    const { actions } = await checked();
    openTab('评分');
    fireEvent.click(find('radio', '分项填写'));
    fireEvent.change(field('服务监测'), { target: { value: '9.464' } });
    fireEvent.change(field('服务质量 · 片区2'), { target: { value: '14.45' } });
    await act(async () => {
      fireEvent.blur(field('服务监测'));
      await Promise.resolve();
    });
    expect(actions.calls.at(-1)?.[1].parameters?.scores).toEqual({
      thirdParty: { monitoring: 9.464, quality: { 片区2: 14.45 } },
    });
  });

  it('keeps the whole mark until the first item is given', async () => {
    const actions = fakeActions({ check: () => Promise.resolve(success(reviewOf(report, GOLDEN_PARAMETERS))) });
    await checked({ actions });
    openTab('评分');
    fireEvent.click(find('radio', '分项填写'));
    expect(actions.calls).toEqual([]);
  });

  it('takes the headcount by month', async () => {
    const { actions } = await checked();
    openTab('评分');
    await press('加一行');
    fireEvent.change(field('人数 1'), { target: { value: '20' } });
    await press('加一行');
    fireEvent.change(find('combobox', '起始月份 2'), { target: { value: '2025-03' } });
    fireEvent.change(field('人数 2'), { target: { value: '15' } });
    await act(async () => {
      fireEvent.blur(field('人数 2'));
      await Promise.resolve();
    });
    expect(actions.calls.at(-1)?.[1].parameters?.headcount).toEqual([
      { from: '2024-09', count: 20 },
      { from: '2025-03', count: 15 },
    ]);
  });
});

describe('the paragraphs', () => {
  it('are copied', async () => {
    await checked();
    openTab('段落');
    await press('复制段落：服务指标完成情况');
    expect(copied).toEqual([report.paragraphs.indicators]);
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
