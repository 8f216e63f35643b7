import type { NormalText } from '../values/text';
import { meaningOf, means, type Row } from './table';

/** What a summing row of 附件2 states. */
export type SummingKind = 'retention' | 'effective' | 'counts';

/** Labels by which rows below the workers of 附件2 call themselves sums or rates (rules B2, B3, B13). */
export const NAMED_SUMS: readonly Row<SummingKind>[] = [
  { pattern: /稳岗率/, meaning: 'retention', examples: ['稳岗率', '社工稳岗率合计'] },
  { pattern: /有效人次/, meaning: 'effective', examples: ['社工有效人次小计', '有效人次'] },
  { pattern: /小计|总计|合计|累计|共计|总数/, meaning: 'counts', examples: ['小计', '总计', '持证社工合计', '总数'] },
];

/** Labels of rows that sum the workers above them: these, and what counts heads of each month. */
export const SUMMING_ROWS: readonly Row<SummingKind>[] = [
  ...NAMED_SUMS,
  {
    pattern: /^(当月|本月|每月|各月)(?!.*(?:应|协议|要求|缺|差)).{0,6}人[数次]$/,
    meaning: 'counts',
    examples: ['当月到岗人数', '每月人次'],
    not: ['本月', '当月协议应到岗人数'],
  },
];

/** Sentences below 附件2 that speak of sums, and are none. */
export const REMARKS_ON_SUMS: readonly Row<'remark'>[] = [
  {
    pattern: /^[(]?(注|备注|说明|提示|\d{1,2}[.、)])|[。;]|见(附件|附表|下表|上表|另表|备注)/,
    meaning: 'remark',
    examples: [
      '注：人员到位合计、小计均含半月',
      '备注：总计7人',
      '说明：社保购买小计不含退休返聘人员1人',
      '1.小计、总计按实际在岗月数统计',
      '（非持证社工及总计见附件2-2）',
    ],
    not: ['持证社工小计', '合计（不含督导）', '每月社保购买、工资发放、人员到岗等情况总计'],
  },
];

/** What a summing row states, by its label; null for any other row. */
export function summingKind(text: NormalText): SummingKind | null {
  const kind = meaningOf(SUMMING_ROWS, text);
  return kind === 'counts' && means(REMARKS_ON_SUMS, text, 'remark') ? null : kind;
}

/** Whether a label calls its row a sum or a rate by the words of the form: 小计, 总计, 有效人次, 稳岗率. */
export function namesSum(text: NormalText): boolean {
  return meaningOf(NAMED_SUMS, text) !== null;
}

/** Rows below the workers that say what should be, or what is missing. */
export const COMPARING_ROWS: readonly Row<'comparing'>[] = [
  {
    pattern: /应到|应配|协议|要求|缺|差|比例|占比|(?:持续|稳定)(?:在岗|到岗)/,
    meaning: 'comparing',
    examples: ['应到岗人数', '协议人数', '缺岗', '持证比例', '持续在岗社工数'],
    not: ['在岗人员情况'],
  },
];

export function isComparingRow(text: NormalText): boolean {
  return means(COMPARING_ROWS, text, 'comparing');
}

/**
 * Whose sum a label says a row is. `all`: of all workers; `open`: of all unless a type stands beside it; `both`: of
 * both kinds by name, which a type in the label would hide; `type`: of all where the type beside it says so.
 */
export const SCOPES: readonly Row<'both' | 'all' | 'open' | 'type'>[] = [
  {
    pattern: /持证.{0,20}[及和与、+].{0,20}[非未]持证/,
    meaning: 'both',
    examples: ['持证社工及非持证社工合计', '持证、未持证小计'],
    not: ['持证社工小计'],
  },
  {
    pattern: /总计|总合计|总人|全站|稳岗率|全部/,
    meaning: 'all',
    examples: ['总计', '全站人数小计', '稳岗率', '全部社工'],
    not: ['合计'],
  },
  {
    pattern: /总数|^(合计|累计|共计)(?!.*小计)/,
    meaning: 'open',
    examples: ['总数', '合计', '累计人次'],
    not: ['合计小计', '小计'],
  },
  { pattern: /总计|合计/, meaning: 'type', examples: ['总计', '社工合计'], not: ['小计'] },
];

/** Whether a label says so of its sum; a label may say several things. */
export function isScope(text: NormalText, scope: 'both' | 'all' | 'open' | 'type'): boolean {
  return means(SCOPES, text, scope);
}

/** What a row below the sums of groups calls itself where it sums them. */
export const SUMS_OF_GROUPS: readonly Row<'groups'>[] = [
  {
    pattern: /合计|累计|共计|全年|总/,
    meaning: 'groups',
    examples: ['社工有效人次合计', '全年社工有效人次'],
    not: ['社工有效人次小计', '小计'],
  },
];

export function isOverGroups(label: NormalText): boolean {
  return means(SUMS_OF_GROUPS, label, 'groups');
}
