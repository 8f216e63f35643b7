import { ExcelHost } from '../../src/excel/excel-host';
import { FileHost } from '../../src/file/file-host';
import { writeSummary, type Written } from '../../src/report/actions';
import type { Host } from '../../src/workbook/host';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import {
  ALL,
  AT_RIGHT,
  broken,
  copied,
  cut,
  FILLED,
  PAGE,
  pasted,
  renamed,
  reviewed,
  sheetOf,
  SUMMARY,
  without,
  withSheets,
  written,
} from '../report/summary/moved-summaries';
import { startStandIn } from '../standin/node';
import { withNotes } from '../standin/notes';
import { sheet, unwrap } from './fixtures';

async function rewritten(host: Host): Promise<{ result: Written; after: WorkbookSnapshot }> {
  unwrap(await host.read());
  const result = unwrap(await writeSummary(host, { file: '', language: 'zh-CN' }));
  return { result, after: unwrap(await host.read()) };
}

const othersThan = (name: string | undefined, { sheets }: WorkbookSnapshot): SheetSnapshot[] =>
  sheets.filter((sheet) => sheet.name !== name);

const CASES: readonly (readonly [string, (snapshot: WorkbookSnapshot) => WorkbookSnapshot])[] = [
  ['the page beside a form', (snapshot) => cut(snapshot, PAGE, '附件2', AT_RIGHT)],
  ['all of it beside a form', (snapshot) => cut(snapshot, ALL, '附件2', AT_RIGHT)],
  [
    'all of it beside a form, and its sheet gone',
    (snapshot) => without(cut(snapshot, ALL, '附件2', AT_RIGHT), SUMMARY),
  ],
  ['a copy of the page on a sheet', (snapshot) => pasted(snapshot, PAGE, '上报稿', 0)],
  ['no names', (snapshot) => ({ ...snapshot, names: [] })],
  ['names that lead nowhere', (snapshot) => renamed(snapshot, broken)],
  [
    'names in capitals',
    (snapshot) => renamed(snapshot, ({ name, refersTo }) => [{ name: name.toUpperCase(), refersTo }]),
  ],
  [
    'names of the sheet alone',
    (snapshot) => ({ ...withSheets(snapshot, { ...sheetOf(snapshot, SUMMARY), names: snapshot.names }), names: [] }),
  ],
  ['a copy, the original gone', (snapshot) => renamed(without(copied(snapshot, '副本'), SUMMARY), broken)],
];

describe('what became of an earlier summary is handled in Excel as in a file', () => {
  it.each(CASES)('%s', async (_, change) => {
    const snapshot = change((await written).snapshot);
    const standIn = startStandIn(snapshot);
    const before = standIn.snapshot();
    const inExcel = await rewritten(new ExcelHost());
    const inFile = await rewritten(unwrap(FileHost.open(snapshotXlsx(snapshot))));
    expect(inExcel.result.sheet).toBe(inFile.result.sheet);
    expect(inExcel.result.outcome).toEqual(inFile.result.outcome);
    // The official sheets, and what was pasted there, stay.
    const { sheet: name } = inExcel.result;
    expect(othersThan(name, standIn.snapshot())).toEqual(othersThan(name, before));
    for (const { after } of [inExcel, inFile]) {
      expect(reviewed(after).parameters).toEqual(FILLED);
      expect(sheetOf(after, name ?? '').names).toBeUndefined();
    }
  });
});

describe('a sheet 评分汇总 that somebody made', () => {
  const blank = sheet(SUMMARY);
  const made = async (): Promise<WorkbookSnapshot> => ({
    ...withSheets(without((await written).snapshot, SUMMARY), blank),
    names: [],
  });

  it.each(['shapes', 'comments', 'tables', 'pivotTables'] as const)(
    'with nothing but %s is left alone',
    async (kind) => {
      const standIn = startStandIn(await made());
      const found = standIn.book.findSheet(SUMMARY);
      if (found) found.counts[kind] = 1;
      const { result } = await rewritten(new ExcelHost());
      expect(result.sheet).toBe(`${SUMMARY}(2)`);
      expect(found?.contents.size).toBe(0);
    },
  );

  it.each([
    ['an Excel that tells of them', '1.18', withNotes, `${SUMMARY}(2)`],
    ['an older Excel', '1.17', withNotes, SUMMARY],
    ['an older office.js', '1.18', () => () => undefined, SUMMARY],
  ])('with nothing but notes: %s', async (_, apiVersion, prepare, name) => {
    const standIn = startStandIn(await made(), { apiVersion });
    const restore = prepare();
    const found = standIn.book.findSheet(SUMMARY);
    if (found) found.counts.notes = 1;
    expect((await rewritten(new ExcelHost())).result.sheet).toBe(name);
    restore();
  });

  it('with nothing but a chart is left alone', async () => {
    const standIn = startStandIn(await made());
    const found = standIn.book.findSheet(SUMMARY);
    found?.charts.push({
      ...{ id: 'c', type: 'ColumnClustered', seriesBy: 'Columns', name: '我的图', title: '', position: null },
      ...{ source: { sheet: SUMMARY, top: 0, left: 0, bottom: 0, right: 0 }, valueFormat: null, series: [] },
    });
    const { result } = await rewritten(new ExcelHost());
    expect(result.sheet).toBe(`${SUMMARY}(2)`);
    expect(found?.charts).toHaveLength(1);
  });

  it('with nothing at all is taken', async () => {
    startStandIn(await made());
    expect((await rewritten(new ExcelHost())).result.sheet).toBe(SUMMARY);
  });
});
