/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost } from '../../src/excel/excel-host';
import { FileHost } from '../../src/file/file-host';
import { planHighlights } from '../../src/report/highlights';
import { review } from '../../src/report/review';
import { planSummary } from '../../src/report/summary';
import type { Plan } from '../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { startStandIn } from '../standin/node';
import { highlight, inOrder, planned, readSample, SUMMARY, summaryPlan, unwrap } from './fixtures';

const SAMPLE = 'taiping-2024-mid.xlsx';
/** Enough for plans that are the same for any workbook. */
const SMALL = 'single-zone-two-months.xlsx';

async function throughFile(file: string, plans: readonly Plan[]): Promise<WorkbookSnapshot> {
  const host = unwrap(FileHost.open(readFileSync(join(__dirname, '../workbooks', file))));
  for (const plan of plans) unwrap(await host.apply(plan));
  return inOrder(unwrap(await host.read()));
}

async function throughExcel(file: string, plans: readonly Plan[]): Promise<WorkbookSnapshot> {
  const standIn = startStandIn(readSample(file));
  const host = new ExcelHost();
  for (const plan of plans) {
    standIn.book.oracle = (_sheet, row, column) =>
      plan.summary?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    unwrap(await host.apply(plan));
  }
  return inOrder(unwrap(await host.read()));
}

const FIRST: Plan = { summary: summaryPlan() };
const AGAIN: Plan = {
  summary: summaryPlan({
    cells: [planned(0, 0, '新的标题'), planned(2, 1, 0.5, { style: { numberFormat: '0.00%' } }), planned(4, 1, 18)],
    previousArea: { top: 0, left: 0, bottom: 20, right: 5 },
    merges: [],
    columnWidths: [{ column: 0, width: 12 }],
  }),
};

describe('the file host and the Excel host give the same workbook', () => {
  it('after the summary and the highlights of the sample', async () => {
    const reviewed = review(readSample(SAMPLE), { file: '', language: 'zh-CN' });
    const plan = { summary: planSummary(reviewed), highlights: planHighlights(reviewed) };
    expect(await throughExcel(SAMPLE, [plan])).toEqual(await throughFile(SAMPLE, [plan]));
  });

  it.each<[string, readonly Plan[]]>([
    ['after a summary', [FIRST]],
    ['after a summary that was refilled', [FIRST, AGAIN]],
    ['after an input', [FIRST, { inputs: [{ cell: { sheet: SUMMARY, row: 4, column: 1 }, value: 12.5 }] }]],
    ['after highlights', [{ highlights: [highlight(readSample(SMALL).sheets[0]?.name ?? '', 4, 7)] }]],
  ])('%s', async (_case, plans) => {
    expect(await throughExcel(SMALL, plans)).toEqual(await throughFile(SMALL, plans));
  });
});
