import { linesInForce } from '../../src/report/lines-in-force';
import { planSummary } from '../../src/report/summary';
import { review } from '../../src/report/review';
import type { CellValue } from '../../src/workbook/snapshot';
import { smallWorkbook, type Seed } from '../checks/small-station';

const MADE_ON = '2026-01-02';

function reviewed(seed: Seed) {
  return review(smallWorkbook(seed), { file: 'small', language: 'zh-CN', parameters: { expectedProgress: 0.5 } });
}

/** 电访 of two zones: 60 of 100 each, with a total of this in 附件1-1!D7. */
const totalOf = (stated: CellValue, formula = '', first: number | string = 60) =>
  reviewed({
    cells: { '附件1-1!D5': first, '附件1-1!D7': stated },
    formulas: formula === '' ? {} : { '附件1-1!D7': formula },
  });

describe('a total that is wrong or says nothing (rule C9)', () => {
  const cases = [
    ['typed, and wrong', totalOf(40)],
    ['of a formula that misses a zone', totalOf(60, '=SUM(D5:D5)')],
    ['of a formula that misses a number typed as text', totalOf(60, '=SUM(D5:D6)', '60')],
    ['blank', totalOf(null)],
    ['an error', totalOf({ error: '#VALUE!' }, '=D5+D6')],
  ] as const;

  test.each(cases)('%s: pane, page and paragraphs judge by the sum of the zones', (_, { assessment, report }) => {
    const told = assessment.progress.find(({ group }) => group === '电访');
    expect(told).toMatchObject({ completed: 120, target: 200, rate: 0.6, status: 'on-track' });
    const line = linesInForce({ assessment, report }).find(({ zone, group }) => zone === '合计' && group === '电访');
    expect(line).toMatchObject({ completed: 120, rate: 0.6, status: 'on-track' });
    expect(report.paragraphs.indicators).toContain('电访120个');
    expect(report.paragraphs.attention).not.toContain('电访');
  });

  test('the report itself says what the sheet does', () => {
    const line = totalOf(40).report.indicators.find(({ zone, group }) => zone === '合计' && group === '电访');
    expect(line).toMatchObject({ completed: 40, rate: 0.2, status: 'behind' });
  });

  test('a shortfall that such a total has is no finding beside its zones', () => {
    const { report } = reviewed({ cells: { '附件1-1!D5': 40, '附件1-1!E5': 0.4, '附件1-1!D7': 40 } });
    const behind = report.findings.find(({ rule }) => rule === 'indicator-behind');
    expect(behind?.message).toMatch(/片区1 40\.00%/);
    expect(behind?.message).not.toMatch(/合计/);
  });

  test('the page adds up the zones, or says what was read where a formula could not', () => {
    const figureOf = (result: ReturnType<typeof reviewed>) => {
      const { cells } = planSummary(result, MADE_ON);
      const row = cells.find(({ value }) => value === '电访')?.row;
      return cells.filter((cell) => cell.row === row && cell.value === 120).map(({ formula }) => formula);
    };
    expect(cases.map(([, result]) => figureOf(result)[0] ?? null)).toEqual([
      expect.stringMatching(/SUM\('附件1-1'!D5:D6\)/),
      expect.stringMatching(/SUM\('附件1-1'!D5:D6\)/),
      null,
      expect.stringMatching(/SUM\('附件1-1'!D5:D6\)/),
      expect.stringMatching(/SUM\('附件1-1'!D5:D6\)/),
    ]);
  });
});
