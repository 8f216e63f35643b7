/** @jest-environment node */
import { FileHost } from '../../../src/file/file-host';
import { writeSummary } from '../../../src/report/actions';
import { canSetAside, setAside } from '../../../src/report/set-aside';
import { isSummaryInForce } from '../../../src/report/summary/in-force';
import { saveInputs } from '../../../src/taskpane/state/save-inputs';
import type { Cell } from '../../../src/workbook/snapshot';
import { parametersOf, reviewOf, unwrap, workbookBytes } from '../../report/summary/support';

const OPTIONS = { file: '', language: 'zh-CN' } as const;
const marks = (purchaser: number) =>
  parametersOf({ scores: { purchaser, supervisor: 9, guidance: 14, thirdParty: 50 } });

test('what is saved into a file in memory is what all of its summary says', async () => {
  const host = unwrap(FileHost.open(workbookBytes('single-zone-two-months.xlsx')));
  unwrap(await writeSummary(host, { ...OPTIONS, parameters: marks(20) }));
  const reviewed = await reviewOf(host);
  const finding = reviewed.report.findings.find(canSetAside);
  if (!finding) throw new Error('nothing to set aside');
  const entries = [setAside(finding, '已由购买方核实', reviewed)];
  unwrap(await saveInputs(host, { ...OPTIONS, parameters: marks(10), setAside: entries }));
  const after = await reviewOf(host);
  expect(isSummaryInForce(after)).toBe(true);
  expect(after.assessment.score?.total).toBe(83);
  const isShown = ({ value }: Cell) => typeof value === 'string' && value.includes('已由购买方核实');
  // In the list that is printed, and in the table that the workbook remembers it by.
  expect(after.snapshot.sheets.at(-1)?.cells.filter(isShown).length).toBeGreaterThan(1);
});

test('a mark that was taken back is gone from it', async () => {
  const host = unwrap(FileHost.open(workbookBytes('single-zone-two-months.xlsx')));
  unwrap(await writeSummary(host, { ...OPTIONS, parameters: marks(20) }));
  unwrap(await saveInputs(host, { ...OPTIONS, parameters: parametersOf({ scores: { supervisor: 9 } }) }));
  const after = await reviewOf(host);
  expect(after.parameters.scores).toEqual({ supervisor: 9 });
  expect(isSummaryInForce(after)).toBe(true);
});
