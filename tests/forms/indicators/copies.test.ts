import { recognise } from '../../../src/forms/recognise';
import type { Cell, SheetSnapshot } from '../../../src/workbook/snapshot';
import { review } from '../../../src/report/review';
import { cellA1 } from '../../../src/workbook/address';
import { textSheet, workbookOf } from '../support/text-sheet';

/** A sheet of 附件1-1; `done` in the first zone. */
const indicators = (name: string, done: number, period = '2024年9月1日至2025年2月28日'): SheetSnapshot =>
  textSheet(
    name,
    `清河镇社工站购买服务项目服务指标完成情况统计表（评估周期：${period}）
    片区 | 探访 | < | < | 电访 | < | <
    ^ | 协议量 | 完成量 | 完成率 | 协议量 | 完成量 | 完成率
    东片区 | 100 | ${done} | ${done}% | 50 | 40 | 80%
    西片区 | 100 | 60 | 60% | 50 | 45 | 90%
    合计 | 200 | ${done + 60} | ${(done + 60) / 2}% | 100 | 85 | 85%`,
  );

const hidden = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, visibility: 'hidden' });
const ORIGINAL = indicators('附件1-1', 70);

/** Other figures in every cell of a zone. */
const draft: SheetSnapshot = {
  ...indicators('附件1-1（初稿）', 20),
  cells: indicators('附件1-1（初稿）', 20).cells.map((cell) =>
    typeof cell.value === 'number' ? { ...cell, value: cell.value + 3 } : cell,
  ),
};

const findings = (...sheets: SheetSnapshot[]): string[] =>
  review(workbookOf(...sheets), { file: '', language: 'zh-CN' }).report.findings.map(({ rule }) => rule);

const renamed = (sheet: SheetSnapshot, was: Cell['value'], is: Cell['value']): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.flatMap((cell) => (cell.value !== was ? [cell] : is === null ? [] : [{ ...cell, value: is }])),
});

/** The form without its last row. */
const withoutTotal = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.filter(({ row }) => row < 5),
});

/** A sheet of one zone, with its targets and what it completed. */
const zoneSheet = (
  name: string,
  zone: string,
  [visits, visited, calls, called]: readonly [string, string, string, string] = ['120', '30', '24', '6'],
): SheetSnapshot =>
  textSheet(
    name,
    `清河镇社工站购买服务项目服务指标完成情况统计表
    片区 | 探访 | < | < | 电访 | < | <
    ^ | 协议量 | 完成量 | 完成率 | 协议量 | 完成量 | 完成率
    ${zone} | ${visits} | ${visited} | | ${calls} | ${called} |`,
  );

describe('a table of 附件1 that stands a second time counts once (C9)', () => {
  test.each<[string, SheetSnapshot[], string]>([
    [
      'an earlier state, hidden before it, of another period',
      [hidden(indicators('旧表', 20, '2024年3月1日至2024年8月31日')), ORIGINAL],
      '旧表',
    ],
    ['a copy in plain sight', [ORIGINAL, indicators('Sheet2', 70)], 'Sheet2'],
    ['a draft with other figures throughout', [ORIGINAL, draft], '附件1-1（初稿）'],
    ['a backup that stands first and says a little less', [indicators('附件1-1备份', 65), ORIGINAL], '附件1-1备份'],
  ])('%s', (_, sheets, copy) => {
    const { zoneTables, copies, periods, titles } = recognise(workbookOf(...sheets));
    expect(zoneTables).toEqual(recognise(workbookOf(ORIGINAL)).zoneTables);
    expect(copies.map(({ area, original }) => [area.sheet, original.sheet])).toEqual([[copy, '附件1-1']]);
    expect([...periods, ...titles].map(({ cell }) => cell.sheet)).toEqual(['附件1-1', '附件1-1']);
    expect(findings(...sheets)).toEqual([...findings(ORIGINAL), 'table-twice']);
  });

  test.each<[string, SheetSnapshot]>([
    ['a name was corrected in the original', renamed(ORIGINAL, '电访', '电话访问')],
    ['a name was lost in the original', renamed(ORIGINAL, '探访', null)],
    ['all names were changed, the figures are the same', renamed(renamed(ORIGINAL, '电访', '电话'), '探访', '家访')],
  ])('a hidden copy is one though %s', (_, original) => {
    const copy = hidden(indicators('附件1-1 (2)', 70));
    const { zoneTables, copies } = recognise(workbookOf(original, copy));
    expect(zoneTables.map(({ sheet }) => sheet)).toEqual(['附件1-1']);
    expect(copies.map(({ area }) => area.sheet)).toEqual(['附件1-1 (2)']);
  });

  test('a template that was left in, with another station for its title', () => {
    const template = renamed(renamed(indicators('模板', 70), '东片区', '片区1'), '西片区', '片区2');
    const cells = template.cells.flatMap((cell) => {
      const { value } = cell;
      if (typeof value !== 'string' || value.endsWith('%')) return [];
      return [{ ...cell, value: value.replace('清河镇', '××街') }];
    });
    const sheets = [ORIGINAL, { ...template, cells }];
    const { copies, zoneTables } = recognise(workbookOf(...sheets));
    expect(zoneTables.map(({ sheet }) => sheet)).toEqual(['附件1-1']);
    expect(copies.map(({ reason, area }) => [reason, area.sheet])).toEqual([['blank', '模板']]);
    expect(findings(...sheets)).toEqual([...findings(ORIGINAL), 'table-twice']);
  });

  test('but a hidden table of other indicators and figures counts', () => {
    const other = renamed(renamed(indicators('附件1-1 续', 30), '电访', '讲座'), '探访', '义诊');
    expect(recognise(workbookOf(ORIGINAL, hidden(other))).copies).toEqual([]);
  });

  test('but a hidden sheet of a zone whose figures are those of another counts', () => {
    const sheets = [zoneSheet('附件1-1（片区1）', '片区1'), hidden(zoneSheet('附件1-1（片区2）', '片区2'))];
    const { copies, zoneTables } = recognise(workbookOf(...sheets));
    expect(copies).toEqual([]);
    expect(zoneTables).toHaveLength(2);
  });

  test.each([
    ['a template of one zone, with several filled in', '模板', '片区1', ''],
    ['a blank sheet of one of them', '空表', '东片区', ''],
    ['a form that says / throughout', '模板', '片区1', '/'],
  ])('%s, is left out', (_, name, zone, figure) => {
    const blank = zoneSheet(name, zone, [figure, figure, figure, figure]);
    expect(recognise(workbookOf(ORIGINAL, blank)).copies.map(({ area }) => area.sheet)).toEqual([name]);
  });

  test('a hidden copy of one zone whose name was changed since', () => {
    const sheets = [zoneSheet('附件1-1', '清河片区'), hidden(zoneSheet('附件1-1 (2)', '片区1'))];
    const { copies } = recognise(workbookOf(...sheets));
    expect(copies.map(({ area }) => area.sheet)).toEqual(['附件1-1 (2)']);
  });

  test('but where each zone has a sheet of its own, one with another name is another zone', () => {
    const sheets = ['东片区', '西片区'].map((zone) => zoneSheet(`附件1-1（${zone}）`, zone));
    const { copies, zoneTables } = recognise(workbookOf(...sheets, hidden(zoneSheet('附件1-1（南）', '南片区'))));
    expect(copies).toEqual([]);
    expect(zoneTables).toHaveLength(3);
  });

  test('nor is the blank sheet of another zone with targets of its own a template', () => {
    const blank = zoneSheet('附件1-1（南）', '南片区', ['70', '', '40', '']);
    expect(recognise(workbookOf(zoneSheet('附件1-1', '东片区'), blank)).copies).toEqual([]);
  });

  test('but the sheet of a zone that has none of the indicators is no template', () => {
    const none = zoneSheet('附件1-1（片区2）', '片区2', ['/', '/', '/', '/']);
    const sheets = [zoneSheet('附件1-1（片区1）', '片区1'), none, zoneSheet('附件1-1（合计）', '合计')];
    expect(recognise(workbookOf(...sheets)).copies).toEqual([]);
  });

  test('but the same figures under another title are another half-year', () => {
    const sheets = [ORIGINAL, indicators('下半年', 70, '2025年3月1日至2025年8月31日')];
    expect(recognise(workbookOf(...sheets)).copies).toEqual([]);
  });

  test('but the same zones with other figures in plain sight are another half-year', () => {
    const other = indicators('下半年', 20).cells.map((cell) =>
      typeof cell.value === 'number' ? { ...cell, value: cell.value + 3 } : cell,
    );
    const sheets = [ORIGINAL, { ...indicators('下半年', 20), cells: other }];
    expect(recognise(workbookOf(...sheets)).copies).toEqual([]);
  });
});

describe('a summary of what other sheets state counts once (C9)', () => {
  const SUMMARY = textSheet(
    '汇总',
    `清河镇社工站2024年下半年服务数据汇总
    服务内容 | 指标要求 | 完成量 | 百分比
    探访 | 200 | 130 | 65%
    电访 | 100 | 85 | 85%`,
  );

  /** The summary with formulas for its figures, by address. */
  const linked = (formulas: Readonly<Record<string, string>>, sheet = SUMMARY): SheetSnapshot => ({
    ...sheet,
    cells: sheet.cells.map((cell): Cell => ({ ...cell, formula: formulas[cellA1(cell.row, cell.column)] ?? null })),
  });
  const LINKS = { B3: "='附件1-1'!B6", C3: "='附件1-1'!C6", B4: "='附件1-1'!E6", C4: "='附件1-1'!F6" };

  test.each<[string, SheetSnapshot[]]>([
    ['typed', [ORIGINAL, SUMMARY]],
    ['typed, before the form', [SUMMARY, ORIGINAL]],
    ['of links', [ORIGINAL, linked(LINKS)]],
    ['of links, before the form', [linked(LINKS), ORIGINAL]],
    ['of sums of its zones', [ORIGINAL, linked({ C3: "=SUM('附件1-1'!C4:C5)", C4: "='附件1-1'!F4+'附件1-1'!F5" })]],
    ['of links under names of its own', [ORIGINAL, renamed(renamed(linked(LINKS), '探访', '上门'), '电访', '去电')]],
    ['typed, of a form without 合计', [withoutTotal(ORIGINAL), SUMMARY]],
  ])('%s', (_, sheets) => {
    const { items, copies, recognised } = recognise(workbookOf(...sheets));
    expect(items).toEqual([]);
    expect(recognised.map(({ form }) => form)).toEqual(['indicatorSheet']);
    expect(copies.map(({ reason, area, original }) => [reason, area.sheet, original.sheet])).toEqual([
      ['summary', '汇总', '附件1-1'],
    ]);
  });

  test.each<[string, SheetSnapshot]>([
    ['figures of its own', renamed(SUMMARY, 130, 70)],
    ['names of its own', renamed(renamed(SUMMARY, '探访', '讲座'), '电访', '义诊')],
    [
      'figures that are worked out from those of the form',
      linked({ C3: "='附件1-1'!C6*2", C4: "='附件1-1'!F6-5" }, renamed(renamed(SUMMARY, 130, 260), 85, 80)),
    ],
  ])('but a list with %s counts', (_, sheet) => {
    expect(recognise(workbookOf(ORIGINAL, { ...sheet, name: '数据' })).items).toHaveLength(2);
  });

  test('a table of some indicators that links to a form', () => {
    const text = `
      片区 | 探访 | <
      ^ | 协议量 | 完成量
      东片区 | 100 | 70
      西片区 | 100 | 60
      合计 | 200 | 130`;
    const formulas = { C3: "='附件1-1'!C4", C4: "='附件1-1'!C5", C5: '=SUM(C3:C4)' };
    const { zoneTables } = recognise(workbookOf(ORIGINAL, linked(formulas, textSheet('汇总', text))));
    expect(zoneTables.map(({ sheet }) => sheet)).toEqual(['附件1-1']);
  });

  test('but one that adds up two tables of a sheet is the whole of which they are parts', () => {
    const half = indicators('半年', 70);
    const below = half.cells.map((cell) => ({ ...cell, row: cell.row + 8 }));
    const halves = {
      ...half,
      cells: [...half.cells, ...below],
      merges: [...half.merges, ...half.merges.map((area) => ({ ...area, top: area.top + 8, bottom: area.bottom + 8 }))],
    };
    const formulas = Object.fromEntries(
      ['C', 'F'].flatMap((column) =>
        [4, 5].map((row) => [`${column}${row}`, `='半年'!${column}${row}+'半年'!${column}${row + 8}`]),
      ),
    );
    const { copies } = recognise(workbookOf(halves, linked(formulas, indicators('全年', 70))));
    expect(copies.filter(({ reason }) => reason === 'summary')).toEqual([]);
  });

  test('a table that links to all figures of a form, under a title of its own', () => {
    const formulas = Object.fromEntries(
      ['B', 'C', 'E', 'F'].flatMap((column) =>
        [4, 5, 6].map((row) => [`${column}${row}`, `='附件1-1'!${column}${row}`]),
      ),
    );
    const title = '清河镇社工站各片区指标完成情况统计表（评估周期：2024年9月1日至2025年2月28日）';
    const table = linked(formulas, renamed(indicators('各片区汇总', 70), ORIGINAL.cells[0]?.value ?? null, title));
    for (const sheets of [
      [ORIGINAL, table],
      [table, ORIGINAL],
    ]) {
      const { zoneTables } = recognise(workbookOf(...sheets));
      expect(zoneTables.map(({ sheet }) => sheet)).toEqual(['附件1-1']);
    }
  });
});

describe('zones with a sheet each, and one that collects them, count once (C9)', () => {
  type Done = readonly [visits: number, calls: number];
  const ZONES: readonly (readonly [zone: string, done: Done])[] = [
    ['一片区', [70, 40]],
    ['二片区', [60, 45]],
  ];
  const page = (zone: string, [visits, calls]: Done, title = `清河镇社工站${zone}指标完成情况明细`): SheetSnapshot =>
    textSheet(
      zone,
      `${title}
      指标 | 项目 | 协议量 | 完成量
      探访 | 量 | 100 | ${visits}
      电访 | 量 | 50 | ${calls}`,
    );
  const PAGES = ZONES.map(([zone, done]) => page(zone, done));
  const OFFICIAL = PAGES.map(({ name }, index) => page(name, ZONES[index]?.[1] ?? [0, 0], `附件1-1 ${name}`));

  /** The collection; `isLinked`: of formulas. */
  const collection = (isLinked: boolean, title: string): SheetSnapshot => {
    const sheet = textSheet(
      '片区合并',
      `${title}
      片区 | 探访 | < | 电访 | <
      ^ | 协议量 | 完成量 | 协议量 | 完成量
      一片区 | 100 | 70 | 50 | 40
      二片区 | 100 | 60 | 50 | 45
      合计 | 200 | 130 | 100 | 85`,
    );
    const places = ['C3', 'D3', 'C4', 'D4'];
    const link = ({ row, column }: Cell): string | null => {
      const [zone] = ZONES[row - 3] ?? [];
      return isLinked && zone && column > 0 ? `=${zone}!${places[column - 1] ?? ''}` : null;
    };
    return { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, formula: link(cell) })) };
  };
  const FORM = '附件1-1 清河镇社工站指标完成情况统计表';
  const LIST = '清河镇社工站片区数据';

  const counted = (...sheets: SheetSnapshot[]): string[] => {
    const { zoneTables, copies } = recognise(workbookOf(...sheets));
    const told = copies.map(({ reason, area }) => `${reason} ${area.sheet}`);
    return [...zoneTables.map(({ sheet, total }) => `${sheet}${total ? ' 合计' : ''}`), ...told];
  };
  const COLLECTED = ['片区合并 合计', 'part 一片区', 'part 二片区'];

  test.each<[string, SheetSnapshot[]]>([
    ['the official form links to them', [collection(true, FORM), ...PAGES]],
    ['the official form behind them links to them', [...PAGES, collection(true, FORM)]],
    ['a list with the 合计 links to them', [collection(true, LIST), ...PAGES]],
    ['a form links to forms', [collection(true, FORM), ...OFFICIAL]],
    ['the official form is typed', [collection(false, FORM), ...PAGES]],
    ['a list with the 合计 is typed behind them', [...PAGES, collection(false, LIST)]],
  ])('%s', (_, sheets) => {
    expect(counted(...sheets)).toEqual(COLLECTED);
  });

  test.each<[string, SheetSnapshot[]]>([
    ['a typed list', [...OFFICIAL, collection(false, LIST)]],
    ['a list of links', [...OFFICIAL, collection(true, LIST)]],
    ['a hidden form of links', [...PAGES, hidden(collection(true, FORM))]],
  ])('sheets of zones count before %s', (_, sheets) => {
    expect(counted(...sheets)).toEqual(['一片区', '二片区', 'summary 片区合并']);
  });

  test('but a sheet of a zone with other figures counts besides', () => {
    expect(counted(collection(false, FORM), page('一片区', [1, 2]))).toEqual(['片区合并 合计', '一片区']);
  });
});
