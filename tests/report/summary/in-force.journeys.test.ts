/** @jest-environment node */
import { FileHost } from '../../../src/file/file-host';
import { review } from '../../../src/report/review';
import { isSummaryInForce } from '../../../src/report/summary/in-force';
import { reviewOf, TAIPING, unwrap, workbookBytes, write } from './support';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';

const open = (): FileHost => unwrap(FileHost.open(workbookBytes('taiping-2024-mid.xlsx')));

/** The workbook with one typed cell of an official sheet changed. */
function edited(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === '附件1-1' && cell.row === 8 && cell.column === 6 ? { ...cell, value: 1 } : cell,
    ),
  }));
  return { ...snapshot, sheets };
}

describe('the summary of a workbook', () => {
  it('is in force as long as one made now would say the same', async () => {
    const host = open();
    expect(isSummaryInForce(await reviewOf(host))).toBe(false);
    await write(host, TAIPING);
    const written = await reviewOf(host);
    expect(isSummaryInForce(written)).toBe(true);
    expect(isSummaryInForce(await reviewOf(unwrap(FileHost.open(host.bytes()))))).toBe(true);
  });

  it('is in force no longer where the sheets say something else', async () => {
    const host = open();
    await write(host, TAIPING);
    const snapshot = edited(unwrap(await host.read()));
    expect(isSummaryInForce(review(snapshot, { file: '', language: 'zh-CN' }))).toBe(false);
  });
});
