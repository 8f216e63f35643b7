import { MANUAL_VETOES } from '../../../src/assessment/manual-vetoes';
import { unzipSync } from 'fflate';
import { OWN_MARK } from '../../../src/forms/own-sheet';
import { FileHost } from '../../../src/file/file-host';
import { previousArea, summarySheetName } from '../../../src/report/summary/ownership';
import { NAME, signatureName } from '../../../src/report/summary/names';
import { MARK_TABLE } from '../../../src/report/summary/mark-table';
import { planInputs } from '../../../src/report/plan-inputs';
import { planSummary } from '../../../src/report/summary';
import { SheetBuilder } from '../../../src/report/summary/sheet-builder';
import { format, LANGUAGES, stringsFor } from '../../../src/strings';
import { rows, say } from '../../../src/checks/text/say';
import type { Message } from '../../../src/strings/message';
import { textOf } from '../../../src/forms/values/text';
import { markValue, readMark } from '../../../src/forms/values/marks';
import { contains } from '../../../src/workbook/address';
import { review, type Review } from '../../../src/report/review';
import { textWorkbook } from '../../forms/support/text-sheet';
import type { SheetPlan } from '../../../src/workbook/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { apply, MADE_ON, parametersOf, reviewOf, TAIPING, unwrap, workbookBytes, write } from './support';

const SAMPLE = 'taiping-2024-mid.xlsx';
/** All three forms in few cells, enough for what concerns the sheet alone: reviewed in a fifth of the time of the sample. */
const SMALL = 'single-zone-two-months.xlsx';
const open = (name = SMALL): FileHost => unwrap(FileHost.open(workbookBytes(name)));

async function sheetOf(host: FileHost, plan: SheetPlan): Promise<SheetSnapshot> {
  const sheet = unwrap(await host.read()).sheets.find(({ name }) => name === plan.name);
  if (!sheet) throw new Error('no summary sheet');
  return sheet;
}

/** The small workbook with its summary written, worked out once: each test opens it for itself. */
const written = (async () => {
  const host = open();
  const before = await reviewOf(host, TAIPING);
  const plan = planSummary(before, MADE_ON);
  await apply(host, { summary: plan });
  return { before, plan, bytes: host.bytes() };
})();

async function openWritten(): Promise<{ host: FileHost; plan: SheetPlan; before: Review }> {
  const { before, plan, bytes } = await written;
  return { host: unwrap(FileHost.open(bytes)), plan, before };
}

const planOf = async (name: string): Promise<SheetPlan> => planSummary(await reviewOf(open(name), TAIPING), MADE_ON);
/** Plans of large workbooks, worked out once. */
const large = { sample: planOf(SAMPLE), nineZones: planOf('nine-zones-12-months.xlsx') };

const textCell = { row: 0, column: 13, formula: null, numberFormat: 'General' };

/** More rows than the sheet had: everything below moves down. */
const MANY_HEADCOUNTS = parametersOf({
  headcount: Array.from({ length: 12 }, (_, index) => ({
    from: `2024-${String(index + 1).padStart(2, '0')}`,
    count: 20,
  })),
});

const emptySheet = (name: string): SheetSnapshot => ({
  name,
  visibility: 'visible',
  isProtected: false,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

describe('the summary sheet', () => {
  test.each([
    ['a small workbook', written.then(({ plan }) => plan)],
    ['the sample', large.sample],
    ['nine zones', large.nineZones],
  ])('plans each cell of %s once, in row order, inside the area that it remembers', async (_, planned) => {
    const plan = await planned;
    const keys = plan.cells.map(({ row, column }) => row * 1000 + column);
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
    const area = plan.names.find(({ name }) => name === 'Review_Area')?.area;
    expect(plan.cells.filter(({ row, column }) => !area || !contains(area, row, column))).toEqual([]);
    expect(new Set(plan.names.map(({ name }) => name)).size).toBe(plan.names.length);
  });

  test('says in its head which period it is about, and when it was made, as people write dates', async () => {
    const { before, plan } = await written;
    const second = ({ cells }: SheetPlan) => cells.find(({ row, column }) => row === 1 && column === 0)?.value;
    expect(second(plan)).toBe(`评估周期 2025年9月16日至2025年10月31日\u3000\u3000制表时间 ${MADE_ON}`);
    expect(second(planSummary(before))).toMatch(/制表时间 20\d\d年\d{1,2}月\d{1,2}日 \d\d:\d\d$/);
  });

  test('shows the numbers of the rules only where one is not the usual one, or where it had them already', async () => {
    const named = (plan: SheetPlan): string[] =>
      plan.names.flatMap(({ name }) => (/_(Rule|Limit)_/.test(name) ? [name] : []));
    const usual = parametersOf({ rules: { halfMonthDay: 15, vetoLimits: { staff: [5, 10] } } });
    const { host, plan: plain } = await openWritten();
    expect(named(plain)).toEqual([]);
    expect(planSummary(await reviewOf(host, usual), MADE_ON).cells).toEqual(plain.cells);
    expect(planInputs(await reviewOf(host), usual)?.inputs).toBeDefined();
    const other = parametersOf({ rules: { halfMonthDay: 16 } });
    expect(planInputs(await reviewOf(host), other)).toBeNull();
    expect(named(await write(host, other))).toHaveLength(12);
    await apply(host, planInputs(await reviewOf(host), usual) ?? {});
    expect((await reviewOf(host)).parameters.rules).toEqual(usual.rules);
    expect(named(await write(host))).toHaveLength(12);
    expect((await reviewOf(host)).parameters.rules).toEqual(usual.rules);
  });

  test('leaves a veto open while the agreed headcount is not known, or nobody has judged it (A7)', async () => {
    const host = open();
    const said = async (parameters: unknown): Promise<unknown[]> => {
      const plan = planSummary(await reviewOf(host, parametersOf(parameters)), MADE_ON);
      const words = ['8 项待定', '6 项待定', '待评定', '✓ 未触发', '✖ 触发 1 项', '待填协议人数'];
      return plan.cells.flatMap(({ value }) => (words.includes(textOf(value)) ? [value] : [])).slice(0, 9);
    };
    const unjudged = Array<string>(6).fill('待评定');
    expect(await said({})).toEqual(['8 项待定', '待填协议人数', '待填协议人数', ...unjudged]);
    const headcount = [{ from: '2020-01', count: 1 }];
    expect(await said({ headcount })).toEqual(['6 项待定', '✓ 未触发', '✓ 未触发', ...unjudged]);
    const vetoes = Object.fromEntries(MANUAL_VETOES.map((veto) => [veto, false]));
    expect(await said({ headcount, vetoes })).toEqual(Array(9).fill('✓ 未触发'));
    expect(await said({ vetoes: { seriousBreach: true } })).toContain('✖ 触发 1 项');
  });

  test('leaves the shortages open without 附件2 (A7)', () => {
    const workbook = textWorkbook(`
      广州市清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月4日）
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 100 | 60 | 60%
    `);
    const reviewed = review(workbook, { file: 'a.xlsx', language: 'zh-CN', parameters: {} });
    const words = planSummary(reviewed, MADE_ON).cells.map(({ value }) => value);
    expect(words.filter((word) => word === '待附件2')).toHaveLength(2);
    expect(words).toContain('8 项待定');
  });

  test('has readable formulas with functions of Excel 2010 only', async () => {
    const plan = await large.nineZones;
    const formulas = plan.cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((formula) => formula.length > 300)).toEqual([]);
    const used = new Set(
      formulas.flatMap((formula) => formula.replace(/"[^"]*"|'[^']*'/g, '').match(/[A-Z]+(?=\()/g) ?? []),
    );
    const known = [
      'ABS AND AVERAGE CHOOSE CLEAN COUNT COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY EDATE EXACT HYPERLINK IF IFERROR INT',
      'INDEX ISNUMBER LEFT LOOKUP MATCH MAX MIN MONTH N OR ROUND ROUNDUP SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TRIM YEAR',
    ].flatMap((line) => line.split(' '));
    expect([...used].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('shows every reading that no formula can take with its mark', async () => {
    const plan = await large.sample;
    const hours = plan.cells.find(({ value, formula }) => value === 1960 && formula === null);
    expect(hours?.style.numberFormat).toBe('General"※"');
  });

  test('takes another name where a sheet of somebody else has its own, and keeps ours under any name', () => {
    const foreign: WorkbookSnapshot = {
      sheets: [{ ...emptySheet('评分汇总'), cells: [{ ...textCell, value: '别人的' }] }],
      names: [],
      date1904: false,
    };
    expect(summarySheetName(foreign, '评分汇总')).toBe('评分汇总(2)');
    // Begun and cut off under that name, it is gone on with.
    const begun = { ...emptySheet('评分汇总(2)'), cells: [{ ...textCell, value: OWN_MARK }] };
    const cutOff = { ...foreign, sheets: [...foreign.sheets, begun] };
    expect(summarySheetName(cutOff, '评分汇总')).toBe('评分汇总(2)');
    const names = [{ name: 'Review_Area', refersTo: "'汇总（改名）'!$A$1:$B$2" }];
    const ours = { ...emptySheet('汇总（改名）'), cells: [{ ...textCell, value: `${OWN_MARK}；…` }] };
    expect(summarySheetName({ ...foreign, sheets: [ours], names }, '评分汇总')).toBe('汇总（改名）');
  });

  test('is never an official sheet, whatever a name of ours points at', async () => {
    const { host, before } = await openWritten();
    const snapshot = unwrap(await host.read());
    const pasted = { name: 'Review_Actual', refersTo: "'附件2'!$AF$3" };
    const deleted = { name: 'Review_Agreed', refersTo: "'评分汇总'!#REF!" };
    const others = snapshot.names.filter(({ name }) => name !== 'Review_Actual');
    for (const names of [
      [pasted, ...others],
      [deleted, ...others],
      [...others, pasted],
    ]) {
      const again = review({ ...snapshot, names }, { file: '', language: 'zh-CN', parameters: TAIPING });
      expect(again.report.staffing).toEqual(before.report.staffing);
      expect(planSummary(again, MADE_ON).name).toBe('评分汇总');
    }
  });

  test('leaves a name of the user alone that begins like ours', async () => {
    const host = open();
    const read = unwrap(await host.read());
    const names = [{ name: 'Review_Date', refersTo: "'附件1-1'!$A$1" }];
    const again = review({ ...read, names }, { file: '', language: 'zh-CN' });
    expect(again.report.indicators).toHaveLength(4);
    expect(planSummary(again, MADE_ON).name).toBe('评分汇总');
  });

  test('is not read as a form in a copy of it either, nor without its mark', async () => {
    const { host, before } = await openWritten();
    const snapshot = unwrap(await host.read());
    const own = snapshot.sheets.find(({ name }) => name === '评分汇总');
    if (!own) throw new Error('no summary sheet');
    const unmarked = { ...own, cells: own.cells.filter(({ value }) => !textOf(value).startsWith(OWN_MARK)) };
    const official = snapshot.sheets.filter((sheet) => sheet !== own);
    for (const sheets of [
      [...snapshot.sheets, { ...own, name: '评分汇总 (2)' }],
      [...official, unmarked],
    ]) {
      const again = review({ ...snapshot, sheets }, { file: '', language: 'zh-CN', parameters: TAIPING });
      expect(again.report.staffing).toEqual(before.report.staffing);
      expect(again.report.findings).toHaveLength(before.report.findings.length);
      expect(planSummary(again, MADE_ON).name).toBe('评分汇总');
    }
  });

  test('is the same after a second run without options: inputs stay', async () => {
    const host = open();
    const quality = { 第一片区: 14.45, 第二片区: 15 };
    const parameters = parametersOf({
      ...TAIPING,
      scores: { purchaser: 20, thirdParty: { monitoring: 9.464, quality } },
      expectedProgress: 0.5,
      vetoes: { cleanersCounted: false, seriousBreach: true },
      filledBy: '张三',
      filledOn: '2025-04-10',
    });
    const first = await write(host, parameters);
    const second = await write(host);
    expect((await reviewOf(host)).parameters).toEqual({ ...parameters, scheme: '2023' });
    expect(second.cells.filter(({ style }) => style.unlocked)).toEqual(
      first.cells.filter(({ style }) => style.unlocked),
    );
    expect(second.previousArea).toEqual(first.names.find(({ name }) => name === 'Review_Area')?.area);
  });

  test('keeps what could not be read in sight, and whatever another scheme has no place for', async () => {
    const { host, plan } = await openWritten();
    const place = (name: string) => {
      const area = plan.names.find((entry) => entry.name === name)?.area;
      return { sheet: plan.name, row: area?.top ?? -1, column: area?.left ?? -1 };
    };
    await apply(host, {
      inputs: [
        { cell: place('Review_Scheme'), value: '2018 年办法（三方评分）' },
        { cell: place('Review_Score_purchaser'), value: 99 },
      ],
    });
    const again = await write(host);
    const valueAt = (name: string) => {
      const area = again.names.find((entry) => entry.name === name)?.area;
      return again.cells.find(({ row, column }) => row === area?.top && column === area.left)?.value;
    };
    expect(valueAt('Review_Score_purchaser')).toBe(99);
    expect(valueAt('Review_Score_guidance')).toBe(12.3);
    expect(valueAt('Review_Total')).toBe('');
  });

  test('has a row for each party of its scheme (rules A1, A2)', async () => {
    const host = unwrap(FileHost.open(workbookBytes('taiping-2024-mid.xlsx')));
    const marksOf = ({ names }: SheetPlan) => names.filter(({ name }) => /^Review_Score_[a-zA-Z]+$/.test(name)).length;
    expect(marksOf(await write(host, parametersOf({ scheme: '2018' })))).toBe(3);
    expect(marksOf(await write(host, parametersOf({ scheme: '2023' })))).toBe(4);
  });

  test('keeps notes below and beside itself, and moves those that it would cover', async () => {
    const { host, plan } = await openWritten();
    const area = plan.names.find(({ name }) => name === 'Review_Area')?.area;
    if (!area) throw new Error('no area');
    await apply(host, {
      inputs: [
        { cell: { sheet: plan.name, row: area.bottom + 1, column: 1 }, value: '待核实' },
        { cell: { sheet: plan.name, row: 3, column: area.right + 2 }, value: '右边的备注' },
      ],
    });
    // More rows of headcounts and zones push the end of the sheet down.
    const longer = await write(host, MANY_HEADCOUNTS);
    const sheet = await sheetOf(host, longer);
    const end = longer.names.find(({ name }) => name === 'Review_Area')?.area.bottom ?? 0;
    expect(end).toBeGreaterThan(area.bottom);
    const note = sheet.cells.filter(({ value }) => value === '待核实');
    expect(note).toHaveLength(1);
    expect(note[0]?.row).toBeGreaterThan(end);
    expect(sheet.cells.find(({ value }) => value === '右边的备注')).toMatchObject({ row: 3, column: area.right + 2 });
  });

  test('keeps notes that were typed where it leaves blanks, below itself', async () => {
    const { host, plan } = await openWritten();
    const area = plan.names.find(({ name }) => name === 'Review_Area')?.area;
    const { right } = plan.page.printArea;
    const pageRows = new Set(plan.cells.flatMap(({ row, column }) => (column <= right ? [row] : [])));
    const free = Array.from({ length: 60 }, (_, row) => row).find((row) => !pageRows.has(row));
    const beside = Math.max(...plan.cells.flatMap(({ row, column }) => (column > right ? [row] : [])));
    if (!area || free === undefined || beside >= area.bottom) throw new Error('no blanks');
    const notes = [
      { row: 5, column: right + 1, value: '夹缝里的备注' },
      { row: free, column: 3, value: '空行里的备注' },
      { row: beside + 1, column: right + 2, value: 7 },
      { row: area.bottom, column: area.right, value: '角上的备注' },
      { row: 1_048_575, column: 1, value: '最后一行' },
    ];
    await apply(host, {
      inputs: notes.map(({ value, ...place }) => ({ cell: { sheet: plan.name, ...place }, value })),
    });
    const again = await write(host);
    const end = again.names.find(({ name }) => name === 'Review_Area')?.area.bottom ?? 0;
    const sheet = await sheetOf(host, again);
    const found = notes.map(({ value }) => sheet.cells.filter((cell) => cell.value === value && cell.row > end));
    expect(found.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
    expect(found.map(([cell]) => cell?.column)).toEqual(notes.map(({ column }) => column));
    expect(found.slice(0, 4).every(([cell]) => (cell?.row ?? Infinity) < 2 * end)).toBe(true);
    // A journal is part of the sheet too.
    expect(again.journal?.area.bottom).toBeLessThan(1_048_576);
    // Once there, they stay.
    const third = await write(host);
    expect(third.notes).toBeUndefined();
    expect((await sheetOf(host, third)).cells).toEqual(sheet.cells);
  });

  test('has nothing of its own where notes are looked for', async () => {
    for (const name of ['taiping-2024-mid.xlsx', 'nine-zones-12-months.xlsx', 'attendance-only.xlsx']) {
      const host = unwrap(FileHost.open(workbookBytes(name)));
      await write(host, MANY_HEADCOUNTS);
      expect((await write(host)).notes).toBeUndefined();
    }
  });

  test('keeps what was typed on the lines to sign on', async () => {
    const { host, plan } = await openWritten();
    const line = plan.cells.find(({ value }) => value === '填表人（签名）：');
    if (!line) throw new Error('no line to sign on');
    expect(line.style.unlocked).toBe(true);
    const cell = { sheet: plan.name, row: line.row, column: line.column };
    await apply(host, { inputs: [{ cell, value: '填表人（签名）：王一' }] });
    const texts = (await write(host, MANY_HEADCOUNTS)).cells.map(({ value }) => value);
    expect(texts).toContain('填表人（签名）：王一');
    expect(texts).not.toContain('填表人（签名）：');
    expect(texts).toContain('评估人员（签名）：');
  });

  test('formulas of notes follow the notes that are moved', async () => {
    const { host, plan } = await openWritten();
    const { bottom, right } = previousArea(unwrap(await host.read()), plan.name) ?? { bottom: 0, right: 0 };
    const snapshot = unwrap(await host.read());
    const noted = (row: number, column: number, value: number, formula: string | null) => ({
      ...{ row, column, value, formula },
      numberFormat: 'General',
    });
    const notes = [
      noted(bottom + 1, 2, 5, null),
      noted(bottom + 1, 3, 10, `=C${bottom + 2}*2`),
      noted(bottom + 40, right + 5, 10, `=D${bottom + 2}`),
    ];
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === plan.name ? { ...sheet, cells: [...sheet.cells, ...notes] } : sheet,
    );
    const longer = planSummary(
      review({ ...snapshot, sheets }, { file: '', language: 'zh-CN', parameters: MANY_HEADCOUNTS }),
      MADE_ON,
    );
    const five = longer.cells.find(({ row, column, value }) => row > bottom + 1 && column === 2 && value === 5);
    const row = (five?.row ?? 0) + 1;
    expect(longer.cells).toContainEqual(expect.objectContaining({ row: row - 1, column: 3, formula: `=C${row}*2` }));
    expect(longer.cells).toContainEqual(
      expect.objectContaining({ row: bottom + 40, column: right + 5, formula: `=D${row}` }),
    );
  });

  test.each([
    'taiping-2024-mid.xlsx',
    'nine-zones-12-months.xlsx',
    'half-first-month-final.xlsx',
    'single-zone-two-months.xlsx',
    'attendance-only.xlsx',
    'all-on-one-sheet.xlsx',
  ])('has what is signed on one page, and nothing else there: %s', async (name) => {
    const plan = await planOf(name);
    const [first] = plan.page.breaks ?? [];
    const rowOf = (named: string): number => plan.names.find(({ name: own }) => own === named)?.area.top ?? NaN;
    // Nothing is broken before the lines to sign on, and the next row starts a page.
    expect(rowOf(signatureName(7)) + 1).toBe(first);
    for (const result of [NAME.total, NAME.grade, NAME.vetoCount]) expect(rowOf(result)).toBeLessThan(first ?? 0);
    const height = plan.rowHeights.reduce((sum, { row, height: own }) => (row < (first ?? 0) ? sum + own : sum), 0);
    expect(height).toBeLessThanOrEqual(523);
  });

  test('says at the foot of each page what it belongs to, and repeats the heads of tables that go on', async () => {
    const plan = await large.sample;
    expect(plan.page.footer).toEqual({
      left: '广州市太平镇社工站',
      center: '第 &P 页，共 &N 页',
      right: '评估周期 2024年9月5日至2025年3月31日',
    });
    const rowsOf = (value: string): number[] =>
      plan.cells.flatMap(({ row, column, value: own }) => (column === 0 && own === value ? [row] : []));
    const breaks = plan.page.breaks ?? [];
    for (const head of ['指标', '问题']) {
      const [first, ...others] = rowsOf(head);
      expect(first).toBeDefined();
      expect(others.some((row) => breaks.includes(row))).toBe(true);
    }
  });

  test('says what to do in full at the top of each page', async () => {
    const { cells, page } = await large.sample;
    const tops = (page.breaks ?? []).flatMap((row) =>
      cells.some((cell) => cell.row === row && cell.value === '怎么办') ? [row + 1] : [],
    );
    const told = tops.map((row) => cells.find((cell) => cell.row === row && cell.column === 7)?.value);
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain('同上');
    expect(cells.map(({ value }) => value)).toContain('同上');
  });

  test.each([20, 45])('heads the rates of each zone on the page where they stand: 13 zones, %i indicators', (count) => {
    const zones = Array.from({ length: 13 }, (_, index) => `片区${index + 1}`);
    const names = Array.from({ length: count }, (_, index) => `第${index + 1}类服务`);
    const columns = names.flatMap(() => ['协议量', '完成量']).join(' | ');
    const lines = zones.map((zone) => `${zone} | ${names.map(() => '10 | 6').join(' | ')}`);
    const text = [`片区 | ${names.map((name) => `${name} | <`).join(' | ')}`, `^ | ${columns}`, ...lines].join('\n');
    const { cells, page } = planSummary(review(textWorkbook(text), { file: '', language: 'zh-CN' }), MADE_ON);
    const breaks = [0, ...(page.breaks ?? [])];
    const pageOf = (row: number): number => breaks.findLastIndex((first) => first <= row);
    const all = cells.filter(({ value }) => zones.includes(textOf(value)));
    // Names of zones stand elsewhere too: under one another.
    const heads = all.filter(({ row }) => all.filter((other) => other.row === row).length > 1);
    const top = Math.min(...heads.map(({ row }) => row));
    const rates = cells.filter(({ row, value }) => row > top && value === '60.00%');
    expect(rates.length).toBeGreaterThanOrEqual(zones.length * count);
    for (const { row, column } of rates) {
      const head = heads.findLast((other) => other.column === column && other.row < row);
      expect([head === undefined, head && pageOf(head.row)]).toEqual([false, pageOf(row)]);
    }
  });

  test('marks the rates of the zones by how they lie, not by colour alone', async () => {
    const plan = await large.sample;
    const shown = new Set(plan.cells.map(({ value }) => value));
    // Of 58.33% due by now: nothing done, 57.14%, 66.67%, 138.89%.
    for (const rate of ['▼▼0.00%', '▼57.14%', '66.67%', '✓138.89%']) expect(shown).toContain(rate);
    const looks = plan.emphases.map(({ look }) => look);
    expect(looks.indexOf('far-behind')).toBeLessThan(looks.lastIndexOf('behind'));
  });

  test('says why the months of the period and those left need not add up to the agreement (B8)', async () => {
    const { cells } = await large.sample;
    const told = cells.map(({ value }) => textOf(value)).filter((text) => text.includes('剩余月数按满月计'));
    expect(told).toEqual([expect.stringContaining('所以两数之和（12.1）不必等于协议月数（12）')]);
  });

  test('takes six pages for the sample', async () => {
    expect((await large.sample).page.breaks).toHaveLength(5);
  });

  test('gives a long enumeration rows of its own, short entries two by two, and leaves others in their sentence', async () => {
    const reviewed = await reviewOf(open(SAMPLE), TAIPING);
    const enumerating = (count: number): Message =>
      say('contract-length.found', {
        contracts: rows(Array.from({ length: count }, (_, index) => `社工${index + 1} 至2026年9月8日`)),
      });
    const [finding] = reviewed.findings;
    if (!finding) throw new Error('no finding');
    const findings = [10, 6].map((count) => ({ ...finding, message: enumerating(count), consequences: [] }));
    const plan = planSummary({ ...reviewed, findings }, MADE_ON);
    const told = plan.cells.map(({ value }) => value).filter((value) => textOf(value).includes('2026年9月8日'));
    expect(told).toEqual([
      ...[1, 3, 5, 7, 9].map((n) => `· 社工${n} 至2026年9月8日\u3000\u3000· 社工${n + 1} 至2026年9月8日`),
      expect.stringMatching(/^合同期限不是整年或整月：社工1 至2026年9月8日；社工2 .*社工6 至2026年9月8日/),
    ]);
  });

  test('says on paper that the list of those behind is old, once the count above it is another', async () => {
    const { cells } = await large.sample;
    const behind = cells.filter(({ formula }) => formula?.startsWith('=IF(Review_BehindCount=') ?? false);
    expect(behind.map(({ value }) => value)).toEqual(['以上为全部落后指标；分片区落后 10 项']);
  });

  test('names at most eight indicators behind, the furthest first, and counts the others', async () => {
    const plan = await large.sample;
    const head = plan.cells.find(({ value }) => value === '落后指标（生成时）');
    const lines = plan.cells.filter(({ row, column }) => column === head?.column && row > head.row).slice(0, 8);
    expect(lines.map(({ value }) => value)).toEqual([
      '党建共建协议、党建共建沟… 96/592',
      '专业小组 个数 4/10',
      '专业小组 节数 24/60',
      '慈善募捐宣传活动 200/500',
      '“党建引领，助农研学”乡… 1111/2463',
      '党小组会议、党建学习、谈… 84/184',
      '培育社会组织 1/2',
      '特色项目服务之片区3小特… 466/836',
    ]);
  });

  test('has its chart once, however often it is written', async () => {
    const { host, plan } = await openWritten();
    await write(host);
    expect(plan.charts.map(({ name }) => name)).toEqual(['Review_StaffingChart']);
    const charts = Object.keys(unzipSync(host.bytes())).filter((name) => /charts\/chart\d*\.xml$/.test(name));
    expect(charts).toHaveLength(1);
  });

  test('is written for a workbook that has one form only', async () => {
    const plan = planSummary(await reviewOf(open('attendance-only.xlsx')), MADE_ON);
    const texts = plan.cells.map(({ value }) => value);
    expect(texts).toContain('没有读到指标。');
    const heads = texts.flatMap((value) => /^[一二三四五六七八九十]+、/.exec(textOf(value)) ?? []);
    expect(heads).toEqual(['一、', '二、', '三、', '四、', '五、']);
    expect(texts).toContain('二、人员到岗');
  });

  test.each(LANGUAGES)('numbers its sections without gaps in %s', (language) => {
    const { summary } = stringsFor(language);
    const page = new SheetBuilder(0, [40], true, summary);
    for (const title of ['A', 'B', 'C']) page.section(title);
    const heads = summary.numerals.split(' ').slice(0, 3);
    expect(page.cells.map(({ value }) => value)).toEqual(
      ['A', 'B', 'C'].map((title, index) => format(summary.section, { number: heads[index] ?? '', title })),
    );
  });
});

describe('the table of marks', () => {
  test('gives every spelling the value that the reader gives it (B1)', () => {
    const source = { cell: { sheet: '', row: 0, column: 0 }, formula: null, numberFormat: 'General' };
    const wrong = MARK_TABLE.filter(
      ({ spelling, value }) => markValue(readMark({ ...source, raw: spelling })) !== value,
    );
    expect(wrong).toEqual([]);
  });
});
