/** @jest-environment node */
import type { Parameters } from '../../../src/assessment/parameters';
import { stationZones } from '../../../src/assessment/zone-marks';
import { writeSummary } from '../../../src/report/actions';
import { review, type Review } from '../../../src/report/review';
import { InputsStore } from '../../../src/workbench/inputs/inputs-store';
import { WorkbookInputs } from '../../../src/workbench/inputs/workbook-inputs';
import { OpenWorkbook } from '../../../src/workbench/open-workbook';
import { parametersOf, unwrap, workbookBytes } from '../../report/summary/support';
import { MemoryStorage } from '../memory-storage';

const NAME = '太平.xlsx';
const OPTIONS = { file: NAME, language: 'zh-CN' } as const;
/** All three forms in few cells. */
const small = workbookBytes('single-zone-two-months.xlsx');

interface Opened {
  readonly workbook: OpenWorkbook;
  readonly inputs: WorkbookInputs;
  readonly reviewed: Review;
}

let storage: Storage;
beforeEach(() => {
  storage = new MemoryStorage();
});

/** A file opened in a page of its own. */
async function open(bytes = small, table?: Parameters): Promise<Opened> {
  const workbook = unwrap(await OpenWorkbook.open(NAME, bytes));
  const inputs = new WorkbookInputs(new InputsStore(() => storage), workbook, table);
  return { workbook, inputs, reviewed: review(workbook.getView().snapshot, OPTIONS) };
}

/** Everything that the form in the pane can hold, for the zones of the workbook. */
function everything({ reviewed }: Opened): Parameters {
  const [zone] = stationZones(reviewed.station);
  return parametersOf({
    stage: 'midterm',
    headcount: [{ from: '2024-09', count: 3 }],
    scheme: '2023',
    scores: { purchaser: 20, supervisor: 8.85, thirdParty: { monitoring: 9, quality: { [zone?.name ?? '']: 18 } } },
    expectedProgress: 0.6,
    vetoes: { cleanersCounted: false, seriousBreach: true },
    rules: { halfMonthDay: 16, vetoLimits: { staff: [6, 11] } },
  });
}

const SCORES = parametersOf({ scheme: '2023', scores: { purchaser: 20 } });
const HEADCOUNT = parametersOf({ scheme: '2023', scores: {}, headcount: [{ from: '2024-09', count: 3 }], vetoes: {} });

test('what was filled in is offered when the same file is opened again, and given once', async () => {
  const before = await open();
  const filledIn = everything(before);
  before.inputs.keep(filledIn, before.reviewed);
  const after = await open();
  expect(after.inputs.hasOffer()).toBe(true);
  expect(after.inputs.take(after.reviewed)).toEqual(filledIn);
  expect(after.inputs.hasOffer()).toBe(false);
  expect(after.inputs.take(after.reviewed)).toBeNull();
});

test('nothing is only here where the file holds all of it, and what was taken out of it again', async () => {
  const { workbook } = await open();
  unwrap(await writeSummary(workbook, { ...OPTIONS, parameters: SCORES }));
  const { inputs, reviewed } = await open(workbook.bytes());
  const others = parametersOf({ scheme: '2023', scores: { purchaser: 18 } });
  for (const [filledIn, areOnlyHere] of [
    [SCORES, false],
    [others, true],
    [SCORES, false],
    // Taken out of the form, and still in the file.
    [parametersOf({ scheme: '2023', scores: {} }), true],
  ] as const) {
    inputs.keep(filledIn, reviewed);
    expect(inputs.areOnlyHere()).toBe(areOnlyHere);
  }
});

test('findings set aside that no workbook holds are only here', async () => {
  const { inputs } = await open();
  inputs.keepSetAside(1);
  expect([inputs.areOnlyHere(), inputs.areWritten()]).toEqual([true, false]);
  inputs.keepSetAside(0);
  expect([inputs.areOnlyHere(), inputs.areWritten()]).toEqual([false, true]);
});

test('another file of the same name is offered nothing, and the storage knows no name', async () => {
  const { inputs, reviewed } = await open();
  inputs.keep(SCORES, reviewed);
  expect((await open(workbookBytes('nine-zones-12-months.xlsx'))).inputs.hasOffer()).toBe(false);
  const stored = storage.getItem(storage.key(0) ?? '') ?? '';
  expect(stored).toMatch(/"file":"[0-9a-f]{64}"/);
  expect(stored).not.toContain('太平');
});

test('what was declined is gone, what was filled in since is not', async () => {
  const first = await open();
  first.inputs.keep(SCORES, first.reviewed);
  const second = await open();
  second.inputs.keep(HEADCOUNT, second.reviewed);
  second.inputs.decline();
  const third = await open();
  expect(third.inputs.take(third.reviewed)).toMatchObject({ headcount: HEADCOUNT.headcount, scores: {} });
  const fourth = await open();
  fourth.inputs.decline();
  expect(storage).toHaveLength(0);
});

test('an offer that nobody answered stays beside what is filled in', async () => {
  const first = await open();
  first.inputs.keep(SCORES, first.reviewed);
  const second = await open();
  second.inputs.keep(HEADCOUNT, second.reviewed);
  const third = await open();
  expect(third.inputs.take(third.reviewed)).toMatchObject({ scores: SCORES.scores, headcount: HEADCOUNT.headcount });
});

test('a form that was emptied again is nothing to keep', async () => {
  const { inputs, reviewed } = await open();
  inputs.keep(SCORES, reviewed);
  inputs.keep(parametersOf({ scheme: '2023', scores: {}, headcount: [], vetoes: {} }), reviewed);
  expect(storage).toHaveLength(0);
  expect(inputs.downloaded()).toBe(true);
});

test('a downloaded file that holds it all ends the keeping; one that does not is told', async () => {
  const opened = await open();
  const { workbook, inputs, reviewed } = opened;
  const filledIn = everything(opened);
  inputs.keep(filledIn, reviewed);
  expect(inputs.downloaded()).toBe(false);
  expect(storage).toHaveLength(1);
  unwrap(await writeSummary(workbook, { ...OPTIONS, parameters: filledIn }));
  expect(inputs.downloaded()).toBe(true);
  expect(storage).toHaveLength(0);
});

test('values that cannot be used are in no file, whatever else is', async () => {
  const { workbook, inputs, reviewed } = await open();
  inputs.keep(SCORES, reviewed);
  unwrap(await writeSummary(workbook, { ...OPTIONS, parameters: SCORES }));
  inputs.keepRefused(1);
  expect([inputs.areWritten(), inputs.areOnlyHere(), inputs.getRefused()]).toEqual([false, true, 1]);
  inputs.keepRefused(0);
  expect(inputs.areWritten()).toBe(true);
});

test('an offer is withdrawn once a file holds what was filled in since', async () => {
  const first = await open();
  first.inputs.keep(HEADCOUNT, first.reviewed);
  const { workbook, inputs, reviewed } = await open();
  inputs.keep(SCORES, reviewed);
  unwrap(await writeSummary(workbook, { ...OPTIONS, parameters: SCORES }));
  expect(inputs.hasOffer()).toBe(true);
  inputs.downloaded();
  expect(inputs.hasOffer()).toBe(false);
});

test('what is filled in is only here until a file holds it, and the page is told', async () => {
  const { workbook, inputs, reviewed } = await open();
  const told: boolean[] = [];
  inputs.subscribe(() => told.push(inputs.areOnlyHere()));
  inputs.keep(SCORES, reviewed);
  expect([told, inputs.areWritten()]).toEqual([[true], false]);
  unwrap(await writeSummary(workbook, { ...OPTIONS, parameters: SCORES }));
  expect([inputs.areWritten(), inputs.areOnlyHere()]).toEqual([true, true]);
  inputs.downloaded();
  expect(told).toEqual([true, false]);
});

test('a usual number of the rules that was typed is none that a file would have to hold', async () => {
  const { workbook, inputs, reviewed } = await open();
  const usual = { ...SCORES, rules: { halfMonthDay: 15 } };
  inputs.keep(usual, reviewed);
  unwrap(await writeSummary(workbook, { ...OPTIONS, parameters: usual }));
  expect(inputs.downloaded()).toBe(true);
  inputs.keep({ ...SCORES, rules: { halfMonthDay: 16 } }, reviewed);
  expect(inputs.downloaded()).toBe(false);
});

describe('reading the file again', () => {
  const corrected = async (): Promise<Uint8Array> => {
    const { workbook } = await open();
    unwrap(await writeSummary(workbook, OPTIONS));
    return workbook.bytes();
  };
  const reread = async ({ workbook, inputs }: Opened, bytes: Uint8Array): Promise<void> => {
    unwrap(await workbook.reread(bytes, () => Promise.resolve({ ok: true, value: false })));
    inputs.reread();
  };

  test('keeps what was filled in for the file as it is now', async () => {
    const opened = await open();
    const filledIn = everything(opened);
    opened.inputs.keep(filledIn, opened.reviewed);
    const bytes = await corrected();
    await reread(opened, bytes);
    expect((await open()).inputs.hasOffer()).toBe(false);
    const after = await open(bytes);
    expect(after.inputs.take(after.reviewed)).toEqual(filledIn);
  });

  test('forgets what the file now holds', async () => {
    const opened = await open();
    opened.inputs.keep(SCORES, opened.reviewed);
    const elsewhere = await open();
    unwrap(await writeSummary(elsewhere.workbook, { ...OPTIONS, parameters: SCORES }));
    await reread(opened, elsewhere.workbook.bytes());
    expect(storage).toHaveLength(0);
  });

  test('withdraws an offer that was made for the file before', async () => {
    const first = await open();
    first.inputs.keep(SCORES, first.reviewed);
    const second = await open();
    let withdrawn = 0;
    second.inputs.onWithdrawn(() => withdrawn++);
    await reread(second, await corrected());
    expect([withdrawn, second.inputs.hasOffer()]).toEqual([1, false]);
    expect((await open()).inputs.hasOffer()).toBe(true);
  });
});

test('a browser that gives no fingerprint keeps nothing', async () => {
  const digest = jest.spyOn(crypto.subtle, 'digest').mockRejectedValue(new TypeError());
  const { inputs, reviewed } = await open();
  inputs.keep(SCORES, reviewed);
  expect(storage).toHaveLength(0);
  digest.mockRestore();
});

test('what the table of all stations says is in a file of the user, and nothing that would be lost; a change of it is', async () => {
  const table = parametersOf({ scheme: '2023', scores: { purchaser: 20 } });
  const { inputs, reviewed } = await open(small, table);
  inputs.keep(table, reviewed);
  expect(inputs.areOnlyHere()).toBe(false);
  expect(storage.length).toBe(0);
  inputs.keep({ ...table, scores: { purchaser: 18 } }, reviewed);
  expect(inputs.areOnlyHere()).toBe(true);
  inputs.keep(table, reviewed);
  expect(inputs.areOnlyHere()).toBe(false);
});
