import { review } from '../../src/report/review';
import type { CellValue } from '../../src/workbook/snapshot';
import { smallWorkbook, type Seed } from '../checks/small-station';

/** What the findings of a rule say to do, on a sheet with these signs in place of √ and ——. */
function advice(seed: Seed, rule: string, signs: Readonly<Record<string, CellValue>>): (string | undefined)[] {
  const snapshot = smallWorkbook(seed);
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      value: typeof cell.value === 'string' ? (signs[cell.value] ?? cell.value) : cell.value,
    })),
  }));
  const { report } = review({ ...snapshot, sheets }, { file: '', language: 'zh-CN', parameters: {} });
  return report.findings.filter((finding) => finding.rule === rule).map(({ remedy }) => remedy);
}

describe('advice names the marks that the sheet has (rule B1)', () => {
  const blank: Seed = { cells: { '附件2!J9': null, '附件2!M9': '——' } };

  test('those of the official form', () => {
    expect(advice(blank, 'mark-blank', {})).toEqual(['在岗填 √ 或 0.5，不在岗填 ——。']);
  });

  test('other ones', () => {
    expect(advice(blank, 'mark-blank', { '√': '✓', '——': '—' })).toEqual(['在岗填 ✓ 或 0.5，不在岗填 —。']);
  });

  test('numbers', () => {
    expect(advice(blank, 'mark-blank', { '√': 1, '——': 0 })).toEqual(['在岗填 1 或 0.5，不在岗填 0。']);
  });

  test('words about somebody and boxes to tick are no signs', () => {
    expect(advice(blank, 'mark-blank', { '√': true, '——': '离职' })).toEqual(['在岗填 √ 或 0.5，不在岗填 ——。']);
  });
});
