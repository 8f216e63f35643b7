import { review } from '../../src/report/review';
import type { Parameters } from '../../src/assessment/parameters';
import { month } from '../checks/small-station';
import { textSheet, workbookOf } from '../forms/support/text-sheet';

const PARAMETERS: Parameters = {
  stage: 'midterm',
  headcount: [{ from: month('2024-09'), count: 6 }],
  scheme: '2023',
  scores: { purchaser: 20, supervisor: 10, guidance: 12, thirdParty: 45 },
};

const PAGE = `
  人员 | 月一 | 月二 | 月三 | 月四
  丁 | √ | √ | √ | √
  戊 | √ | √ | √ | √
  己 | √ | √ | √ | √`;

/** Three workers in post of six; with `other`, the other three on a page whose headers say nothing. */
const reviewed = (other: string, parameters = PARAMETERS) =>
  review(
    workbookOf(
      textSheet(
        'Sheet1',
        `清河镇社工站购买服务项目社工到岗情况统计表
        评估周期：2024年9月1日至2024年12月31日
        姓名 | 9月 | 10月 | 11月 | 12月 | 人员到岗小计 | 资格证书
        甲 | √ | √ | √ | √ | 4 | 社会工作师
        乙 | √ | √ | √ | √ | 4 | 社会工作师
        丙 | √ | √ | √ | √ | 4 | 社会工作师`,
      ),
      textSheet('Sheet2', other),
    ),
    { file: '', language: 'zh-CN', parameters },
  ).report;

/** What could not be read, of all that is open. */
const openReadings = ({ open = [] }: ReturnType<typeof reviewed>) => open.filter(({ what }) => what === 'reading');

describe('while a part of 附件2 was not understood (rule C11)', () => {
  const report = reviewed(PAGE);

  test('the figures stay, but no veto and no grade hangs on them', () => {
    expect(report.vetoes.map(({ rule, triggered, value }) => [rule, triggered, value])).toEqual([
      ['staff-shortage', null, 12],
      ['certified-shortage', null, expect.any(Number)],
    ]);
    expect(report.score).toMatchObject({ total: 87, grade: null });
    expect(report.outlook.nextGrade).toBeNull();
  });

  test('it is the first finding, and the shortage its consequence', () => {
    const [first, ...others] = report.findings;
    expect(first?.rule).toBe('reading-doubtful');
    expect(first?.consequences.join()).toContain('应到岗24人次');
    expect(others.map(({ rule }) => rule)).not.toContain('staff-shortage');
  });

  test('it is open, with the cells to look at', () => {
    expect(openReadings(report)).toEqual([{ what: 'reading', cells: ["'Sheet2'!A2:A4"] }]);
  });

  test('a veto that somebody entered holds all the same', () => {
    const vetoed = reviewed(PAGE, { ...PARAMETERS, vetoes: { seriousBreach: true } });
    expect(vetoed.score?.grade).toBe('不合格');
  });
});

describe('where everything was read', () => {
  const report = reviewed('填表说明');

  test('the shortage is stated', () => {
    expect(report.vetoes[0]).toMatchObject({ rule: 'staff-shortage', triggered: true, value: 12 });
    expect(report.score?.grade).toBe('不合格');
    expect(openReadings(report)).toEqual([]);
  });

  test('the reading says how far it agrees with the sheet', () => {
    const attendance = report.recognition.forms.find(({ form }) => form === 'attendanceSheet');
    expect(attendance?.agreement).toEqual({ stated: 3, reproduced: 3 });
    expect(attendance?.text).toContain('读法与表内 3/3 个数字相符');
  });
});

describe('while marks of 附件2 that a veto hangs on could not be read (rule C11)', () => {
  const report = review(
    workbookOf(
      textSheet(
        'Sheet1',
        `清河镇社工站购买服务项目社工到岗情况统计表
        评估周期：2024年9月1日至2024年12月31日
        类型 | 姓名 | 9月 | 10月 | 11月 | 12月 | 人员到岗小计
        持证社工 | 甲 | √ | √ | √ | 待核 | 4
        持证社工 | 乙 | √ | √ | √ | √ | 4
        持证社工 | 丙 | √ | √ | —— | —— | 2`,
      ),
    ),
    { file: '', language: 'zh-CN', parameters: { ...PARAMETERS, headcount: [{ from: month('2024-09'), count: 3.5 }] } },
  ).report;

  test('neither veto nor grade is stated as fact, and the marks are open', () => {
    expect(report.vetoes[0]).toMatchObject({ triggered: null, value: 5 });
    expect(report.score?.grade).toBeNull();
    expect(openReadings(report)).toEqual([{ what: 'reading', cells: ["'Sheet1'!F4"] }]);
  });

  test('the finding about the marks says what hangs on them', () => {
    const found = report.findings.find(({ rule }) => rule === 'mark-unknown');
    expect(found).toMatchObject({ severity: 'error', impact: 'veto' });
    expect(found?.consequences.join()).toContain('若都在岗只缺4人次，是否不合格未能确认');
    expect(report.findings.map(({ rule }) => rule)).not.toContain('staff-shortage');
  });
});

describe('while most sums of 附件2 do not come out of the marks as read, formulas as they are (rule C11)', () => {
  const WORKERS = Array.from({ length: 24 }, (_, index) => index + 1);

  /** Marks of being in post, insured and paid, each kind in a group of months of its own. */
  function grouped(months: string, ofOthers = '10月 | 11月 | 12月') {
    const line = (index: number): string => `社工${index} |${' √ |'.repeat(9)} 3 | 社会工作师`;
    const sheet = textSheet(
      'Sheet1',
      `清河镇社工站购买服务项目社工到岗情况统计表
      评估周期：2024年10月1日至2024年12月31日
      姓名 | 人员到位 | < | < | 社保购买 | < | < | 工资发放 | < | < | 人员到岗小计 | 资格证书
      ^ | ${months} | ${ofOthers} | ${ofOthers} | ^ | ^
      ${WORKERS.map(line).join('\n')}`,
    );
    const cells = sheet.cells.map((cell) =>
      cell.value === 3 ? { ...cell, formula: `=COUNTIF(B${cell.row + 1}:D${cell.row + 1},"√")` } : cell,
    );
    return review(workbookOf({ ...sheet, cells }), { file: '', language: 'zh-CN', parameters: PARAMETERS }).report;
  }

  test('with the months right there is nothing to doubt', () => {
    expect(openReadings(grouped('10月 | 11月 | 12月'))).toEqual([]);
  });

  test('a month twice under one kind is read by its place', () => {
    const report = grouped('10月 | 11月 | 11月');
    expect(openReadings(report)).toEqual([]);
    expect(report.findings.map(({ rule }) => rule)).toContain('month-mistyped');
  });

  test('where no place tells the months, no veto hangs on sums that are threefold', () => {
    const { vetoes, findings } = grouped('10月 | 11月 | 11月', '12月 | 10月 | 11月');
    expect(findings[0]?.rule).toBe('reading-doubtful');
    expect(vetoes.map(({ triggered }) => triggered)).toEqual([null, null]);
  });
});
