import type { NormalText } from '../values/text';
import { matchOf, meaningOf, means, type Row } from './table';

/**
 * What a header of a survey of satisfaction announces. Of the answers those count that came back and are valid; of the
 * answers by grade 基本满意 is of the satisfied by some surveys and not by others.
 */
export type SatisfactionHeader =
  | 'band'
  | 'group'
  | 'other'
  | 'valid'
  | 'returned'
  | 'answers'
  | 'grade'
  | 'satisfied'
  | 'partly'
  | 'unsatisfied'
  | 'share'
  | 'mean';

/** Headers of 满意度调查 (rule D1). */
export const SATISFACTION_HEADERS: readonly Row<SatisfactionHeader>[] = [
  {
    pattern: /不(?:太|是很|够|大|很)?满意(?:率|比|占)|(?<!满意)(?:占比|比例)$|回收率|有效率/,
    meaning: 'other',
    examples: ['不满意率', '占比', '回收率', '有效率'],
    not: ['不满意', '满意率', '满意人数'],
  },
  {
    pattern: /平均|均[分值]|满意度(?:得分|分数|评分|分值)|得分率/,
    meaning: 'mean',
    examples: ['平均分', '平均满意度', '均值', '满意度得分'],
    not: ['满意度区间', '人数'],
  },
  {
    pattern: /满意(?:率|比例|占比|百分比)/,
    meaning: 'share',
    examples: ['满意率', '满意率（%）', '满意占比'],
    not: ['满意', '满意度', '满意人数'],
  },
  {
    pattern:
      /不(?:太|是很|够|大|很)?满意|^(?:一般|中立|无所谓|说不清|不清楚|未评价|弃权)(?:满意)?(?:的)?(?:人数|份数|票数|数)?$/,
    meaning: 'unsatisfied',
    examples: ['不满意', '不太满意', '非常不满意', '一般', '不满意人数', '说不清'],
    not: ['满意', '满意度', '一般情况'],
  },
  {
    pattern: /^基本满意(?:的)?(?:人数|份数|票数|数)?$/,
    meaning: 'partly',
    examples: ['基本满意', '基本满意人数'],
    not: ['满意', '满意度'],
  },
  {
    pattern: /^(?:非常|很|十分|特别|比较|较)满意(?:的)?(?:人数|份数|票数|数)?$|^满意$/,
    meaning: 'grade',
    examples: ['满意', '非常满意', '比较满意', '非常满意人数'],
    not: ['不满意人数', '满意度', '满意人数'],
  },
  {
    pattern: /满意(?:的)?(?:人数|份数|票数|数)$/,
    meaning: 'satisfied',
    examples: ['满意人数', '满意的份数', '满意数'],
    not: ['不满意人数', '满意度', '调查人数'],
  },
  {
    pattern: /(?:发放|发出|派发|应收|应调查|计划)/,
    meaning: 'other',
    examples: ['发放份数', '发出问卷', '计划份数'],
    not: ['回收份数', '调查人数'],
  },
  { pattern: /有效/, meaning: 'valid', examples: ['有效问卷数', '有效份数'], not: ['回收份数', '有效率'] },
  { pattern: /回收|收回/, meaning: 'returned', examples: ['回收份数', '收回问卷'], not: ['人数', '回收率'] },
  {
    pattern: /人数|份数|票数|答卷|问卷|样本|数量$/,
    meaning: 'answers',
    examples: ['人数', '份数', '样本量', '数量', '调查人数'],
    not: ['占比', '满意度'],
  },
  {
    pattern: /满意(?:度|程度|情况|等级)(?:区间|范围|等级|分数段|分段|程度)?$|分数段|得分区间|评价(?:等级|结果)?$|选项/,
    meaning: 'band',
    examples: ['满意度区间', '满意程度', '分数段', '评价等级', '选项', '满意度'],
    not: ['平均满意度得分', '人数', '满意'],
  },
  {
    pattern: /对象|人群|群体|类别|^(?:所属|服务)?片区(?:名称)?$/,
    meaning: 'group',
    examples: ['调查对象', '人群', '对象类别', '片区', '服务片区'],
    not: ['人数', '片区3'],
  },
];

const LONGEST_HEADER = 14;

/** What a header of a survey announces; null for anything else. */
export function satisfactionHeader(text: NormalText): SatisfactionHeader | null {
  return text === '' || text.length > LONGEST_HEADER ? null : meaningOf(SATISFACTION_HEADERS, text);
}

/** Titles over surveys of satisfaction. */
export const SATISFACTION_TITLES: readonly Row<'survey'>[] = [
  {
    pattern: /满意度(?:调查|测评|问卷|统计|抽查)/,
    meaning: 'survey',
    examples: ['服务对象满意度调查统计表', '满意度测评'],
    not: ['满意度指标', '指标完成情况'],
  },
];

export function isSatisfactionTitle(text: NormalText): boolean {
  return means(SATISFACTION_TITLES, text, 'survey');
}

/** A band of satisfaction in its words: from one number, to another, at least, below. */
export const BANDS: readonly Row<'between' | 'least' | 'below'>[] = [
  {
    pattern: /(\d{1,3}(?:\.\d+)?)[%分]?(?:\(含\))?[-—–~至到](\d{1,3}(?:\.\d+)?)[%分]?/,
    meaning: 'between',
    examples: ['85%-95%', '85~94分', '80%（含）至90%'],
    not: ['95%以上'],
  },
  {
    pattern:
      /(?:≥|>=?|大于(?:等于)?|不低于|高于)(\d{1,3}(?:\.\d+)?)|(\d{1,3}(?:\.\d+)?)[%分]?(?:\(含\))?(?:及其?)?以上/,
    meaning: 'least',
    examples: ['95%以上', '90分及以上', '≥95%'],
    not: ['85%以下'],
  },
  {
    pattern: /(?:<=?|≤|小于|低于|不足)(\d{1,3}(?:\.\d+)?)|(\d{1,3}(?:\.\d+)?)[%分]?(?:及其?)?以下/,
    meaning: 'below',
    examples: ['85%以下', '60分及以下', '<60'],
    not: ['95%以上'],
  },
];

/** The band that a text names, as fractions; null where it names none in numbers (非常满意). */
export function bandOf(text: NormalText): { readonly from: number; readonly to: number } | null {
  const found = matchOf(BANDS, text);
  if (!found) return null;
  // Of alternatives only one has its number.
  const groups: readonly (string | undefined)[] = found.match.slice(1);
  const [first = 0, second = 1] = groups.flatMap((part) => (part === undefined ? [] : [Number(part) / 100]));
  if (found.meaning === 'between') return { from: Math.min(first, second), to: Math.max(first, second) };
  return found.meaning === 'least' ? { from: first, to: 1 } : { from: 0, to: first };
}
