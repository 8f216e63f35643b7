import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateParts,
  firstDay,
  isoDate,
  lastDay,
  monthOf,
  monthOfDate,
  monthsBetween,
  type IsoDate,
  type Month,
} from '../../src/forms/values/calendar';
import { Random } from './random';

/** What an official cell may hold where a number is due (rule C2). */
export type Amount = number | 'notApplicable' | 'blank';

export interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export interface ZoneModel {
  /** The same zone in its spellings; the first is the usual one. */
  readonly names: readonly [string, ...string[]];
  readonly workers: number;
}

export interface MeasureModel {
  /** Target header without 协议. */
  readonly measure: string;
  /** Unit that people put behind the number. */
  readonly unit: string;
  /** One entry per zone. */
  readonly values: readonly { readonly target: Amount; readonly completed: Amount }[];
}

export interface GroupModel {
  readonly name: string;
  readonly measures: readonly MeasureModel[];
}

export interface OverallItemModel {
  readonly category: string | null;
  readonly name: string;
  readonly unit: string;
  readonly target: Amount;
  readonly completed: Amount;
}

export interface HourItemModel {
  readonly prefix: string | null;
  readonly name: string;
  readonly requirement: string;
  readonly unit: string;
  readonly target: number;
  readonly completed: number;
}

export type Presence = 0 | 0.5 | 1;

export interface WorkerEvent {
  readonly kind: 'left' | 'joined' | 'insuredByPrevious';
  readonly date: IsoDate;
}

export interface WorkerModel {
  readonly name: string;
  readonly certified: boolean;
  readonly position: string;
  readonly qualification: string;
  readonly contract: Span;
  /** One entry per month of the period, by rule B7. */
  readonly presence: readonly Presence[];
  readonly experienced: boolean;
  readonly events: readonly WorkerEvent[];
}

export interface HeadcountModel {
  readonly from: Month;
  readonly count: number;
}

/** A consistent station: what its workbook is about, wherever and however it is written. */
export interface StationModel {
  readonly name: string;
  readonly period: Span;
  readonly agreement: Span;
  readonly purchase: Span;
  readonly months: readonly Month[];
  /** 1 or 0.5 per month (rule B8). */
  readonly weights: readonly (0.5 | 1)[];
  readonly zones: readonly ZoneModel[];
  readonly groups: readonly GroupModel[];
  readonly overall: readonly OverallItemModel[];
  readonly hours: readonly HourItemModel[];
  /** Certified workers first. */
  readonly workers: readonly WorkerModel[];
  /** Agreed headcount that is handed in as a parameter; null: nobody gives one. */
  readonly headcount: readonly HeadcountModel[] | null;
  /** Agreed headcount of the last month that the retention row of the sheet is calculated with. */
  readonly retentionBase: number;
}

export type ZoneNaming = 'digit-behind' | 'digit-before' | 'chinese' | 'ordinal' | 'places' | 'directions';

/** Sizes and kinds, drawn by fast-check and shrinking to the plainest station. */
export interface StationShape {
  readonly seed: number;
  /** Nothing in it that a checker should complain about. */
  readonly clean: boolean;
  readonly zones: number;
  readonly zoneNaming: ZoneNaming;
  readonly groups: number;
  readonly overall: number;
  readonly hours: number;
  readonly months: number;
  readonly startDay: number;
  readonly halfLastMonth: boolean;
  /** Months between the start of the agreement and that of the period. */
  readonly agreementLead: number;
  readonly shortAgreement: boolean;
  readonly certified: number;
  readonly uncertified: number;
  readonly returner: boolean;
  readonly headcountGiven: boolean;
}

/** A small station without surprises, to start fixed cases from. */
export const PLAIN_SHAPE: StationShape = {
  seed: 1,
  clean: false,
  zones: 2,
  zoneNaming: 'digit-behind',
  groups: 4,
  overall: 3,
  hours: 3,
  months: 3,
  startDay: 1,
  halfLastMonth: false,
  agreementLead: 0,
  shortAgreement: false,
  certified: 3,
  uncertified: 2,
  returner: false,
  headcountGiven: false,
};

const shapeArbitrary = (clean: boolean): fc.Arbitrary<StationShape> =>
  fc.record({
    seed: fc.integer({ min: 0, max: 0x7fffffff }),
    clean: fc.constant(clean),
    zones: clean
      ? fc.integer({ min: 1, max: 6 })
      : fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 30 })),
    zoneNaming: fc.constantFrom<ZoneNaming>(
      'digit-behind',
      'digit-before',
      'chinese',
      'ordinal',
      'places',
      'directions',
    ),
    groups: fc.integer({ min: 1, max: 9 }),
    overall: fc.integer({ min: 0, max: 6 }),
    hours: fc.integer({ min: 0, max: 12 }),
    months: fc.integer({ min: 2, max: 13 }),
    startDay: fc.constantFrom(1, 5, 15, 16, 23, 28),
    halfLastMonth: clean ? fc.constant(false) : fc.boolean(),
    agreementLead: clean ? fc.constant(0) : fc.constantFrom(0, 0, 0, 1, 3),
    shortAgreement: fc.boolean(),
    certified: fc.integer({ min: 1, max: 12 }),
    uncertified: fc.integer({ min: 0, max: 8 }),
    returner: clean ? fc.constant(false) : fc.boolean(),
    headcountGiven: clean ? fc.constant(true) : fc.boolean(),
  });

/** Any consistent station: gaps, slashes, leavers, work without target included. */
export const arbitraryStation = (): fc.Arbitrary<StationModel> => shapeArbitrary(false).map(buildStation);
/** A station without a fault: on schedule, fully staffed, retention above the limit with a reserve. */
export const arbitraryCleanStation = (): fc.Arbitrary<StationModel> => shapeArbitrary(true).map(buildStation);

const STATIONS = [
  '广州市太平镇社工站',
  '广州市北京街广卫社工服务站',
  '石碁镇社工服务站',
  '广州市流花街社工服务站',
  '南村镇社工站',
];
const PLACES =
  '雅荷塘 仁生里 桂花苑 花果山 都府 广卫 流水井 盘福 东风 西华 站前 荔湾 石楼 大岭 新桥 永善 沙涌 官桥 低涌 金山 文边 前锋 茂生 海傍 岳溪 山门 凌边 雁洲 傍江 旧水坑'.split(
    ' ',
  );
const DIRECTIONS = ['东', '西', '南', '北', '中', '东南', '东北', '西南', '西北'];
const DIGITS = '零一二三四五六七八九';

function chineseNumber(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${value % 10 > 0 ? DIGITS.charAt(value % 10) : ''}`;
}

function zoneNames(naming: ZoneNaming, index: number): [string, ...string[]] {
  const number = index + 1;
  const behind = `片区${number}`;
  const before = `${number}片区`;
  const chinese = `${chineseNumber(number)}片区`;
  const ordinal = `第${chineseNumber(number)}片区`;
  switch (naming) {
    case 'digit-behind':
      return [behind, before, chinese, ordinal];
    case 'digit-before':
      return [before, behind, ordinal];
    case 'chinese':
      return [chinese, ordinal, behind];
    case 'ordinal':
      return [ordinal, behind, chinese];
    case 'directions': {
      const direction = DIRECTIONS[index];
      return [direction ? `${direction}片区` : `${PLACES[index] ?? '新'}片区`];
    }
    case 'places':
      return [`${PLACES[index] ?? '新'}片区`];
  }
}

/** Months of a half weight: the first when the period starts after the 15th, the last when it ends by the 15th (rule B8). */
function weightsOf(period: Span, months: readonly Month[]): (0.5 | 1)[] {
  return months.map((month) => {
    const lateStart = month === monthOfDate(period.start) && dateParts(period.start).day > 15;
    const earlyEnd = month === monthOfDate(period.end) && dateParts(period.end).day <= 15;
    return lateStart || earlyEnd ? 0.5 : 1;
  });
}

function buildPeriods(shape: StationShape, random: Random): { period: Span; agreement: Span; purchase: Span } {
  const first = monthOf(random.integer(2019, 2027), random.integer(1, 12));
  if (!first) throw new Error('no such month');
  const start = onDay(first, shape.startDay);
  const lastMonth = addMonths(first, shape.months - 1);
  const end = shape.halfLastMonth ? onDay(lastMonth, random.integer(5, 15)) : lastDay(lastMonth);
  const agreementStart = onDay(addMonths(first, -shape.agreementLead), shape.startDay);
  const length = shape.months + shape.agreementLead > 12 ? 24 : 12;
  const fullEnd = spanEnd(agreementStart, length);
  // 1 September to 23 August (seen in a real report): still counted as twelve months.
  const agreementEnd =
    shape.shortAgreement && !shape.clean && addDays(fullEnd, -8) > end ? addDays(fullEnd, -8) : fullEnd;
  const agreement = { start: agreementStart, end: agreementEnd };
  const purchase = random.chance(0.5) ? agreement : { start: agreementStart, end: spanEnd(agreementStart, 36) };
  return { period: { start, end }, agreement, purchase };
}

function onDay(month: Month, day: number): IsoDate {
  return addDays(firstDay(month), day - 1);
}

/** The last day of a span of whole months; its start must not lie behind the 28th. */
function spanEnd(start: IsoDate, months: number): IsoDate {
  return addDays(onDay(addMonths(monthOfDate(start), months), dateParts(start).day), -1);
}

interface CatalogueGroup {
  readonly name: string;
  /** Measure, unit, and how many of it make one of the first measure. */
  readonly measures: readonly (readonly [measure: string, unit: string, factor: number])[];
}

const CATALOGUE: readonly CatalogueGroup[] = [
  { name: '电访', measures: [['量', '人次', 100]] },
  { name: '困难群众和特殊群体建档', measures: [['个数', '个', 40]] },
  { name: '入户探访', measures: [['量', '户', 60]] },
  { name: '咨询个案', measures: [['量', '个', 5]] },
  {
    name: '专业个案',
    measures: [
      ['接案数', '个', 1],
      ['节数', '节', 6],
      ['结案数', '个', 1],
    ],
  },
  {
    name: '专业小组',
    measures: [
      ['个数', '个', 1],
      ['节数', '节', 6],
      ['人次', '人次', 30],
    ],
  },
  {
    name: '大型社区活动',
    measures: [
      ['次数', '次', 1],
      ['人次', '人次', 100],
    ],
  },
  {
    name: '中小型社区活动',
    measures: [
      ['次数', '场', 4],
      ['人次', '人次', 80],
    ],
  },
  {
    name: '兴趣小组',
    measures: [
      ['个数', '个', 1],
      ['节数', '节', 4],
      ['人次', '人次', 24],
    ],
  },
  { name: '社区走访', measures: [['次数', '次', 12]] },
  { name: '家访', measures: [['人次', '人次', 50]] },
  {
    name: '政策宣传（含线上）',
    measures: [
      ['场次', '场', 3],
      ['人次', '人次', 90],
    ],
  },
  { name: '义工培训(长者)', measures: [['次数', '次', 4]] },
  { name: '微心愿', measures: [['个数', '个', 20]] },
];

/** Completed for a target; clean stations are on schedule and nowhere near suspicious excess. */
function completedFor(target: number, progress: number, shape: StationShape, random: Random): number {
  if (shape.clean) return Math.ceil(target * (progress + random.next() * 0.2) - 1e-9);
  return random.chance(0.1) ? 0 : Math.round(target * random.next() * 2);
}

function buildGroup(entry: CatalogueGroup, shape: StationShape, progress: number, random: Random): GroupModel {
  const unused = random.chance(0.1);
  const scales = Array.from({ length: shape.zones }, () => random.integer(2, 8));
  const done = scales.map((scale) => completedFor(scale, progress, shape, random));
  const measures = entry.measures.map(([measure, unit, factor]): MeasureModel => {
    const values = scales.map((scale, zone): MeasureModel['values'][number] => {
      if (unused) return { target: 'notApplicable', completed: 'notApplicable' };
      const target = scale * factor;
      const completed = (done[zone] ?? 0) * factor;
      if (shape.clean) return { target, completed };
      const dice = random.next();
      if (dice < 0.04) return { target: 'notApplicable', completed: 'notApplicable' };
      if (dice < 0.08) return { target: 'notApplicable', completed };
      if (dice < 0.1) return { target: 'blank', completed };
      if (dice < 0.12) return { target, completed: 'blank' };
      if (dice < 0.13) return { target: 0, completed };
      return { target, completed: random.chance(0.3) ? completed + random.integer(0, factor) : completed };
    });
    return { measure, unit, values };
  });
  return { name: entry.name, measures };
}

const OVERALL: readonly (readonly [category: string | null, name: string, unit: string, scale: number])[] = [
  ['志愿者', '新增登记志愿者', '名', 50],
  ['志愿者', '新增志愿者队伍', '支', 2],
  ['志愿者', '发展志愿者骨干', '名', 20],
  ['志愿者', '培育社会组织', '个', 2],
  [null, '社区调研', '次', 4],
  [null, '协助街道介入和解决的社区公共问题', '个', 3],
];

function buildOverall(shape: StationShape, progress: number, random: Random): OverallItemModel[] {
  return OVERALL.slice(0, shape.overall).map(([category, name, unit, scale]) => {
    const target = scale * random.integer(1, 3);
    const missing = !shape.clean && random.chance(0.1);
    const completed = completedFor(target, progress, shape, random);
    return {
      category,
      name,
      unit,
      target: missing ? 'notApplicable' : target,
      completed: missing ? 'notApplicable' : completed,
    };
  });
}

interface CatalogueHours {
  readonly prefix?: string;
  readonly name: string;
  readonly unit: string;
  readonly scale: number;
}

const HOURS: readonly CatalogueHours[] = [
  { name: '专业人员督导', unit: '小时', scale: 980 },
  { prefix: '服务保障工作', name: '项目内会议', unit: '小时', scale: 120 },
  { prefix: '服务保障工作', name: '村居沟通协调', unit: '小时', scale: 1776 },
  { name: '资源链接', unit: '次', scale: 24 },
  { name: '应急公共服务', unit: '次', scale: 12 },
  { prefix: '特色项目服务', name: '“幸福书屋”项目', unit: '小时', scale: 418 },
  { name: '社区关怀活动', unit: '场', scale: 18 },
  { name: '社会工作宣传', unit: '篇', scale: 30 },
  { name: '链接点亮微心愿', unit: '个', scale: 60 },
  { prefix: '党建工作', name: '谈心谈话', unit: '人次', scale: 92 },
  { name: '站点恒常值班接待服务', unit: '小时', scale: 1020 },
  { name: '志愿者培训', unit: '期', scale: 6 },
];

/** A sentence that ends with the number and its unit, with other numbers before it (rule C7). */
function requirementFor(entry: CatalogueHours, target: number, plain: boolean, random: Random): string {
  const amount = target >= 1000 && !plain && random.chance(0.3) ? target.toLocaleString('en-US') : String(target);
  if (plain) return `${entry.name}${amount}${entry.unit}`;
  return random.pick([
    `${entry.name}${amount}${entry.unit}`,
    `${entry.name}每月2次，共${amount}${entry.unit}`,
    `${entry.name}不少于${amount}${entry.unit}`,
    `为3个片区开展${entry.name}\n${amount}${entry.unit}`,
    `${entry.name}（每周1次，每次2人）全年累计${amount} ${entry.unit}`,
    `${entry.name}${fullWidth(amount)}${entry.unit}`,
  ]);
}

function buildHours(shape: StationShape, progress: number, random: Random): HourItemModel[] {
  return HOURS.slice(0, shape.hours).map((entry) => {
    const target = entry.scale * random.integer(1, 2);
    const whole = completedFor(target, progress, shape, random);
    const completed = entry.unit === '小时' && !shape.clean && random.chance(0.3) ? whole + 0.5 : whole;
    const requirement = requirementFor(entry, target, shape.clean, random);
    return { prefix: entry.prefix ?? null, name: entry.name, requirement, unit: entry.unit, target, completed };
  });
}

/** The mark of one month by rule B7, at most what the month weighs. */
function presenceIn(month: Month, weight: 0.5 | 1, from: IsoDate, to: IsoDate | null): Presence {
  if (monthOfDate(from) > month || (to !== null && monthOfDate(to) < month)) return 0;
  const joined = monthOfDate(from) === month;
  const left = to !== null && monthOfDate(to) === month;
  if (joined && left) return 0.5;
  if (joined && dateParts(from).day > 15) return 0.5;
  if (left && dateParts(to).day <= 15) return 0;
  return weight;
}

const CERTIFICATES = ['社会工作师', '助理社会工作师'];
const OTHER_QUALIFICATIONS = [
  '社会工作辅助人员',
  '已接受社会工作行业组织管理、培训且获得相关证书',
  '社会工作专业学历背景',
];

interface WorkerPlan {
  readonly name: string;
  readonly certified: boolean;
  readonly position: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** Remarks of a returner: the day of coming back. */
  readonly cameBack: boolean;
}

function buildWorker(plan: WorkerPlan, frame: Frame, random: Random): WorkerModel {
  const { months, weights, shape } = frame;
  const presence = months.map((month, index) => presenceIn(month, weights[index] ?? 1, plan.from, plan.to));
  const events: WorkerEvent[] = [];
  if (!shape.clean && random.chance(0.2)) events.push({ kind: 'insuredByPrevious', date: plan.from });
  if (plan.cameBack) events.push({ kind: 'joined', date: plan.from });
  if (plan.to !== null) events.push({ kind: 'left', date: plan.to });
  const lead = plan.position === '社工站站长';
  return {
    name: plan.name,
    certified: plan.certified,
    position: plan.position,
    qualification: lead ? '社会工作师' : random.pick(plan.certified ? CERTIFICATES : OTHER_QUALIFICATIONS),
    contract: { start: plan.from, end: spanEnd(plan.from, 24) },
    presence,
    experienced: random.chance(0.5),
    events,
  };
}

interface Frame {
  readonly shape: StationShape;
  readonly period: Span;
  readonly agreement: Span;
  readonly months: readonly Month[];
  readonly weights: readonly (0.5 | 1)[];
  readonly zones: readonly ZoneModel[];
}

/** A day in a month of the period, away from the ends where contracts of whole months could not be written. */
function someDay(frame: Frame, monthIndex: number, random: Random): IsoDate {
  const month = frame.months[monthIndex];
  if (!month) throw new Error('outside the period');
  const earliest = monthIndex === 0 ? dateParts(frame.period.start).day : 1;
  return onDay(month, random.integer(earliest, 28));
}

/** When somebody came and went; clean stations have nobody leaving in the first or the last month. */
function attendanceSpan(frame: Frame, random: Random): { from: IsoDate; to: IsoDate | null } {
  const last = frame.months.length - 1;
  const start = frame.agreement.start;
  const dice = random.next();
  const mayTouchLast = !frame.shape.clean && frame.weights[last] === 1;
  const lastLeave = mayTouchLast ? last : last - 1;
  if (dice < 0.6 || lastLeave < 1) return { from: start, to: null };
  if (dice < 0.8) return { from: someDay(frame, random.integer(1, lastLeave), random), to: null };
  const leaveMonth = random.integer(1, lastLeave);
  const to = someDay(frame, leaveMonth, random);
  if (dice < 0.95 || frame.shape.clean) return { from: start, to };
  const from = someDay(frame, random.integer(0, leaveMonth), random);
  return from < to ? { from, to } : { from: start, to };
}

function buildWorkers(frame: Frame, random: Random): WorkerModel[] {
  return frame.shape.clean ? cleanWorkers(frame, random) : anyWorkers(frame, random);
}

function anyWorkers(frame: Frame, random: Random): WorkerModel[] {
  const { shape, zones, agreement } = frame;
  const count = shape.certified + shape.uncertified;
  const plans = Array.from({ length: count }, (_, index): WorkerPlan => {
    const certified = index < shape.certified;
    const zone = random.pick(zones);
    const position = index === 0 ? '社工站站长' : `${random.pick(zone.names)}${random.pick(['片长', '社工', '社工'])}`;
    return {
      name: pseudonym(certified, index),
      certified,
      position,
      ...attendanceSpan(frame, random),
      cameBack: false,
    };
  });
  if (shape.returner && shape.months >= 5) {
    const certified = random.chance(0.5);
    const person = { name: pseudonym(certified, count), certified, position: `${zones[0]?.names[0] ?? ''}社工` };
    const left = someDay(frame, 1, random);
    // A whole month without a mark lies between the two rows.
    const back = someDay(frame, 3, random);
    plans.push({ ...person, from: agreement.start, to: left, cameBack: false });
    plans.push({ ...person, from: back, to: null, cameBack: true });
  }
  return byCertificate(plans).map((plan) => buildWorker(plan, frame, random));
}

/** Three or four per zone as written in 投入社工人数 to the end, a head of the station, and one or two who left in between. */
function cleanWorkers(frame: Frame, random: Random): WorkerModel[] {
  const { agreement, zones, months } = frame;
  const stays = { from: agreement.start, to: null, cameBack: false };
  const plans: Omit<WorkerPlan, 'name'>[] = [{ certified: true, position: '社工站站长', ...stays }];
  for (const zone of zones) {
    for (let index = 0; index < zone.workers; index++) {
      const position = `${zone.names[0]}${index === 0 ? '片长' : '社工'}`;
      plans.push({ certified: index !== 2, position, ...stays });
    }
  }
  if (months.length > 3 && zones.length > 1) {
    const to = someDay(frame, random.integer(1, months.length - 2), random);
    plans.push({
      certified: true,
      position: `${random.pick(zones).names[0]}社工`,
      from: agreement.start,
      to,
      cameBack: false,
    });
  }
  const named = byCertificate(plans).map((plan, index) => ({ ...plan, name: pseudonym(plan.certified, index) }));
  return named.map((plan) => buildWorker(plan, frame, random));
}

function byCertificate<T extends { readonly certified: boolean }>(plans: readonly T[]): T[] {
  return [...plans.filter((plan) => plan.certified), ...plans.filter((plan) => !plan.certified)];
}

function pseudonym(certified: boolean, index: number): string {
  return `社工${certified ? '甲' : '乙'}${String(index + 1).padStart(2, '0')}`;
}

function total(workers: readonly WorkerModel[]): number {
  return workers.reduce((sum, worker) => sum + worker.presence.reduce<number>((part, mark) => part + mark, 0), 0);
}

/** The largest headcount that a clean station meets in total, in certified workers and in retention with one to spare. */
function fittingHeadcount(workers: readonly WorkerModel[], weights: readonly number[]): number {
  const assessment = weights.reduce((sum, weight) => sum + weight, 0);
  const certified = total(workers.filter((worker) => worker.certified));
  const steady = workers.filter((worker) => worker.presence.every((mark) => mark > 0)).length;
  return Math.floor(Math.min(total(workers) / assessment, (2 * certified) / assessment, (steady - 1) / 0.8));
}

function buildHeadcount(
  shape: StationShape,
  months: readonly Month[],
  fitting: number,
  atLeast: number,
  random: Random,
): HeadcountModel[] | null {
  const [first] = months;
  if (!shape.headcountGiven || !first) return null;
  if (shape.clean) return [{ from: first, count: fitting }];
  const later = months[random.integer(1, months.length - 1)];
  const entry = (from: Month): HeadcountModel => ({ from, count: random.integer(atLeast, Math.max(atLeast, 20)) });
  return later && random.chance(0.3) ? [entry(first), entry(later)] : [entry(first)];
}

/** A plain cell with 4 could mean 400 % as well as 4 %: no station keeps that many. */
const HIGHEST_RETENTION = 2;

/** Builds the whole station from its shape: the same shape gives the same station. */
export function buildStation(shape: StationShape): StationModel {
  const random = new Random(shape.seed);
  const { period, agreement, purchase } = buildPeriods(shape, random);
  const months = monthsBetween(period.start, period.end);
  const weights = weightsOf(period, months);
  const progress = Math.min(1, weights.reduce<number>((sum, weight) => sum + weight, 0) / 12);
  const zones = Array.from({ length: shape.zones }, (_, index) => ({
    names: zoneNames(shape.zoneNaming, index),
    workers: shape.clean ? random.integer(3, 4) : random.integer(2, 10) / 2,
  }));
  const catalogue = shape.clean ? CATALOGUE : random.shuffled(CATALOGUE);
  const groups = catalogue.slice(0, shape.groups).map((entry) => buildGroup(entry, shape, progress, random));
  const overall = buildOverall(shape, progress, random);
  const hours = buildHours(shape, progress, random);
  const workers = buildWorkers({ shape, period, agreement, months, weights, zones }, random);
  const steady = workers.filter((worker) => worker.presence.every((mark) => mark > 0)).length;
  const atLeast = Math.max(1, Math.ceil(steady / HIGHEST_RETENTION));
  const headcount = buildHeadcount(shape, months, fittingHeadcount(workers, weights), atLeast, random);
  return {
    name: random.pick(STATIONS),
    period,
    agreement,
    purchase,
    months,
    weights,
    zones,
    groups,
    overall,
    hours,
    workers,
    headcount,
    retentionBase: headcount?.at(-1)?.count ?? Math.max(random.integer(2, 20), atLeast),
  };
}

/** 630 → ６３０. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** A day that certainly exists, for tables of fixed cases. */
export function day(year: number, month: number, date: number): IsoDate {
  const result = isoDate(year, month, date);
  if (!result) throw new Error(`no such day: ${year}-${month}-${date}`);
  return result;
}
