import { assess } from '../../src/assessment/assess';
import { assessFunds, itemShare } from '../../src/assessment/funds';
import type { Parameters } from '../../src/assessment/parameters';
import type { Stage } from '../../src/assessment/stages';
import { openVetoes } from '../../src/assessment/vetoes';
import { recognise } from '../../src/forms/recognise';
import { textSheet, textWorkbook, workbookOf } from '../forms/support/text-sheet';

/** Yongping 2022, of the published performance report (rules E1 to E3). */
const YONGPING = `
  永平街社工服务站项目资金使用情况表（2022年度）
  支出明细 | 预算金额（万元） | 支出金额（万元）
  人员经费 | 180.01 | 202.3
  专业支持经费 | 7.42 | 3.67
  专业服务和活动经费 | 8.6 | 5.545
  日常办公费用 | 7.97 | 8.551
  承接机构运营管理费用 | 36 | 41.9531
  合计 | 240 | 262.0191
`;

/** A sheet in 元 of which so much was spent on personnel, of 100 in all and of a contract of 100. */
const spending = (personnel: number, others: number): string => `
  经费使用情况表（单位：元）
  支出明细 | 预算金额 | 支出金额
  人员经费 | 85 | ${personnel}
  活动经费 | 15 | ${others}
  合计 | 100 | ${personnel + others}
`;

const fundsOf = (text: string, parameters: Parameters = {}) => {
  const funds = assessFunds(recognise(textWorkbook(text)), parameters);
  if (!funds) throw new Error('no money');
  return funds;
};

const percent = (share: number | null): string => `${((share ?? NaN) * 100).toFixed(2)}%`;

describe('rules E2 and E3, by the printed figures of Yongping', () => {
  const funds = fundsOf(YONGPING, { scheme: '2018' });

  test('the sums are 240 and 262.0191', () => {
    expect(funds.total).toEqual({ budget: 240, spent: 262.0191 });
  });

  test.each([
    ['personnel-and-quality-share', 'budget', '85.00%', true],
    ['personnel-and-quality-share', 'spent', '83.99%', false],
    ['personnel-share', 'budget', '75.00%', true],
    ['management-share', 'budget', '15.00%', true],
    ['management-share', 'spent', '16.01%', false],
    ['spending-deviation', 'spent', '9.17%', true],
  ])('%s of the %s is %s', (rule, of, value, met) => {
    const limit = funds.limits.find((one) => one.rule === rule && one.of === of);
    expect([percent(limit?.value ?? null), limit?.met]).toEqual([value, met]);
  });

  test('personnel is 77.21% of the spending and 84.29% of the contract', () => {
    expect(percent(itemShare(funds, 'personnel', 'spent'))).toBe('77.21%');
    expect(percent(funds.personnelSpending.ofContract)).toBe('84.29%');
  });

  test('the new rules state no share of personnel and quality, and 80% of spending on personnel', () => {
    const rules = fundsOf(YONGPING).limits.map(({ rule }) => rule);
    expect([...new Set(rules)]).toEqual(['personnel-spending', 'management-share', 'spending-deviation']);
  });

  test('a contract sum in 元 takes the place of the planned total', () => {
    const { personnelSpending } = fundsOf(YONGPING, { contractSum: 3_000_000 });
    expect(percent(personnelSpending.ofContract)).toBe('67.43%');
  });

  test('without a unit amounts of millions are 元', () => {
    const text = YONGPING.replaceAll('（万元）', '').replace(/\d[\d.]*(?= *\|| *$)/gm, (amount) =>
      String(Math.round(Number(amount) * 10_000)),
    );
    expect(fundsOf(text)).toMatchObject({ unit: '元', isUnitStated: false });
  });
});

describe('several tables of money', () => {
  const table = (personnel: number, services: number, plan = 100): string => `
    项目资金使用情况表
    支出明细 | 预算金额（万元） | 支出金额（万元）
    人员经费 | ${plan * 0.8} | ${personnel}
    活动经费 | ${plan * 0.2} | ${services}
  `;
  const usedOf = (sheets: Readonly<Record<string, string>>, parameters: Parameters = {}, stage: Stage = 'final') => {
    const snapshot = workbookOf(...Object.entries(sheets).map(([name, text]) => textSheet(name, text)));
    const funds = assessFunds(recognise(snapshot), parameters, stage);
    return funds && [funds.table.sheet, funds.isSure, funds.others.map(({ table: { sheet } }) => sheet)];
  };
  const [first, second, year] = [table(40, 5, 50), table(42, 6, 50), table(82, 11)];

  test('what the others add up to is the whole', () => {
    expect(usedOf({ 上半年: first, 下半年: second, 全年: year })).toEqual(['全年', true, ['上半年', '下半年']]);
  });

  test.each([
    ['midterm', '中期', '末期'],
    ['final', '末期', '中期'],
  ] as const)('of one plan at mid-term and at the end, at the %s that of %s', (stage, used, other) => {
    expect(usedOf({ 中期: table(40, 5), 末期: table(82, 11) }, {}, stage)).toEqual([used, true, [other]]);
  });

  test('the only one with the contract sum', () => {
    expect(usedOf({ 项目: year, 专项: table(20, 6, 30) }, { contractSum: 300_000 })).toEqual(['专项', true, ['项目']]);
  });

  test('where nothing tells, that with most rows, and none is sure', () => {
    const longer = `${table(20, 6, 30)}日常办公费用 | 1 | 1`;
    expect(usedOf({ 项目: year, 专项: longer })).toEqual(['专项', false, ['项目']]);
  });
});

describe('rules A7 and E7: the veto of personnel spending', () => {
  const judgedOf = (text: string, parameters: Parameters = {}) => {
    const { judged, vetoes } = assess(recognise(textWorkbook(text)), parameters);
    return {
      judged: judged.personnelCostLow,
      triggered: vetoes.some(({ rule, triggered }) => rule === 'personnelCostLow' && triggered),
      isOpen: openVetoes({ judged }).includes('personnelCostLow'),
    };
  };
  const entered = (personnelCostLow: boolean): Parameters => ({ vetoes: { personnelCostLow } });
  const [LOW, CLEAR, OPEN] = [
    { judged: true, triggered: true, isOpen: false },
    { judged: false, triggered: false, isOpen: false },
    { judged: undefined, triggered: false, isOpen: true },
  ];

  test.each([
    ['both bases below 80%', spending(60, 30), {}, LOW],
    ['both at 80% or above', spending(80, 20), {}, CLEAR],
    ['bases that disagree', spending(85, 30), {}, OPEN],
    ['bases that disagree, judged by somebody', spending(85, 30), entered(false), CLEAR],
    ['a row that may be for personnel as well', spending(60, 30).replace('活动经费', '其他'), {}, OPEN],
    ['an entry against the sheet', spending(80, 20), entered(true), OPEN],
    ['an entry that says the same', spending(60, 30), entered(true), LOW],
    ['the rules of 2018', spending(60, 30), { scheme: '2018' }, OPEN],
  ])('%s', (_, text, parameters, expected) => {
    expect(judgedOf(text, parameters)).toEqual(expected);
  });
});
