import { without, type NormalText } from '../values/text';

/** What a header cell over figures announces. */
export type MeasureClass = 'target' | 'completed' | 'rate';

const RATE = /百分比|百分率|完成率|达成率|达标率|完成比例?$|完成进度|^%$|^(比例|占比|进度)/;
const COMPLETED = /完成|实际|已开展|达成/;
const TARGET_WORD = '协议|应完成|计划|目标|任务|指标|要求';
const AMOUNT =
  '量|值|数|数量|接案|结案|开案|(?:接案|结案|开案|个案|节|个|次|场|人|份|户|篇|小?时|课时|场次|节次|人次)数?';
const UNIT_BEHIND = '(?:[(（].{1,6}[)）])?';
export const TARGET = new RegExp(`^(年度|全年|本年)?(${TARGET_WORD})`);
/** One-level headers carry the indicator's name before the word: 电访协议量, 小组目标(节). */
export const TARGET_BEHIND_NAME = new RegExp(`^(.+?)(?:年度)?(?:${TARGET_WORD})(${AMOUNT})?${UNIT_BEHIND}$`);
export const NAME_BEFORE_AMOUNT = new RegExp(`^(.+?)(${AMOUNT})${UNIT_BEHIND}$`);
const TARGET_BEFORE_COMPLETED = /^(应|计划|协议|目标)/;
const ITEM = /内容$|项目$|事项$|(项目|指标|服务|任务|工作)名称$|指标内容|指标项目/;
const ZONE =
  /片区|社工点|服务点|站点|驻点|点位|区域|村居|村\(居\)|居委|社区名称|网格|^(服务|所属)?(村|社区|村社|镇街|街道)$/;
const WORKERS = /投入.*人数|社工人数|投入社工|投入人数/;
const ORDINAL = /^(序号|编号|no\.?)$/i;
const UNIT = /^(计量|指标)?单位$/;

/** What counts for a part of the time only, where the whole stands beside it: 上半年完成, 一季度完成量, 1-6月完成. */
const PART =
  /^(其中)?[:]?((上|下)半年|第?[一二三四1-4]季度|中期|末期|前期|上期|本[期月季]|上[月季]|\d{1,2}([-—–~至到]\d{1,2})?月)/;

/** Whether a header over completed figures or percents stands for a part of the time. */
export function isPartOfTime(text: NormalText): boolean {
  return PART.test(text);
}

/** Classifies a header over figures; null for anything that is none. */
export function measureClass(text: NormalText): MeasureClass | null {
  if (text === '' || text.length > 20 || /\d{2}/.test(text)) return null;
  // 指标内容及要求 holds the requirement, 指标内容 the name.
  if (ITEM.test(text) && !text.endsWith('要求')) return null;
  if (RATE.test(text)) return 'rate';
  if (COMPLETED.test(text)) return TARGET_BEFORE_COMPLETED.test(text) ? 'target' : 'completed';
  return (TARGET.test(text) || TARGET_BEHIND_NAME.test(text)) && !/期|时间|书$/.test(text) ? 'target' : null;
}

const LONGEST_FIGURE_HEADER = 6;
const PLAIN_TARGET = new RegExp(`^(协议|计划|目标|应完成|任务)(${AMOUNT})$`);

/** Whether a text can only stand over figures: 完成量, 百分比, 协议人次; not 指标, which may also name items. */
export function isFigureHeader(header: NormalText): boolean {
  const text = without(header, /\([^()]*\)$/);
  if (text.length > LONGEST_FIGURE_HEADER) return false;
  const measure = measureClass(text);
  return measure === 'target' ? PLAIN_TARGET.test(text) : measure !== null;
}

/** What a column to the left of the figures holds. */
export type LabelClass = 'zone' | 'item' | 'workers' | 'ordinal' | 'unit' | 'overall' | 'unknown';

export const OVERALL = /总体服务/;

export function labelClass(text: NormalText): LabelClass {
  if (text.includes('总体服务')) return 'overall';
  if (WORKERS.test(text)) return 'workers';
  if (ORDINAL.test(text)) return 'ordinal';
  if (UNIT.test(text)) return 'unit';
  if (ITEM.test(text)) return 'item';
  return ZONE.test(text) && text.length <= 14 && !/数量?$/.test(text) ? 'zone' : 'unknown';
}

const GENERIC = /^(量|数|数量|指标|要求|指标数|指标量|值)$/;
const MEASURE_WORD =
  /^(接案|结案|开案|个案|节|个|次|场|场次|人次|人数|户次|小时|课时|时数|节次|份|户|人|名|件|项|篇|期|条)?(数|量)?$/;

export function isGenericMeasure(measure: NormalText): boolean {
  return GENERIC.test(measure);
}

/** Whether a middle header level only names the unit that is counted (接案, 节数), not an indicator. */
export function isMeasureWord(text: NormalText): boolean {
  return text !== '' && MEASURE_WORD.test(text);
}
