import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseParameters } from '../../src/assessment/parameters';
import { percentText } from '../../src/assessment/number-text';
import { review } from '../../src/report/review';
import { readableAddress } from '../../src/workbook/address';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';

/** What the published report gives beside its annexes. */
const PARAMETERS = {
  stage: 'midterm',
  headcount: [
    { from: '2024-09', count: 20 },
    { from: '2025-03', count: 15 },
  ],
  scores: { purchaser: 20, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 },
};

function reportOf(file: string) {
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(__dirname, '..', 'workbooks', file))));
  const parameters = parseParameters(PARAMETERS);
  if (!workbook.ok || !parameters.ok) throw new Error('the sample cannot be used');
  return review(workbook.value, { file, language: 'zh-CN', parameters: parameters.value }).report;
}

const report = reportOf('taiping-2024-mid.xlsx');
const lines = new Map(report.indicators.map((line) => [readableAddress(line.cells.completed), line]));

describe('the Taiping mid-term report 2024-25: heading figures', () => {
  test('station, stage, periods and expected progress', () => {
    expect(report).toMatchObject({
      reportVersion: 1,
      file: 'taiping-2024-mid.xlsx',
      station: '广州市太平镇社工站',
      stage: 'midterm',
      period: { start: '2024-09-05', end: '2025-03-31', assessmentMonths: 7 },
      agreement: { start: '2024-09-05', end: '2025-09-04', months: 12 },
    });
    expect(report.expectedProgress).toBeCloseTo(0.5833333333, 10);
  });

  test('score: 20 + 8.85 + 12.3 + 45.73 = 86.88, 良好', () => {
    expect(report.score).toEqual({
      scheme: '2023',
      parts: [
        { party: 'purchaser', full: 20, score: 20 },
        { party: 'supervisor', full: 10, score: 8.85 },
        { party: 'guidance', full: 15, score: 12.3 },
        { party: 'thirdParty', full: 55, score: 45.73 },
      ],
      total: 86.88,
      grade: '良好',
    });
  });

  test('4 person-months short, under the veto of 5; certified 20.5 over', () => {
    expect(report.vetoes).toEqual([
      { rule: 'staff-shortage', triggered: false, value: 4, limit: 5 },
      { rule: 'certified-shortage', triggered: false, value: -20.5, limit: 3 },
    ]);
  });
});

describe('the Taiping mid-term report 2024-25: staffing', () => {
  test.each([
    ['2024-09', 12.5, 4, 16.5, 20],
    ['2024-10', 12.5, 7, 19.5, 20],
    ['2024-11', 13, 7, 20, 20],
    ['2024-12', 13, 7, 20, 20],
    ['2025-01', 13, 7, 20, 20],
    ['2025-02', 13, 7, 20, 20],
    ['2025-03', 11, 4, 15, 15],
  ])('%s: %p certified, %p uncertified, %p of %p', (month, certified, uncertified, total, required) => {
    expect(report.staffing?.months).toContainEqual({ month, certified, uncertified, total, required });
  });

  test('131 of 135 person-months, certified 88 of 67.5, two-year 69, final month 11 + 4, retention 12/15', () => {
    expect(report.staffing).toMatchObject({
      personMonths: { certified: 88, uncertified: 43, total: 131, experienced: 69 },
      requiredPersonMonths: { total: 135, certified: 67.5 },
      surplus: { total: -4, certified: 20.5 },
      finalMonth: { certified: 11, uncertified: 4, total: 15 },
      retention: { steady: 12, required: 15, rate: 0.8, statedRate: 0.8 },
    });
  });
});

describe('the Taiping mid-term report 2024-25: rates of the total rows and of 总体服务', () => {
  test.each([
    ['D9', '困难群众和特殊群体建档', '个数', null, 2931, null],
    ['G9', '电访', '量', 2500, 3593, '143.72%'],
    ['J9', '入户探访', '量', 1500, 1796, '119.73%'],
    ['M9', '咨询个案', '量', null, null, null],
    ['P9', '专业个案', '接案数', 10, 11, '110.00%'],
    ['S9', '专业个案', '节数', 60, 62, '103.33%'],
    ['V9', '专业个案', '结案数', 10, 6, '60.00%'],
    ['D16', '专业小组', '个数', 10, 4, '40.00%'],
    ['G16', '专业小组', '节数', 60, 24, '40.00%'],
    ['J16', '专业小组', '人次', 300, 230, '76.67%'],
    ['M16', '大型社区活动', '次数', null, null, null],
    ['P16', '大型社区活动', '人次', null, null, null],
    ['S16', '中小型社区活动', '次数', 60, 42, '70.00%'],
    ['V16', '中小型社区活动', '人次', 1200, 2060, '171.67%'],
  ])('%s %s %s', (address, group, measure, target, completed, printed) => {
    const line = lines.get(`附件1-1!${address}`);
    expect(line).toMatchObject({ form: 'zones', zone: '合计', group, measure, target, completed });
    expect(line?.rate == null ? null : percentText(line.rate)).toBe(printed);
    expect(line?.statedRate == null ? null : percentText(line.statedRate)).toBe(printed);
  });

  test.each([
    ['新增登记志愿者', 50, 70, 1.4, 'met'],
    ['新增志愿者队伍', 2, 6, 3, 'met'],
    ['发展志愿者骨干', 20, 20, 1, 'met'],
    ['培育社会组织', 2, 1, 0.5, 'behind'],
    ['社区调研', 1, 42, 42, 'met'],
    ['协助街道介入和解决的社区公共问题', null, null, null, 'none'],
  ])('%s', (group, target, completed, rate, status) => {
    const line = report.indicators.find((entry) => entry.form === 'station' && entry.group === group);
    expect(line).toMatchObject({ zone: null, measure: '量', target, completed, rate, status });
  });
});

describe('the Taiping mid-term report 2024-25: the hour items of 附件1-2', () => {
  test.each([
    [1, 1960, 1235, '63.01%', '63.00%'],
    [2, 1800, 1668.6, '92.70%', '92.70%'],
    [3, 240, 152, '63.33%', '63.30%'],
    [4, 3552, 2072, '58.33%', '58.30%'],
    [5, 48, 52, '108.33%', '108.30%'],
    [6, 2040, 1280, '62.75%', '62.70%'],
    [7, 1463, 1328, '90.77%', '90.80%'],
    [8, 1396, 904, '64.76%', '64.80%'],
    [9, 1303, 810, '62.16%', '62.20%'],
    [10, 836, 466, '55.74%', '55.70%'],
    [11, 1896, 2760, '145.57%', '145.60%'],
    [12, 840, 840, '100.00%', '100.00%'],
    [13, 96, 96, '100.00%', '100.00%'],
    [14, 500, 200, '40.00%', '40.00%'],
    [15, 184, 84, '45.65%', '45.70%'],
    [16, 592, 96, '16.22%', '16.20%'],
    [17, 2463, 1111, '45.11%', '45.10%'],
  ])('item %p: %p hours, %p completed, %s (typed %s)', (item, target, completed, rate, stated) => {
    const row = 3 * item + 2;
    expect(lines.get(`附件1-2!B${row}`)).toMatchObject({
      form: 'hours',
      zone: null,
      measure: '小时',
      target,
      completed,
      cells: { target: `'附件1-2'!A${row}`, completed: `'附件1-2'!B${row}`, rate: `'附件1-2'!C${row}` },
    });
    expect(percentText(lines.get(`附件1-2!B${row}`)?.rate ?? NaN)).toBe(rate);
    expect(percentText(lines.get(`附件1-2!B${row}`)?.statedRate ?? NaN)).toBe(stated);
  });

  test('item 4, 2072 of 3552, is exactly on the expected progress 7/12: not behind', () => {
    expect(lines.get('附件1-2!B14')).toMatchObject({ group: '村居委沟通协调', status: 'on-track' });
  });
});

test('T23: exactly these figures are behind the expected progress', () => {
  const behind = report.indicators.filter(({ status }) => status === 'behind');
  expect(behind.map(({ cells }) => readableAddress(cells.rate ?? '')).sort()).toEqual(
    [
      ...['W5', 'W6', 'E12', 'E13', 'E15', 'E16', 'H12', 'H13', 'H15', 'H16', 'K13', 'T15', 'H22'].map(
        (cell) => `附件1-1!${cell}`,
      ),
      ...['C32', 'C44', 'C47', 'C50', 'C53'].map((cell) => `附件1-2!${cell}`),
    ].sort(),
  );
});

describe('the known inconsistencies of the annexes that a checker can see', () => {
  const found = report.findings.map(
    ({ severity, rule, cells }) => `${severity} ${rule} ${cells.map(readableAddress).join(' ')} `,
  );

  test.each([
    ['T1', 'error zone-workers-above-staff 附件1-1!B5:B9 附件1-1!B12:B16 附件2!Y41 附件2!Y42'],
    ['T2', 'warning zone-workers-position 附件1-1!B7:B8'],
    ['T3', 'note zone-understaffed 附件1-1!B8'],
    ['T5', 'error mark-after-contract 附件2!F37 附件2!M37:AA37'],
    ['T6', 'warning contract-before-purchase 附件2!F37'],
    ['T7', 'note contract-length 附件2!F13 附件2!F19:F20 附件2!F34 附件2!F36'],
    ['T8', 'note insured-by-previous 附件2!H7 附件2!H9:H13 附件2!H15:H16 附件2!H20:H21 附件2!H34 附件2!K8 附件2!K33'],
    ['T9', 'warning leaving-months-uneven 附件2!G12 附件2!G15 附件2!J19 附件2!V18 附件2!V22 附件2!V31'],
    ['T10', 'warning leaving-at-end 附件2!AD17 附件2!AD21'],
    ['T11', 'warning retention-at-limit 附件2!G43'],
    ['T12', 'warning headcount-reduced 附件2!Y5'],
    ['T13', 'note shown-value-differs 附件2!G23 附件2!J23 附件2!G41 附件2!J41'],
    ['T15', 'note experience-missing 附件2!AC37'],
    ['T16', 'note two-zone-leads 附件2!D11:D12'],
    ['T16', 'note two-zone-leads 附件2!D15:D16'],
    [
      'T17',
      `note rate-rounded ${[5, 11, 14, 17, 20, 23, 26, 29, 32, 35, 47, 50, 53].map((row) => `附件1-2!C${row}`).join(' ')}`,
    ],
    ['T18, item 7', 'warning title-requirement-differ 附件1-2!A21 附件1-2!A23'],
    ['T18, item 2', 'note title-requirement-differ 附件1-2!A6 附件1-2!A8'],
    ['T18, item 13', 'note title-requirement-differ 附件1-2!A39 附件1-2!A41'],
    ['T18, item 8', 'note quotes-unbalanced 附件1-2!A26'],
    ['T20', 'note zone-without-item 附件1-2!A24 附件1-2!A27 附件1-2!A30'],
    ['T21', 'warning far-above-target 附件1-1!N19'],
    ['T22', 'note far-above-target 附件1-1!H20'],
    ['T22', 'note far-above-target 附件1-1!H6'],
    ['T22', 'note far-above-target 附件1-1!W14'],
    ['T23', 'warning indicator-behind 附件1-1!W5:W6'],
    ['T23', 'warning indicator-behind 附件1-1!T15'],
    ['T23', 'warning indicator-behind 附件1-1!H22'],
    ['T23, item 10', 'warning indicator-behind 附件1-2!C32'],
    ['T23, item 14', 'warning indicator-behind 附件1-2!C44'],
    ['T23, item 15', 'warning indicator-behind 附件1-2!C47'],
    ['T23, item 16', 'warning indicator-behind 附件1-2!C50'],
    ['T23, item 17', 'warning indicator-behind 附件1-2!C53'],
    ['T25', 'note free-text-differs 附件1-1!O18 附件1-1!J9'],
  ])('%s: %s', (_id, start) => {
    expect(found.filter((line) => line.startsWith(`${start} `))).toHaveLength(1);
  });

  test('T18: titles that are only shorter than their requirement, T14, T24 and T26 are no findings', () => {
    const inItems = found.filter((line) => line.includes('title-requirement-differ'));
    expect(inItems).toHaveLength(3);
    expect(found.filter((line) => /cover|half-mark|completed-without-target|附件1-1!(U4|A3|F18) /.test(line))).toEqual(
      [],
    );
  });

  test('errors come first, then warnings, then notes; nothing beside them is an error', () => {
    const severities = report.findings.map(({ severity }) => severity);
    const order = ['error', 'warning', 'note'];
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(severities.filter((severity) => severity === 'error')).toHaveLength(2);
  });
});

test('the workbook saved by another program gives the same report', () => {
  const resaved = reportOf('taiping-2024-mid.resaved.xlsx');
  expect({ ...resaved, file: report.file }).toEqual(report);
});

test('Taiping: certificates, grounds, two-year workers and who leads, as the report contract has them (rules B5, B12, B15)', () => {
  expect(report.people).toEqual({
    certified: { 社会工作师: 3, 助理社会工作师: 8 },
    uncertified: { degree: 1, related: 0, trained: 3, none: 0 },
    experienced: { personMonths: 69, share: 69 / 131, heads: 10 },
    leads: [
      {
        name: '社工甲01',
        from: '2024-09',
        to: '2025-03',
        position: '社工站副站长',
        certificate: '社会工作师',
        isDeputy: true,
      },
    ],
  });
});
