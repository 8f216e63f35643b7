import { review } from '../../../src/report/review';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { textSheet, workbookOf } from '../support/text-sheet';

/** Completed numbers of two zones in two indicators, each against a target of `target`. */
const table = (
  name: string,
  title: string,
  target: number,
  [a, b, c, d]: readonly [number, number, number, number],
): SheetSnapshot =>
  textSheet(
    name,
    `清河镇社工站购买服务项目服务指标完成情况统计表（${title}）
    片区 | 探访 | < | 电访 | <
    ^ | 协议量 | 完成量 | 协议量 | 完成量
    东片区 | ${target} | ${a} | ${target} | ${b}
    西片区 | ${target} | ${c} | ${target} | ${d}
    合计 | ${2 * target} | ${a + c} | ${2 * target} | ${b + d}`,
  );

const reviewed = (...sheets: SheetSnapshot[]) => review(workbookOf(...sheets), { file: '', language: 'zh-CN' }).report;

const FIRST = [31, 12, 22, 41] as const;
const SECOND = [25, 44, 36, 17] as const;
const YEAR = [56, 56, 58, 58] as const;

describe('the same zones and indicators for a year and its halves (C9)', () => {
  test('count once, in the table whose figures are the sums of the others', () => {
    const report = reviewed(
      table('上', '上半年', 50, FIRST),
      table('下', '下半年', 50, SECOND),
      table('全', '2023年10月1日至2024年9月30日', 100, YEAR),
    );
    expect(report.progress.all).toBe(2);
    expect(report.paragraphs.indicators).toContain('电访114个，探访114个，分别完成协议指标量的57.00%，57.00%');
    // A half against what is due at the end of the year would be behind in every line.
    expect(report.indicators.filter(({ status }) => status === 'behind')).toHaveLength(6);
    expect(report.findings.filter(({ rule }) => rule === 'table-twice')).toEqual([]);
  });

  test('count once, in the table whose period holds that of the other', () => {
    const report = reviewed(
      table('中期', '2023年10月1日至2024年3月31日', 100, FIRST),
      table('末期', '2023年10月1日至2024年9月30日', 100, YEAR),
    );
    expect(report.progress.all).toBe(2);
    expect(report.paragraphs.indicators).toContain('探访114个');
  });

  test('a report of one month may close cases that another one opened (C8)', () => {
    const sheet = (name: string, [opened, closed, calls, visits]: readonly [number, number, number, number]) =>
      textSheet(
        name,
        `清河镇社工站${name}指标完成情况月报表
        片区 | 专业个案 | < | < | < | 电访 | < | 家访 | <
        ^ | 协议接案数 | 完成量 | 协议结案数 | 完成量 | 协议量 | 完成量 | 协议量 | 完成量
        东片区 | 12 | ${opened} | 12 | ${closed} | 90 | ${calls} | 60 | ${visits}`,
      );
    const months = [sheet('2024年9月', [4, 0, 41, 4]), sheet('2024年10月', [0, 4, 5, 32])];
    const report = reviewed(sheet('2024年9月1日至2025年8月31日', [4, 4, 46, 36]), ...months);
    expect(report.findings.filter(({ rule }) => rule === 'figures-impossible')).toEqual([]);
  });

  test('count each where nothing tells one as a part of another', () => {
    expect(reviewed(table('一', '甲项目', 50, FIRST), table('二', '乙项目', 50, SECOND)).progress.all).toBe(4);
  });
});
