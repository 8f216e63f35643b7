import { review } from '../../../src/report/review';
import { IndicatorsTab } from '../../../src/taskpane/tabs/IndicatorsTab';
import { smallWorkbook, type Seed } from '../../checks/small-station';
import { shown } from '../part';
import { find, findAll } from '../query';
import { press } from '../user';

/** Two zones, each with 电访 (target 100) and 入户探访 (target 50), after 6 of 12 months. */
const opened = async (cells: Seed['cells'] = {}) => {
  const reviewed = review(smallWorkbook({ cells }), { file: '', language: 'zh-CN' });
  return shown(() => <IndicatorsTab review={reviewed} />);
};

describe('the zones side by side', () => {
  it('show each rate with a mark for how it stands, and go to its cell', async () => {
    const { host } = await opened({ '附件1-1!D5': 100, '附件1-1!D6': 40, '附件1-1!D10': 10 });
    await press(/^片区对照/);
    expect(find('row', '指标 片区1 片区2')).toBeTruthy();
    expect(find('row', '电访 ✓ 100.00% ▼ 40.00%')).toBeTruthy();
    expect(find('row', '入户探访 ▼▼ 20.00% 80.00%')).toBeTruthy();
    await press('片区1 入户探访：完成率 20.00%，远落后，到单元格 附件1-1!E10');
    expect(host.visited).toEqual(["'附件1-1'!E10"]);
  });

  it('name rows and columns, and say what the marks mean', async () => {
    await opened();
    await press(/^片区对照/);
    const table = document.querySelector('table');
    expect(table?.caption?.textContent).toBe('各片区完成率（▼ 低于应达进度，▼▼ 低于其一半，✓ 已完成）');
    const scopes = [...(table?.querySelectorAll('th') ?? [])].map(({ scope, textContent }) => [scope, textContent]);
    expect(scopes).toEqual([
      ['col', '指标'],
      ['col', '片区1'],
      ['col', '片区2'],
      ['row', '电访'],
      ['row', '入户探访'],
    ]);
  });

  it('have a dash where a zone has no such indicator', async () => {
    await opened({ '附件1-1!C5': '/', '附件1-1!D5': '/', '附件1-1!E5': '/' });
    await press(/^片区对照/);
    expect(find('row', '电访 — 60.00%')).toBeTruthy();
  });

  it('are folded up at first', async () => {
    await opened();
    expect(find('button', /^片区对照/).getAttribute('aria-expanded')).toBe('false');
    expect(document.querySelector('table')).toBeNull();
  });

  it('are not there where there is one zone alone', async () => {
    const second = [6, 11].flatMap((row) => ['A', 'B', 'C', 'D', 'E'].map((column) => `附件1-1!${column}${row}`));
    await opened(Object.fromEntries(second.map((cell) => [cell, null])));
    expect(find('img', /^电访：/)).toBeTruthy();
    expect(findAll('region', '片区对照')).toEqual([]);
  });
});
