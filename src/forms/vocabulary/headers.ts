import { without, type NormalText } from '../values/text';
import { meaningOf, means, type Row } from './table';

/** What a header cell over figures announces. */
export type MeasureClass = 'target' | 'completed' | 'rate';

const TARGET_WORD = '协议|应完成|计划|目标|任务|指标|要求';
const AMOUNT =
  '量|值|数|数量|接案|结案|开案|(?:接案|结案|开案|个案|节|个|次|场|人|份|户|篇|小?时|课时|场次|节次|人次)数?';
const UNIT_BEHIND = '(?:[(（].{1,6}[)）])?';
/** Ends of periods, contracts and letters are no targets: 协议期, 任务书. */
const NO_TARGET = '(?!.*(?:期|时间|书$))';
const TARGET_FIRST = `(年度|全年|本年)?(${TARGET_WORD})`;
const NAME_FIRST = `(.+?)(?:年度)?(?:${TARGET_WORD})(${AMOUNT})?${UNIT_BEHIND}$`;

/** A header that begins with the word for a target. */
export const TARGET = new RegExp(`^${TARGET_FIRST}`);
/** One-level headers carry the indicator's name before the word: 电访协议量, 小组目标(节). */
export const TARGET_BEHIND_NAME = new RegExp(`^${NAME_FIRST}`);
export const NAME_BEFORE_AMOUNT = new RegExp(`^(.+?)(${AMOUNT})${UNIT_BEHIND}$`);

export const FIGURE_HEADERS: readonly Row<MeasureClass>[] = [
  {
    pattern: /百分比|百分率|完成率|达成率|达标率|完成比例?$|完成进度|^%$|^(比例|占比|进度)/,
    meaning: 'rate',
    examples: ['百分比', '完成率', '完成百分比（%）', '达标率', '完成比例', '完成进度', '%', '％', '占比'],
    not: ['完成量'],
  },
  {
    pattern: /^(应|计划|协议|目标).*(完成|实际|已开展|达成)/,
    meaning: 'target',
    examples: ['应完成量', '计划完成数', '目标完成'],
    not: ['已完成量'],
  },
  {
    pattern: /^(?!.*(原因|说明|描述|备注|材料|佐证|措施|时间|日期))(?!.*未能?完成).*(完成|实际|已开展|达成)/,
    meaning: 'completed',
    examples: ['完成量', '实际完成', '已开展', '达成数', '上半年完成'],
    not: ['应完成量', '完成率', '未完成原因', '完成情况说明', '完成时间', '未完成', '完成佐证材料'],
  },
  {
    pattern: new RegExp(`^${NO_TARGET}${TARGET_FIRST}`),
    meaning: 'target',
    examples: ['协议量', '年度指标', '目标', '任务数', '本年计划', '指标内容及要求'],
    not: ['协议期', '协议时间', '任务书', '指标内容'],
  },
  {
    pattern: new RegExp(`^${NO_TARGET}${NAME_FIRST}`),
    meaning: 'target',
    examples: ['电访协议量', '小组目标（节）', '探访年度指标'],
    not: ['服务协议时间', '电访'],
  },
];

/** What was agreed before it was changed, beside what is in force. */
export const EARLIER_TARGETS: readonly Row<'earlier'>[] = [
  {
    pattern: /^原|(调整|变更|修订|修改|补充协议)前|初始|^年初/,
    meaning: 'earlier',
    examples: ['原协议量', '调整前协议量', '变更前'],
    not: ['调整后协议量', '协议量'],
  },
];

/** Whether a header stands over what was agreed before a change. */
export function isEarlierTarget(text: NormalText): boolean {
  return means(EARLIER_TARGETS, text, 'earlier');
}

/** Says of a target that it was changed, and nothing of what is counted. */
export const CHANGED = /(调整|变更|修订|修改|补充协议)后的?/;

/** What names the rows in one list, and holds their targets in another. */
export const BARE_TARGET = '指标';

/** What counts for a part of the time only, where the whole stands beside it. */
export const PARTS_OF_TIME: readonly Row<'part'>[] = [
  {
    pattern:
      /^(其中)?[:]?((上|下)半年|第?[一二三四1-4]季度|中期|末期|前期|上期|本[期月季]|上[月季]|\d{1,2}([-—–~至到]\d{1,2})?月)/,
    meaning: 'part',
    examples: ['上半年完成', '一季度完成量', '1-6月完成', '其中：下半年', '本月完成', '中期完成率'],
    not: ['完成量', '年度完成'],
  },
];

/** Whether a header over completed figures or percents stands for a part of the time. */
export function isPartOfTime(text: NormalText): boolean {
  return means(PARTS_OF_TIME, text, 'part');
}

/** Headers of what is completed that name no part of it, and sums that stand beside parts. */
export const WHOLE_AMOUNTS: readonly Row<'whole'>[] = [
  {
    pattern:
      /^(合计|总计|共计|累计|小计|总[量数]|总数量)$|^(累计|合计|全年|年度|总|实际|已)*完成(总?[量数值]|总数量|数量|情况|总计|合计|.{1,4}数)?$/,
    meaning: 'whole',
    examples: ['完成量', '累计完成量', '完成总量', '全年完成', '实际完成数', '合计'],
    not: ['新增完成量', '上半年完成量', '本年完成', '上年结转'],
  },
];

/** Whether a header is that of the whole beside those of its parts. */
export function isWholeAmount(text: NormalText): boolean {
  return means(WHOLE_AMOUNTS, text, 'whole');
}

/** Headers that say what was done and counted, and not that it was completed. */
export const NAMED_COUNTS: readonly Row<'count'>[] = [
  {
    pattern: /^(?!.*(?:协议|协义|计划|目标|任务|应|成|率|比)).{2,8}(数|数量|人次|户次|场次)$/,
    meaning: 'count',
    examples: ['建档户数', '已建档户数', '现有户数', '走访人次'],
    not: ['其他', '完数', '协议户数', '完成户数', '人数占比'],
  },
];

/** Whether a header names what is counted in words of its own: 建档户数. */
export function namesCount(text: NormalText): boolean {
  return means(NAMED_COUNTS, text, 'count');
}

const LONGEST_MEASURE_HEADER = 20;

/** Classifies a header over figures; null for anything that is none. */
export function measureClass(text: NormalText): MeasureClass | null {
  if (text === '' || text.length > LONGEST_MEASURE_HEADER || /\d{2}/.test(text)) return null;
  const measure = meaningOf(FIGURE_HEADERS, text);
  if (measure === null) return null;
  // 指标内容及要求 holds the requirement, 指标内容 the name.
  return means(LABEL_HEADERS, text, 'item') && !text.endsWith('要求') ? null : measure;
}

const LONGEST_FIGURE_HEADER = 6;
const PLAIN_TARGET = new RegExp(`^(年度|全年|本年)?(协议|计划|目标|应完成|任务)(${AMOUNT})$`);

/** Whether a text can only stand over figures: 完成量, 百分比, 协议人次; not 指标, which may also name items. */
export function isFigureHeader(header: NormalText): boolean {
  const text = without(header, /\([^()]*\)$/);
  const measure = measureClass(text);
  if (measure === 'target') return PLAIN_TARGET.test(text);
  return measure !== null && text.length <= LONGEST_FIGURE_HEADER;
}

/** What a column to the left of the figures holds. */
export type LabelClass = 'zone' | 'item' | 'workers' | 'ordinal' | 'unit' | 'overall' | 'unknown';

export const LABEL_HEADERS: readonly Row<LabelClass>[] = [
  { pattern: /总体服务/, meaning: 'overall', examples: ['总体服务', '总体服务指标'] },
  {
    pattern: /投入.{0,20}人数|社工人数|投入社工/,
    meaning: 'workers',
    examples: ['投入社工人数', '社工人数', '投入人数', '片区投入社工'],
  },
  { pattern: /^(序号|编号|no\.?)$/i, meaning: 'ordinal', examples: ['序号', '编号', 'No.'] },
  { pattern: /^(计量|指标)?单位$/, meaning: 'unit', examples: ['单位', '计量单位'], not: ['填报单位'] },
  {
    pattern: /内容$|项目$|事项$|(项目|指标|服务|任务|工作)名称$|指标内容|指标项目/,
    meaning: 'item',
    examples: ['服务内容', '服务项目', '指标名称', '指标内容及要求'],
    not: ['片区名称', '服务'],
  },
  {
    pattern:
      /片区|社工点|服务点|站点|驻点|点位|区域|村居|村\(居\)|居委|社区名称|网格|^(服务|所属)?(村|社区|村社|镇街|街道)$/,
    meaning: 'zone',
    examples: ['片区', '服务片区', '站点', '村（居）', '社区名称', '所属社区', '村'],
    not: ['片区数', '片区数量', '社区活动', '片区负责人', '片区片长', '驻点社工', '片区联系电话'],
  },
];

const LONGEST_ZONE_HEADER = 14;

/** Headers over somebody or something of a zone: who leads it, whom to call, how many it has. */
const OF_ZONE = /^[^(]*(?:负责人|片长|组长|主任|督导|联系|电话|人员|成员|姓名|社工$|社工[(])|数量?$/;

/** Classifies a header beside figures, or a name in its column. */
export function labelClass(text: NormalText): LabelClass {
  const label = meaningOf(LABEL_HEADERS, text) ?? 'unknown';
  const isNoZone = text.length > LONGEST_ZONE_HEADER || OF_ZONE.test(text);
  return label === 'zone' && isNoZone ? 'unknown' : label;
}

/** Whether a text calls what it heads 总体服务: indicators of the whole station. */
export function namesOverall(text: NormalText): boolean {
  return means(LABEL_HEADERS, text, 'overall');
}

/** Names of the services that every station counts. */
export const SERVICES: readonly Row<'service'>[] = [
  {
    pattern: /建档|电访|电话访|探访|家访|走访|个案|小组|社区活动|志愿/,
    meaning: 'service',
    examples: ['电访', '专业个案', '中小型社区活动', '入户探访', '困难群众和特殊群体建档'],
    not: ['常住人口', '户数', '投入社工人数'],
  },
];

/** Whether a text names a service that stations count. */
export function isService(text: NormalText): boolean {
  return means(SERVICES, text, 'service');
}

/** Words for an amount: `generic` where they say nothing of what is counted, `counted` where they name the unit. */
export const MEASURE_WORDS: readonly Row<'generic' | 'counted'>[] = [
  {
    pattern: /^((服务|工作|任务|业务)(总?量|数量)|量|数|数量|指标|要求|指标数|指标量|值)$/,
    meaning: 'generic',
    examples: ['量', '数量', '指标', '指标数', '服务量', '工作量'],
    not: ['人次', '接案数'],
  },
  {
    pattern:
      /^(?=.)(接案|结案|开案|个案|节|个|次|场|场次|(服务|参与|参加|受益)?(人次|人数|户次)|(服务|开展|举办|组织)(次|场次?|节|小时)|小时|课时|时数|节次|份|户|人|名|件|项|篇|期|条)?(数|量)?$/,
    meaning: 'counted',
    examples: ['接案', '接案数', '节数', '人次', '服务人次', '开展次数', '数', '小时'],
    not: ['', '电访', '小组', '服务'],
  },
];

export function isGenericMeasure(measure: NormalText): boolean {
  return means(MEASURE_WORDS, measure, 'generic');
}

/** Whether a text names the unit that is counted (接案, 节数). */
export function isMeasureWord(text: NormalText): boolean {
  return means(MEASURE_WORDS, text, 'counted');
}

/** Whether a header or name only says how an indicator is counted (接案, 数量), not which it is. */
export function isAmountWord(text: NormalText): boolean {
  return isMeasureWord(text) || isGenericMeasure(text);
}

/** What says again behind a measure that it is counted: 接案数, 人次数. */
export const COUNT_ENDING = /(?<=.)[数量]$/;

/** A name with its measure behind it; the name and the measure are the first two groups. */
export const MEASURES_BEHIND: readonly Row<'apart' | 'glued'>[] = [
  {
    pattern: /^(.+?)[(（[【]([^()（）[\]【】]{1,5})[)）\]】]$/,
    meaning: 'apart',
    examples: ['专业个案（节数）', '专业小组服务（节）', '大型社区活动[人次]'],
    not: ['探访（困境儿童）、家访', '专业个案'],
  },
  {
    pattern: /^(.{1,80}?)[-‐-―－_·•/／:：|]{1,4}([^-‐-―－_·•/／:：|]{1,5})$/,
    meaning: 'apart',
    examples: ['专业个案-节数', '专业个案——接案', '大型社区活动/人次', '专业小组：个数'],
    not: ['专业个案', '探访（困境儿童）、家访'],
  },
  {
    pattern: /^(.{2,}?)((?:接案|结案|开案|场次|户次|(?:服务|参与|受益)?人次)数?|[个节次]数)$/,
    meaning: 'glued',
    examples: ['专业个案接案', '专业个案节数', '社区活动服务人次'],
    not: ['专业个案', '电访', '重阳节'],
  },
];

/** What may stand behind the name of a group in some of its indicators only. */
export const NAME_ENDINGS: readonly Row<'service'>[] = [
  { pattern: /(?<=..)(服务|工作)$/, meaning: 'service', examples: ['专业小组服务', '个案工作'], not: ['服务'] },
];
