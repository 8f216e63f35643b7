import { assess } from '../../src/assessment/assess';
import { countProgress } from '../../src/assessment/progress';
import { recognise } from '../../src/forms/recognise';
import { textSheet, textWorkbook, workbookOf } from '../forms/support/text-sheet';

/** Half of the year is gone. */
const HALF = { expectedProgress: 0.5 };

const progressOf = (...sheets: string[]) => {
  const snapshot = workbookOf(...sheets.map((text, index) => textSheet(`Sheet${index + 1}`, text)));
  return assess(recognise(snapshot), HALF).progress;
};

const shown = (...sheets: string[]): string[] =>
  progressOf(...sheets).map(
    ({ group, measure, target, completed, status, zonesBehind }) =>
      `${group} ${measure} ${completed}/${target} ${status} [${zonesBehind.map(({ record }) => record.zone).join('、')}]`,
  );

describe('C9, C10: an indicator of the whole station counts once', () => {
  test('without a 合计 the sum of the zones decides, not each zone', () => {
    const table = `
      片区 | 电访协议量 | 电访完成量 | 百分比 | 探访协议量 | 探访完成量 | 百分比
      东片区 | 100 | 90 | 90% | 10 | 1 | 10%
      西片区 | 100 | 20 | 20% | 10 | 2 | 20%
    `;
    expect(shown(table)).toEqual(['电访 量 110/200 on-track [西片区]', '探访 量 3/20 behind [东片区、西片区]']);
    expect(countProgress(progressOf(table))).toEqual({ all: 2, behind: 1 });
  });

  test('a 合计 decides where there is one, and zones that are behind are named besides', () => {
    expect(
      shown(`
        片区 | 电访协议量 | 电访完成量 | 百分比
        东片区 | 100 | 90 | 90%
        西片区 | 100 | 20 | 20%
        合计   | 200 | 95 | 47.5%
      `),
    ).toEqual(['电访 量 95/200 behind [西片区]']);
  });

  test('cells without a number are left out of a sum; without any there is no rate', () => {
    const table = `
      片区 | 电访协议量 | 电访完成量 | 百分比 | 探访协议量 | 探访完成量 | 百分比
      东片区 | 100 | 90 | 90% | / | 7 | /
      西片区 | / | / | / | / | / | /
    `;
    expect(shown(table)).toEqual(['电访 量 90/100 on-track []', '探访 量 7/null none []']);
    expect(countProgress(progressOf(table))).toEqual({ all: 1, behind: 0 });
  });

  test('zones on sheets of their own make one indicator together', () => {
    const sheet = (zone: string, completed: number): string => `
      片区 | 电访协议量 | 电访完成量 | 百分比 | 探访协议量 | 探访完成量 | 百分比
      ${zone} | 100 | ${completed} | ${completed}% | 10 | 10 | 100%
    `;
    expect(shown(sheet('东片区', 70), sheet('西片区', 20))).toEqual([
      '电访 量 90/200 behind [西片区]',
      '探访 量 20/20 met []',
    ]);
  });

  test('a 合计 under each table leaves the tables apart', () => {
    const table = (zone: string, completed: number): string => `
      片区 | 电访协议量 | 电访完成量 | 百分比
      ${zone}一片区 | 50 | ${completed} | ${completed * 2}%
      ${zone}二片区 | 50 | ${completed} | ${completed * 2}%
      合计 | 100 | ${completed * 2} | ${completed * 2}%
    `;
    expect(shown(table('东', 40), table('西', 10))).toEqual([
      '电访 量 80/100 on-track []',
      '电访 量 20/100 behind [西一片区、西二片区]',
    ]);
  });
});

test('items of 总体服务 and 附件1-2 count each by themselves', () => {
  const snapshot = textWorkbook(`
    专业服务——督导 | < | <
    指标要求 | 完成情况 | 完成百分比
    专业人员督导100小时 | 40 | 40%

    专业服务——督导 | < | <
    指标要求 | 完成情况 | 完成百分比
    专业人员督导200小时 | 200 | 100%
  `);
  const { progress } = assess(recognise(snapshot), HALF);
  expect(progress.map(({ form, target, status }) => `${form} ${target} ${status}`)).toEqual([
    'hours 100 behind',
    'hours 200 met',
  ]);
});
