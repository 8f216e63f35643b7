import { partOf, piecesOf, without, type NormalText } from '../values/text';
import { matchOf, meaningOf, means, type Row } from './table';
import { ANY_UNIT } from './units';

/** The unit of a share. */
export const PERCENT = '%';

/** What a header of a table of performance targets announces. */
export type PerformanceHeader =
  'first' | 'second' | 'third' | 'name' | 'target' | 'completed' | 'rate' | 'weight' | 'unit' | 'other';

/** Headers of 绩效目标表 (rule F1). */
export const PERFORMANCE_HEADERS: readonly Row<PerformanceHeader>[] = [
  { pattern: /^一级(?:绩效)?指标/, meaning: 'first', examples: ['一级指标', '一级绩效指标'], not: ['二级指标'] },
  { pattern: /^二级(?:绩效)?指标/, meaning: 'second', examples: ['二级指标'], not: ['三级指标'] },
  {
    pattern: /^三级(?:绩效)?指标(?!值)/,
    meaning: 'third',
    examples: ['三级指标', '三级指标名称'],
    not: ['三级指标值'],
  },
  {
    pattern: /偏差|原因|措施|备注|说明|得分|自评|评分|佐证|依据/,
    meaning: 'other',
    examples: ['偏差原因分析及改进措施', '备注', '得分', '未完成原因', '评分标准'],
    not: ['分值', '实际完成值'],
  },
  {
    pattern: /完成率|达成率|实现率|完成(?:百分)?比|完成程度/,
    meaning: 'rate',
    examples: ['完成率', '指标完成率', '完成率（%）', '达成率'],
    not: ['完成值', '实际完成值'],
  },
  {
    pattern: /权重|分值|标准分|满分/,
    meaning: 'weight',
    examples: ['权重', '分值', '权重（%）'],
    not: ['得分', '指标值'],
  },
  {
    pattern: /^(?:计量|度量|指标)?单位$/,
    meaning: 'unit',
    examples: ['单位', '计量单位', '度量单位'],
    not: ['填报单位'],
  },
  {
    pattern: /实际(?:完成)?(?:指标)?(?:值|情况|数量?|$)|实际完成|(?<!应|计划)完成(?:指标)?(?:值|情况|数量?)$|实现值/,
    meaning: 'completed',
    examples: ['实际完成指标值', '实际完成值', '完成值', '实际值', '全年实际完成情况', '完成情况'],
    not: ['年度指标值', '计划完成值'],
  },
  {
    pattern:
      /^(?:年度|全年|本年|预期|计划|年初)*(?:绩效)?(?:指标|目标)(?:指标)?值|^(?:年度|全年|预期)+(?:绩效)?(?:目标|指标)$|^(?:年度|全年)?绩效目标$|^计划(?:完成)?(?:指标)?值/,
    meaning: 'target',
    examples: [
      '年度指标值',
      '指标值',
      '目标值',
      '年度目标值',
      '年度目标',
      '绩效目标',
      '绩效目标值',
      '预期指标值',
      '计划值',
    ],
    not: ['实际完成指标值', '目标', '指标', '一级指标', '项目绩效目标表'],
  },
  {
    pattern: /^绩效指标(?:名称|内容)?$|^指标(?:名称|内容)$|^指标$/,
    meaning: 'name',
    examples: ['绩效指标', '指标名称', '指标内容', '指标'],
    not: ['指标值', '数量指标', '一级指标'],
  },
];

const LONGEST_HEADER = 16;

/** What a header of a table of performance targets announces; null for anything else. */
export function performanceHeader(text: NormalText): PerformanceHeader | null {
  return text === '' || text.length > LONGEST_HEADER ? null : meaningOf(PERFORMANCE_HEADERS, text);
}

/** What calls a table, or a header of it, one of performance targets. */
export const PERFORMANCE_NAMES: readonly Row<'performance'>[] = [
  {
    pattern: /绩效/,
    meaning: 'performance',
    examples: ['2022年度项目绩效目标完成情况表', '绩效自评表', '绩效目标'],
    not: ['指标完成情况统计表'],
  },
];

/** Whether a text speaks of performance targets. */
export function namesPerformance(text: NormalText): boolean {
  return means(PERFORMANCE_NAMES, text, 'performance');
}

/** Rows that sum the marks of a table, and say nothing of a target. */
export const PERFORMANCE_SUMS: readonly Row<'sum'>[] = [
  {
    pattern: /^(?:合计|总计|总分|小计|得分合计|自评总分)/,
    meaning: 'sum',
    examples: ['合计', '总分', '自评总分'],
    not: ['总服务工时', '服务总时数'],
  },
];

export function isPerformanceSum(text: NormalText): boolean {
  return means(PERFORMANCE_SUMS, text, 'sum');
}

/** Numbers before the items of a cell. Those in circles are told before they are folded into plain digits. */
export const ITEM_NUMBERS: readonly Row<'number'>[] = [
  {
    pattern: /^\((\d{1,2}|[一二三四五六七八九十]{1,3})\)/,
    meaning: 'number',
    examples: ['（1）个案68个', '(二)小组'],
    not: ['（个）'],
  },
  {
    pattern: /^(\d{1,2})(?:[、)]|[.:](?!\d))/,
    meaning: 'number',
    examples: ['1.个案68个', '2、小组30个', '3）活动', '12．培育'],
    not: ['68个', '1.5万元'],
  },
  {
    pattern: /^([一二三四五六七八九十]{1,3})、/,
    meaning: 'number',
    examples: ['一、个案68个', '十二、培育'],
    not: ['一个', '十佳'],
  },
];

/** The number before an item of a cell, as written, with its length; null where there is none. */
export function itemNumber(text: NormalText): { readonly written: string; readonly length: number } | null {
  const match = matchOf(ITEM_NUMBERS, text)?.match;
  return match ? { written: match[1] ?? '', length: match[0].length } : null;
}

/** What a unit may be: 个, 万元, 小时/人/年, %. */
const UNIT = `%|(?:万(?:${ANY_UNIT})?|${ANY_UNIT}|天|岁|年|分钟|分)(?:/(?:人|年|月|周|次|家|户))*`;
const SIGN = '(?:>=|≥|≧|<=|≤|≦|>|<)?';

/** One amount in a text: its number, its unit. */
const AMOUNTS = new RegExp(`${SIGN}(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(${UNIT})?`, 'g');

/** An amount with what stands before it since the last one. */
export interface WrittenAmount {
  readonly before: NormalText;
  readonly value: number;
  /** As written; '' where none stands behind it. */
  readonly unit: string;
  readonly behind: NormalText;
}

/** 2022年, 12月, 5日: no amounts. */
function isOfDate({ 0: whole, 1: digits = '', 3: unit, index }: RegExpExecArray, text: string): boolean {
  return (unit === '年' && digits.length === 4) || /[月日号]/.test(text[index + whole.length] ?? '');
}

/** Every amount in a text, from left to right; dates are none. */
export function amountsIn(text: NormalText): WrittenAmount[] {
  const matches = [...text.matchAll(AMOUNTS)].filter((match) => !isOfDate(match, text));
  return matches.map((match, index) => {
    const last = matches[index - 1];
    const [from, to] = [last ? last.index + last[0].length : 0, matches[index + 1]?.index];
    const [whole, digits = '', decimals = '', unit = ''] = match;
    return {
      before: partOf(text, from, match.index),
      value: Number(digits.replaceAll(',', '') + decimals),
      unit,
      behind: partOf(text, match.index + whole.length, to),
    };
  });
}

const WHOLE_UNIT = new RegExp(`^(?:${UNIT})$`);
const IN_BRACKETS = /\(([^()]{1,8})\)$/;

/** The unit in the bracket behind a name: 个案辅导（个）. */
export const NAME_UNITS: readonly Row<'unit'>[] = [
  {
    pattern: IN_BRACKETS,
    meaning: 'unit',
    examples: ['个案辅导（个）', '资源链接（万元）', '居民满意度（%）', '继续教育（小时/人/年）'],
    not: ['个案辅导', '活动（社区）'],
  },
];

/** The unit that a name gives in a bracket behind it; null where it gives none. */
export function unitOfName(text: NormalText): string | null {
  const unit = matchOf(NAME_UNITS, text)?.match[1] ?? '';
  return WHOLE_UNIT.test(unit) ? unit : null;
}

/** Words around an amount by which less of it is better, or more. */
export const DIRECTIONS: readonly Row<'atMost' | 'atLeast'>[] = [
  {
    pattern:
      /<|≤|≦|以内|以下|之内|不超过|不超|不高于|不多于|不大于|低于(?<!不低于)|少于(?<!不少于|不得少于)|小于(?<!不小于)/,
    meaning: 'atMost',
    examples: ['≤5%', '3起以内', '不超过10天', '低于5%', '不高于15%'],
    not: ['≥90%', '不低于90%', '不少于68个', '50万元'],
  },
  {
    pattern: />|≥|≧|不少于|不低于|不得少于|不小于|至少|最少|以上|达到?/,
    meaning: 'atLeast',
    examples: ['≥90%', '不少于68个', '至少30个', '90%以上', '不低于85%'],
    not: ['≤5%', '68个'],
  },
];

/** Whether less is better by the words of a target, or at least so much is due; the latter too where it does not say. */
export function directionOf(text: NormalText): 'atMost' | 'atLeast' {
  return meaningOf(DIRECTIONS, text) ?? 'atLeast';
}

/** What stands between the name of an indicator and its amount, or around both, and is no part of the name. */
export const AROUND_ITEMS: readonly Row<'before' | 'behind'>[] = [
  {
    pattern: /^(?:实际|全年|年度内?|年内|累计|共计?|已|完成|开展|组织|举办|提供|:|,|-){1,4}/,
    meaning: 'before',
    examples: ['完成个案', '全年累计开展小组', '共完成活动'],
    not: ['个案完成', '志愿者培育'],
  },
  {
    pattern:
      /(?:实际|全年|年度|每个?(?:月|季度?|周|年)|累计|共计?|合计|已|完成|开展|达到?|约|为|有|数?不少于|不低于|不得少于|不超过|不高于|不多于|至少|最少|:|,|>=?|<=?|[≥≧≤≦]){1,4}$/,
    meaning: 'behind',
    examples: ['个案不少于', '小组每月', '小组：', '满意度达到', '探访完成', '满意度≥'],
    not: ['个案', '完成个案'],
  },
];

/** The name of an indicator without what stands around it. */
export function nameWithin(text: NormalText): NormalText {
  return AROUND_ITEMS.reduce((rest, { pattern }) => without(rest, pattern), text);
}

/** Names that call for one thing or another: what is done of each is added. */
export const ALTERNATIVES: readonly Row<'or'>[] = [
  {
    pattern: /(?<=\p{Script=Han})(?:或者?|\/)(?=\p{Script=Han})/u,
    meaning: 'or',
    examples: ['培育社区组织或志愿队伍', '组织/队伍'],
    not: ['个案', '社区组织'],
  },
];

/** The things of which a name calls for one or another; the name alone where it calls for one. */
export function alternativesIn(text: NormalText): readonly NormalText[] {
  return ALTERNATIVES.reduce<readonly NormalText[]>(
    (names, { pattern }) => names.flatMap((name) => piecesOf(name, pattern)),
    [text],
  );
}

/** What an indicator counts, by which names of two spellings are told apart. Order matters: 志愿者队伍 is no 志愿者. */
export type PerformanceSubject =
  | 'satisfaction'
  | 'certifiedStaff'
  | 'education'
  | 'coreVolunteers'
  | 'volunteerTraining'
  | 'organisations'
  | 'volunteerTeams'
  | 'volunteers'
  | 'phoneVisit'
  | 'homeVisit'
  | 'survey'
  | 'hours'
  | 'resources'
  | 'case'
  | 'group'
  | 'activity'
  | 'staff';

export const PERFORMANCE_SUBJECTS: readonly Row<PerformanceSubject>[] = [
  { pattern: /满意/, meaning: 'satisfaction', examples: ['居民满意度', '服务对象满意率'], not: ['社区调研'] },
  {
    pattern: /专业(?:人员|社工|资历|资格)|持证|资格证|资质/,
    meaning: 'certifiedStaff',
    examples: ['专业人员', '专业资历证书', '持证社工', '专业社工人数'],
    not: ['工作人员'],
  },
  { pattern: /继续教育/, meaning: 'education', examples: ['继续教育', '人均继续教育时数'], not: ['志愿者培训'] },
  { pattern: /骨干/, meaning: 'coreVolunteers', examples: ['志愿者骨干', '发展骨干'], not: ['志愿者'] },
  {
    pattern: /(?:志愿|义工).{0,4}培训|培训.{0,4}(?:志愿|义工)/,
    meaning: 'volunteerTraining',
    examples: ['志愿者培训', '培训志愿者'],
    not: ['志愿者培育', '员工培训'],
  },
  {
    pattern: /(?:社会|社区|居民|自治|自助|互助).{0,2}组织|培育组织|组织(?:或|\/)/,
    meaning: 'organisations',
    examples: ['培育社会组织', '社区组织', '培育组织或队伍'],
    not: ['组织活动', '志愿者队伍'],
  },
  { pattern: /队伍|志愿.{0,3}队/, meaning: 'volunteerTeams', examples: ['志愿者队伍', '志愿服务队'], not: ['志愿者'] },
  { pattern: /志愿|义工/, meaning: 'volunteers', examples: ['志愿者培育', '新增登记志愿者'], not: ['骨干'] },
  { pattern: /电访|电话/, meaning: 'phoneVisit', examples: ['电访', '电话访问'], not: ['入户探访'] },
  { pattern: /探访|入户|家访|走访/, meaning: 'homeVisit', examples: ['入户探访', '走访'], not: ['电访'] },
  { pattern: /调研|调查|需求评估/, meaning: 'survey', examples: ['社区调研', '需求调查'], not: ['满意度调查'] },
  { pattern: /工时|时数|小时数/, meaning: 'hours', examples: ['总服务工时', '年服务总时数'], not: ['继续教育时数'] },
  { pattern: /资源|筹款|筹资/, meaning: 'resources', examples: ['资源链接', '链接社会资源'], not: ['人力'] },
  { pattern: /个案/, meaning: 'case', examples: ['个案辅导', '专业个案'], not: ['小组'] },
  { pattern: /小组/, meaning: 'group', examples: ['小组服务', '专业小组'], not: ['个案'] },
  { pattern: /活动/, meaning: 'activity', examples: ['社区活动', '活动'], not: ['个案'] },
  { pattern: /人员|社工|员工/, meaning: 'staff', examples: ['工作人员', '配备社工', '人员配备'], not: ['服务对象'] },
];

/** What an indicator counts by its words; null where they do not tell. */
export function performanceSubject(text: NormalText): PerformanceSubject | null {
  return meaningOf(PERFORMANCE_SUBJECTS, text);
}

/** What may stand behind a name, or not, of one and the same indicator. */
export const NAME_SUFFIXES: readonly Row<'suffix'>[] = [
  {
    pattern: /(?<=..)(?:服务|辅导|工作|总?数量?|人数|次数|个数|总量|情况|指标)$/,
    meaning: 'suffix',
    examples: ['小组服务', '个案辅导', '专业社工人数', '个案数量'],
    not: ['服务', '电访'],
  },
];

/** What indicators of one name in two tables have in common: without bracket and suffixes. */
export function performanceKey(text: NormalText): NormalText {
  const plain = without(nameWithin(without(text, /\([^()]*\)/g)), /[:,.;。、]/g);
  return NAME_SUFFIXES.reduce((rest, { pattern }) => without(rest, pattern), plain);
}

/** The weight of a first-level indicator behind its name. */
export const NAME_WEIGHTS: readonly Row<'weight'>[] = [
  {
    pattern: /\((?:权重|占比|占)?[:为]?(\d{1,3}(?:\.\d+)?)(%|分)?\)$/,
    meaning: 'weight',
    examples: ['产出指标（50%）', '效益指标(30分)', '满意度指标（权重10%）', '产出指标（50）'],
    not: ['产出指标', '个案辅导（个）'],
  },
];

/** The weight behind the name of a first-level indicator as a fraction, and the name without it. */
export function weightOfName(text: NormalText): { readonly name: NormalText; readonly weight: number | null } {
  const match = matchOf(NAME_WEIGHTS, text)?.match;
  return match ? { name: partOf(text, 0, match.index), weight: Number(match[1]) / 100 } : { name: text, weight: null };
}
