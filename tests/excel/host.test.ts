import { ExcelHost } from '../../src/excel/excel-host';
import { startInExcel } from '../../src/excel/start';
import { startStandIn } from '../standin/node';
import type { StandIn } from '../standin/stand-in';
import { cell, highlight, sheet, SUMMARY, summaryPlan, unwrap, workbook } from './fixtures';

const BOOK = workbook(
  sheet('附件2', { cells: [cell(1, 1, 3)] }),
  sheet('隐藏', { visibility: 'hidden', cells: [cell(0, 0, 1)] }),
);

/** Excel answers nothing until the function is called that this gives. */
function silenced(standIn: StandIn): () => void {
  let end = (): void => undefined;
  standIn.silence = new Promise((resolve) => (end = resolve));
  return () => {
    standIn.silence = null;
    end();
  };
}

const ACTIONS: readonly (readonly [string, (host: ExcelHost) => Promise<unknown>])[] = [
  ['read', (host) => host.read()],
  ['apply', (host) => host.apply({ summary: summaryPlan() })],
  ['clearHighlights', (host) => host.clearHighlights()],
  ['goTo', (host) => host.goTo({ sheet: '附件2', top: 0, left: 0, bottom: 0, right: 0 })],
];

describe.each(ACTIONS)('%s', (_name, act) => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
    ['InvalidSelection', 'selection'],
    ['AccessDenied', 'protected'],
    ['ApiNotFound', 'too-old'],
    ['ItemNotFound', 'changed'],
    ['RequestAborted', 'interrupted'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['GeneralException', 'unknown'],
  ])('reports Excel’s %s as %s', async (code, problem) => {
    const standIn = startStandIn(BOOK);
    standIn.failNextWith = code;
    expect(await act(new ExcelHost())).toEqual({ ok: false, problem: { code: problem, detail: code } });
    expect(standIn.snapshot()).toEqual(BOOK);
  });

  it('works again after a cell was being edited', async () => {
    const standIn = startStandIn(BOOK);
    const host = new ExcelHost();
    standIn.isCellBeingEdited = true;
    expect(await act(host)).toMatchObject({ ok: false, problem: { code: 'cell-edit-mode' } });
    standIn.isCellBeingEdited = false;
    expect(await act(host)).toMatchObject({ ok: true });
  });

  it('is given up where Excel stays silent, and works again once it answers', async () => {
    const standIn = startStandIn(BOOK);
    const host = new ExcelHost(20);
    const answer = silenced(standIn);
    expect(await act(host)).toEqual({ ok: false, problem: { code: 'no-answer', detail: 'NoAnswer' } });
    answer();
    expect(await act(host)).toMatchObject({ ok: true });
  });

  it('refuses a second action while one is running', async () => {
    startStandIn(BOOK);
    const host = new ExcelHost();
    const results = await Promise.all([act(host), host.read()]);
    expect(results).toEqual([
      expect.objectContaining({ ok: true }),
      { ok: false, problem: { code: 'busy', detail: '' } },
    ]);
  });

  it('asks nothing of an Excel that is too old', async () => {
    const standIn = startStandIn(BOOK, { apiVersion: '1.12' });
    expect(await act(new ExcelHost())).toMatchObject({ ok: false, problem: { code: 'too-old' } });
    expect(standIn.roundTrips).toEqual([]);
  });
});

describe('applying without a read before', () => {
  it('lists the workbook itself', async () => {
    const standIn = startStandIn(BOOK);
    unwrap(await new ExcelHost().apply({ inputs: [] }));
    expect(standIn.roundTrips).toHaveLength(2);
  });

  it('does not trust what it knew before its own write', async () => {
    const standIn = startStandIn(BOOK);
    const host = new ExcelHost();
    unwrap(await host.apply({ summary: summaryPlan() }));
    unwrap(await host.apply({ inputs: [{ cell: { sheet: SUMMARY, row: 4, column: 1 }, value: 12.5 }] }));
    expect(standIn.book.findSheet(SUMMARY)?.content(4, 1)?.value).toBe(12.5);
  });

  it('carries out summary and highlights together', async () => {
    const standIn = startStandIn(BOOK);
    const host = new ExcelHost();
    unwrap(await host.read());
    unwrap(await host.apply({ summary: summaryPlan(), highlights: [highlight('附件2', 1, 1)] }));
    expect(standIn.roundTrips).toHaveLength(7);
    expect(standIn.book.findSheet(SUMMARY)).toBeDefined();
    expect(standIn.book.sheets[0]?.conditionalFormats).toHaveLength(1);
  });
});

describe('inputs', () => {
  function startWithSummary(isProtected: boolean) {
    const standIn = startStandIn(workbook(sheet(SUMMARY, { isProtected, cells: [cell(0, 0, 'a'), cell(1, 0, 'b')] })));
    standIn.book.sheets[0]?.format(0, 0, { locked: false });
    return { standIn, host: new ExcelHost() };
  }
  const write = (row: number, value: number | string | null) => ({ cell: { sheet: SUMMARY, row, column: 0 }, value });

  it('fill and empty single cells, texts staying texts', async () => {
    const { standIn, host } = startWithSummary(false);
    unwrap(await host.apply({ inputs: [write(0, null), write(1, '2024-09')] }));
    expect(standIn.snapshot().sheets[0]?.cells).toEqual([cell(1, 0, '2024-09')]);
  });

  it('reach an unlocked cell of a protected sheet', async () => {
    const { standIn, host } = startWithSummary(true);
    unwrap(await host.apply({ inputs: [write(0, 8.85)] }));
    expect(standIn.book.sheets[0]?.content(0, 0)?.value).toBe(8.85);
  });

  it('are refused together when one cell is locked', async () => {
    const { standIn, host } = startWithSummary(true);
    expect(await host.apply({ inputs: [write(0, 8.85), write(1, 9)] })).toMatchObject({
      ok: false,
      problem: { code: 'protected', detail: SUMMARY },
    });
    expect(standIn.book.sheets[0]?.content(0, 0)?.value).toBe('a');
  });

  it('are refused on a sheet that does not exist', async () => {
    startStandIn(BOOK);
    expect(await new ExcelHost().apply({ inputs: [write(0, 1)] })).toMatchObject({
      ok: false,
      problem: { code: 'not-found', detail: SUMMARY },
    });
  });
});

describe('going to cells', () => {
  it('activates the sheet and selects the area', async () => {
    const standIn = startStandIn(BOOK);
    const area = { sheet: '附件2', top: 1, left: 1, bottom: 2, right: 3 };
    unwrap(await new ExcelHost().goTo(area));
    expect(standIn.book.selection).toEqual(area);
  });

  it('shows a hidden sheet first', async () => {
    const standIn = startStandIn(BOOK);
    unwrap(await new ExcelHost().goTo({ sheet: '隐藏', top: 0, left: 0, bottom: 0, right: 0 }));
    expect(standIn.book.activeSheet.name).toBe('隐藏');
  });

  it('says when the sheet is gone', async () => {
    startStandIn(BOOK);
    expect(await new ExcelHost().goTo({ sheet: '丙', top: 0, left: 0, bottom: 0, right: 0 })).toEqual({
      ok: false,
      problem: { code: 'not-found', detail: '丙' },
    });
  });
});

/** A host with a listener that it calls, after its first read. */
async function listening(listen: (host: ExcelHost, listener: jest.Mock) => () => void) {
  const standIn = startStandIn(BOOK);
  const host = new ExcelHost();
  const listener = jest.fn();
  const stop = listen(host, listener);
  unwrap(await host.read());
  return { standIn, host, listener, stop };
}

describe('telling of changes', () => {
  const watching = () => listening((host, listener) => host.onChange(listener));
  /** Office.js hands events on in later turns. */
  const delivered = () => new Promise((resolve) => setImmediate(resolve));

  it('calls the listener when a person edits a cell', async () => {
    const { standIn, listener } = await watching();
    standIn.editCell('附件2', 1, 1, 4);
    await delivered();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('keeps quiet about what the host itself writes', async () => {
    const { host, listener } = await watching();
    unwrap(await host.apply({ summary: summaryPlan() }));
    await delivered();
    expect(listener).not.toHaveBeenCalled();
  });

  it.each(['added', 'deleted', 'renamed'] as const)('calls the listener when a sheet is %s', async (event) => {
    const { standIn, listener } = await watching();
    await delivered();
    standIn.tellOfSheet(event, standIn.book.findSheet('附件2')?.id ?? '');
    await delivered();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is told once of a change, though Excel grants later what was given up', async () => {
    const standIn = startStandIn(BOOK);
    const host = new ExcelHost(20);
    const listener = jest.fn();
    const answer = silenced(standIn);
    host.onChange(listener);
    await new Promise((resolve) => setTimeout(resolve, 40));
    answer();
    unwrap(await host.read());
    await new Promise((resolve) => setTimeout(resolve, 40));
    standIn.editCell('附件2', 1, 1, 4);
    await delivered();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('hears of changes where Excel does not tell of renamed sheets', async () => {
    const standIn = startStandIn(BOOK, { apiVersion: '1.13' });
    const host = new ExcelHost();
    const listener = jest.fn();
    host.onChange(listener);
    unwrap(await host.read());
    standIn.tellOfSheet('deleted', '');
    await delivered();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('stops when asked to', async () => {
    const { standIn, listener, stop } = await watching();
    stop();
    standIn.editCell('附件2', 1, 1, 4);
    await delivered();
    expect(listener).not.toHaveBeenCalled();
  });

  it('asks again after Excel refused to listen', async () => {
    const standIn = startStandIn(BOOK);
    const host = new ExcelHost();
    const listener = jest.fn();
    standIn.isCellBeingEdited = true;
    host.onChange(listener);
    await delivered();
    standIn.isCellBeingEdited = false;
    unwrap(await host.read());
    await delivered();
    standIn.editCell('附件2', 1, 1, 4);
    await delivered();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('telling of selections', () => {
  const C3 = { sheet: '附件2', top: 2, left: 2, bottom: 2, right: 2 };
  const watching = () => listening((host, listener) => host.onSelect(listener));
  const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('names the sheet of the cells', async () => {
    const { standIn, listener } = await watching();
    standIn.selectCells(C3);
    await delivered();
    expect(listener.mock.calls).toEqual([[{ area: C3, input: null }]]);
  });

  it('tells the last of several that follow one another fast', async () => {
    const { standIn, listener } = await watching();
    for (const column of [3, 4, 5]) standIn.selectCells({ ...C3, left: column, right: column });
    await delivered();
    expect(listener.mock.calls.at(-1)).toEqual([{ area: { ...C3, left: 5, right: 5 }, input: null }]);
  });

  it('keeps quiet while a cell is being edited, and once it was stopped', async () => {
    const { standIn, listener, stop } = await watching();
    standIn.isCellBeingEdited = true;
    standIn.selectCells(C3);
    await delivered();
    standIn.isCellBeingEdited = false;
    stop();
    standIn.selectCells(C3);
    await delivered();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('starting', () => {
  it('gives host and language', async () => {
    startStandIn(BOOK, { displayLanguage: 'en-GB' });
    const { host, displayLanguage, build } = unwrap(await startInExcel());
    expect([displayLanguage, build]).toEqual(['en-GB', 'Excel OfficeOnline 16.0.17328.20184']);
    expect(host.capabilities.charts).toEqual({ supported: true });
    expect(host.writesInPlace).toBe(true);
  });

  it.each([
    ['an Excel before ExcelApi 1.13', { apiVersion: '1.12' }, { code: 'too-old', detail: 'ExcelApi 1.13' }],
    ['another application', { host: 'Word' }, { code: 'not-in-excel', detail: '' }],
    ['a plain browser', { host: null }, { code: 'not-in-excel', detail: '' }],
  ])('refuses %s', async (_case, options, problem) => {
    startStandIn(BOOK, options);
    expect(await startInExcel()).toEqual({ ok: false, problem });
  });
});

it('does nothing more of what was given up, when the answer comes late', async () => {
  const standIn = startStandIn(BOOK);
  const host = new ExcelHost(20);
  const answer = silenced(standIn);
  expect(await host.apply({ highlights: [highlight('附件2', 1, 1)] })).toMatchObject({
    problem: { code: 'no-answer' },
  });
  answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  // The question what stands there was answered; no highlight followed.
  expect(standIn.snapshot()).toEqual(BOOK);
  expect(standIn.roundTrips).toHaveLength(1);
});
