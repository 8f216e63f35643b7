import { runChecks } from '../../src/checks/engine/run-checks';
import { checkTextsFor } from '../../src/strings/check-texts';
import { sentence } from '../../src/strings/message';
import type { CellValue } from '../../src/workbook/snapshot';
import { textSheet, workbookOf } from '../forms/support/text-sheet';
import { findings } from './findings';
import { smallStation, subjectOf } from './small-station';

const COLUMNS = 'GHIJKLMNOPQRSTUVWX'.split('');
const blankRow = Object.fromEntries(COLUMNS.map((column) => [`附件2!${column}9`, null]));

describe('one cause is one finding', () => {
  test("a worker's marks left blank explain retention, zone and shortage (B1, B13, C5)", () => {
    expect(findings(smallStation({ cells: { ...blankRow, '附件2!Y9': 0 } }))).toEqual([
      'warning mark-blank 附件2!G9:X9',
    ]);
  });

  test("a zone's workers in one block, with the total that still adds up the right ones (C5, C9)", () => {
    expect(findings(smallStation({ cells: { '附件1-1!B10': 5 } }))).toEqual([
      'warning zone-workers-position 附件1-1!B10',
    ]);
  });

  test('month headers that are all off by one (B8)', () => {
    const off = ['10月', '11月', '12月', '2025年1月', '2月', '3月'];
    const cells = Object.fromEntries(
      ['G', 'J', 'M', 'P', 'S', 'V'].map((column, index) => [`附件2!${column}5`, off[index] ?? '']),
    );
    expect(findings(smallStation({ cells })).filter((line) => line.includes('month'))).toHaveLength(1);
  });

  test('a total that neither number explains stays a finding of its own', () => {
    expect(findings(smallStation({ cells: { '附件1-1!B10': 5, '附件1-1!B12': 9 } }))).toContain(
      'error total-wrong 附件1-1!B12',
    );
  });

  test('a contract of another century: nothing is made of the date that is left (B18)', () => {
    const workers = { 2: { contract: '3024年9月1日至2026年8月31日' } };
    expect(findings(smallStation({ workers }))).toEqual(['error contract-dates 附件2!F8']);
  });

  test('marks after leaving, with the month of leaving that counts in full: one finding with the total after both (B7)', () => {
    const workers = { 8: { remark: '2024年11月8日离职', presence: '√√√√--' } };
    const { findings: found } = runChecks(smallStation({ workers }));
    expect(found.map(({ rule }) => rule)).toEqual(['mark-after-leaving']);
    const told = found.flatMap(({ consequences }) =>
      consequences.map((entry) => sentence(entry, checkTextsFor('zh-CN'))),
    );
    expect(told).toContain('离职当月（2024年11月）计1，按推定的半月规则为0；两处都改，总人次为44');
  });

  test('a wrong 人员到岗小计 that the two-year column repeats, typed, with what is summed down (B4, B5)', () => {
    const cells = { '附件2!Y9': 5, '附件2!Z9': 5 };
    const { findings: found } = runChecks(smallStation({ cells }));
    expect(found.map(({ rule, consequences }) => [rule, consequences.map(({ values }) => values['cell'])])).toEqual([
      ['worker-subtotal-wrong', ['Z9']],
    ]);
  });

  test('a mark that its note keeps from being counted (B1)', () => {
    const formulas = { '附件2!Y9': '=COUNTIF(G9:X9,"√")/3' };
    const subject = smallStation({ cells: { '附件2!J9': '√（病假5天）', '附件2!Y9': 17 / 3 }, formulas });
    expect(findings(subject)).toEqual(['warning mark-uncounted 附件2!J9']);
  });

  test('a wrong percentage is told as such, though it is typed as text too (C1, C2)', () => {
    const found = findings(smallStation({ cells: { '附件1-1!E5': '70%' } }));
    expect(found).toEqual(expect.arrayContaining(['warning rate-wrong 附件1-1!E5', 'note text-number 附件1-1!E5']));
  });

  test('a two-year column of another row, whose value is right (B5)', () => {
    const rows = [7, 8, 9, 10, 11, 12, 13, 14];
    const formulas = Object.fromEntries(rows.map((row) => [`附件2!Z${row}`, `=Y${row === 9 ? 10 : row}`]));
    expect(findings(smallStation({ formulas }))).toEqual(['warning experienced-formula 附件2!Z9']);
  });
});

describe('a month without insurance for everybody (B2)', () => {
  const uninsured = (column: string, last: number): Record<string, string> =>
    Object.fromEntries(
      [7, 8, 9, 10, 11, 12, 13, 14].filter((row) => row <= last).map((row) => [`附件2!${column}${row}`, '——']),
    );

  test('is one finding', () => {
    expect(findings(smallStation({ cells: uninsured('K', 14) }))).toEqual(['warning post-without-cover 附件2!K7:K14']);
  });

  test('and none where the organisation before paid it', () => {
    const remark = '2024年9月社保为上一个机构购买';
    const workers = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((place) => [place, { remark }]));
    expect(findings(smallStation({ cells: uninsured('H', 13), workers }))).toEqual([]);
  });
});

test('a copy of 附件2 is not counted: neither workers nor sums are told of twice (C9)', () => {
  const text = `
    附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2024年12月31日）
    类型 | 序号 | 姓名 | 职位 | 岗位资格证/资质 | 11月 | < | < | 12月 | < | < | 人员到岗小计
    ^ | ^ | ^ | ^ | ^ | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | ^
    持证社工 | 1 | 甲01 | 站长 | 社会工作师 | √ | √ | √ | √ | √ | √ | 2
    持证社工 | 2 | 甲02 | 社工 | 社会工作师 | √ | √ | √ | √ | √ | √ | 2
    总计 | < | < | < | < | 2 | 2 | 2 | 2 | 2 | 2 | 4
  `;
  const sheets = [textSheet('附件2', text), textSheet('附件2 (2)', text)];
  const found = runChecks(subjectOf(workbookOf(...sheets), {})).findings;
  expect(found.map(({ rule }) => rule)).toEqual(['table-twice', 'headcount-missing', 'contract-missing']);
  expect(found[0]?.consequences).toEqual([]);
});

describe('positions and the zones of 附件1-1 (C4, C5)', () => {
  /** Zones by another name in 附件1-1 and in the positions that name them. */
  function renamed(first: string, second: string): Record<string, CellValue> {
    const zones = { '附件1-1!A5': first, '附件1-1!A6': second, '附件1-1!A10': first, '附件1-1!A11': second };
    const positions = [8, 9, 10, 11, 12, 13, 14].map((row): [string, CellValue] => [
      `附件2!D${row}`,
      `${row < 11 ? first : second}社工`,
    ]);
    return { ...zones, ...Object.fromEntries(positions) };
  }

  test('one position that names a zone which does not exist is told there, the lack of a worker as its consequence', () => {
    const found = findings(smallStation({ cells: { '附件2!D9': '5片区社工' } }));
    expect(found).toEqual(['warning position-zone-unknown 附件2!D9']);
  });

  test('so is one among zones that are not called 片区', () => {
    expect(findings(smallStation({ cells: renamed('北片', '南片') }))).toEqual([]);
    const found = findings(smallStation({ cells: { ...renamed('北片', '南片'), '附件2!D9': '东片社工' } }));
    expect(found).toEqual(['warning position-zone-unknown 附件2!D9']);
  });

  test('a zone that nobody serves under its name, and positions that name another', () => {
    const cells = { ...renamed('北片', '南片'), '附件1-1!A6': '东片', '附件1-1!A11': '东片' };
    expect(findings(smallStation({ cells }))).toEqual([
      'warning position-zone-unknown 附件1-1!A6 附件1-1!A11 附件2!D11:D14',
    ]);
  });

  test('an empty position that explains what a zone lacks', () => {
    expect(findings(smallStation({ cells: { '附件2!D9': null } }))).toEqual(['warning position-missing 附件2!D9']);
  });

  test('a position with another zone is one finding, not also a zone with too few workers', () => {
    const found = findings(smallStation({ cells: { '附件2!D9': '2片区社工' } }));
    expect(found).toEqual(['warning zone-workers-position 附件1-1!B5:B6 附件1-1!B10:B11']);
  });

  test('positions of station staff, or for several zones, say nothing', () => {
    for (const position of [null, '机动片区社工', '各片区督导', '副片长']) {
      expect(findings(smallStation({ cells: { '附件2!D7': position } }))).toEqual([]);
    }
  });
});
