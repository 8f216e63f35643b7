import type { FundsItem, MoneyUnit } from '../station';
import { matchOf, meaningOf, type Row } from './table';
import { partOf, type NormalText } from '../values/text';

/** What a header of a table of money announces. */
export type FundsHeader = 'item' | 'note' | 'budget' | 'spent' | 'rate' | 'other';

/** Headers of 项目预算及使用情况 (rules E2, E3). */
export const FUNDS_HEADERS: readonly Row<FundsHeader>[] = [
  {
    pattern: /^(?!.*占).*(?:执行|使用|支出|完成|开支)(?:率|进度|比例|百分比)|占预算/,
    meaning: 'rate',
    examples: ['执行率', '预算执行率（%）', '使用率', '支出进度', '占预算比例'],
    not: ['支出金额', '实际支出'],
  },
  {
    pattern: /占比|比例|比重|偏差|差[额异值]|结余|余额|剩余|超支|增减/,
    meaning: 'other',
    examples: ['占比', '占总支出比例', '偏差率', '差额', '结余（万元）'],
    not: ['预算金额', '支出金额'],
  },
  {
    pattern: /简介|说明|备注|原因|用途|依据|测算|标准$/,
    meaning: 'note',
    examples: ['支出简介', '预算说明', '备注', '支出用途', '测算标准'],
    not: ['支出明细', '支出金额'],
  },
  {
    pattern:
      /^(?:支出|费用|经费|资金|预算|开支)?(?:明细|项目|科目|类别|类型|名称|内容|构成)(?:名称)?$|^(?:支出|费用|经费|资金|预算|开支)(?:明细|项目|科目|类别|类型|名称|内容|构成)|^项目名称/,
    meaning: 'item',
    examples: ['支出明细', '项目', '预算科目', '费用名称', '经费类别', '支出内容'],
    not: ['支出金额', '项目预算金额'],
  },
  {
    pattern: /预算|(?:计划|批复|核定|安排|合同|下达)(?:支出|使用)?(?:金额|资金|经费|数额|额|总额)/,
    meaning: 'budget',
    examples: ['预算金额', '预算数', '年度预算（万元）', '计划支出金额', '批复经费', '合同金额'],
    not: ['支出金额', '计划完成数'],
  },
  {
    pattern:
      /决算|实付|(?:实际|已|累计|本期|全年)?(?:支出|使用|支付|开支|执行|列支)(?:金额|资金|经费|数额?|额|总额|合计|情况)?(?:\(.{1,4}\))?$|实际金额/,
    meaning: 'spent',
    examples: ['支出金额', '实际支出（万元）', '决算数', '使用金额', '执行数', '累计支出', '实际金额'],
    not: ['支出明细', '预算金额', '执行率', '实际完成量'],
  },
];

const LONGEST_HEADER = 20;

/** What a header over a table of money announces; null for anything else. */
export function fundsHeader(text: NormalText): FundsHeader | null {
  return text === '' || text.length > LONGEST_HEADER ? null : meaningOf(FUNDS_HEADERS, text);
}

/** Units of money, the longer first. */
export const MONEY_UNITS: readonly Row<MoneyUnit>[] = [
  {
    pattern: /万元?(?!人|次|字)/,
    meaning: '万元',
    examples: ['万元', '单位：万元', '预算金额（万）'],
    not: ['元', '万人次'],
  },
  { pattern: /千元/, meaning: '千元', examples: ['千元', '单位：千元'], not: ['元'] },
  {
    pattern: /(?:^|[(:,]|人民币|[\d.]|单位)元(?![素旦])|元\)?$/,
    meaning: '元',
    examples: ['元', '单位：元', '预算金额（元）', '12.5元'],
    not: ['元旦', '多元化'],
  },
];

/** The unit of money that a text names; null where it names none. */
export function moneyUnit(text: NormalText): MoneyUnit | null {
  return meaningOf(MONEY_UNITS, text);
}

/** Lines over a table that say the unit of all its figures. */
export const UNIT_LINES: readonly Row<'unit'>[] = [
  {
    pattern: /单位[:为](?:人民币)?[万千]?元|金额.{0,4}元|\([^()]{0,6}元\)/,
    meaning: 'unit',
    examples: ['单位：万元', '（单位：元）', '资金使用情况表（万元）', '金额单位：人民币元'],
    not: ['填报单位：多元社工站', '单位'],
  },
];

/** The unit that a line over a table gives for its figures; null where it gives none. */
export function unitOfLine(text: NormalText): MoneyUnit | null {
  const found = matchOf(UNIT_LINES, text)?.match;
  return found ? moneyUnit(partOf(text, found.index, found.index + found[0].length)) : null;
}

/** What lines of a budget pay for (rule E2). Order matters: wages of managers are personnel, 社工培训费 supports, 服务管理费 is the operator's. */
export const FUNDS_ITEMS: readonly Row<FundsItem>[] = [
  {
    pattern: /工资|薪[酬资金]|社保|社会保险|五险一金|公积金|奖金/,
    meaning: 'personnel',
    examples: ['项目管理人员工资', '社工薪酬', '五险一金', '社保及公积金', '年终奖金'],
    not: ['项目管理费', '社工培训费'],
  },
  {
    pattern: /(?:运营|机构|承接|项目|行政)(?:方|机构|单位)?.{0,4}管理|管理(?:费|经费|成本)|税[费金收]|中标|招投?标/,
    meaning: 'operatingFee',
    examples: ['承接机构运营管理费用', '管理费', '机构管理费', '税费', '中标服务费'],
    not: ['人员经费', '日常办公费用'],
  },
  {
    pattern: /专业支持|督导|培训|继续教育|能力(?:建设|提升)/,
    meaning: 'professionalSupport',
    examples: ['专业支持经费', '督导费', '员工培训费', '继续教育经费'],
    not: ['人员经费'],
  },
  {
    pattern: /人员(?:经费|费用?|支出|成本|工资|薪酬|待遇|$)|人力|福利|津贴|补贴|劳务|绩效/,
    meaning: 'personnel',
    examples: ['人员经费', '人员费用', '人力成本', '岗位津贴', '绩效奖励', '福利费'],
    not: ['服务对象', '办公费'],
  },
  {
    pattern: /办公|行政|水电|物业|房租|租金|场地|通讯|交通|差旅|邮寄|设备|维修|耗材/,
    meaning: 'office',
    examples: ['日常办公费用', '水电物业', '交通费', '办公设备'],
    not: ['服务活动经费'],
  },
  {
    pattern: /服务|活动|个案|小组|社区|探访|物资|宣传|志愿/,
    meaning: 'services',
    examples: ['专业服务和活动经费', '活动费', '小组活动物资', '宣传费'],
    not: ['人员经费'],
  },
];

/** What a line of a budget pays for by its words; null where they do not tell. */
export function fundsItem(text: NormalText): FundsItem | null {
  return meaningOf(FUNDS_ITEMS, text);
}

/** Rows of a table of money that sum others. */
export const FUNDS_SUMS: readonly Row<'subtotal' | 'total'>[] = [
  { pattern: /小计|分计/, meaning: 'subtotal', examples: ['小计', '人员经费小计'], not: ['合计'] },
  {
    pattern: /^(?:项目|经费|费用|支出|预算|资金)?(?:合计|总计|共计|总额|总和|总支出|总预算)|(?:合计|总计)$/,
    meaning: 'total',
    examples: ['合计', '总计', '支出合计', '项目总额', '一至五项合计'],
    not: ['小计', '统计费'],
  },
];

/** Which rows a row of a table of money sums, by its name; null where it is no sum. */
export function fundsSum(text: NormalText): 'subtotal' | 'total' | null {
  return meaningOf(FUNDS_SUMS, text);
}

/** How lines are numbered, from the outermost level in; 其中 is below whatever stands above. */
export const LINE_NUMBERS: readonly Row<number>[] = [
  { pattern: /^其中/, meaning: 4, examples: ['其中：工资', '其中社保'], not: ['工资'] },
  { pattern: /^[一二三四五六七八九十]+[、.]/, meaning: 0, examples: ['一、人员经费', '二．专业支持'], not: ['一站式'] },
  { pattern: /^[(][一二三四五六七八九十]+[)]/, meaning: 1, examples: ['（一）工资', '(二)社保'], not: ['一、'] },
  { pattern: /^\d{1,2}[、.](?!\d)/, meaning: 2, examples: ['1.工资', '2、社保'], not: ['1.5倍工资'] },
  { pattern: /^[(]\d{1,2}[)]/, meaning: 3, examples: ['（1）基本工资', '(2)绩效'], not: ['1.'] },
];

/** How deep a line of a list stands by its number, 0 outermost; null where it has none. */
export function lineLevel(text: NormalText): number | null {
  return meaningOf(LINE_NUMBERS, text);
}
