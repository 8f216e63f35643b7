/** @jest-environment node */
/** The largest station that anybody thinks of: a thousand workers, and as many times the zones. */
import { ExcelHost } from '../../src/excel/excel-host';
import { recognise } from '../../src/forms/recognise';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { scaledSample } from '../bench/scaled';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import { startStandIn } from '../standin/node';
import { inOrder, unwrap } from './fixtures';

/** Excel on the web gives at most so much at once. */
const MOST_BYTES = 5_000_000;

let file: WorkbookSnapshot;

beforeAll(() => {
  file = unwrap(readWorkbook(snapshotXlsx(scaledSample(42))));
});

it('has a thousand workers', () => {
  expect(recognise(file).attendance.flatMap(({ workers }) => workers).length).toBeGreaterThanOrEqual(1000);
});

it('is read as the file itself is, in responses that Excel on the web gives', async () => {
  const standIn = startStandIn(file);
  expect(inOrder(unwrap(await new ExcelHost().read()))).toEqual(inOrder(file));
  for (const { responseBytes } of standIn.roundTrips) expect(responseBytes).toBeLessThan(MOST_BYTES);
});

it('is read in smaller portions where its cells tell more than others: long remarks, long formats', async () => {
  const wordy = {
    ...file,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        value: typeof cell.value === 'string' ? cell.value.padEnd(300, '，另见备注') : cell.value,
        numberFormat: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
      })),
    })),
  };
  const standIn = startStandIn(wordy);
  standIn.mostBytes = MOST_BYTES;
  expect(inOrder(unwrap(await new ExcelHost().read()))).toEqual(inOrder(wordy));
  expect(standIn.roundTrips.map(({ error }) => error)).toContain('ResponsePayloadSizeLimitExceeded');
  for (const { responseBytes, error } of standIn.roundTrips) {
    if (error === null) expect(responseBytes).toBeLessThan(MOST_BYTES);
  }
});

it('says that it is too large where a single row is more than Excel gives', async () => {
  const standIn = startStandIn(file);
  standIn.mostBytes = 2_000;
  expect(await new ExcelHost().read()).toMatchObject({ ok: false, problem: { code: 'too-large' } });
});
