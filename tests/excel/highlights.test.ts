import { ExcelHost } from '../../src/excel/excel-host';
import { highlightFormula, LOOKS } from '../../src/workbook/highlight-looks';
import type { Highlight } from '../../src/workbook/plan';
import type { ConditionalFormatState } from '../standin/book';
import { startStandIn } from '../standin/node';
import { cell, highlight, readSample, sheet, unwrap, workbook } from './fixtures';

function foreign(id: string, type: string, formula = ''): ConditionalFormatState {
  const area = { top: 0, left: 0, bottom: 9, right: 9 };
  return { id, type, area, formula, fillColor: '#00FF00', fontColor: null, numberFormat: null, borders: {} };
}

function start(isProtected = false) {
  const standIn = startStandIn(
    workbook(sheet('甲', { cells: [cell(0, 0, 1)] }), sheet('乙', { cells: [cell(0, 0, 1)], isProtected })),
  );
  return { standIn, host: new ExcelHost(), formats: (index: number) => standIn.book.sheets[index]?.conditionalFormats };
}

async function apply(host: ExcelHost, highlights: readonly Highlight[]) {
  unwrap(await host.read());
  return unwrap(await host.apply({ highlights }));
}

describe('highlighting', () => {
  it('takes at most four round trips with the read before it, and one more to tell our rules from other custom ones', async () => {
    const { standIn, host } = start();
    await apply(host, [highlight('甲', 0, 0)]);
    expect(standIn.roundTrips.length).toBeLessThanOrEqual(4);
    standIn.resetRoundTrips();
    await apply(host, [highlight('甲', 0, 0)]);
    expect(standIn.roundTrips.length).toBeLessThanOrEqual(5);
  });

  it('passes over rules that Excel cannot read, keeps them and says so', async () => {
    const { standIn, host, formats } = start();
    await apply(host, [highlight('甲', 0, 0), highlight('甲', 1, 0)]);
    const unreadable = { ...foreign('f1', 'Custom', '=A1>0'), isUnreadable: true };
    standIn.book.sheets[0]?.conditionalFormats.splice(1, 0, unreadable, foreign('f2', 'CellValue'));
    expect(await apply(host, [highlight('甲', 5, 5)])).toEqual({ protectedSheets: [], notes: ['rules-unread'] });
    expect(formats(0)?.map(({ id, area }) => (id.startsWith('f') ? id : area.top))).toEqual([5, 'f1', 'f2']);
    expect(unwrap(await host.clearHighlights())).toEqual({ protectedSheets: [], notes: ['rules-unread'] });
    expect(formats(0)?.map(({ id }) => id)).toEqual(['f1', 'f2']);
  });

  it('leaves a sheet alone whose conditional formats Excel does not tell, and names it', async () => {
    const { standIn, host, formats } = start();
    const [first] = standIn.book.sheets;
    if (first) first.areFormatsUnreadable = true;
    const outcome = await apply(host, [highlight('甲', 0, 0), highlight('乙', 0, 0)]);
    expect(outcome).toEqual({ protectedSheets: [], unreadSheets: ['甲'] });
    expect([formats(0)?.length, formats(1)?.length]).toEqual([0, 1]);
  });

  it('removes one of ours that was left without its formula', async () => {
    const { standIn, host, formats } = start();
    standIn.book.sheets[0]?.conditionalFormats.push(foreign('left', 'Custom', ''));
    await apply(host, [highlight('甲', 5, 5)]);
    expect(formats(0)?.map(({ formula }) => formula)).toEqual([highlightFormula('error')]);
  });

  it('asks no rule one by one while a cell is being edited', async () => {
    const { standIn, host } = start();
    await apply(host, [highlight('甲', 0, 0), highlight('甲', 1, 0)]);
    unwrap(await host.read());
    standIn.resetRoundTrips();
    standIn.isCellBeingEdited = true;
    expect(await host.apply({ highlights: [] })).toMatchObject({ ok: false, problem: { code: 'cell-edit-mode' } });
    expect(standIn.roundTrips).toHaveLength(1);
  });

  it('puts a conditional format with signature, look, border and mark on each block', async () => {
    const { host, formats } = start();
    await apply(host, [highlight('甲', 2, 3, 'warning')]);
    const line = { style: 'Dash', color: LOOKS.warning.borderColor };
    expect(formats(0)).toEqual([
      expect.objectContaining({
        type: 'Custom',
        area: { top: 2, left: 3, bottom: 2, right: 3 },
        formula: highlightFormula('warning'),
        fillColor: LOOKS.warning.fill,
        fontColor: LOOKS.warning.fontColor,
        numberFormat: '"✖"@',
        borders: { EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line },
      }),
    ]);
  });

  it('gives the first one listed the highest priority', async () => {
    const { host, formats } = start();
    await apply(host, [highlight('甲', 0, 0, 'error'), highlight('甲', 0, 0, 'note')]);
    expect(formats(0)?.map(({ formula }) => formula)).toEqual([highlightFormula('error'), highlightFormula('note')]);
  });

  it('finds each piece of one that was cut up when somebody cleared cells in its midst', async () => {
    const { standIn, host, formats } = start();
    const whole = { sheet: '甲', top: 0, left: 0, bottom: 5, right: 3 };
    await apply(host, [{ look: 'error', area: whole, numberFormat: null }]);
    const theirs = foreign('f1', 'Custom', '=A1>0');
    standIn.book.sheets[0]?.conditionalFormats.push(theirs);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('B2:C3').clear();
      await context.sync();
    });
    const areas = (formula: string) =>
      (formats(0) ?? []).filter((one) => one.formula === formula).map(({ area }) => area);
    expect(areas(highlightFormula('error'))).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 3, bottom: 2, right: 3 },
      { top: 3, left: 0, bottom: 5, right: 3 },
    ]);
    const left = areas('=A1>0');
    unwrap(await host.clearHighlights());
    expect(areas(highlightFormula('error'))).toEqual([]);
    expect(areas('=A1>0')).toEqual(left);
  });

  it('replaces those of an earlier run and keeps everybody else’s', async () => {
    const { standIn, host, formats } = start();
    const others = [foreign('f1', 'ColorScale'), foreign('f2', 'Custom', '=A1>0')];
    standIn.book.sheets[0]?.conditionalFormats.push(...others);
    await apply(host, [highlight('甲', 0, 0), highlight('乙', 0, 0)]);
    await apply(host, [highlight('甲', 5, 5)]);
    expect(formats(0)?.slice(1)).toEqual(others);
    expect(formats(0)?.[0]?.area).toMatchObject({ top: 5, left: 5 });
    expect(formats(1)).toEqual([]);
  });

  it('leaves protected sheets alone and says so', async () => {
    const { host, formats } = start(true);
    expect(await apply(host, [highlight('甲', 0, 0), highlight('乙', 0, 0)])).toEqual({ protectedSheets: ['乙'] });
    expect(formats(0)).toHaveLength(1);
    expect(formats(1)).toEqual([]);
  });

  it('does not name protected sheets where nothing was due', async () => {
    const { host } = start(true);
    expect(await apply(host, [highlight('甲', 0, 0)])).toEqual({ protectedSheets: [] });
  });

  it('fails on a sheet that is gone, before anything is changed', async () => {
    const { host, formats } = start();
    unwrap(await host.read());
    const result = await host.apply({ highlights: [highlight('甲', 0, 0), highlight('丙', 0, 0)] });
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-found', detail: '丙' } });
    expect(formats(0)).toEqual([]);
  });

  it('sends five hundred highlights in one request', async () => {
    const { standIn, host, formats } = start();
    await apply(
      host,
      Array.from({ length: 500 }, (_, row) => highlight('甲', row, 0)),
    );
    expect(formats(0)).toHaveLength(500);
    expect(standIn.roundTrips.at(-1)?.requestBytes).toBeLessThan(500 * 4000);
  });
});

describe('clearing highlights', () => {
  it('leaves everything as it was, in at most five round trips', async () => {
    const before = readSample('taiping-2024-mid.xlsx');
    const standIn = startStandIn(before);
    const host = new ExcelHost();
    const name = before.sheets[0]?.name ?? '';
    standIn.book.sheets[0]?.conditionalFormats.push(foreign('f1', 'DataBar'), foreign('f2', 'Custom', '=$A1="x"'));
    const formatsBefore = JSON.stringify(standIn.book.sheets.map((one) => [...one.formats]));
    await apply(host, [highlight(name, 5, 5), highlight(name, 6, 6, 'behind')]);
    standIn.resetRoundTrips();
    expect(unwrap(await host.clearHighlights())).toEqual({ protectedSheets: [] });
    expect(standIn.roundTrips.length).toBeLessThanOrEqual(5);
    expect(standIn.snapshot()).toEqual(before);
    expect(JSON.stringify(standIn.book.sheets.map((one) => [...one.formats]))).toBe(formatsBefore);
    expect(standIn.book.sheets[0]?.conditionalFormats.map(({ id }) => id)).toEqual(['f1', 'f2']);
  });

  it('names a sheet that was protected after highlighting', async () => {
    const { standIn, host, formats } = start();
    await apply(host, [highlight('乙', 0, 0)]);
    const [, second] = standIn.book.sheets;
    if (second) second.isProtected = true;
    expect(unwrap(await host.clearHighlights())).toEqual({ protectedSheets: ['乙'] });
    expect(formats(1)).toHaveLength(1);
  });
});
