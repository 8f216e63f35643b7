import type { NormalText } from '../values/text';
import { matchOf, means, type Row } from './table';

const NUMBER = '\\d{1,2}|十[一二]?|[一二三四五六七八九]';
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Headers of sums over some of the months of 附件2; the first and the last month are the groups of a span. */
export const PART_SUMS: readonly Row<'quarter' | 'half' | 'span'>[] = [
  {
    pattern: /季度|^(第?[一二三四1-4本当]季(?!节)|q[1-4](?!\d))/i,
    meaning: 'quarter',
    examples: ['第三季度到岗小计', '季度小计', '一季度人次', '第2季小计', 'Q1小计', '本季合计'],
    not: ['人员到岗小计', '四季节'],
  },
  {
    pattern: /^(其中)?:?[上下前后]?半年(?!以)/,
    meaning: 'half',
    examples: ['上半年小计', '半年合计', '其中：下半年'],
    not: ['符合从业半年以上', '年度合计'],
  },
  {
    pattern: new RegExp(`^(其中)?:?(?:\\d{2,4}年)?(?<first>${NUMBER})(?:月份?)?[-—–~至到](?<last>${NUMBER})月`),
    meaning: 'span',
    examples: ['7-9月小计', '九月至十一月合计', '10月-12月到岗小计'],
    not: ['9月', '9月到岗小计'],
  },
];

const monthNumber = (text: string): number => (/^\d/.test(text) ? Number(text) : CHINESE.indexOf(text) + 1);

/** Over how many months a sum is by its header (第一季度小计: 3); null where that says no part of the time. */
export function monthsInPart(text: NormalText): number | null {
  const found = matchOf(PART_SUMS, text);
  if (found === null) return null;
  if (found.meaning !== 'span') return found.meaning === 'quarter' ? 3 : 6;
  const { first = '', last = '' } = found.match.groups ?? {};
  return ((monthNumber(last) - monthNumber(first) + 12) % 12) + 1;
}

/** Words by which a header is one of months in post. */
export const SUMS_OF_POSTS: readonly Row<'sum'>[] = [
  {
    pattern: /小计|合计|到岗|到位|在岗/,
    meaning: 'sum',
    examples: ['第一季度小计', '一季度到岗人次'],
    not: ['一季度服务人次', '季度奖金'],
  },
];

/** Whether a header says that months in post are added up under it, and not something else by the quarter. */
export function saysSumOfPosts(text: NormalText): boolean {
  return means(SUMS_OF_POSTS, text, 'sum');
}
