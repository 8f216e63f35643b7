import { monthMistyped } from '../../../../src/checks/rules/form/month-mistyped';
import { monthsWrong } from '../../../../src/checks/rules/form/months-wrong';
import type { CellValue } from '../../../../src/workbook/snapshot';
import { testRules } from '../rule-tester';

const SERIAL_OF_JANUARY_2026 = 46023;
const title = (period: string): string => `广州市太平镇社工站购买服务项目指标完成情况统计表（${period}）`;
const cells = (changed: Readonly<Record<string, CellValue>>) => ({ seed: { cells: changed } });
const period = (text: string) => cells({ '附件1-1!A2': title(text), '附件1-2!A2': title(text) });

/** A sheet of attendance with these months for a period of three. */
const months = (...headers: readonly string[]) => ({
  sheets: {
    附件2: `
      附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2025年1月31日）
      姓名 | 职位 | ${headers.join(' | ')}
      甲01 | 站长 | ${headers.map(() => '√').join(' | ')}
      甲02 | 社工 | ${headers.map(() => '√').join(' | ')}
    `,
  },
});

testRules([monthsWrong, monthMistyped], {
  'months-wrong': {
    fires: [
      {
        when: 'months of the period without a column',
        given: period('2024年9月1日至2025年3月31日'),
        tells: ['error 附件1-1!A2 附件2!G5 附件2!J5 附件2!M5 附件2!P5 附件2!S5 附件2!V5'],
        says: '缺少2025年3月（评估周期2024年9月1日至2025年3月31日）',
      },
      {
        when: 'months beyond the period',
        given: period('2024年9月1日至2025年1月31日'),
        tells: ['error 附件2!V5 附件1-1!A2'],
        says: '2025年2月不在评估周期2024年9月1日至2025年1月31日内',
      },
      {
        when: 'months of another year',
        given: cells({ '附件2!G5': '2023年9月', '附件2!S5': '2024年1月' }),
        tells: ['error 附件2!G5 附件2!S5'],
        says: '读作2023年9月至2024年2月',
      },
      {
        when: 'a month twice and its neighbour missing',
        given: months('2024年11月', '2024年12月', '2024年12月', '2025年1月'),
        tells: ['error 附件2!E2'],
        says: '2024年12月重复出现',
      },
      {
        when: 'months out of order',
        given: months('2024年12月', '2024年11月', '2025年1月'),
        tells: ['error 附件2!D2'],
        says: '2024年11月没有按顺序排列',
      },
    ],
    silent: [
      { when: 'a mistyped month, read by its place', given: cells({ '附件2!M5': '10月' }) },
      { when: 'the months of the period', given: months('2024年11月', '12月', '2025年1月') },
    ],
  },
  'month-mistyped': {
    fires: [
      {
        when: 'a mistyped month',
        given: cells({ '附件2!M5': '10月' }),
        tells: ['warning 附件2!M5'],
        says: '月份表头写的是“10月”，按位置应为2024年11月',
      },
      { when: 'a mistyped year', given: cells({ '附件2!S5': '2026年1月' }), tells: ['warning 附件2!S5'] },
      {
        when: 'a mistyped year among dated months',
        given: cells({ '附件2!G5': '2024年9月', '附件2!V5': '2052年2月' }),
        tells: ['warning 附件2!V5'],
      },
      {
        when: 'last year before the turn of the year',
        given: cells({ '附件2!G5': '2024年9月', '附件2!S5': '2024年1月' }),
        tells: ['warning 附件2!S5'],
      },
      {
        when: 'a mistyped year in a date',
        given: cells({ '附件2!G5': '2024年9月', '附件2!S5': SERIAL_OF_JANUARY_2026 }),
        tells: ['warning 附件2!S5'],
        says: '月份表头写的是2026年1月，按位置应为2025年1月',
      },
      {
        when: 'a mistyped month as a bare number',
        given: cells({ '附件2!G5': 9, '附件2!J5': 10, '附件2!M5': 10, '附件2!P5': 12, '附件2!S5': 1, '附件2!V5': 2 }),
        tells: ['warning 附件2!M5'],
        says: '月份表头写的是10月，按位置应为2024年11月',
      },
      {
        when: 'many that are off together as one',
        given: cells({ '附件2!J5': '11月', '附件2!M5': '12月', '附件2!P5': '1月' }),
        tells: ['warning 附件2!J5 附件2!M5 附件2!P5'],
        says: '3 个月份表头与位置不符，如月份表头写的是“11月”',
      },
    ],
    silent: [{ when: 'the same month in other words', given: cells({ '附件2!M5': '2024年11月份' }) }],
  },
});
