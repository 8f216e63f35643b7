import { ExcelHost } from '../../src/excel/excel-host';
import { FileHost } from '../../src/file/file-host';
import { INPUT, scoreName, vetoName } from '../../src/report/input-names';
import { InputCells } from '../../src/report/input-cells';
import { planInputs } from '../../src/report/plan-inputs';
import { review, type Review } from '../../src/report/review';
import { planSummary } from '../../src/report/summary';
import type { Host } from '../../src/workbook/host';
import type { Parameters } from '../../src/assessment/parameters';
import type { Cell, CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { startStandIn } from '../standin/node';
import { apply, MADE_ON, parametersOf, unwrap, workbookBytes, write } from './summary/support';

/** What a cell holds: a value, or a formula with its result; null where the workbook has none. */
type Typed = CellValue | { readonly formula: string; readonly value: CellValue };

const SCORES = parametersOf({ scores: { purchaser: 19, supervisor: 8 } });
const reviewed = (snapshot: WorkbookSnapshot, parameters?: Parameters): Review =>
  review(snapshot, { file: '', language: 'zh-CN', ...(parameters && { parameters }) });

let written: FileHost;
let plain: WorkbookSnapshot;
beforeAll(async () => {
  written = unwrap(FileHost.open(workbookBytes('single-zone-two-months.xlsx')));
  await write(written, SCORES);
  plain = unwrap(await written.read());
});

function cellOf(typed: Typed): Pick<Cell, 'value' | 'formula'> {
  return typeof typed === 'object' && typed !== null && 'formula' in typed ? typed : { value: typed, formula: null };
}

/** The workbook after somebody typed into the cells of these names, one after the other. */
function typedInto(snapshot: WorkbookSnapshot, inputs: Readonly<Record<string, readonly Typed[]>>): WorkbookSnapshot {
  const cells = new InputCells(snapshot);
  const changes = Object.entries(inputs).flatMap(([name, values]) =>
    values.map((typed, index) => {
      const input = cells.of(name)[index];
      if (!input) throw new Error(`no cell ${index} of ${name}`);
      return { ref: input.ref, content: cellOf(typed) };
    }),
  );
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = changes.filter(({ ref }) => ref.sheet === sheet.name);
      const isOther = ({ row, column }: Cell) => !own.some(({ ref }) => ref.row === row && ref.column === column);
      const added = own.map(({ ref: { row, column }, content }) => ({
        row,
        column,
        ...content,
        numberFormat: 'General',
      }));
      const filled = added.filter(({ value, formula }) => value !== null || formula !== null);
      const all = [...sheet.cells.filter(isOther), ...filled].sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...sheet, cells: all };
    }),
  };
}

/** What stands in the first cells of a name. */
function standing(snapshot: WorkbookSnapshot, name: string, count: number): (CellValue | string)[] {
  const cells = new InputCells(snapshot).of(name).slice(0, count);
  return cells.map(({ cell }) => cell?.formula ?? cell?.value ?? null);
}

/** The workbook once the summary was written anew, by the file. */
async function rewritten(snapshot: WorkbookSnapshot, parameters?: Parameters): Promise<WorkbookSnapshot> {
  const host = unwrap(FileHost.open(written.bytes()));
  await apply(host, { summary: planSummary(reviewed(snapshot, parameters), MADE_ON) });
  return unwrap(await host.read());
}

/** Likewise in Excel, by the button. */
async function rewrittenInExcel(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const standIn = startStandIn(snapshot);
  const plan = planSummary(reviewed(snapshot), MADE_ON);
  standIn.book.oracle = (_sheet, row, column) =>
    plan.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const host: Host = new ExcelHost();
  unwrap(await host.read());
  unwrap(await host.apply({ summary: plan }));
  return unwrap(await host.read());
}

/** After a score was changed in the pane. */
async function saved(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const standIn = startStandIn(snapshot);
  standIn.book.oracle = (_sheet, row, column) =>
    snapshot.sheets.at(-1)?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const host: Host = new ExcelHost();
  const before = reviewed(unwrap(await host.read()));
  const { parameters } = before;
  const plan = planInputs(before, { ...parameters, scores: { ...parameters.scores, supervisor: 9 } });
  unwrap(await host.apply(plan ?? {}));
  const after = unwrap(await host.read());
  expect(reviewed(after).parameters.scores).toMatchObject({ supervisor: 9 });
  return after;
}

const SEPTEMBER = 45536;
const WAYS = [
  ['written anew', rewritten],
  ['written anew in Excel', rewrittenInExcel],
  ['saved by the pane', saved],
] as const;

describe('rows of headcounts', () => {
  const KEPT: readonly [string, readonly Typed[]][] = [
    ['a month that is none, first', ['九月', 18, SEPTEMBER, 20]],
    ['a count that is none', [SEPTEMBER, 20, '2024-12', '二十二']],
    ['a month that is none, last', [SEPTEMBER, 20, '明年1月', 25]],
    ['a month twice', [SEPTEMBER, 20, '2024-09', 22]],
    ['a number for a month', [2024.09, 20]],
    ['half a row', [SEPTEMBER, 20, null, 18, '2025-01', null]],
    ['rows that are free, and others out of order', [null, null, 45597, 18, null, null, SEPTEMBER, 20]],
    ['an error', [SEPTEMBER, { error: '#N/A' }]],
    ['a formula without a result', [SEPTEMBER, 20, { formula: "=FOO('附件2'!A1)", value: null }, 22]],
    [
      'formulas',
      [
        { formula: '=DATE(2024,9,1)', value: SEPTEMBER },
        { formula: '=4*5', value: 20 },
      ],
    ],
  ];

  describe.each(WAYS)('%s', (_, after) => {
    test.each(KEPT)('stay as they are: %s', async (_case, rows) => {
      const typed = typedInto(plain, { [INPUT.headcount]: rows });
      const kept = await after(typed);
      expect(standing(kept, INPUT.headcount, 10)).toEqual(standing(typed, INPUT.headcount, 10));
      const again = reviewed(kept);
      expect(again.parameters.headcount).toEqual(reviewed(typed).parameters.headcount);
      expect(again.inputProblems).toEqual(reviewed(typed).inputProblems);
    });

    test('are read where a number is a text, as the pane reads it', async () => {
      const typed = typedInto(plain, { [INPUT.headcount]: ['2024-09', '20', '2025-01', '１８人'] });
      const { parameters, inputProblems } = reviewed(typed);
      expect(inputProblems).toEqual([]);
      expect(parameters.headcount).toEqual([
        { from: '2024-09', count: 20 },
        { from: '2025-01', count: 18 },
      ]);
      expect(reviewed(await after(typed)).parameters.headcount).toEqual(parameters.headcount);
    });
  });

  test('new ones go into rows that are free, those taken back leave theirs', async () => {
    const typed = typedInto(plain, { [INPUT.headcount]: ['九月', 18, SEPTEMBER, 20, 45597, 19] });
    const headcount = [
      { from: '2024-10', count: 21 },
      { from: '2024-11', count: 17 },
    ];
    const after = await rewritten(typed, parametersOf({ headcount }));
    expect(standing(after, INPUT.headcount, 8)).toEqual(['九月', 18, 45566, 21, 45597, 17, null, null]);
    expect(reviewed(after).parameters.headcount).toEqual(headcount);
  });

  test('a second row of a month goes with the month', async () => {
    const typed = typedInto(plain, { [INPUT.headcount]: [SEPTEMBER, 20, '2024年9月', 22] });
    const after = await rewritten(typed, parametersOf({ headcount: [{ from: '2024-10', count: 18 }] }));
    expect(reviewed(after).parameters.headcount).toEqual([{ from: '2024-10', count: 18 }]);
    expect(reviewed(after).inputProblems).toEqual([]);
  });
});

describe('other inputs', () => {
  const KEPT: readonly [string, Readonly<Record<string, readonly Typed[]>>][] = [
    ['a veto that says neither', { [vetoName('seriousBreach')]: ['也许'] }],
    ['a scheme that nobody knows', { [INPUT.scheme]: ['2030 年办法'] }],
    ['an error for a scheme', { [INPUT.scheme]: [{ error: '#N/A' }] }],
    ['a stage that is none', { [INPUT.stage]: ['中途'] }],
    [
      'errors and booleans for marks',
      { [scoreName('purchaser')]: [{ error: '#REF!' }], [scoreName('guidance')]: [true] },
    ],
    ['an error for a name', { [INPUT.filledBy]: [{ error: '#N/A' }] }],
    ['a formula that gives a text', { [scoreName('guidance')]: [{ formula: '="12"', value: '12' }] }],
    ['a formula without a result', { [scoreName('guidance')]: [{ formula: "=FOO('附件2'!A1)", value: null }] }],
  ];

  describe.each(WAYS)('%s', (_, after) => {
    test.each(KEPT)('stay as they were typed, and are told: %s', async (_case, inputs) => {
      const typed = typedInto(plain, inputs);
      const { inputProblems } = reviewed(typed);
      expect(inputProblems).toHaveLength(Object.keys(inputs).length);
      const kept = await after(typed);
      for (const name of Object.keys(inputs)) expect(standing(kept, name, 1)).toEqual(standing(typed, name, 1));
      expect(reviewed(kept).inputProblems).toEqual(inputProblems);
    });

    test('formulas stay formulas', async () => {
      const typed = typedInto(plain, {
        [scoreName('guidance')]: [{ formula: '=6+6', value: 12 }],
        [INPUT.expectedProgress]: [{ formula: '=7/12', value: 7 / 12 }],
      });
      const kept = await after(typed);
      expect(standing(kept, scoreName('guidance'), 1)).toEqual(['=6+6']);
      expect(standing(kept, INPUT.expectedProgress, 1)).toEqual(['=7/12']);
      expect(reviewed(kept).parameters.scores).toMatchObject({ guidance: 12 });
    });
  });

  test('formulas that nobody has calculated are calculated here', async () => {
    const typed = typedInto(plain, {
      [scoreName('guidance')]: [{ formula: '=6+6', value: null }],
      [INPUT.headcount]: [
        { formula: '=DATE(2024,9,1)', value: null },
        { formula: '=4*5', value: null },
      ],
    });
    const { parameters, inputProblems } = reviewed(typed);
    expect(inputProblems).toEqual([]);
    expect(parameters).toMatchObject({
      scores: { guidance: 12 },
      headcount: [{ from: '2024-09', count: 20 }],
    });
    const kept = await rewritten(typed);
    expect(standing(kept, INPUT.headcount, 2)).toEqual(['=DATE(2024,9,1)', '=4*5']);
    expect(reviewed(kept).parameters).toEqual(parameters);
  });

  test('a veto is read with a full stop behind it', () => {
    const typed = typedInto(plain, {
      [vetoName('seriousBreach')]: ['有。'],
      [vetoName('cleanersCounted')]: [' 无 ．'],
    });
    expect(reviewed(typed).parameters.vetoes).toEqual({ seriousBreach: true, cleanersCounted: false });
    expect(reviewed(typed).inputProblems).toEqual([]);
  });

  test('a mark is read from a text, a share from a percentage', () => {
    const typed = typedInto(plain, { [scoreName('guidance')]: ['12.3分'], [INPUT.expectedProgress]: ['58.5%'] });
    expect(reviewed(typed).parameters).toMatchObject({ scores: { guidance: 12.3 }, expectedProgress: 0.585 });
    const percent = typedInto(plain, { [scoreName('guidance')]: ['12%'] });
    expect(reviewed(percent).inputProblems).toMatchObject([{ path: 'scores.guidance', reason: 'type' }]);
  });

  test('what was filled in here replaces what could not be used', async () => {
    const typed = typedInto(plain, {
      [vetoName('seriousBreach')]: ['也许'],
      [scoreName('guidance')]: [{ error: '#N/A' }],
      [scoreName('purchaser')]: [{ formula: '=10+9', value: 19 }],
    });
    const parameters = parametersOf({ vetoes: { seriousBreach: false }, scores: { guidance: 11, purchaser: 18 } });
    const after = await rewritten(typed, parameters);
    expect(reviewed(after).inputProblems).toEqual([]);
    expect(reviewed(after).parameters).toMatchObject(parameters);
  });
});
