import { assess } from '../../src/assessment/assess';
import { DEFAULT_LIMITS } from '../../src/assessment/limits';
import type { Grade } from '../../src/assessment/parameters';
import { canSetAside, findingKey } from '../../src/checks/engine/set-aside';
import type { MonthColumns, Station, ZoneRow } from '../../src/forms/station';
import type { Finding, IndicatorLine, IndicatorStatus, StationReport } from '../../src/report/report';
import type { Review } from '../../src/report/review';
import { cellA1 } from '../../src/workbook/address';
import { day, month as monthOf } from '../assessment/station';

/** A report with the published figures of Taiping's mid-term evaluation, small enough to be read. */
const EXPECTED = 7 / 12;
const ZONES = ['片区1', '片区2', '片区3', '片区4', '合计'];

/** group, measure, block, first column, then target and completed of each zone; null stands for `/`. */
type Row = [string, string, 1 | 2, number, ...[number | null, number | null][]];
const ROWS: Row[] = [
  ['困难群众和特殊群体建档', '个数', 1, 2, [null, 712], [null, 591], [null, 1087], [null, 541], [null, 2931]],
  ['电访', '量', 1, 5, [630, 875], [550, 1136], [850, 1128], [470, 454], [2500, 3593]],
  ['入户探访', '量', 1, 8, [380, 338], [330, 430], [500, 710], [290, 318], [1500, 1796]],
  ['专业个案', '接案数', 1, 14, [3, 4], [2, 2], [3, 3], [2, 2], [10, 11]],
  ['专业个案', '节数', 1, 17, [18, 19], [12, 11], [18, 20], [12, 12], [60, 62]],
  ['专业个案', '结案数', 1, 20, [3, 1], [2, 1], [3, 2], [2, 2], [10, 6]],
  ['专业小组', '个数', 2, 2, [2, 1], [3, 0], [3, 2], [2, 1], [10, 4]],
  ['专业小组', '节数', 2, 5, [12, 6], [18, 0], [18, 12], [12, 6], [60, 24]],
  ['专业小组', '人次', 2, 8, [60, 58], [90, 0], [90, 94], [60, 78], [300, 230]],
  ['中小型社区活动', '次数', 2, 17, [15, 12], [14, 10], [17, 12], [14, 8], [60, 42]],
  ['中小型社区活动', '人次', 2, 20, [300, 599], [280, 540], [340, 695], [280, 226], [1200, 2060]],
];
const ITEMS: [string, number, number][] = [
  ['新增登记志愿者', 50, 70],
  ['新增志愿者队伍', 2, 6],
  ['发展志愿者骨干', 20, 20],
  ['培育社会组织', 2, 1],
  ['社区调研', 1, 42],
];
const HOURS: [string, number, number, number][] = [
  ['专业人员督导', 1960, 1235, 0.63],
  ['培训、继续教育', 1800, 1668.6, 0.927],
  ['项目内会议', 240, 152, 0.633],
  ['村居委沟通协调', 3552, 2072, 0.583],
  ['汇报工作、外联', 48, 52, 1.083],
  ['站点恒常值班接待服务', 2040, 1280, 0.627],
  ['“党建引领，助农研学”乡村振兴项目', 2463, 1111, 0.451],
  ['党建共建协议、党建共建沟通、应急社区公共问题/协助街镇重点工作', 592, 96, 0.162],
];

function statusOf(rate: number | null): IndicatorStatus {
  if (rate === null) return 'none';
  if (rate >= 1) return 'met';
  return rate >= EXPECTED ? 'on-track' : 'behind';
}

function line(
  where: Pick<IndicatorLine, 'form' | 'zone' | 'group' | 'measure' | 'cells'>,
  target: number | null,
  completed: number | null,
  stated?: number,
): IndicatorLine {
  const rate = target === null || completed === null ? null : completed / target;
  const remaining = rate === null ? null : Math.max(0, (target ?? 0) - (completed ?? 0));
  return {
    ...where,
    target,
    completed,
    rate,
    statedRate: stated ?? rate,
    status: statusOf(rate),
    remaining,
    remainingPerMonth: remaining === null ? null : remaining / 5,
  };
}

const zoneLines = ROWS.flatMap(([group, measure, block, column, ...figures]) =>
  figures.map(([target, completed], index) => {
    const row = (block === 1 ? 4 : 11) + index;
    const cell = (offset: number): string => `'附件1-1'!${cellA1(row, column + offset)}`;
    const cells = { target: cell(0), completed: cell(1), rate: cell(2) };
    return line({ form: 'zones', zone: ZONES[index] ?? null, group, measure, cells }, target, completed);
  }),
);

const stationLines = ITEMS.map(([group, target, completed], index) => {
  const cells = {
    target: `'附件1-1'!C${19 + index}`,
    completed: `'附件1-1'!D${19 + index}`,
    rate: `'附件1-1'!E${19 + index}`,
  };
  return line({ form: 'station', zone: null, group, measure: '量', cells }, target, completed);
});

const hourLines = HOURS.map(([group, target, completed, stated], index) => {
  const row = 5 + index * 3;
  const cells = { target: `'附件1-2'!A${row}`, completed: `'附件1-2'!B${row}`, rate: `'附件1-2'!C${row}` };
  return line({ form: 'hours', zone: null, group, measure: '小时', cells }, target, completed, stated);
});

const finding = (
  rule: string,
  severity: Finding['severity'],
  family: string,
  form: Finding['form'],
  message: string,
  cells: readonly string[],
  more: Partial<Finding> = {},
): Finding => ({
  rule,
  severity,
  family,
  form,
  message,
  cells,
  zone: null,
  basis: 'C1',
  why: '完成率 = 完成量 ÷ 协议量，保留两位小数。',
  remedy: '请核对原始记录后更正。',
  consequences: [],
  impact: 'figure',
  ...more,
});

export const findings: readonly Finding[] = [
  finding(
    'contract-ended',
    'error',
    'staffing',
    'attendanceSheet',
    '合同于2024年10月30日到期，2024年11月至2025年3月仍计到岗 5 人次。',
    ["'附件2'!F37", "'附件2'!M37:AA37"],
    {
      basis: 'B18',
      why: '在岗的每个月都应有合同覆盖。',
      remedy: '补充续签的合同；没有续签的，去掉这 5 个月的到岗标记。',
      impact: 'veto',
      consequences: ['有效人次 131 → 126，缺 9 人次（达到否决线 5）', '稳岗率 80.00% → 73.33%'],
    },
  ),
  finding(
    'zone-workers-total',
    'error',
    'across',
    'indicatorSheet',
    '各片区投入社工合计 18 人，附件2评估末月在岗 15 人。',
    ["'附件1-1'!B9", "'附件2'!Y41"],
    { basis: 'C5', why: '每名社工只计入一个片区，合计不应超过末月在岗人数。', impact: 'total' },
  ),
  finding(
    'indicator-behind',
    'warning',
    'indicators',
    'indicatorSheet',
    '专业小组个数完成率 0.00%，低于应达进度 58.33%。',
    ["'附件1-1'!E13"],
    {
      zone: '片区2',
      basis: 'C10',
      impact: 'form',
    },
  ),
  finding(
    'indicator-behind',
    'warning',
    'indicators',
    'indicatorSheet',
    '专业个案结案数完成率 33.33%，低于应达进度 58.33%。',
    ["'附件1-1'!W5"],
    {
      zone: '片区1',
      basis: 'C10',
    },
  ),
  finding(
    'retention-at-limit',
    'warning',
    'rules',
    'attendanceSheet',
    '稳岗率 80.00% 正好在下限，少 1 人即为 73.33%。',
    ["'附件2'!G43"],
    { basis: 'B13', impact: 'grade' },
  ),
  finding('far-above', 'warning', 'indicators', 'indicatorSheet', '社区调研完成率 4200.00%，远超协议量。', [
    "'附件1-1'!N19",
  ]),
  finding('rate-rounded', 'note', 'arithmetic', 'hoursSheet', '表上完成率 63.00%，应为 63.01%。', ["'附件1-2'!C5"]),
  finding('rate-rounded', 'note', 'arithmetic', 'hoursSheet', '表上完成率 63.30%，应为 63.33%。', ["'附件1-2'!C11"]),
  finding(
    'insured-by-previous',
    'note',
    'staffing',
    'attendanceSheet',
    '11 名社工 2024 年 9 月的社保由上一个机构购买。',
    ["'附件2'!H7", "'附件2'!H9:H13", "'附件2'!H15:H16", "'附件2'!H20:H21", "'附件2'!H34"],
    { basis: 'B17', impact: 'form' },
  ),
];

const MONTHS: [string, number, number, number][] = [
  ['2024-09', 12.5, 4, 20],
  ['2024-10', 12.5, 7, 20],
  ['2024-11', 13, 7, 20],
  ['2024-12', 13, 7, 20],
  ['2025-01', 13, 7, 20],
  ['2025-02', 13, 7, 20],
  ['2025-03', 11, 4, 15],
];

const allLines = [...zoneLines, ...stationLines, ...hourLines];
const counted = allLines.filter(({ zone, rate }) => (zone === null || zone === '合计') && rate !== null);

export const report: StationReport = {
  reportVersion: 1,
  file: 'taiping-2024-mid.xlsx',
  station: '广州市太平镇社工站',
  stage: 'midterm',
  period: { start: day('2024-09-05'), end: day('2025-03-31'), assessmentMonths: 7 },
  agreement: { start: day('2024-09-05'), end: day('2025-09-04'), months: 12 },
  expectedProgress: EXPECTED,
  indicators: allLines,
  progress: {
    all: counted.length,
    behind: counted.filter(({ status }) => status === 'behind').length,
    zonesBehind: zoneLines.filter(({ zone, status }) => zone !== '合计' && status === 'behind'),
  },
  staffing: {
    months: MONTHS.map(([month, certified, uncertified, required]) => ({
      month: monthOf(month),
      certified,
      uncertified,
      total: certified + uncertified,
      required,
    })),
    personMonths: { certified: 88, uncertified: 43, total: 131, experienced: 69 },
    requiredPersonMonths: { total: 135, certified: 67.5 },
    surplus: { total: -4, certified: 20.5 },
    finalMonth: { certified: 11, uncertified: 4, total: 15 },
    retention: { steady: 12, required: 15, rate: 0.8, isMet: true, statedRate: 0.8 },
  },
  limits: DEFAULT_LIMITS,
  score: {
    scheme: '2023',
    parts: [
      { party: 'purchaser', full: 20, score: 20 },
      { party: 'supervisor', full: 10, score: 8.85 },
      { party: 'guidance', full: 15, score: 12.3 },
      { party: 'thirdParty', full: 55, score: 45.73 },
    ],
    total: 86.88,
    grade: '良好',
  },
  vetoes: [
    { rule: 'staff-shortage', triggered: false, value: 4, limit: 5 },
    { rule: 'certified-shortage', triggered: false, value: -20.5, limit: 3 },
  ],
  findings,
  paragraphs: {
    indicators:
      '评估末月，社工站投入符合资质的社工15名。评估期内，建档2931份；完成电访3593个、入户探访1796个，完成率分别为143.72%、119.73%；接案11个，服务62节，结案6个，完成率分别为110.00%、103.33%、60.00%。',
    staffing: '本次评估周期为2024年9月5日至2025年3月31日，共计7个考核月份。社工应到岗135人次，实到岗131人次。',
    praise: '1．稳岗率80.00%，达到不低于80%的要求。',
    attention: '1．社工到岗缺少4人次。',
    result: '',
  },
  outlook: {
    nextGrade: { grade: '优秀', points: 3.12 },
    staffMargin: 1,
    certifiedMargin: 23.5,
    retentionIfOneLeaves: 11 / 15,
    monthsLeft: 5,
  },
  recognition: {
    forms: [
      {
        form: 'indicatorSheet',
        found: true,
        areas: ["'附件1-1'!A1:W22"],
        zones: 4,
        groups: 7,
        items: 6,
        workers: 0,
        months: 0,
        text: '附件1-1：4 个片区、7 类指标、6 项总体服务（附件1-1!A1:W22）',
      },
      {
        form: 'hoursSheet',
        found: true,
        areas: ["'附件1-2'!A1:C53"],
        zones: 0,
        groups: 0,
        items: 17,
        workers: 0,
        months: 0,
        text: '附件1-2：17 项协议内容（附件1-2!A1:C53）',
      },
      {
        form: 'attendanceSheet',
        found: true,
        areas: ["'附件2'!A1:AD43"],
        zones: 0,
        groups: 0,
        items: 0,
        workers: 24,
        months: 7,
        text: '附件2：24 名社工、7 个月（附件2!A1:AD43）',
      },
    ],
    unread: [{ area: "'填表说明'!A1:B12", reason: 'unrelated', text: '填表说明!A1:B12：与评估无关的内容' }],
    hidden: [],
    inferred: [
      { what: 'stage', value: 'midterm', cells: ["'附件1-1'!A1"], text: '评估阶段：由考核月份 7 / 12 推断为中期' },
    ],
  },
  checked: { cells: 983, figures: 311, findings: findings.length },
};

const grade: Grade = '优秀';

/** The same station with nothing but the sheets: no scores, no headcount. */
export const bareReport: StationReport = {
  ...report,
  score: null,
  staffing: report.staffing && {
    ...report.staffing,
    months: report.staffing.months.map((month) => ({ ...month, required: null })),
    requiredPersonMonths: { total: null, certified: null },
    surplus: { total: null, certified: null },
    retention: { ...report.staffing.retention, required: null, rate: null, isMet: null },
  },
  vetoes: report.vetoes.map((veto) => ({ ...veto, value: null })),
  outlook: {
    ...report.outlook,
    nextGrade: { grade, points: 90 },
    staffMargin: null,
    certifiedMargin: null,
    retentionIfOneLeaves: null,
  },
};

/** A workbook in which no official form was recognised. */
export const emptyReport: StationReport = {
  ...bareReport,
  progress: { all: 0, behind: 0, zonesBehind: [] },
  station: null,
  stage: null,
  period: null,
  agreement: null,
  expectedProgress: null,
  indicators: [],
  staffing: null,
  vetoes: [],
  findings: [],
  paragraphs: { indicators: '', staffing: '', praise: '', attention: '', result: '' },
  recognition: {
    forms: report.recognition.forms.map((form) => ({ ...form, found: false, areas: [], text: form.form })),
    unread: [],
    hidden: [],
    inferred: [],
  },
  checked: { cells: 0, figures: 0, findings: 0 },
};

function zoneRow(name: string, index: number): ZoneRow {
  return {
    name,
    key: name,
    cell: { sheet: '附件1-1', row: 4 + index, column: 0 },
    isTotal: false,
    workers: null,
    indicators: [],
  };
}

const months = MONTHS.map(([month], index): MonthColumns => {
  const columns = { inPost: 6 + index * 3, insured: 7 + index * 3, paid: 8 + index * 3 };
  const headerCell = { sheet: '附件2', row: 4, column: columns.inPost };
  // The brand of Month exists for the recogniser; the fixture writes months that are right by inspection.
  const branded = month as MonthColumns['month'];
  const [statedYear, statedMonth] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return { month: branded, statedMonth, statedYear, headerCell, ...columns };
});

/** The findings with the reasons of those set aside, and the entries that hold. */
function withSetAside(
  found: readonly Finding[],
  entries: Review['setAside'],
): { readonly findings: readonly Finding[]; readonly held: Review['setAside'] } {
  // The fixture has no findings as data, whose contents could be told: its entries go by their places.
  const of = (finding: Finding) => entries.find((entry) => entry.finding === findingKey(finding)) ?? null;
  return {
    findings: found.map((finding) => {
      const entry = canSetAside(finding) ? of(finding) : null;
      return entry ? { ...finding, setAside: { reason: entry.reason } } : finding;
    }),
    held: found.filter(canSetAside).flatMap((finding) => of(finding) ?? []),
  };
}

/** What a read of the sample leads to, with any report in it. */
export function reviewOf(
  stationReport: StationReport = report,
  parameters: Review['parameters'] = {},
  entries: Review['setAside'] = [],
): Review {
  const cell = (row: number, column: number, value: string | number) => ({
    row,
    column,
    value,
    formula: null,
    numberFormat: 'General',
  });
  const station: Station = {
    name: stationReport.station,
    titles: [],
    periods: [],
    zoneTables: [
      {
        sheet: '附件1-1',
        area: { top: 2, left: 0, bottom: 8, right: 22 },
        headerArea: { top: 2, left: 0, bottom: 3, right: 22 },
        columns: [],
        zones: ZONES.slice(0, 4).map(zoneRow),
        total: null,
        subtotals: [],
      },
    ],
    items: [],
    itemSums: [],
    funds: [],
    satisfaction: [],
    performance: [],
    education: [],
    attendance: [
      {
        sheet: '附件2',
        area: { top: 0, left: 0, bottom: 42, right: 29 },
        headerArea: { top: 3, left: 0, bottom: 5, right: 29 },
        months,
        doubts: [],
        workers: [],
        subtotals: [],
      },
    ],
    recognised: [],
    unread: [],
    unreadEntries: [],
    hidden: [],
    inferences: [],
    sheets: ['附件1-1', '附件1-2', '附件2', '填表说明'],
    date1904: false,
    copies: [],
  };
  const snapshot: Review['snapshot'] = {
    sheets: [
      {
        name: '附件1-1',
        visibility: 'visible',
        isProtected: false,
        cells: [cell(8, 1, 18)],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
    names: [],
    date1904: false,
  };
  // Left alone without entries: a report may be one whose findings cannot be read.
  const aside = entries.length > 0 ? withSetAside(stationReport.findings, entries) : null;
  return {
    snapshot,
    station,
    assessment: assess(station, parameters),
    findings: [],
    conditions: [],
    report: aside ? { ...stationReport, findings: aside.findings } : stationReport,
    parameters,
    entered: { parameters, problems: [] },
    inputProblems: [],
    parameterProblems: [],
    setAside: aside?.held ?? [],
    resting: [],
    language: 'zh-CN',
  };
}

export const GOLDEN_PARAMETERS: Review['parameters'] = {
  stage: 'midterm',
  scheme: '2023',
  scores: { purchaser: 20, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 },
};
