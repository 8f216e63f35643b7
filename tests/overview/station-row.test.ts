import { csvHeader, csvLine, csvRow } from '../../src/overview/csv';
import { findingRows } from '../../src/overview/finding-row';
import { byGravity, stationRow, type StationRow } from '../../src/overview/station-row';
import { overviewSheets } from '../../src/overview/workbook/overview-sheets';
import { review } from '../../src/report/review';
import { stringsFor } from '../../src/strings';
import { sampleSnapshot } from '../bench/sample';
import { TAIPING_PARAMETERS } from '../cli/command';
import { parseParameters } from '../../src/assessment/parameters';

const WORDS = stringsFor('zh-CN');
const parsed = parseParameters(TAIPING_PARAMETERS);
if (!parsed.ok) throw new Error('the parameters of the sample are refused');
const { report } = review(sampleSnapshot(), {
  ...{ file: '太平.xlsx', language: 'zh-CN', parameters: parsed.value },
});
const row = stationRow(report, '从化区/太平.xlsx');
const failed = stationRow({ file: '坏.xlsx', failure: { code: 'corrupt', message: '这个文件已损坏。' } });

test('a row says of the published report what a list of many has to say', () => {
  expect(row).toMatchObject({
    kind: 'checked',
    file: '从化区/太平.xlsx',
    station: '广州市太平镇社工站',
    stage: 'midterm',
    period: { start: '2024-09-05', end: '2025-03-31' },
    staff: { short: 4, limit: 5, triggered: false },
    certified: { short: -20.5, limit: 3 },
    vetoes: [],
    retention: { rate: 0.8, isMet: true },
    score: 86.88,
    grade: '良好',
    open: { veto: 6 },
    looks: ['condition', 'errors', 'behind', 'warnings'],
  });
  const counts = report.findings.filter(({ severity }) => severity === 'error').length;
  expect(row).toMatchObject({ counts: { error: counts } });
});

test('a finding that was set aside does not count', () => {
  const [first, ...others] = report.findings;
  if (!first) throw new Error('the sample has findings');
  const aside = { ...report, findings: [{ ...first, setAside: { reason: '已说明' } }, ...others] };
  expect(findingRows(aside)).toHaveLength(findingRows(report).length - 1);
  const [before, after] = [row, stationRow(aside)];
  if (before.kind !== 'checked' || after.kind !== 'checked') throw new Error('both are checked');
  expect(after.counts[first.severity]).toBe(before.counts[first.severity] - 1);
});

test('a veto decides the grade before all marks are there, and comes before everything that was read', () => {
  const vetoed = stationRow({
    ...report,
    score: null,
    vetoes: [{ rule: 'staff-shortage', triggered: true, value: 9, limit: 5 }],
  });
  expect(vetoed).toMatchObject({ grade: '不合格', vetoes: ['staff-shortage'] });
  const clean: StationRow = { ...stationRow({ ...report, findings: [] }), looks: [] };
  expect([clean, row, vetoed, failed].sort(byGravity)).toEqual([failed, vetoed, row, clean]);
});

describe('as CSV', () => {
  test('each row has a value or nothing under each header', () => {
    const widths = [csvHeader(WORDS), csvRow(row, WORDS), csvRow(failed, WORDS)].map((line) => line.split(',').length);
    expect(new Set(widths).size).toBe(1);
    expect(csvRow(row, WORDS)).toMatch(/广州市太平镇社工站,从化区\/太平.xlsx,中期,.*,4,5,0,3,0.8,.*,86.88,良好,/);
    expect(csvRow(failed, WORDS)).toMatch(/^没有读成：这个文件已损坏。,,坏.xlsx,/);
  });

  test('what a program would take apart or compute is kept as it is', () => {
    expect(csvLine(['甲,乙', '他说"好"', '=1+1', -2, null])).toBe('"甲,乙","他说""好""",\'=1+1,-2,\r\n');
  });
});

describe('as a workbook', () => {
  const sheets = overviewSheets(
    [
      { row, copy: '太平.xlsx' },
      { row: failed, copy: null },
    ],
    findingRows(report, row.file),
    WORDS,
  );

  test('the submissions print on two pages side by side, why to look and the station on each', () => {
    expect(sheets.map(({ plan }) => plan.page.spread)).toEqual([
      { pages: 2, titleColumns: { from: 0, to: 1 } },
      ...[undefined, undefined, undefined],
    ]);
  });

  test('has the submissions, their findings, what could not be read, and charts', () => {
    expect(sheets.map(({ plan }) => plan.name)).toEqual(['总览', '问题', '没有读成的', '图表']);
    expect(sheets.map(({ filter }) => filter !== null)).toEqual([true, true, true, false]);
    expect(sheets.at(-1)?.plan.charts.map(({ name }) => name)).toEqual(['grades', 'shortages']);
  });

  test('a row links to its copy, and there is a row for each finding', () => {
    const formulas = sheets[0]?.plan.cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas).toEqual(['=HYPERLINK("太平.xlsx","打开副本")']);
    const rows = new Set(sheets[1]?.plan.cells.map((cell) => cell.row));
    expect(rows.size).toBe(3 + report.findings.length);
  });

  test('every cell stands once', () => {
    for (const { plan } of sheets) {
      expect(new Set(plan.cells.map((cell) => `${cell.row},${cell.column}`)).size).toBe(plan.cells.length);
    }
  });
});
