import type { NormalText } from '../values/text';
import { means, type Row } from './table';

/** Units behind the numbers of a requirement (rule C7). Order matters: 人次 comes before 人. */
export const UNITS: readonly Row<'time' | 'visits' | 'money' | 'count'>[] = [
  { pattern: /小时|课时|学时|工时/, meaning: 'time', examples: ['小时', '课时', '学时', '工时'] },
  { pattern: /人次|户次|家次|场次|节次|课次/, meaning: 'visits', examples: ['人次', '户次', '场次'] },
  { pattern: /万元|元/, meaning: 'money', examples: ['万元', '元'] },
  { pattern: /万(?:人次|字)/, meaning: 'count', examples: ['万人次', '万字'] },
  {
    pattern:
      /次|场|节|个(?!月|片区|社区|村|居委)|份|户|名|人|支|篇|期|件|宗|项|家|条|对|例|批|本|套|台|处|盘|张|幅|册|组|队|封/,
    meaning: 'count',
    examples: ['次', '场', '节', '个', '份', '名', '人', '篇'],
    not: ['个月', '个片区'],
  },
  { pattern: /h(?![a-z])/i, meaning: 'time', examples: ['h', 'H'], not: ['hr'] },
];

/** All units as one alternation, for patterns of quantities. */
export const ANY_UNIT = UNITS.map(({ pattern }) => pattern.source).join('|');

/** Words before a number that say what it is; several may stand there. */
export const AMOUNT_WORDS: readonly Row<'total' | 'year' | 'rate'>[] = [
  {
    pattern: /(共计?|合计|总计|总共|累计)[^0-9,;。]{0,6}$/,
    meaning: 'total',
    examples: ['每月2次共', '合计', '总计完成'],
    not: ['共3个片区,每片区'],
  },
  {
    pattern: /(全年|年度|总量|总数)[^0-9,;。]{0,6}$/,
    meaning: 'year',
    examples: ['全年', '年度开展', '总量不少于'],
    not: ['全年,'],
  },
  { pattern: /每[^0-9,;。]{0,8}$/, meaning: 'rate', examples: ['每月', '每片区开展'], not: ['每月2次共', '共'] },
];

/** Whether the words before a number say that it is the total, that of the year, or a rate. */
export function isAmountOf(before: NormalText, word: 'total' | 'year' | 'rate'): boolean {
  return means(AMOUNT_WORDS, before, word);
}
