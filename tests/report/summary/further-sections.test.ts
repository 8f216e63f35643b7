import { FileHost } from '../../../src/file/file-host';
import { planSummary } from '../../../src/report/summary';
import type { Parameters } from '../../../src/assessment/parameters';
import { percentText } from '../../../src/assessment/number-text';
import type { PlannedCell, SheetPlan } from '../../../src/workbook/plan';
import { textWorkbook } from '../../forms/support/text-sheet';
import { review } from '../../../src/report/review';
import { MADE_ON, reviewOf, unwrap, workbookBytes } from './support';

const planOf = async (layout: string, parameters?: Parameters): Promise<SheetPlan> => {
  const host = unwrap(FileHost.open(workbookBytes(`yongping-2022-${layout}.xlsx`)));
  return planSummary(await reviewOf(host, parameters), MADE_ON);
};

const ofText = (text: string): SheetPlan =>
  planSummary(review(textWorkbook(text), { file: '', language: 'zh-CN' }), MADE_ON);

const LAST_COLUMN = 11;

/** The first filled cells of the row that begins with a text. */
function rowOf({ cells }: SheetPlan, label: string): readonly PlannedCell[] {
  const first = cells.find(({ column, value }) => column === 0 && value === label);
  const own = cells.filter(({ row, column, value }) => row === first?.row && column <= LAST_COLUMN && value !== null);
  return own.sort((a, b) => a.column - b.column);
}

const shownIn = (plan: SheetPlan, label: string): unknown[] =>
  rowOf(plan, label)
    .slice(1)
    .map(({ value, style }) =>
      typeof value === 'number' && style.numberFormat.includes('%') ? percentText(value) : value,
    );

const formulasIn = (plan: SheetPlan, label: string): boolean[] =>
  rowOf(plan, label)
    .slice(1)
    .map(({ formula }) => formula !== null);

describe('performance targets on the summary sheet', () => {
  test('numbers in cells of their own are live', async () => {
    const plan = await planOf('in-cells');
    expect(shownIn(plan, '资源链接')).toEqual([50, 35, '万元', '70.00%', '70.00%', '▼ 未达到', '绩效目标!G17']);
    expect(formulasIn(plan, '资源链接')).toEqual([true, true, false, true, true, true, true]);
    expect(shownIn(plan, '服务对象满意度').slice(0, 2)).toEqual(['90.00%', '92.00%']);
    expect(rowOf(plan, '服务对象满意度')[1]?.formula).toBe(`=IF('绩效目标'!F20="","",'绩效目标'!F20/100)`);
  });

  test('numbers in sentences are those read, and words are left to a person', async () => {
    const plan = await planOf('in-sentences');
    const where = '2022年绩效评价!F10';
    expect(shownIn(plan, '链接资源')).toEqual([50, 35, '万元', '70.00%', '70.00%', '▼ 未达到', where]);
    expect(formulasIn(plan, '链接资源')).toEqual([false, false, false, true, true, true, true]);
    expect(shownIn(plan, '服务质量')).toEqual(['良好', '良好', '', '', '', '文字，待人工判断', '2022年绩效评价!F9']);
  });

  test.each(['in-cells', 'in-sentences'])('the weighted score is 87% of 90%: %s', async (layout) => {
    const plan = await planOf(layout);
    expect(shownIn(plan, '合计（权重共 90%）')).toEqual(['90.00%', '—', '87.00%']);
  });
});

describe('satisfaction on the summary sheet', () => {
  test('the share that is certainly at the target, where bands tell it', async () => {
    const plan = await planOf('in-cells');
    expect(shownIn(plan, '90%-95%')).toEqual([28, '—', '达到', '满意度!B5']);
    expect(shownIn(plan, '份数（不足 100 人的应全部调查）')).toEqual([120, '≥100', '✓ 符合']);
    expect(shownIn(plan, '确定达到 90% 的比例')).toEqual(['90.00%', '—', '—']);
    expect(rowOf(plan, '平均满意度')).toEqual([]);
  });

  test('the mean over groups by how many answered', async () => {
    const plan = await planOf('in-sentences');
    expect(shownIn(plan, '平均满意度')).toEqual(['92.00%', '≥90%', '✓ 符合']);
    expect(rowOf(plan, '确定达到 90% 的比例')).toEqual([]);
  });

  test('answers in a band that straddles the target leave the share open, and few answers do not suffice', () => {
    const plan = ofText(`居民满意度调查统计表
      满意度区间 | 份数
      95%以上 | 60
      85%-95% | 2`);
    expect(shownIn(plan, '85%-95%')).toEqual([2, '—', '跨 90%，不能确定', 'Sheet1!B4']);
    expect(shownIn(plan, '份数（不足 100 人的应全部调查）')).toEqual([62, '≥100', '✖ 不符合']);
    expect(shownIn(plan, '确定达到 90% 的比例')).toEqual(['未能确认', '—', '—']);
  });
});

describe('funds on the summary sheet', () => {
  test.each([
    [undefined, '未能确认'],
    [false, '✓ 符合'],
    [true, '✖ 不符合'],
  ])('rule E7: both shares of personnel go by the veto, which is %p', async (personnelCostLow, verdict) => {
    const plan = await planOf('in-cells', personnelCostLow === undefined ? {} : { vetoes: { personnelCostLow } });
    expect(shownIn(plan, '人员费用支出占支出总额')).toEqual(['77.21%', '≥80%', verdict]);
    expect(shownIn(plan, '人员费用支出占合同金额')).toEqual(['84.29%', '≥80%', verdict]);
  });

  test('the instalments of 240 are 132, 96 and 12', async () => {
    const plan = await planOf('in-cells', { scheme: '2018' });
    expect(shownIn(plan, '拨付进度')).toEqual(['签订后 55%：132', '中期合格后 40%：96', '末期合格后 5%：12']);
  });
});
