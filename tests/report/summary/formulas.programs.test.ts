import { FileHost } from '../../../src/file/file-host';
import { INPUT, scoreName, vetoName } from '../../../src/report/input-names';
import { InputCells } from '../../../src/report/input-cells';
import { planInputs } from '../../../src/report/plan-inputs';
import { mergeParameters, type Parameters } from '../../../src/assessment/parameters';
import { planSummary } from '../../../src/report/summary';
import type { InputWrite, SheetPlan } from '../../../src/workbook/plan';
import type { CellValue } from '../../../src/workbook/snapshot';
import { textSheet, workbookOf } from '../../forms/support/text-sheet';
import { snapshotXlsx } from '../../generator/snapshot-xlsx';
import { itWithLibreOffice, recalculate } from '../../support/libreoffice';
import {
  apply,
  differences,
  MADE_ON,
  namedValue,
  parametersOf,
  recalculated,
  reviewOf,
  TAIPING,
  unwrap,
  workbookBytes,
  write,
} from './support';

const open = (name: string): FileHost => unwrap(FileHost.open(workbookBytes(name)));

/** A station of five zones. */
const fiveZones = (): FileHost => {
  const rows = ['一', '二', '三', '四', '五'].map((number) => `第${number}片区 | 100 | 60 | 60%`).join('\n');
  const sheet = textSheet('附件1-1', `片区 | 电访协议量 | 电访完成量 | 百分比\n${rows}`);
  return unwrap(FileHost.open(snapshotXlsx(workbookOf(sheet))));
};

/** The marks of Shiqi; `fifth`: the one of its last zone. */
const shiqi = (fifth: Readonly<Record<string, number>>): Parameters => {
  const quality = { 第一片区: 14.45, 第二片区: 14.45, 第三片区: 15.4, 第四片区: 15.4, ...fifth };
  const thirdParty = { monitoring: 9.464, effectiveness: 11.1, operation: 9, quality };
  return parametersOf({ scores: { purchaser: 19, supervisor: 9, guidance: 12.15, thirdParty } });
};

/** Long enough for three runs of LibreOffice. */
const TIME = 300_000;

const typed = (sheet: string, row: number, column: number, value: number | string): InputWrite => ({
  cell: { sheet, row, column },
  value,
});

/** What is of the time when the sheet was written: links, and what is said below the list of indicators behind. */
function isOfTheTime(formula: string | null): boolean {
  return formula !== null && /^=(HYPERLINK\(|IF\(Review_BehindCount=)/.test(formula);
}

describe('live formulas', () => {
  const workbooks: [name: string, parameters: unknown][] = [
    ['taiping-2024-mid.xlsx', TAIPING],
    ['taiping-2024-mid.resaved.xlsx', { scheme: '2018', scores: { thirdParty: 60, purchaser: 18, supervisor: 9 } }],
    ['all-on-one-sheet.xlsx', { headcount: [{ from: '2020-01', count: 8 }] }],
    ['attendance-only.xlsx', { headcount: [{ from: '2020-01', count: 8.5 }], stage: 'final' }],
    ['half-first-month-final.xlsx', { headcount: [{ from: '2020-01', count: 20 }], expectedProgress: 0.9 }],
    ['nine-zones-12-months.xlsx', { headcount: [{ from: '2020-01', count: 30 }], vetoes: { seriousBreach: true } }],
    ['plain-list-dirty.xlsx', { headcount: [{ from: '2020-01', count: 6 }] }],
    ['single-zone-two-months.xlsx', {}],
    ['yongping-2022-in-cells.xlsx', { contractSum: 2_500_000 }],
    ['yongping-2022-in-sentences.xlsx', { scheme: '2018', stage: 'final', vetoes: { personnelCostLow: false } }],
  ];
  for (const [name, parameters] of workbooks) {
    itWithLibreOffice(
      `calculate to the planned values from nothing: ${name}`,
      async () => {
        const host = open(name);
        const plan = await write(host, parametersOf(parameters));
        expect(differences(plan, await recalculated(host))).toEqual([]);
      },
      TIME,
    );
  }

  const money = (personnel: number | string): string => `
    清河镇社工站项目资金使用情况表（2022年度）
    支出明细 | 预算金额（万元） | 支出金额（万元）
    人员经费 | 180.01 | ${personnel}
    专业服务和活动经费 | 23.99 | 17.766
    承接机构运营管理费用 | 36 | 41.9531
    合计 | 240 | 262.0191
  `;
  const moneyCases: [what: string, text: string, parameters: unknown, veto: string][] = [
    ['the shares of 2018', money(202.3), { scheme: '2018', contractSum: 2_400_000 }, '待评定'],
    ['bases of 80% that disagree', money(202.3), {}, '待评定'],
    ['personnel below 80% by both', money(120), {}, '✖ 触发'],
    ['a row that may be for personnel as well', money(120).replace('承接机构运营管理费用', '其他'), {}, '待评定'],
    ['an entry against the sheet', money(120), { vetoes: { personnelCostLow: false } }, '待核对：与经费表不符'],
    ['an amount in words', money('202.3万元'), { scheme: '2018' }, '待评定'],
  ];
  for (const [what, text, parameters, veto] of moneyCases) {
    itWithLibreOffice(
      `calculate what the sheet of money comes to (E1 to E3, E7): ${what}`,
      async () => {
        const host = unwrap(FileHost.open(snapshotXlsx(workbookOf(textSheet('经费', text)))));
        const plan = await write(host, parametersOf(parameters));
        const snapshot = await recalculated(host);
        expect(differences(plan, snapshot)).toEqual([]);
        const row = plan.names.find(({ name }) => name === 'Review_Veto_personnelCostLow')?.area.top;
        const verdict = plan.cells.find(
          ({ row: own, column, formula }) => own === row && column > 10 && formula !== null,
        );
        expect(verdict?.value).toBe(veto);
      },
      TIME,
    );
  }

  itWithLibreOffice(
    'calculate to the planned values beside inputs that cannot be used',
    async () => {
      const host = open('taiping-2024-mid.xlsx');
      const first = await write(host, TAIPING);
      const cells = new InputCells(unwrap(await host.read()));
      const unusable = new Map<string, CellValue>();
      const put = (name: string, ...values: readonly CellValue[]): void =>
        values.forEach((value, index) => {
          const ref = cells.of(name)[index]?.ref;
          if (ref) unusable.set(`${ref.row},${ref.column}`, value);
        });
      put(
        INPUT.headcount,
        '九月',
        18,
        '2024-09',
        20,
        45627,
        '二十二',
        '2024年9月',
        22,
        { error: '#N/A' },
        { error: '#N/A' },
      );
      put(scoreName('purchaser'), { error: '#REF!' });
      // Booleans are left out: to LibreOffice they are numbers, to Excel they are none.
      put(scoreName('guidance'), '十二分');
      put(vetoName('seriousBreach'), { error: '#N/A' });
      put(vetoName('cleanersCounted'), '也许');
      put(INPUT.scheme, { error: '#N/A' });
      put(INPUT.stage, { error: '#N/A' });
      put(INPUT.expectedProgress, { error: '#DIV/0!' });
      const typedIn = first.cells.map((cell) => {
        const value = unusable.get(`${cell.row},${cell.column}`);
        return value === undefined ? cell : { ...cell, value, formula: null };
      });
      await apply(host, { summary: { ...first, cells: typedIn } });
      const plan = await write(host);
      const kept = plan.cells.filter(({ row, column, value }) => {
        const own = unusable.get(`${row},${column}`);
        return own !== undefined && typeof own === typeof value;
      });
      expect(kept.length).toBeGreaterThan(14);
      expect(differences(plan, await recalculated(host))).toEqual([]);
    },
    TIME,
  );

  itWithLibreOffice(
    'count an indicator without a 合计 once, over the zones of two tables (C9, C10)',
    async () => {
      const table = (zone: string, completed: number): string => `
        片区 | 电访协议量 | 电访完成量 | 百分比 | 探访协议量 | 探访完成量 | 百分比
        ${zone}一片区 | 100 | ${completed} | ${completed}% | 10 | 9 | 90%
        ${zone}二片区 | 100 | 10 | 10% | 10 | 1 | 10%
      `;
      const sheets = [textSheet('东', table('东', 90)), textSheet('西', table('西', 40))];
      const host = unwrap(FileHost.open(snapshotXlsx(workbookOf(...sheets))));
      const parameters = parametersOf({ expectedProgress: 0.4 });
      const { report } = await reviewOf(host, parameters);
      expect(report.progress).toMatchObject({ all: 2, behind: 1 });
      expect(report.progress.zonesBehind.map(({ zone, group }) => `${zone ?? ''} ${group}`)).toEqual([
        '东二片区 电访',
        '西二片区 电访',
        '东二片区 探访',
        '西二片区 探访',
      ]);
      const plan = await write(host, parameters);
      const snapshot = await recalculated(host);
      expect(differences(plan, snapshot)).toEqual([]);
      expect(namedValue(plan, snapshot, 'Review_BehindCount')).toBe(1);
    },
    TIME,
  );

  itWithLibreOffice(
    'follow what is typed into the performance table, up to its weighted score (rules F2, F3)',
    async () => {
      const host = open('yongping-2022-in-cells.xlsx');
      const before = await write(host, parametersOf({ contractSum: 2_400_000 }));
      const [row, column] = [3, 6];
      await apply(host, { inputs: [typed('绩效目标', row, column, 34)] });
      const snapshot = await recalculated(host);
      // A new sheet over what was typed: its rows are those of the old one.
      const after = planSummary(await reviewOf(host, parametersOf({ contractSum: 2_400_000 })), MADE_ON);
      const ofTable = ({ cells }: SheetPlan) => {
        const live = cells.filter(({ formula }) => formula?.includes('绩效目标') === true && !isOfTheTime(formula));
        const rows = live.map((cell) => cell.row);
        // The sum of the weighted scores is below the weights.
        const [first, last] = [Math.min(...rows), Math.max(...rows) + 1];
        return cells.filter((cell) => cell.row >= first && cell.row <= last && !isOfTheTime(cell.formula));
      };
      const changed = ofTable(after).filter(({ value }, index) => value !== ofTable(before)[index]?.value);
      // Completed, rate, what it is below, mean, and both scores.
      expect(changed.length).toBeGreaterThanOrEqual(5);
      expect(changed.map(({ value }) => value)).toContain(34);
      expect(differences({ ...after, cells: ofTable(after) }, snapshot)).toEqual([]);
    },
    TIME,
  );

  itWithLibreOffice(
    'give Shiqi its 84.76: each item is rounded before they are added (A5)',
    async () => {
      const host = fiveZones();
      const plan = await write(host, shiqi({ 第五片区: 15.57 }));
      const snapshot = await recalculated(host);
      expect(differences(plan, snapshot)).toEqual([]);
      expect(namedValue(plan, snapshot, 'Review_Total')).toBeCloseTo(84.76, 9);
    },
    TIME,
  );

  itWithLibreOffice(
    'give no total while a zone has no mark, whatever mark a zone has that the forms do not know (A4)',
    async () => {
      const host = fiveZones();
      const plan = await write(host, shiqi({ 南片区: 15.57 }));
      const open = await recalculated(host);
      expect(differences(plan, open)).toEqual([]);
      expect(namedValue(plan, open, 'Review_Total')).toBe('');

      // The fifth mark typed on the sheet, above the one that stays in sight and does not count.
      const area = plan.names.find(({ name }) => name === 'Review_Score_thirdParty_quality')?.area;
      const row = (area?.bottom ?? 0) - 1;
      await apply(host, { inputs: [typed(plan.name, row, area?.left ?? 0, 15.57)] });
      expect(namedValue(plan, await recalculated(host), 'Review_Total')).toBeCloseTo(84.76, 9);
      const { report, inputProblems } = await reviewOf(host);
      expect(report.score?.total).toBe(84.76);
      expect(inputProblems).toMatchObject([{ path: 'scores.thirdParty.quality.南片区', reason: 'zone' }]);
    },
    TIME,
  );

  itWithLibreOffice(
    'take other numbers of the rules than the usual ones (A7, B8, B11, B13)',
    async () => {
      const host = open('half-first-month-final.xlsx');
      const rules = {
        halfMonthDay: 28,
        certifiedShare: 0.625,
        retentionMinimum: 0.75,
        vetoLimits: { staff: [2, 3], certified: [1, 2.5] },
      };
      const headcount = [{ from: '2020-01', count: 20 }];
      const plan = await write(host, parametersOf({ headcount, rules }));
      const snapshot = await recalculated(host);
      expect(differences(plan, snapshot)).toEqual([]);
      expect((await reviewOf(host)).parameters.rules).toEqual(rules);
      const inForce = ['halfMonthDay', 'certifiedShare', 'retentionMinimum', 'staff_midterm', 'certified_final'];
      expect(inForce.map((name) => namedValue(plan, snapshot, `Review_Limit_${name}`))).toEqual([
        28, 0.625, 0.75, 2, 2.5,
      ]);

      // Typed on the sheet: one is blank and one out of its range, so that the usual ones hold.
      const own = (name: string, row: number): InputWrite['cell'] => {
        const area = plan.names.find((named) => named.name === name)?.area;
        return { sheet: plan.name, row: (area?.top ?? 0) + row, column: area?.left ?? 0 };
      };
      await apply(host, {
        inputs: [
          { cell: own('Review_Rule_halfMonthDay', 0), value: null },
          { cell: own('Review_Rule_certifiedShare', 0), value: 1.5 },
          { cell: own('Review_Rule_retentionMinimum', 0), value: 0.9 },
          { cell: own('Review_Rule_vetoLimits_staff', 1), value: 0 },
        ],
      });
      const after = unwrap(FileHost.open(await recalculate(host.bytes())));
      const reviewed = await reviewOf(after);
      expect(reviewed.parameters.rules).toEqual({
        retentionMinimum: 0.9,
        vetoLimits: { staff: [2, 0], certified: [1, 2.5] },
      });
      expect(reviewed.inputProblems.map(({ path }) => path)).toEqual(['rules.certifiedShare']);
      const figures = planSummary(reviewed, MADE_ON);
      const cells = figures.cells.filter(({ formula }) => !isOfTheTime(formula));
      expect(differences({ ...figures, cells }, unwrap(await after.read()))).toEqual([]);
    },
    TIME,
  );

  itWithLibreOffice(
    'follow marks, figures and inputs that somebody changes, without the add-in',
    async () => {
      const host = open('taiping-2024-mid.xlsx');
      await write(host, TAIPING);
      const changed = mergeParameters(
        TAIPING,
        parametersOf({
          stage: 'final',
          headcount: [{ from: '2024-09', count: 22 }],
          scores: { purchaser: 12.345, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 },
          expectedProgress: 0.8,
          vetoes: { financialFailed: true, cleanersCounted: false },
        }),
      );
      const inputs = planInputs(await reviewOf(host), changed)?.inputs ?? [];
      // Those that change; what the cells hold already is not written.
      expect(inputs.length).toBeGreaterThan(5);
      const marks = ['——', ' ｖ ', '½', '0.5', 'n', '✔\ufe0f', '？', '０．５', 1, 0.5, 2];
      await apply(host, {
        inputs: [
          ...inputs,
          // 人员到位 of September, worker after worker.
          ...marks.map((mark, index) => typed('附件2', 6 + index, 6, mark)),
          // Another name: the rows of 甲01 and 甲03 are one person now.
          typed('附件2', 8, 2, '社工甲01'),
          typed('附件1-1', 4, 6, 12),
          typed('附件1-1', 5, 5, '/'),
          typed('附件1-2', 4, 1, 3000),
        ],
      });
      const after = unwrap(FileHost.open(await recalculate(host.bytes())));
      const fresh = planSummary(await reviewOf(after), MADE_ON);
      // The lists of findings and of what is behind are of the time when the sheet was written.
      const figures = { ...fresh, cells: fresh.cells.filter(({ formula }) => !isOfTheTime(formula)) };
      const snapshot = unwrap(await after.read());
      expect(differences(figures, snapshot)).toEqual([]);
      const said = snapshot.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => isOfTheTime(formula));
      expect(said.map(({ value }) => value)).toContain('原表已有改动，以上不是现在的情况，请重新生成');
    },
    TIME,
  );
});
