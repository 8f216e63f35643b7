import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileHost } from '../../../src/file/file-host';
import { OWN_MARK, ownSheetName } from '../../../src/forms/own-sheet';
import { ownNames } from '../../../src/forms/own-names';
import { summaryParts } from '../../../src/forms/summary-areas';
import { isoDate } from '../../../src/forms/values/calendar';
import { squash, textOf } from '../../../src/forms/values/text';
import { LEDGER_TEXTS, mayTell, PAGE_TEXTS } from '../../../src/forms/vocabulary/summary-texts';
import type { Row } from '../../../src/forms/vocabulary/table';
import { checkWorkbook, writeSummary, type Written } from '../../../src/report/actions';
import { earlierSummaries } from '../../../src/report/earlier-summaries';
import { planInputs } from '../../../src/report/plan-inputs';
import type { Review } from '../../../src/report/review';
import { planSummary } from '../../../src/report/summary';
import type { Cell, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { snapshotXlsx } from '../../generator/snapshot-xlsx';
import {
  SUMMARY,
  PAGE,
  ALL,
  AT_RIGHT,
  FILLED,
  written,
  reviewed,
  sheetOf,
  withSheets,
  inOrder,
  pasted,
  cut,
  renamed,
  without,
  copied,
  broken,
} from './moved-summaries';
import { MADE_ON, unwrap } from './support';

/** What is read of the forms is as it was. */
function expectSameReading(now: Review, before: Review): void {
  expect(now.report.staffing).toEqual(before.report.staffing);
  expect(now.report.indicators).toEqual(before.report.indicators);
  expect(now.report.vetoes).toEqual(before.report.vetoes);
  expect(now.findings.map(({ message }) => message)).toEqual(before.findings.map(({ message }) => message));
}

/** Writes the summary, and holds that no other sheet has changed. */
async function rewritten(snapshot: WorkbookSnapshot): Promise<{ written: Written; after: Review }> {
  const host = unwrap(FileHost.open(snapshotXlsx(snapshot)));
  const before = unwrap(await host.read());
  const result = unwrap(await writeSummary(host, { file: '', language: 'zh-CN' }));
  const after = unwrap(await host.read());
  for (const sheet of before.sheets) {
    if (sheet.name !== result.sheet) expect(sheetOf(after, sheet.name).cells).toEqual(sheet.cells);
  }
  return { written: result, after: reviewed(after) };
}

const copiesTold = ({ report }: Review): string[] =>
  report.recognition.unread.flatMap(({ reason, text }) => (reason === 'summary-copy' ? [text] : []));

const toldOf = (sheet: string): unknown => expect.stringMatching(new RegExp(`^${sheet}!.*不作为填报表读取$`));

describe('a sheet with official forms', () => {
  test.each([
    ['the page was cut and pasted', PAGE],
    ['all of the summary was', ALL],
  ])('is never ours, though %s beside a form: the inputs are taken from there', async (_, source) => {
    const { snapshot, base } = await written;
    const moved = cut(snapshot, source, '附件2', AT_RIGHT);
    const now = reviewed(moved);
    expectSameReading(now, base);
    expect(now.parameters).toEqual(FILLED);
    expect(copiesTold(now)).toContainEqual(toldOf('附件2'));
    expect(planInputs(now, FILLED)).toBeNull();
    const { written: made, after } = await rewritten(moved);
    expect(made.sheet).not.toBe('附件2');
    expect(made.outcome).toMatchObject({ inputsFrom: ['附件2'] });
    expect(after.parameters).toEqual(FILLED);
    expectSameReading(after, base);
  });

  test('is taken from even where the summary is gone', async () => {
    const { snapshot, base } = await written;
    const moved = without(cut(snapshot, ALL, '附件2', AT_RIGHT), SUMMARY);
    const { written: made, after } = await rewritten(moved);
    expect(made).toMatchObject({ sheet: SUMMARY, outcome: { inputsFrom: ['附件2'] } });
    expect(after.parameters).toEqual(FILLED);
    expectSameReading(after, base);
  });

  test.each([
    ['the heading', { top: 0, left: 0, bottom: 2, right: 35 }],
    ['the mark', { top: 0, left: 13, bottom: 0, right: 13 }],
  ])('is read with %s of the summary on it', async (_, source) => {
    const { snapshot, base } = await written;
    for (const place of [pasted, cut]) {
      const now = reviewed(place(snapshot, source, '附件2', AT_RIGHT));
      expectSameReading(now, base);
      expect(now.parameters).toEqual(FILLED);
      expect(planSummary(now, MADE_ON).name).toBe(SUMMARY);
    }
  });

  test('is never ours by marks and names alone', async () => {
    const { snapshot } = await written;
    const official = without(snapshot, SUMMARY);
    const marked = sheetOf(official, '附件2');
    const mark = { row: 0, column: AT_RIGHT, value: OWN_MARK, formula: null, numberFormat: 'General' };
    const named = Array.from({ length: 14 }, (_, row) => ({
      name: `Review_X${row}`,
      refersTo: `'附件2'!$A$${row + 1}`,
    }));
    const area = { name: 'Review_Area', refersTo: "'附件2'!$A$1:$AD$43" };
    for (const value of [OWN_MARK, SUMMARY]) {
      const sheet = { ...marked, cells: inOrder([...marked.cells, { ...mark, value }]) };
      const now = { ...withSheets(official, sheet), names: [...named, area] };
      expect(ownSheetName(now)).toBeNull();
      const { written: made } = await rewritten(now);
      expect(made.sheet).toBe(SUMMARY);
      expect(made.outcome).not.toHaveProperty('inputsFrom');
    }
  });

  test('that was put in the midst of the summary is not ours', async () => {
    const { snapshot, base } = await written;
    const own = sheetOf(snapshot, SUMMARY);
    const form = sheetOf(snapshot, '附件2');
    const at = summaryParts(own).pages[0]?.bottom ?? 0;
    const [first, last] = [at - 3, Math.max(...form.cells.map(({ row }) => row)) + 3];
    const below = <T extends { readonly row: number }>(cell: T): T => ({ ...cell, row: cell.row + first + 1 });
    const lower = (cell: Cell): Cell => (cell.row < first ? cell : { ...cell, row: cell.row + last });
    const merges = form.merges.map((merge) => ({
      ...merge,
      top: merge.top + first + 1,
      bottom: merge.bottom + first + 1,
    }));
    const mixed = { ...own, cells: inOrder([...own.cells.map(lower), ...form.cells.map(below)]), merges };
    const now = without(withSheets(snapshot, mixed), '附件2');
    expect(ownSheetName(now)).toBeNull();
    expect(reviewed(now).report.staffing?.personMonths).toEqual(base.report.staffing?.personMonths);
  });
});

describe('a copy of the page', () => {
  test('is left out by what it says, and told', async () => {
    const { snapshot, base } = await written;
    const now = reviewed(pasted(snapshot, PAGE, '上报稿', 0));
    expectSameReading(now, base);
    expect(copiesTold(now)).toEqual([toldOf('上报稿')]);
    expect(now.parameters).toEqual(FILLED);
    expect(planSummary(now, MADE_ON).name).toBe(SUMMARY);
  });

  test('is never written to where the summary is gone: its inputs are told to be left', async () => {
    const { snapshot } = await written;
    const now = renamed(without(pasted(snapshot, PAGE, '上报稿', 0), SUMMARY), broken);
    const { written: made, after } = await rewritten(now);
    expect(made).toMatchObject({ sheet: SUMMARY, outcome: { inputsLeft: ['上报稿'] } });
    expect(after.parameters.scores).toBeUndefined();
  });

  test('says all that it is known by', async () => {
    // The sections of money, targets, answers and deadlines are on the page of a workbook that has them.
    const file = new Uint8Array(readFileSync(join(__dirname, '../../workbooks/yongping-2022-in-cells.xlsx')));
    const parameters = { evaluationDate: isoDate(2023, 1, 10) ?? undefined };
    const other = await checkWorkbook(unwrap(FileHost.open(file)), { file: '', language: 'zh-CN', parameters });
    const cells = [...sheetOf((await written).snapshot, SUMMARY).cells, ...planSummary(unwrap(other), MADE_ON).cells];
    const texts = cells.filter(({ value }) => mayTell(textOf(value))).map(({ value }) => squash(value));
    const missing = (rows: readonly Row<string>[]): string[] =>
      rows.flatMap(({ pattern, meaning }) => (texts.some((text) => pattern.test(text)) ? [] : [meaning]));
    expect(missing(PAGE_TEXTS)).toEqual([]);
    expect(missing(LEDGER_TEXTS)).toEqual([]);
  });

  test('is not known by one text alone', () => {
    const cell = { row: 3, column: 0, value: '四、指标完成情况', formula: null, numberFormat: 'General' };
    const sheet = {
      name: '附件1-1',
      visibility: 'visible',
      isProtected: false,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    } as const;
    expect(summaryParts({ ...sheet, cells: [cell] }).pages).toEqual([]);
  });
});

describe('the summary in force is found', () => {
  test.each<[string, (snapshot: WorkbookSnapshot) => WorkbookSnapshot, string]>([
    ['without any names', (snapshot) => ({ ...snapshot, names: [] }), SUMMARY],
    ['with names that lead nowhere', (snapshot) => renamed(snapshot, broken), SUMMARY],
    [
      'with names in capitals',
      (snapshot) => renamed(snapshot, ({ name, refersTo }) => [{ name: name.toUpperCase(), refersTo }]),
      SUMMARY,
    ],
    [
      'with names of the sheet alone',
      (snapshot) => ({ ...withSheets(snapshot, { ...sheetOf(snapshot, SUMMARY), names: snapshot.names }), names: [] }),
      SUMMARY,
    ],
    [
      'as a copy whose original is gone',
      (snapshot) => renamed(without(copied(snapshot, '副本'), SUMMARY), broken),
      '副本',
    ],
    ['beside a copy', (snapshot) => copied(snapshot, '副本'), SUMMARY],
    [
      'without the rows of its title and mark',
      (snapshot) => {
        const own = sheetOf(snapshot, SUMMARY);
        return withSheets(snapshot, { ...own, cells: own.cells.filter(({ row }) => row > 1) });
      },
      SUMMARY,
    ],
  ])('%s', async (_, change, name) => {
    const { snapshot, base } = await written;
    const now = change(snapshot);
    expect(ownSheetName(now)).toBe(name);
    expect(reviewed(now).parameters).toEqual(FILLED);
    expect(earlierSummaries(now)).toEqual({ takenFrom: [], leftOn: [] });
    const { written: made, after } = await rewritten(now);
    expect(made.sheet).toBe(name);
    expect(after.parameters).toEqual(FILLED);
    expectSameReading(after, base);
    expect(sheetOf(after.snapshot, name).names).toBeUndefined();
  });

  test('by none of two that nothing tells apart: both stay, and are told', async () => {
    const { snapshot } = await written;
    const now = { ...withSheets(snapshot, { ...sheetOf(snapshot, SUMMARY), name: '副本' }), names: [] };
    const { written: made } = await rewritten(now);
    expect(made).toMatchObject({ sheet: `${SUMMARY}(2)`, outcome: { inputsLeft: [SUMMARY, '副本'] } });
  });
});

describe('an input whose name is lost is found by its label', () => {
  const INPUTS = /^Review_(Stage|Scheme|ExpectedProgress|Headcount|FilledBy|FilledOn|Zones|Score_|Veto_|Rule_)/;

  test.each([
    ['leads nowhere', '#REF!'],
    ['is a number', '20'],
    ['leads to another workbook', "'[1]评分汇总'!$D$8"],
    ['leads to two places', "'评分汇总'!$D$8,'评分汇总'!$D$9"],
    ['leads through sheets', "'附件2:评分汇总'!$D$8"],
    ['is a formula', "OFFSET('评分汇总'!$K$32,0,0,7,2)"],
    ['leads into a form', "'附件2'!$C$8:$D$9"],
  ])('%s', async (_, refersTo) => {
    const { snapshot } = await written;
    const lost = snapshot.names.filter(({ name }) => INPUTS.test(name));
    expect(lost.length).toBeGreaterThan(20);
    const all = renamed(snapshot, (known) => [lost.includes(known) ? { ...known, refersTo } : known]);
    expect(reviewed(all).parameters).toEqual(FILLED);
    expect(planInputs(reviewed(all), FILLED)?.inputs).toBeDefined();
    const { written: made, after } = await rewritten(all);
    expect(made.sheet).toBe(SUMMARY);
    expect(after.parameters).toEqual(FILLED);
  });

  test('where one is lost, and is found where it was moved to otherwise', async () => {
    const { snapshot } = await written;
    const score = ownNames(snapshot).find(({ key }) => key === 'review_score_purchaser')?.area;
    if (!score) throw new Error('no such name');
    const now = cut(snapshot, score, '附件2', AT_RIGHT);
    expect(reviewed(now).parameters).toEqual(FILLED);
    const { written: made, after } = await rewritten(now);
    expect(made).toMatchObject({ sheet: SUMMARY, outcome: { inputsFrom: ['附件2'] } });
    expect(after.parameters).toEqual(FILLED);
  });
});
