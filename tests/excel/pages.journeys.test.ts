/** @jest-environment node */
/** The pane and the functions of the ribbon: two pages, each with its own office.js, over one workbook. */
import { generateSummary } from '../../src/commands/generate-summary';
import { ExcelHost } from '../../src/excel/excel-host';
import { startInExcel } from '../../src/excel/start';
import { checkWorkbook, writeSummary } from '../../src/report/actions';
import { saveInputs } from '../../src/taskpane/state/save-inputs';
import { onAnotherPage, startStandIn } from '../standin/node';
import type { StandIn } from '../standin/stand-in';
import { entered, filledIn, OFFICIAL, PARAMETERS } from './faults';
import { unwrap } from './fixtures';

const OPTIONS = { file: '', language: 'zh-CN' } as const;
const FILLED_IN = { ...OPTIONS, parameters: PARAMETERS };

/** Presses the button of the ribbon. */
function pressRibbon(standIn: StandIn): Promise<unknown> {
  return onAnotherPage(standIn, async () => generateSummary(unwrap(await startInExcel()).host, 'zh-CN'));
}

async function openPane(standIn: StandIn) {
  const host = new ExcelHost();
  const changes = jest.fn();
  host.onChange(changes);
  unwrap(await checkWorkbook(host, OPTIONS));
  return { standIn, host, changes };
}

const told = () => new Promise((resolve) => setTimeout(resolve, 20));
const sheetNames = (standIn: StandIn) => standIn.book.sheets.map(({ name }) => name);
const WITH_SUMMARY = [...OFFICIAL.sheets.map(({ name }) => name), '评分汇总'];

afterEach(() => jest.restoreAllMocks());

it('a first summary of the ribbon: the pane is told, and writes into the same', async () => {
  const { standIn, host, changes } = await openPane(startStandIn(OFFICIAL));
  expect(await pressRibbon(standIn)).toBeNull();
  await told();
  expect(changes).toHaveBeenCalled();
  unwrap(await saveInputs(host, FILLED_IN));
  unwrap(await writeSummary(host, FILLED_IN));
  expect(sheetNames(standIn)).toEqual(WITH_SUMMARY);
  expect(entered(standIn.snapshot()).parameters).toMatchObject(PARAMETERS);
});

it('a summary of the ribbon over that of the pane: the pane is told, and nothing filled in is lost', async () => {
  const { standIn, host, changes } = await openPane(startStandIn(OFFICIAL));
  unwrap(await writeSummary(host, FILLED_IN));
  await told();
  expect(changes).not.toHaveBeenCalled();
  const before = entered(standIn.snapshot());
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + 60_000);
  expect(await pressRibbon(standIn)).toBeNull();
  await told();
  expect(changes).toHaveBeenCalled();
  expect(sheetNames(standIn)).toEqual(WITH_SUMMARY);
  expect(entered(standIn.snapshot())).toEqual(before);
  expect(unwrap(await checkWorkbook(host, OPTIONS)).parameters).toMatchObject(PARAMETERS);
});

it('both at once: one summary, with what was filled in', async () => {
  const before = await filledIn();
  for (const batch of [0, 1, 2, 3, 4]) {
    const standIn = startStandIn(before);
    let ribbon: Promise<unknown> = Promise.resolve();
    const press = (): void => {
      ribbon = pressRibbon(standIn);
    };
    standIn.meddle = { batch, act: press };
    const written = await writeSummary(new ExcelHost(), OPTIONS);
    await ribbon;
    if (!written.ok) unwrap(await writeSummary(new ExcelHost(), OPTIONS));
    expect(sheetNames(standIn)).toEqual(before.sheets.map(({ name }) => name));
    expect(entered(standIn.snapshot())).toEqual(entered(before));
    expect(standIn.snapshot().sheets.slice(0, OFFICIAL.sheets.length)).toEqual(OFFICIAL.sheets);
  }
});
