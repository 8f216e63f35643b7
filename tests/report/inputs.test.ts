import { FileHost } from '../../src/file/file-host';
import { OWN_MARK } from '../../src/forms/own-sheet';
import { inputAt } from '../../src/report/input-at';
import { readInputs } from '../../src/report/inputs';
import { planInputs } from '../../src/report/plan-inputs';
import { review } from '../../src/report/review';
import type { Cell, CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { apply, parametersOf, reviewOf, TAIPING, unwrap, workbookBytes, write } from './summary/support';

const SHEET = '评分汇总';

/** A workbook whose input cells stand under one another, a name to each list of values. */
function workbook(inputs: Readonly<Record<string, readonly CellValue[]>>, columns = 1): WorkbookSnapshot {
  const numberFormat = 'General';
  const cells: Cell[] = [{ row: 0, column: 3, value: OWN_MARK, formula: null, numberFormat }];
  const names: { name: string; refersTo: string }[] = [];
  let row = 0;
  for (const [name, values] of Object.entries(inputs)) {
    const width = name === 'Review_Headcount' ? 2 : columns;
    const rows = values.length / width;
    names.push({ name, refersTo: `'${SHEET}'!$A$${row + 1}:$${width === 2 ? 'B' : 'A'}$${row + rows}` });
    values.forEach((value, index) => {
      if (value === null) return;
      cells.push({ row: row + Math.floor(index / width), column: index % width, value, formula: null, numberFormat });
    });
    row += rows;
  }
  const sheet = {
    name: SHEET,
    visibility: 'visible' as const,
    isProtected: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { sheets: [{ ...sheet, cells }], names, date1904: false };
}

test('a name over a whole sheet is none of ours, and costs nothing', () => {
  const { sheets } = workbook({ Review_Headcount: ['2024-09', 20] });
  const names = [{ name: 'Review_Headcount', refersTo: `'${SHEET}'!$A$1:$XFD$1048576` }];
  expect(readInputs({ sheets, names, date1904: false }).parameters).toEqual({});
});

describe('inputAt', () => {
  const inputs = {
    Review_Stage: ['中期'],
    Review_Headcount: [45536, 20, 45717, 15],
    Review_Score_purchaser: [20],
    Review_Zones: ['片区1', '片区2'],
    Review_Score_thirdParty_quality: [14, 15],
    Review_Veto_correctionFailed: ['未评定'],
  };
  const at = (row: number, column = 0, sheet = SHEET) =>
    inputAt(workbook(inputs), { sheet, top: row, left: column, bottom: row, right: column });

  test('each input cell holds the parameter of its name', () => {
    expect([at(0), at(1), at(2, 1), at(3), at(7), at(8)]).toEqual([
      'stage',
      'headcount.0.from',
      'headcount.1.count',
      'scores.purchaser',
      'scores.thirdParty.quality.片区2',
      'vetoes.correctionFailed',
    ]);
  });

  test('a headcount is counted by its month, whatever row it stands in', () => {
    const typed = workbook({ Review_Headcount: [null, null, 45717, 15, 45536, 20] });
    const of = (row: number) => inputAt(typed, { sheet: SHEET, top: row, left: 1, bottom: row, right: 1 });
    expect([of(1), of(2)]).toEqual(['headcount.1.count', 'headcount.0.count']);
  });

  test('no other cell does, nor one of another sheet', () => {
    expect([at(4), at(0, 1), at(0, 0, '附件2')]).toEqual([null, null, null]);
  });
});

describe('readInputs', () => {
  test('a workbook without a summary sheet has none', () => {
    expect(readInputs({ sheets: [], names: [], date1904: false })).toEqual({
      parameters: {},
      problems: [],
      headcountRows: [],
    });
  });

  test('reads every kind of input', () => {
    const { parameters, problems } = readInputs(
      workbook({
        Review_Stage: ['末期'],
        Review_Scheme: ['2023 年办法（四方评分）'],
        Review_ExpectedProgress: [0.5],
        Review_Score_purchaser: [19.5],
        Review_Score_thirdParty: [null],
        Review_Score_thirdParty_monitoring: [9.464],
        Review_Zones: ['片区1', '片区2'],
        Review_Score_thirdParty_quality: [14.45, null],
        Review_Veto_cleanersCounted: ['无'],
        Review_Veto_personnelCostLow: ['未评定'],
        // What sheets of earlier versions offered.
        Review_Veto_financialFailed: ['否'],
        Review_Veto_seriousBreach: ['是'],
        Review_FilledBy: ['张三'],
        Review_FilledOn: [45757],
      }),
    );
    expect(problems).toEqual([]);
    expect(parameters).toEqual({
      stage: 'final',
      scheme: '2023',
      expectedProgress: 0.5,
      scores: { purchaser: 19.5, thirdParty: { monitoring: 9.464, quality: { 片区1: 14.45 } } },
      vetoes: { cleanersCounted: false, financialFailed: false, seriousBreach: true },
      filledBy: '张三',
      filledOn: '2025-04-10',
    });
  });

  test.each([45536, '2024-09', '2024年9月', '2024.9', '２０２４年９月', '2024/09'])('reads the month %p', (from) => {
    expect(readInputs(workbook({ Review_Headcount: [from, 20] })).parameters).toEqual({
      headcount: [{ from: '2024-09', count: 20 }],
    });
  });

  test('puts headcounts into the order of their months and skips blank rows', () => {
    const { parameters, problems } = readInputs(
      workbook({ Review_Headcount: ['2025-03', 15, null, null, '2024-09', 20] }),
    );
    expect(problems).toEqual([]);
    expect(parameters.headcount).toEqual([
      { from: '2024-09', count: 20 },
      { from: '2025-03', count: 15 },
    ]);
  });

  test('names the cell of each bad input, with what is allowed, and loses no other', () => {
    const { parameters, problems } = readInputs(
      workbook({
        Review_Stage: ['中途'],
        Review_Score_purchaser: [21],
        Review_Score_supervisor: ['九'],
        Review_Score_guidance: [12.3],
        Review_Headcount: ['2024-09', 20, '上个月', 15, '2024-10', -1, '2024年9月', 18],
        Review_Veto_seriousBreach: ['也许'],
      }),
    );
    expect(parameters).toEqual({ scores: { guidance: 12.3 }, headcount: [{ from: '2024-09', count: 20 }] });
    expect(problems.map(({ path, reason, cell }) => [path, reason, cell])).toEqual([
      ['stage', 'choice', "'评分汇总'!A1"],
      ['vetoes.seriousBreach', 'type', "'评分汇总'!A9"],
      ['scores.purchaser', 'range', "'评分汇总'!A2"],
      ['scores.supervisor', 'type', "'评分汇总'!A3"],
      ['headcount.1.from', 'type', "'评分汇总'!A6"],
      ['headcount.2.count', 'range', "'评分汇总'!B7"],
      ['headcount.3.from', 'order', "'评分汇总'!A8"],
    ]);
    expect(problems[2]).toMatchObject({ minimum: 0, maximum: 20 });
    expect(problems[3]).toMatchObject({ minimum: 0, maximum: 10 });
  });

  test("a party's own mark wins over its items; a bad one does not", () => {
    const items = { Review_Score_thirdParty_monitoring: [9] };
    expect(readInputs(workbook({ Review_Score_thirdParty: [45], ...items })).parameters.scores).toEqual({
      thirdParty: 45,
    });
    expect(readInputs(workbook({ Review_Score_thirdParty: [56], ...items })).parameters.scores).toEqual({
      thirdParty: { monitoring: 9 },
    });
  });

  test('an unknown scheme is a problem and the usual one holds', () => {
    const { parameters, problems } = readInputs(workbook({ Review_Scheme: ['2030'], Review_Score_guidance: [15] }));
    expect(problems).toMatchObject([{ path: 'scheme', reason: 'choice' }]);
    expect(parameters).toEqual({ scores: { guidance: 15 } });
  });
});

describe('planInputs', () => {
  /** Zones are 1片区 to 3片区. */
  const open = (): FileHost => unwrap(FileHost.open(workbookBytes('all-on-one-sheet.xlsx')));

  test('is null without a summary sheet', async () => {
    expect(planInputs(await reviewOf(open()), TAIPING)).toBeNull();
  });

  test('writes parameters so that they are read again, and empties what they leave out', async () => {
    const host = open();
    await write(host, TAIPING);
    const parameters = parametersOf({
      stage: 'final',
      scheme: '2023',
      headcount: [{ from: '2024-10', count: 18 }],
      scores: { supervisor: 9, thirdParty: { monitoring: 9.5, quality: { 第一片区: 14.45, 片区2: 15 } } },
      vetoes: { financialFailed: true },
    });
    const plan = planInputs(await reviewOf(host), parameters);
    expect(plan).not.toBeNull();
    await apply(host, plan ?? {});
    const quality = { '1片区': 14.45, '2片区': 15 };
    expect((await reviewOf(host)).parameters).toEqual({
      ...parameters,
      scores: { supervisor: 9, thirdParty: { monitoring: 9.5, quality } },
    });
  });

  test('is null where the sheet has no room for all of them', async () => {
    const host = open();
    await write(host, TAIPING);
    const reviewed = await reviewOf(host);
    const quality = { 第五片区: 15 };
    expect(planInputs(reviewed, parametersOf({ scores: { thirdParty: { quality } } }))).toBeNull();
    const headcount = Array.from({ length: 12 }, (_, month) => ({
      from: `2024-${String(month + 1).padStart(2, '0')}`,
      count: 9,
    }));
    expect(planInputs(reviewed, parametersOf({ headcount }))).toBeNull();
  });

  test('options win over the workbook, key by key', async () => {
    const host = open();
    await write(host, TAIPING);
    const snapshot = unwrap(await host.read());
    const reviewed = review(snapshot, { file: '', language: 'zh-CN', parameters: { stage: 'final' } });
    expect(reviewed.parameters).toEqual({ ...TAIPING, scheme: '2023', stage: 'final' });
  });
});
