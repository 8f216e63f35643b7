/** @jest-environment node */
import { unzipSync, zipSync } from 'fflate';
import { FileHost } from '../../src/file/file-host';
import { highlightFindings, writeSummary } from '../../src/report/actions';
import { review, type Review } from '../../src/report/review';
import { canSetAside, setAside } from '../../src/report/set-aside';
import { isSummaryInForce } from '../../src/report/summary/in-force';
import type { FileSource } from '../../src/workbench/files';
import type { OpenWorkbook } from '../../src/workbench/open-workbook';
import { failureText, openSource, rereadFrom } from '../../src/workbench/opening';
import { parametersOf, unwrap, workbookBytes } from '../report/summary/support';
import { oneSheet } from '../xlsx/support/package-builder';

const NAME = '太平.xlsx';
const OPTIONS = { file: NAME, language: 'zh-CN' } as const;
const SCORES = parametersOf({ scores: { purchaser: 20 } });
/** All three forms in few cells: each test reads and reviews it several times. */
const small = workbookBytes('single-zone-two-months.xlsx');

const source = (bytes: Uint8Array, name = NAME): FileSource => ({
  name,
  read: () => Promise.resolve(bytes),
  canReread: true,
});
const open = async (bytes = small): Promise<OpenWorkbook> => unwrap(await openSource(source(bytes)));
const reviewed = (workbook: OpenWorkbook): Review => review(workbook.getView().snapshot, OPTIONS);
/** The same workbook as another program would have saved it. */
const savedAgain = (level: 1 | 2 = 1): Uint8Array => zipSync(unzipSync(small), { level });
const reread = (workbook: OpenWorkbook, bytes = savedAgain()) => rereadFrom(workbook, source(bytes), 'zh-CN');

/** The workbook with a mark and a finding set aside, both written into its summary. */
async function filledIn(): Promise<OpenWorkbook> {
  const workbook = await open();
  const found = reviewed(workbook);
  const finding = found.report.findings.find(canSetAside);
  if (!finding) throw new Error('nothing to set aside');
  const entries = [setAside(finding, '已核实', found)];
  unwrap(await writeSummary(workbook, { ...OPTIONS, parameters: SCORES, setAside: entries }));
  return workbook;
}

test('a summary that was written is shown, as Excel does; highlights lead nowhere', async () => {
  const workbook = await open();
  const shown: string[] = [];
  workbook.onGoTo(({ sheet }) => shown.push(sheet));
  unwrap(await highlightFindings(workbook, OPTIONS));
  expect(shown).toEqual([]);
  unwrap(await writeSummary(workbook, OPTIONS));
  expect(shown).toEqual(['评分汇总']);
});

describe('reading a workbook again', () => {
  test.each([false, true])('keeps marks and findings set aside (downloaded before: %p)', async (isDownloaded) => {
    const workbook = await filledIn();
    if (isDownloaded) workbook.saved();
    expect(unwrap(await reread(workbook))).toBe('reapplied');
    const after = reviewed(workbook);
    expect(after.parameters).toMatchObject(SCORES);
    expect(after.setAside).toMatchObject([{ reason: '已核实' }]);
    expect(workbook.getView().changed).toBe(true);
    expect(unwrap(await reread(workbook, savedAgain(2)))).toBe('reapplied');
  });

  test('leaves a file alone that holds what was entered here', async () => {
    const workbook = await filledIn();
    expect(unwrap(await reread(workbook, workbook.bytes()))).toBe('reread');
    expect(workbook.getView().changed).toBe(false);
    expect(reviewed(workbook).parameters).toMatchObject(SCORES);
  });

  test('renews a summary of the file that states what held before it was mended', async () => {
    const workbook = await filledIn();
    const elsewhere = unwrap(FileHost.open(workbook.bytes()));
    const name = reviewed(workbook).station.attendance[0]?.workers[0]?.nameCell;
    if (!name) throw new Error('no worker');
    unwrap(await elsewhere.apply({ inputs: [{ cell: name, value: '社工甲99' }] }));
    expect(unwrap(await reread(workbook, elsewhere.bytes()))).toBe('reapplied');
    expect(isSummaryInForce(reviewed(workbook))).toBe(true);
    expect(reviewed(workbook).parameters).toMatchObject(SCORES);
  });

  test('takes a mark that was corrected in the file, and keeps the others', async () => {
    const workbook = await filledIn();
    const elsewhere = unwrap(FileHost.open(workbook.bytes()));
    const corrected = parametersOf({ scores: { purchaser: 18 } });
    unwrap(await writeSummary(elsewhere, { ...OPTIONS, parameters: corrected, setAside: [] }));
    expect(unwrap(await reread(workbook, elsewhere.bytes()))).toBe('reapplied');
    expect(reviewed(workbook).parameters).toMatchObject(corrected);
    expect(reviewed(workbook).setAside).toHaveLength(1);
  });

  test('puts highlights back', async () => {
    const workbook = await open();
    unwrap(await highlightFindings(workbook, OPTIONS));
    expect(unwrap(await reread(workbook))).toBe('reapplied');
    expect(workbook.getView().appearance.sheets.some(({ highlights }) => highlights.length > 0)).toBe(true);
  });

  test('renews highlights that stand in the file, for what holds now', async () => {
    const shown = (workbook: OpenWorkbook) =>
      workbook.getView().appearance.sheets.flatMap(({ highlights }) => highlights);
    const workbook = await open();
    unwrap(await highlightFindings(workbook, OPTIONS));
    const all = shown(workbook);
    const found = reviewed(workbook);
    const entries = found.report.findings.filter(canSetAside).map((finding) => setAside(finding, '已核实', found));
    const elsewhere = unwrap(FileHost.open(small));
    unwrap(await highlightFindings(elsewhere, { ...OPTIONS, setAside: entries }));
    expect(unwrap(await reread(workbook, elsewhere.bytes()))).toBe('reapplied');
    expect(all.length).toBeGreaterThan(0);
    expect(shown(workbook)).toEqual(all);
  });

  test('leaves all as it is where the file has not changed', async () => {
    const workbook = await filledIn();
    workbook.saved();
    const before = workbook.getView();
    expect(unwrap(await reread(workbook, small))).toBe('unchanged');
    expect(workbook.getView()).toBe(before);
  });

  test('refuses a file of another name', async () => {
    const workbook = await filledIn();
    const before = workbook.getView();
    const other = source(workbookBytes('nine-zones-12-months.xlsx'), '别的站.xlsx');
    expect(unwrap(await rereadFrom(workbook, other, 'zh-CN'))).toBe('other-file');
    expect(workbook.getView()).toBe(before);
  });

  test('keeps everything where the file cannot take it', async () => {
    const workbook = await filledIn();
    const before = workbook.getView();
    const result = await reread(workbook, oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(workbook.getView()).toBe(before);
    expect(!result.ok && failureText(result.problem, 'zh-CN')).toContain('附件1-1');
  });
});
