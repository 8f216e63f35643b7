/** @jest-environment node */
/** What others do to the workbook while the summary is being written. */
import { ExcelHost } from '../../src/excel/excel-host';
import { JOURNAL_NAME, OWN_MARK, ownSheets } from '../../src/forms/own-sheet';
import { scoreName } from '../../src/report/input-names';
import { writeSummary } from '../../src/report/actions';
import { InputCells } from '../../src/report/input-cells';
import { absoluteA1 } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Book } from '../standin/book';
import { saveInputs } from '../../src/taskpane/state/save-inputs';
import { startStandIn } from '../standin/node';
import type { StandIn } from '../standin/stand-in';
import { entered, filledIn, OFFICIAL, PARAMETERS } from './faults';
import { unwrap } from './fixtures';

const OPTIONS = { file: '', language: 'zh-CN' } as const;

/** Batches of a second summary: the list, the sheets, the hidden parts, and then what is written. */
const READ = 3;

async function written(
  before: WorkbookSnapshot,
  batch: number,
  act: (book: Book) => void,
  parameters?: typeof PARAMETERS,
) {
  const standIn = startStandIn(before);
  standIn.meddle = { batch, act };
  const result = await writeSummary(new ExcelHost(), { ...OPTIONS, ...(parameters && { parameters }) });
  return { standIn, outcome: unwrap(result).outcome, after: standIn.snapshot() };
}

describe('while the summary is being written', () => {
  it('an official sheet is renamed: what is there now is read, and nothing is lost', async () => {
    const before = await filledIn();
    const { outcome, after } = await written(before, READ, (book) => {
      const [first] = book.sheets;
      if (first) first.name = '改名了';
    });
    expect(outcome.notes).toEqual(['read-again']);
    expect(after.sheets.map(({ name }) => name)).toEqual(['改名了', ...before.sheets.slice(1).map(({ name }) => name)]);
    expect(after.sheets[0]?.cells).toEqual(OFFICIAL.sheets[0]?.cells);
    expect(entered(after)).toEqual(entered(before));
    expect(JSON.stringify(after.sheets.at(-1))).not.toContain(`'${OFFICIAL.sheets[0]?.name ?? ''}'!`);
  });

  it('one of our names is removed: it is made again', async () => {
    const before = await filledIn();
    const { outcome, after } = await written(before, READ, (book) => {
      book.names = book.names.filter(({ name }) => name !== 'Review_Total');
    });
    expect(outcome.notes).toEqual(['read-again']);
    expect(after.names.map(({ name }) => name).sort()).toEqual(before.names.map(({ name }) => name).sort());
    expect(entered(after)).toEqual(entered(before));
  });

  it('somebody fills in a mark: it stands, and that is said', async () => {
    const before = await filledIn();
    const [cell] = new InputCells(before).of(scoreName('guidance'));
    if (!cell) throw new Error('no such input');
    const { ref } = cell;
    const { outcome, after } = await written(before, READ, (book) => {
      book.findSheet(ref.sheet)?.setContent(ref.row, ref.column, { value: 9.5, formula: null });
    });
    expect(outcome.notes).toEqual(['entries-kept']);
    expect(entered(after).parameters.scores).toEqual({ ...PARAMETERS.scores, guidance: 9.5 });
  });

  it('somebody moves the cell of a mark and fills it in: its name goes with it, and so does the mark', async () => {
    const before = await filledIn();
    const [cell] = new InputCells(before).of(scoreName('guidance'));
    if (!cell) throw new Error('no such input');
    const { sheet, row } = cell.ref;
    const { after } = await written(before, READ, (book) => {
      book.findSheet(sheet)?.setContent(row, 60, { value: 9.5, formula: null });
      const refersTo = `'${sheet}'!${absoluteA1(row, 60)}`;
      book.names = book.names.map((one) => (one.name === scoreName('guidance') ? { name: one.name, refersTo } : one));
    });
    expect(entered(after).parameters.scores).toEqual({ ...PARAMETERS.scores, guidance: 9.5 });
  });

  it('somebody fills in a mark, which the pane knows afterwards', async () => {
    const before = await filledIn();
    const [cell] = new InputCells(before).of(scoreName('guidance'));
    if (!cell) throw new Error('no such input');
    const { ref } = cell;
    const standIn = startStandIn(before);
    const act = (book: Book) => {
      book.findSheet(ref.sheet)?.setContent(ref.row, ref.column, { value: 9.5, formula: null });
    };
    standIn.meddle = { batch: READ, act };
    const { review } = unwrap(await writeSummary(new ExcelHost(), OPTIONS));
    expect(review.parameters.scores).toMatchObject({ guidance: 9.5 });
    // Where Excel does not take it again, that is said.
    const again = startStandIn(before);
    again.meddle = { batch: READ, act };
    again.fault = { batch: READ + 1, action: 0, code: 'InvalidOperationInCellEditMode' };
    expect(unwrap(await writeSummary(new ExcelHost(), OPTIONS)).outcome.notes).toEqual(['entries-lost']);
  });

  describe.each([
    ['out of order', [45597, 18, 45536, 20]],
    ['with gaps', [null, null, 45536, 20, null, null, 45597, 18]],
    ['one of which cannot be used', ['九月', 16, 45536, 20, 45597, 18]],
  ])('headcounts %s', (_case, rows) => {
    const headcountCells = (snapshot: WorkbookSnapshot) => new InputCells(snapshot).of('Review_Headcount');
    const typed = async (values: readonly (number | string | null)[]): Promise<WorkbookSnapshot> => {
      const before = await filledIn();
      const standIn = startStandIn(before);
      values.forEach((value, index) => {
        const ref = headcountCells(before)[index]?.ref;
        if (ref) standIn.book.findSheet(ref.sheet)?.setContent(ref.row, ref.column, { value, formula: null });
      });
      return standIn.snapshot();
    };

    it.each([
      [20, 22, '=20+2'],
      [18, 19, null],
    ])('somebody changes %p to %p, and adds a row', async (from, to, formula) => {
      const before = await typed(rows);
      const cells = headcountCells(before);
      const target = cells.find(({ cell }) => cell?.value === from)?.ref;
      const free = cells[10]?.ref;
      const { outcome, after } = await written(before, READ, (book) => {
        for (const [ref, value, own] of [
          [target, to, formula],
          [free, 45658, null],
          [free && { ...free, column: free.column + 1 }, 17, null],
        ] as const) {
          if (ref) book.findSheet(ref.sheet)?.setContent(ref.row, ref.column, { value, formula: own });
        }
        book.oracle = () => to;
      });
      expect(outcome.notes).toContain('entries-kept');
      const expected = [
        { from: '2024-09', count: from === 20 ? to : 20 },
        { from: '2024-11', count: from === 18 ? to : 18 },
        { from: '2025-01', count: 17 },
      ];
      expect(entered(after).parameters.headcount).toEqual(expected);
      const standing = headcountCells(after).slice(0, rows.length);
      const changed = rows.map((value) => (value === from ? (formula ?? to) : value));
      expect(standing.map(({ cell }) => cell?.formula ?? cell?.value ?? null)).toEqual(changed);
    });
  });

  it('another pane writes the first summary: there is one', async () => {
    const other = await filledIn();
    const { after } = await written(
      OFFICIAL,
      2,
      (book) => {
        const theirs = startStandIn(other).book;
        book.sheets.push(...theirs.sheets.slice(OFFICIAL.sheets.length));
        book.names.push(...theirs.names);
      },
      PARAMETERS,
    );
    expect(after.sheets.map(({ name }) => name)).toEqual(other.sheets.map(({ name }) => name));
  });

  it('a printer is missing, or Excel does not show the sheet: it is written, and that is said', async () => {
    for (const [batch, note] of [
      [3, 'page-not-set'],
      [4, 'not-calculated'],
      [5, 'not-shown'],
    ] as const) {
      const standIn = startStandIn(OFFICIAL);
      standIn.fault = { batch, action: 0, code: 'GeneralException' };
      const { outcome } = unwrap(await writeSummary(new ExcelHost(), { ...OPTIONS, parameters: PARAMETERS }));
      expect(outcome.notes).toEqual([note]);
      expect(entered(standIn.snapshot()).parameters).toMatchObject(PARAMETERS);
    }
  });
});

describe('Excel leaves the calculation of what is written to the add-in', () => {
  /** Formulas of the summary without a value, and their number. */
  const open = (standIn: StandIn) => {
    const formulas =
      standIn
        .snapshot()
        .sheets.at(-1)
        ?.cells.filter(({ formula }) => formula !== null) ?? [];
    return { of: formulas.length, open: formulas.filter(({ value }) => value === null).length };
  };

  it.each([false, true])('the summary is calculated in the end; calculation is manual: %s', async (isManual) => {
    const standIn = startStandIn(OFFICIAL);
    Object.assign(standIn.book, { isManual, oracle: () => 1 });
    unwrap(await writeSummary(new ExcelHost(), OPTIONS));
    expect(standIn.book.calculated).toEqual(['评分汇总']);
    expect(open(standIn).of).toBeGreaterThan(100);
    expect(open(standIn).open).toBe(0);
  });

  it('where it fails, that is said, and the next press makes up for it', async () => {
    const standIn = startStandIn(OFFICIAL);
    Object.assign(standIn.book, { isManual: true, oracle: () => 1 });
    standIn.fault = { batch: 4, action: 0, code: 'GeneralException' };
    expect(unwrap(await writeSummary(new ExcelHost(), OPTIONS)).outcome.notes).toEqual(['not-calculated']);
    expect(open(standIn).open).toBe(open(standIn).of);
    unwrap(await writeSummary(new ExcelHost(), OPTIONS));
    expect(open(standIn).open).toBe(0);
  });

  it('what follows from an input that is saved is calculated', async () => {
    const standIn = startStandIn(await filledIn());
    Object.assign(standIn.book, { isManual: true, oracle: () => 1 });
    unwrap(await saveInputs(new ExcelHost(), { ...OPTIONS, parameters: { ...PARAMETERS, expectedProgress: 0.7 } }));
    expect(entered(standIn.snapshot()).parameters.expectedProgress).toBe(0.7);
    expect(open(standIn).open).toBe(0);
  });
});

describe('a sheet with official forms is never taken for ours', () => {
  it('though somebody moved what a failure left behind onto it', () => {
    const [form] = OFFICIAL.sheets;
    if (!form) throw new Error('no sheet');
    const title = { row: 90, column: 0, value: `${OWN_MARK}；…`, formula: null, numberFormat: 'General' };
    const sheets = [{ ...form, cells: [...form.cells, title] }, ...OFFICIAL.sheets.slice(1)];
    const names = [{ name: JOURNAL_NAME, refersTo: `'${form.name}'!$A$91:$B$95` }];
    expect(ownSheets({ ...OFFICIAL, sheets, names })).toEqual([]);
  });

  it('whatever names point at it', async () => {
    const names = Array.from({ length: 12 }, (_, index) => ({
      name: `Review_X${index}`,
      refersTo: `'附件2'!$A$${index + 1}`,
    }));
    const sheets = OFFICIAL.sheets.map((sheet, index, all) =>
      index === all.length - 1 ? { ...sheet, name: '附件2' } : sheet,
    );
    const standIn = startStandIn({
      ...OFFICIAL,
      sheets,
      names: [...names, { name: 'Review_Area', refersTo: "'附件2'!$A$1:$Z$99" }],
    });
    unwrap(await writeSummary(new ExcelHost(), OPTIONS));
    const after = standIn.snapshot();
    expect(after.sheets.slice(0, sheets.length)).toEqual(sheets);
    expect(after.sheets.at(-1)?.name).toBe('评分汇总');
  });
});
