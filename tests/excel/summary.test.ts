import { ExcelHost } from '../../src/excel/excel-host';
import { startStandIn } from '../standin/node';
import { cell, planned, readSample, sheet, SUMMARY, summaryPlan, unwrap, workbook } from './fixtures';

const OFFICIAL = sheet('附件2', { cells: [cell(1, 1, 3)] });

async function write(standIn: ReturnType<typeof startStandIn>, plan = summaryPlan()) {
  standIn.book.oracle = (_sheet, row, column) =>
    plan.cells.find((candidate) => candidate.row === row && candidate.column === column)?.value;
  const host = new ExcelHost();
  unwrap(await host.read());
  return host.apply({ summary: plan });
}

function summarySheet(standIn: ReturnType<typeof startStandIn>) {
  const found = standIn.book.findSheet(SUMMARY);
  if (!found) throw new Error('no summary sheet');
  return found;
}

describe('writing the summary sheet', () => {
  it('takes six round trips with the read before it: three more for what can fail by itself', async () => {
    const standIn = startStandIn(readSample('taiping-2024-mid.xlsx'));
    unwrap(await write(standIn));
    expect(standIn.roundTrips).toHaveLength(6);
  });

  it('writes every planned value, formula and number format', async () => {
    const standIn = startStandIn(workbook(OFFICIAL));
    const plan = summaryPlan();
    unwrap(await write(standIn, plan));
    expect(standIn.snapshot().sheets[1]?.cells).toEqual(
      plan.cells.map(({ row, column, value, formula, style }) => ({
        ...{ row, column, value, formula },
        numberFormat: style.numberFormat,
      })),
    );
  });

  it.each(['2024-09', '63.01%', '007', 'TRUE', '/', '——', '- 无', '=见附件', '@某人', "'引号", '9月'])(
    'keeps the text %s as it is',
    async (text) => {
      const standIn = startStandIn(workbook(OFFICIAL));
      unwrap(await write(standIn, summaryPlan({ cells: [planned(0, 0, text)], merges: [] })));
      expect(summarySheet(standIn).content(0, 0)).toEqual({ value: text, formula: null });
    },
  );

  it('formats cells, merges, sizes, names, validates, emphasises and lays out the page', async () => {
    const standIn = startStandIn(workbook(OFFICIAL));
    unwrap(await write(standIn));
    const written = summarySheet(standIn);
    expect(written.formatAt(0, 0)).toMatchObject({ bold: true, horizontalAlignment: 'Center', EdgeTop: null });
    expect(written.formatAt(3, 0)).toMatchObject({
      fillColor: null,
      locked: true,
      EdgeTop: { style: 'Continuous' },
      EdgeBottom: { style: 'Continuous' },
      EdgeLeft: { style: 'Continuous' },
      EdgeRight: { style: 'Continuous' },
    });
    expect(written.formatAt(2, 1).fillColor).toBe('#EEEEEE');
    expect(written.formatAt(4, 1).locked).toBe(false);
    expect(written.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(written.columnWidths.get(0)).toBeCloseTo(123.75);
    expect([...written.hiddenColumns]).toEqual([5]);
    expect(written.rowHeights.get(0)).toBe(30);
    expect(standIn.book.names).toEqual([{ name: 'SR_Score', refersTo: `'${SUMMARY}'!$B$5` }]);
    expect(written.validations.map(({ rule }) => rule)).toEqual([
      { decimal: { formula1: 0, formula2: 20, operator: 'Between' } },
      { list: { inCellDropDown: true, source: '是,否' } },
    ]);
    expect(written.conditionalFormats.map(({ formula }) => formula)).toEqual(['=B4<0', '=B4>=1']);
    expect(written.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: '$1:$2',
      footer: { left: '甲社工站', center: '第 &P 页', right: '' },
    });
    expect(standIn.book.activeSheet.name).toBe(SUMMARY);
  });

  it('draws a chart from the planned series alone', async () => {
    const standIn = startStandIn(workbook(OFFICIAL));
    unwrap(await write(standIn));
    expect(summarySheet(standIn).charts).toEqual([
      expect.objectContaining({
        name: 'staffing',
        title: '人员',
        type: 'ColumnClustered',
        seriesBy: 'Columns',
        valueFormat: '0',
        position: ['A7', 'E16'],
        series: [
          expect.objectContaining({ name: '有效', chartType: 'ColumnClustered', color: '#1F6FB2' }),
          expect.objectContaining({ name: '应有', chartType: 'LineMarkers', color: '#B42318' }),
        ],
      }),
    ]);
  });

  it('leaves the official sheets alone', async () => {
    const before = readSample('taiping-2024-mid.xlsx');
    const standIn = startStandIn(before);
    unwrap(await write(standIn));
    expect(standIn.snapshot().sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(
      standIn.book.sheets.slice(0, before.sheets.length).flatMap((official) => official.conditionalFormats),
    ).toEqual([]);
  });
});

describe('refilling the summary sheet', () => {
  async function refill() {
    const standIn = startStandIn(workbook(OFFICIAL));
    unwrap(await write(standIn));
    const written = summarySheet(standIn);
    written.setContent(30, 8, { value: '我的备注', formula: null });
    written.format(30, 8, { fillColor: '#FFFF00' });
    for (const row of [2, 30]) written.hiddenRows.add(row);
    const plan = summaryPlan({
      cells: [planned(0, 0, '新的标题'), planned(4, 1, 18)],
      merges: [],
      previousArea: { top: 0, left: 0, bottom: 20, right: 5 },
      names: [{ name: 'sr_score', area: { top: 5, left: 1, bottom: 5, right: 1 } }],
    });
    standIn.resetRoundTrips();
    unwrap(await write(standIn, plan));
    return standIn;
  }

  it('keeps the sheet itself and the notes of the user', async () => {
    const standIn = await refill();
    expect(standIn.book.sheets.map(({ name }) => name)).toEqual(['附件2', SUMMARY]);
    const written = summarySheet(standIn);
    expect(written.content(30, 8)?.value).toBe('我的备注');
    expect(written.formatAt(30, 8).fillColor).toBe('#FFFF00');
    expect([...written.hiddenRows]).toEqual([30]);
    expect(standIn.roundTrips).toHaveLength(6);
  });

  it('removes what the earlier run owned', async () => {
    const written = summarySheet(await refill());
    expect(written.content(2, 0)).toBeUndefined();
    expect(written.formatAt(2, 0).fillColor).toBeNull();
    expect(written.merges).toEqual([]);
    expect(written.validations).toHaveLength(2);
    expect(written.conditionalFormats).toHaveLength(2);
    expect(written.charts).toHaveLength(1);
  });

  it('points an existing name elsewhere', async () => {
    expect((await refill()).book.names).toEqual([{ name: 'SR_Score', refersTo: `'${SUMMARY}'!$B$6` }]);
  });

  it('shows a summary sheet that was hidden', async () => {
    const standIn = startStandIn(workbook(OFFICIAL, sheet(SUMMARY, { visibility: 'hidden' })));
    unwrap(await write(standIn));
    expect(summarySheet(standIn).visibility).toBe('visible');
  });
});

describe('a summary that cannot be written', () => {
  it.each([
    [
      'a protected summary sheet',
      workbook(OFFICIAL, sheet(SUMMARY, { isProtected: true, cells: [cell(0, 0, '旧')] })),
      summaryPlan(),
      'protected',
    ],
    [
      'a formula that is too long',
      workbook(OFFICIAL),
      summaryPlan({ cells: [planned(0, 0, 1, { formula: `=${'1+'.repeat(5000)}1` })] }),
      'too-large',
    ],
    [
      'a text that is too long',
      workbook(OFFICIAL),
      summaryPlan({ cells: [planned(0, 0, '长'.repeat(40_000))] }),
      'too-large',
    ],
    [
      'more than one request holds',
      workbook(OFFICIAL),
      summaryPlan({ cells: Array.from({ length: 300 }, (_, row) => planned(row, 0, '长'.repeat(6000))) }),
      'too-large',
    ],
  ])('%s: says so and sends nothing', async (_case, snapshot, plan, code) => {
    const standIn = startStandIn(snapshot);
    const before = standIn.snapshot();
    const result = await write(standIn, plan);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(standIn.roundTrips).toHaveLength(2);
    expect(standIn.snapshot()).toEqual(before);
  });

  it('a sheet that was protected since it was read: nothing is written', async () => {
    const standIn = startStandIn(workbook(OFFICIAL, sheet(SUMMARY, { cells: [cell(0, 0, '旧')] })));
    const host = new ExcelHost();
    unwrap(await host.read());
    const [, summary] = standIn.book.sheets;
    if (summary) summary.isProtected = true;
    const before = standIn.snapshot();
    const result = await host.apply({
      summary: summaryPlan({ previousArea: { top: 0, left: 0, bottom: 3, right: 3 } }),
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'protected' } });
    expect(standIn.snapshot()).toEqual(before);
  });

  it('a protected workbook structure: nothing is written', async () => {
    const standIn = startStandIn(workbook(OFFICIAL));
    standIn.book.isStructureProtected = true;
    const before = standIn.snapshot();
    expect(await write(standIn)).toEqual({ ok: false, problem: { code: 'structure-protected', detail: '' } });
    expect(standIn.snapshot()).toEqual(before);
  });

  it('a protected structure, with the sheet hidden: nothing is written', async () => {
    const standIn = startStandIn(
      workbook(OFFICIAL, sheet(SUMMARY, { visibility: 'hidden', cells: [cell(0, 0, '旧')] })),
    );
    standIn.book.isStructureProtected = true;
    const before = standIn.snapshot();
    expect(await write(standIn)).toMatchObject({ ok: false, problem: { code: 'structure-protected' } });
    expect(standIn.snapshot()).toEqual(before);
  });

  it('a structure that was protected since the workbook was read is told as such', async () => {
    const standIn = startStandIn(workbook(OFFICIAL));
    const host = new ExcelHost();
    unwrap(await host.read());
    standIn.book.isStructureProtected = true;
    expect(await host.apply({ summary: summaryPlan() })).toMatchObject({ problem: { code: 'structure-protected' } });
  });

  it('a protected structure lets the sheet that stands be written', async () => {
    const standIn = startStandIn(workbook(OFFICIAL, sheet(SUMMARY, { cells: [cell(0, 0, '旧')] })));
    standIn.book.isStructureProtected = true;
    expect(await write(standIn)).toMatchObject({ ok: true });
  });
});
