/** @jest-environment node */
/** What the user has selected, typed or opened while Excel is asked for something. */
import { ExcelHost } from '../../src/excel/excel-host';
import { checkWorkbook, highlightFindings, writeSummary } from '../../src/report/actions';
import { problemText, stringsFor } from '../../src/strings';
import type { HostResult } from '../../src/workbook/host';
import { startStandIn } from '../standin/node';
import type { StandIn } from '../standin/stand-in';
import { entered, filledIn, OFFICIAL } from './faults';
import { unwrap } from './fixtures';

const OPTIONS = { file: '', language: 'zh-CN' } as const;
const CELL = { sheet: OFFICIAL.sheets[0]?.name ?? '', top: 3, left: 0, bottom: 3, right: 0 };

const ACTIONS: readonly (readonly [string, (host: ExcelHost) => Promise<HostResult<unknown>>])[] = [
  ['reading', (host) => checkWorkbook(host, OPTIONS)],
  ['the summary', (host) => writeSummary(host, OPTIONS)],
  ['highlighting', (host) => highlightFindings(host, OPTIONS)],
  ['clearing highlights', (host) => host.clearHighlights()],
  ['going to a cell', (host) => host.goTo(CELL)],
];

/** Official sheets as they were, nothing filled in lost, and one summary. */
function expectNothingLost(standIn: StandIn, before: Awaited<ReturnType<typeof filledIn>>): void {
  const after = standIn.snapshot();
  expect(after.sheets.slice(0, OFFICIAL.sheets.length)).toEqual(before.sheets.slice(0, OFFICIAL.sheets.length));
  expect(entered(after)).toEqual(entered(before));
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
}

describe.each(ACTIONS)('%s', (_name, act) => {
  it('is done though a chart is selected', async () => {
    const before = await filledIn();
    const standIn = startStandIn(before);
    standIn.book.isChartSelected = true;
    expect(await act(new ExcelHost())).toMatchObject({ ok: true });
    expectNothingLost(standIn, before);
  });

  it('is done, or says what to do, while another workbook is in front', async () => {
    const before = await filledIn();
    const standIn = startStandIn(before);
    standIn.book.isBehind = true;
    const result = await act(new ExcelHost());
    if (!result.ok) {
      expect(problemText(result.problem, stringsFor('zh-CN'))).toMatch(/^选中的是图表或图形，或者正在看另一个工作簿。/);
    }
    expectNothingLost(standIn, before);
    standIn.book.isBehind = false;
    expect(await act(new ExcelHost())).toMatchObject({ ok: true });
    expectNothingLost(standIn, before);
  });

  it('says what to do where a cell is being edited from any request on, and heals afterwards', async () => {
    const before = await filledIn();
    const undisturbed = startStandIn(before);
    unwrap(await act(new ExcelHost()));
    for (let batch = 0; batch < undisturbed.roundTrips.length - 1; batch++) {
      const standIn = startStandIn(before);
      standIn.meddle = { batch, act: () => (standIn.isCellBeingEdited = true) };
      const result = await act(new ExcelHost());
      if (!result.ok) expect(problemText(result.problem, stringsFor('zh-CN'))).toMatch(/^有单元格正在编辑。/);
      expectNothingLost(standIn, before);
      standIn.isCellBeingEdited = false;
      expect(await act(new ExcelHost())).toMatchObject({ ok: true });
      expectNothingLost(standIn, before);
    }
  });
});

it('a first summary is written once though a chart is selected', async () => {
  const standIn = startStandIn(OFFICIAL);
  standIn.book.isChartSelected = true;
  const { outcome } = unwrap(await writeSummary(new ExcelHost(), OPTIONS));
  expect(outcome.notes).toBeUndefined();
  expect(standIn.book.sheets.map(({ name }) => name)).toEqual([...OFFICIAL.sheets.map(({ name }) => name), '评分汇总']);
  expect(standIn.snapshot().sheets.at(-1)?.merges.length).toBeGreaterThan(0);
  expect(standIn.book.activeSheet.name).toBe('评分汇总');
});

it('a summary that cannot be shown behind another workbook is written, and that is said', async () => {
  const standIn = startStandIn(OFFICIAL);
  standIn.book.isBehind = true;
  expect(unwrap(await writeSummary(new ExcelHost(), OPTIONS)).outcome.notes).toEqual(['not-shown']);
});

it('a chart that is selected in a workbook behind another one: says what to do, and the next press heals', async () => {
  const before = await filledIn();
  const standIn = startStandIn(before);
  Object.assign(standIn.book, { isBehind: true, isChartSelected: true });
  const result = await writeSummary(new ExcelHost(), OPTIONS);
  expect(result).toEqual({ ok: false, problem: { code: 'selection', detail: 'InvalidSelection' } });
  expectNothingLost(standIn, before);
  standIn.book.isBehind = false;
  unwrap(await writeSummary(new ExcelHost(), OPTIONS));
  expectNothingLost(standIn, before);
});
