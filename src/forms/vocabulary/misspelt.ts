import type { NormalText } from '../values/text';
import { markRole, type MarkRole } from './attendance-columns';
import { isMeasureWord, measureClass, type MeasureClass } from './headers';

const TARGET_WORDS = ['协议', '应完成', '计划', '目标', '任务', '年度目标', '年度指标', '年度计划'];
const AMOUNTS = ['量', '数', '值', '个数', '节数', '人次', '次数', '场次', '接案数', '结案数', '小时数'];
const COMPLETED_WORDS = ['完成', '已完成', '实际完成'];
const COMPLETED_AMOUNTS = ['量', '数', '值', '情况', '数量'];

/** Full headers over figures, which are known with one character missing, wrong or too many, or two changed about. */
const FULL_HEADERS: Readonly<Record<MeasureClass, readonly string[]>> = {
  target: [...TARGET_WORDS.flatMap((word) => AMOUNTS.map((amount) => word + amount)), '指标要求', '年度指标', '应完成'],
  completed: [
    ...COMPLETED_WORDS.flatMap((word) => COMPLETED_AMOUNTS.map((amount) => word + amount)),
    '已完成',
    '实际完成',
  ],
  rate: ['百分比', '完成率', '达成率', '完成百分比', '完成比例', '百分比(%)', '完成率(%)'],
};

const SHORTEST_WORD = 3;

/** Whether one text becomes the other by a character put in, taken out or replaced, or by two neighbours changed about. */
export function isOneOff(text: string, word: string): boolean {
  if (text === word || Math.abs(text.length - word.length) > 1) return false;
  let start = 0;
  while (start < text.length && text[start] === word[start]) start++;
  const [rest, due] = [text.slice(start), word.slice(start)];
  const isSwapped = rest === due.slice(1, 2) + due.slice(0, 1) + due.slice(2);
  const [restBehind, dueBehind] = [rest.slice(1), due.slice(1)];
  return isSwapped || restBehind === dueBehind || restBehind === due || dueBehind === rest;
}

/** The header that a text is but for one slip (协义量 for 协议量), with its class; null for any other text. */
export function misspeltHeader(text: NormalText): { readonly word: string; readonly measure: MeasureClass } | null {
  if (text.length < SHORTEST_WORD - 1 || measureClass(text) !== null) return null;
  for (const measure of ['target', 'completed', 'rate'] as const) {
    const word = FULL_HEADERS[measure].find((full) => isOneOff(text, full));
    if (word !== undefined) return { word, measure };
  }
  return null;
}

const MARK_HEADERS: Readonly<Record<MarkRole, readonly string[]>> = {
  inPost: ['人员到位', '人员到岗', '到岗情况', '到位情况', '在岗情况', '出勤情况'],
  insured: ['社保购买', '购买社保'],
  paid: ['工资发放', '发放工资'],
};

/** The kind of mark that a header of 附件2 names but for one slip (人到员位 for 人员到位); null for any other text. */
export function misspeltMark(text: NormalText): MarkRole | null {
  if (markRole(text) !== null) return null;
  const roles = ['inPost', 'insured', 'paid'] as const;
  return roles.find((role) => MARK_HEADERS[role].some((word) => isOneOff(text, word))) ?? null;
}

const COUNTED_MEASURES = ['个数', '节数', '人次', '次数', '场次', '接案数', '结案数', '接案', '结案', '人数', '户数'];

/** Whether a middle header level names the unit that is counted, but for one slip: 某数, 接数案. */
export function isMisspeltMeasure(text: NormalText): boolean {
  return text.length > 1 && !isMeasureWord(text) && COUNTED_MEASURES.some((word) => isOneOff(text, word));
}
