import type { Evaluation } from '../../src/comparison/report';
import { review } from '../../src/report/review';
import type { CellValue } from '../../src/workbook/snapshot';
import { smallWorkbook, type Seed } from '../checks/small-station';
import { differencesOf } from './evaluations';

const reviewOf = (seed: Seed) => review(smallWorkbook(seed), { file: '', language: 'zh-CN' });

/** Rule and cells of what two workbooks of the same six months say differently. */
function told(midterm: Seed, final: Seed): string[] {
  return differencesOf({ midterm: reviewOf(midterm), final: reviewOf(final) })
    .filter(({ rule }) => rule !== 'same-period')
    .map(({ rule, cells }) => `${rule} ${cells.midterm.join(' ')} | ${cells.final.join(' ')}`.replaceAll("'", ''));
}

describe('each difference names the cells of both files', () => {
  test.each<[string, Record<string, CellValue>, string[]]>([
    ['nothing', {}, []],
    ['a mark in post', { '附件2!J7': '——', '附件2!K7': '——', '附件2!L7': '——' }, ['marks-changed 附件2!J7 | 附件2!J7']],
    ['a half', { '附件2!J7': 0.5 }, ['marks-changed 附件2!J7 | 附件2!J7']],
    ['a mark that nobody can read is a fault of its own', { '附件2!J7': '在岗?' }, []],
    ['insurance', { '附件2!H7': '——', '附件2!K7': '——' }, ['cover-withdrawn 附件2!H7 附件2!K7 | 附件2!H7 附件2!K7']],
    ['a certificate', { '附件2!E7': '助理社会工作师' }, ['certificate-lowered 附件2!E7 | 附件2!E7']],
    ['a contract', { '附件2!F7': '2024.9.2-2026.8.31' }, ['contract-changed 附件2!F7 | 附件2!F7']],
    ['a contract in other words', { '附件2!F7': '2024年9月1日至2026年8月31日' }, []],
    ['a contract that is blank is a fault of its own', { '附件2!F7': null }, []],
    ['a day of leaving', { '附件2!AA14': '2024年11月28日离职' }, ['leaving-moved 附件2!AA14 | 附件2!AA14']],
    ['a name', { '附件2!C7': '社工一号' }, ['name-changed 附件2!C7 | 附件2!C7']],
    ['a target', { '附件1-1!C5': 110 }, ['target-moved 附件1-1!C5 | 附件1-1!C5']],
    ['a figure', { '附件1-1!D5': 59 }, ['completed-fell 附件1-1!D5 | 附件1-1!D5']],
    ['a sum alone', { '附件1-1!D7': 119 }, ['completed-fell 附件1-1!D7 | 附件1-1!D7']],
    ['a figure that grew', { '附件1-1!D5': 61 }, []],
    ['zones by other names', { '附件1-1!A5': '第一片区', '附件1-1!A6': '二片区' }, []],
    ['the hours of a sentence', { '附件1-2!A5': '专业人员督导220小时' }, ['target-moved 附件1-2!A5 | 附件1-2!A5']],
  ])('%s', (_, cells, expected) => {
    expect(told({}, { cells })).toEqual(expected);
  });

  test('insurance that was made up for is a note', () => {
    expect(told({ cells: { '附件2!H7': '——' } }, {})).toEqual(['cover-added 附件2!H7 | 附件2!H7']);
  });

  test('somebody who left, and is in post again without a word', () => {
    const [left, back] = ['2024年11月20日离职', null];
    const seed: Seed = { workers: { 8: { presence: '√√√√√√', remark: '' } }, cells: { '附件2!AA14': back } };
    const found = told({ workers: { 8: { remark: left } } }, seed);
    expect(found).toContain('back-after-leaving 附件2!AA14 | 附件2!P14 附件2!S14 附件2!V14');
    expect(
      told(
        { workers: { 8: { remark: left } } },
        { workers: { 8: { presence: '√√√√√√', remark: '2024年11月20日离职，2024年12月2日重新入职' } } },
      ).join(),
    ).not.toContain('back-after');
  });

  test('a day of joining', () => {
    const joined = (remark: string): Seed => ({ workers: { 8: { presence: '-√√√√√', remark } } });
    expect(told(joined('2024年10月8日入职'), joined('2024年10月10日入职'))).toEqual([
      'joining-moved 附件2!AA14 | 附件2!AA14',
    ]);
  });

  test('names that one of the files masks are told by contract and marks, and accuse nobody', () => {
    expect(told({}, { cells: { '附件2!C7': '社*号' } })).toEqual([]);
  });

  test('a form that was not understood in one of the files accuses nobody', () => {
    const cells = [{ sheet: '附件2', row: 6, column: 0 }];
    const final: Evaluation = {
      ...reviewOf({ cells: { '附件2!J7': '——', '附件1-1!D5': 59 } }),
      findings: [{ rule: 'reading-doubtful', form: 'attendanceSheet', cells }],
    };
    const rules = differencesOf({ midterm: reviewOf({}), final }).map(({ rule }) => rule);
    expect(rules).toEqual(['completed-fell', 'same-period', 'reading-open']);
  });

  test('nothing to hold against each other is said', () => {
    const found = told({ without: ['附件1-1', '附件1-2'] }, { without: ['附件2'] });
    expect(found).toEqual(['nothing-compared  | ']);
  });
});
