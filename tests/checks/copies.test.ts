import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../src/report/review';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';

const bytes = readFileSync(join(__dirname, '..', 'workbooks', 'taiping-2024-mid.xlsx'));
const read = readWorkbook(new Uint8Array(bytes));
if (!read.ok) throw new Error('the sample cannot be read');
const sample = read.value;

function withCopyOf(name: string): WorkbookSnapshot {
  const copies = sample.sheets.filter((sheet) => sheet.name === name);
  return { ...sample, sheets: [...sample.sheets, ...copies.map((sheet) => ({ ...sheet, name: `${name} (2)` }))] };
}

const found = (snapshot: WorkbookSnapshot) =>
  review(snapshot, { file: '', language: 'zh-CN' }).report.findings.filter(
    ({ rule }) => rule === 'table-twice' || rule === 'same-worker-twice',
  );

describe('table-twice: each form is handed in once (C9)', () => {
  test('the sample has every table once', () => expect(found(sample)).toEqual([]));

  test.each(['附件1-1', '附件1-2', '附件2'])('a copy of %s is told with the sheet it repeats', (name) => {
    const findings = found(withCopyOf(name));
    expect(findings.map(({ rule, severity }) => ({ rule, severity }))).toEqual([
      { rule: 'table-twice', severity: 'error' },
    ]);
    expect(findings[0]?.message).toContain(`“${name} (2)”与“${name}”是同一张表`);
    expect(findings[0]?.cells[0]).toMatch(`'${name} (2)'!`);
  });

  test('sums that count a copy as well are what follows from it', () => {
    const { findings } = review(withCopyOf('附件2'), { file: '', language: 'zh-CN' }).report;
    expect(findings.filter(({ rule }) => /total|subtotal|effective/.test(rule))).toEqual([]);
    const copy = findings.find(({ rule }) => rule === 'table-twice');
    expect(copy?.consequences.length).toBeGreaterThan(10);
  });

  test('the same list with other figures, for another zone or year, is no copy', () => {
    const snapshot = withCopyOf('附件1-2');
    const sheets = snapshot.sheets.map((sheet) => {
      const other = (value: unknown) => (typeof value === 'number' ? value + 1 : null);
      const cells = sheet.cells.map((cell) => ({ ...cell, value: other(cell.value) ?? cell.value }));
      return sheet.name === '附件1-2 (2)' ? { ...sheet, cells } : sheet;
    });
    expect(found({ ...snapshot, sheets })).toEqual([]);
  });
});
