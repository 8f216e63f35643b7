import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parameters } from '../../../src/assessment/parameters';
import { parseParameters } from '../../../src/assessment/parameters';
import { textOf } from '../../../src/forms/values/text';
import { FileHost } from '../../../src/file/file-host';
import { review, type Review } from '../../../src/report/review';
import { planSummary } from '../../../src/report/summary';
import { cellA1 } from '../../../src/workbook/address';
import type { Plan, SheetPlan } from '../../../src/workbook/plan';
import type { HostResult } from '../../../src/workbook/host';
import { isCellError, type CellValue, type WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { recalculate } from '../../support/libreoffice';

export const MADE_ON = '2025年4月10日 09:30';

export function parametersOf(input: unknown): Parameters {
  const parsed = parseParameters(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** What the published report of Taiping's mid-term evaluation gives. */
export const TAIPING = parametersOf({
  stage: 'midterm',
  headcount: [
    { from: '2024-09', count: 20 },
    { from: '2025-03', count: 15 },
  ],
  scores: { purchaser: 20, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 },
});

export function unwrap<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

export function workbookBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '..', '..', 'workbooks', name)));
}

export async function reviewOf(host: FileHost, parameters?: Parameters): Promise<Review> {
  const snapshot = unwrap(await host.read());
  return review(snapshot, { file: '', language: 'zh-CN', ...(parameters && { parameters }) });
}

/** Writes the summary of what the workbook holds. */
export async function write(host: FileHost, parameters?: Parameters): Promise<SheetPlan> {
  const plan = planSummary(await reviewOf(host, parameters), MADE_ON);
  unwrap(await host.apply({ summary: plan }));
  return plan;
}

export async function apply(host: FileHost, plan: Plan): Promise<void> {
  unwrap(await host.apply(plan));
}

/** The workbook as LibreOffice calculates it from nothing. */
export async function recalculated(host: FileHost): Promise<WorkbookSnapshot> {
  return unwrap(await unwrap(FileHost.open(await recalculate(host.bytes()))).read());
}

function isEqual(planned: CellValue, found: CellValue): boolean {
  if (typeof planned === 'number' && typeof found === 'number') {
    return Math.abs(planned - found) <= 1e-9 * Math.max(1, Math.abs(planned));
  }
  return planned === found;
}

/** Formula cells of a plan whose value is not what the workbook holds; links and texts included. */
export function differences(plan: SheetPlan, snapshot: WorkbookSnapshot): string[] {
  const sheet = snapshot.sheets.find(({ name }) => name === plan.name);
  const values = new Map(sheet?.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  return plan.cells.flatMap(({ row, column, value, formula }) => {
    const found = values.get(`${row},${column}`) ?? '';
    if (formula === null || isEqual(value, found)) return [];
    const shown = isCellError(found) ? found.error : String(found);
    return [`${cellA1(row, column)} ${formula}: planned ${textOf(value)}, calculated ${shown}`];
  });
}

/** What a workbook holds in the first cell that a plan gives a name. */
export function namedValue(plan: SheetPlan, snapshot: WorkbookSnapshot, name: string): CellValue {
  const area = plan.names.find((named) => named.name === name)?.area;
  const cells = snapshot.sheets.find((sheet) => sheet.name === plan.name)?.cells;
  return cells?.find(({ row, column }) => row === area?.top && column === area.left)?.value ?? null;
}
