import type { NormalText } from '../values/text';

const NEGATED = /[非未无不]持?证|不持证|辅助人员/;
const WITHOUT = /^(否|无|没有|未取得|×|n)$/i;
const WITH = /^(是|有|√|y|已取得|持有)$/i;
const CERTIFICATE = /社会工作师|社工师|社工证|社会工作者职业|社会工作者\(?[初中高]级|[初中高]级(社|资格|职业)|助理社工/;
/** Grades of the certificate alone: 中级, 初级社工. */
const GRADE = /^(高级|中级|初级)(社工|社会工作者?)?(\(.*\))?$/;
const LOWER = /社会工作员|社工员/;

/** What a type says (rule B12): 持证社工, 非持证, 是否持证 answered by 是 or 否; null where it says nothing of it. */
export function certifiedByType(text: NormalText): boolean | null {
  if (NEGATED.test(text) || WITHOUT.test(text)) return false;
  return text.includes('持证') || WITH.test(text) ? true : null;
}

/** What a certificate says (rule B12): 社会工作师 and 助理社会工作师 are certified; null where nothing is written. */
export function certifiedByQualification(text: NormalText): boolean | null {
  if (text === '') return null;
  if (/辅助|非|未|备考|报考/.test(text) || NEGATED.test(text) || WITHOUT.test(text)) return false;
  return CERTIFICATE.test(text) || GRADE.test(text) || text.includes('持证') || WITH.test(text);
}

/** Types that are written as ranks: 助理社工师, 社工师, 社工员. */
export function certifiedByRank(text: NormalText): boolean | null {
  return CERTIFICATE.test(text) || GRADE.test(text) || LOWER.test(text) ? certifiedByQualification(text) : null;
}
