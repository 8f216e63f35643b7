import { partOf, without, type NormalText } from '../values/text';
import { meaningOf, means, type Row } from './table';

/** What a line that is no cell of a table may be; it may be several things at once. */
export const LINES: readonly Row<'note' | 'formTitle' | 'signature'>[] = [
  { pattern: /^(注|备注|说明|提示)/, meaning: 'note', examples: ['注：本表', '备注', '说明：', '提示'], not: ['关注'] },
  { pattern: /^(填表|填写)/, meaning: 'note', examples: ['填表说明：…', '填写要求'], not: ['片区1'] },
  { pattern: /^(※|\*|★)/, meaning: 'note', examples: ['※ 按协议填写', '*指标', '★'], not: ['5*2'] },
  { pattern: /附件\d/, meaning: 'formTitle', examples: ['附件2', '附件１-1'], not: ['附件'] },
  {
    pattern: /(统计|情况|一览|汇总|明细|考勤|自评)表/,
    meaning: 'formTitle',
    examples: ['指标完成情况统计表', '社工到岗情况表', '考勤表'],
    not: ['代表'],
  },
  { pattern: /购买服务项目/, meaning: 'formTitle', examples: ['清河镇社工站购买服务项目'], not: ['服务项目'] },
  {
    pattern: /采购周期|协议时间|评估周期|考核周期/,
    meaning: 'formTitle',
    examples: ['评估周期：2024年9月5日至2025年3月4日', '协议时间'],
    not: ['合同期限'],
  },
  { pattern: /填报单位|填表人|制表/, meaning: 'formTitle', examples: ['填报单位（盖章）', '填表人', '制表'] },
  {
    pattern: /(填报|填表|制表|审核|复核|负责人|经办|联系|打印)[^:]{0,6}:/,
    meaning: 'signature',
    examples: ['审核人：', '负责人（签字）：', '联系电话：', '经办人：甲'],
    not: ['负责人'],
  },
  {
    pattern: /(日期|签字|签名|盖章)[^:]{0,6}:/,
    meaning: 'signature',
    examples: ['日期：2025年3月5日', '站长签字：', '盖章：'],
    not: ['入职日期'],
  },
];

/** Titles over the parts of a form: no name of a person ends so. */
export const PART_TITLES: readonly Row<'partTitle'>[] = [
  {
    pattern: /(情况|明细|统计)$/,
    meaning: 'partTitle',
    examples: ['二、社保购买情况', '（三）工资发放明细', '人员到位统计'],
    not: ['统计员', '社工甲'],
  },
];

export function isPartTitle(text: NormalText): boolean {
  return means(PART_TITLES, text, 'partTitle');
}

/** What opens a row that only shows how to fill in a table. */
export const EXAMPLES: readonly Row<'example'>[] = [
  {
    pattern: /^[([【]?(填写|填表)?(示例|样例|范例|举例)|^例[:)]|^例$|为(填写)?(示例|样例|范例)/,
    meaning: 'example',
    examples: ['示例', '(示例)社区走访', '填写示例', '例:张三', '例', '此行为填写示例'],
    not: ['示范岗', '个案例会', '例会', '案例'],
  },
];

export function isExample(text: NormalText): boolean {
  return means(EXAMPLES, text, 'example');
}

/** What opens rows of people below 附件2 who do not count there. */
export const UNCOUNTED: readonly Row<'uncounted'>[] = [
  {
    pattern: /不计入|不计算在|不纳入|不列入|不占用?(社工)?(名额|编制|岗位)/,
    meaning: 'uncounted',
    examples: ['以下为行政辅助人员，不计入社工名额', '以下人员不占编制', '后勤人员（不纳入统计）'],
    not: ['以下为非持证社工', '合计'],
  },
];

/** Whether a line says that the people below it do not count. */
export function opensUncounted(text: NormalText): boolean {
  return means(UNCOUNTED, text, 'uncounted');
}

/** A label is shorter than a sentence of this many characters. */
const LONGEST_LABEL = 60;

/** Whether a text calls itself a note: 注：…, 填表说明：…. */
export function startsNote(text: NormalText): boolean {
  return means(LINES, text, 'note');
}

/** Whether a text opens a note under or beside a table. */
export function isNote(text: NormalText): boolean {
  return startsNote(text) || text.length > LONGEST_LABEL;
}

/** Whether a text belongs to a form's title lines. */
export function isFormTitle(text: NormalText): boolean {
  return means(LINES, text, 'formTitle');
}

/** Whether a text belongs to a form's title or signature lines rather than to its table. */
export function isTitle(text: NormalText): boolean {
  return isFormTitle(text) || means(LINES, text, 'signature');
}

/** Columns whose content no rule needs: their headers say nothing of their own. */
export const PLAIN_HEADERS: readonly Row<'plain'>[] = [
  { pattern: /^(序号|编号|备注|说明)$/, meaning: 'plain', examples: ['序号', '备注'], not: ['备注：按协议'] },
];

export function isPlainHeader(text: NormalText): boolean {
  return means(PLAIN_HEADERS, text, 'plain');
}

/** What makes the only text above a block another thing than the name of its section. */
export const NO_SECTIONS: readonly Row<'noSection'>[] = [
  {
    pattern: /社工站|服务站|周期|时间|情况|日期|:$|\d{4}/,
    meaning: 'noSection',
    examples: ['清河镇社工站', '服务周期', '2024年度', '评估时间：'],
    not: ['电访', '长者服务'],
  },
];

export function isNoSection(text: NormalText): boolean {
  return means(NO_SECTIONS, text, 'noSection');
}

/** Headers of the kinds of work that a zone has rows for. */
export const KINDS_OF_WORK: readonly Row<'kind'>[] = [
  { pattern: /类别|类型|内容|指标|服务|项目/, meaning: 'kind', examples: ['服务类别', '指标'], not: ['序号'] },
];

export function isKindOfWork(text: NormalText): boolean {
  return means(KINDS_OF_WORK, text, 'kind');
}

/** What stands for the text above. */
export const DITTOS: readonly Row<'ditto'>[] = [
  { pattern: /^(同上|〃|々|′′|"|”)$/, meaning: 'ditto', examples: ['同上', '〃', '″', '"'], not: ['同上级'] },
];

export function isDitto(text: NormalText): boolean {
  return means(DITTOS, text, 'ditto');
}

/** Titles of forms, with or without 表. */
export const FORM_NAMES: readonly Row<'formName'>[] = [
  {
    pattern: /(统计|情况|一览|汇总|明细|登记|考勤|自评|月|季|半年|年)(报)?表/,
    meaning: 'formName',
    examples: ['指标完成情况统计表', '月报表', '2024年表', '登记表'],
    not: ['代表'],
  },
  { pattern: /购买服务项目/, meaning: 'formName', examples: ['清河镇社工站购买服务项目'] },
  {
    pattern: /(指标|服务|项目).{0,60}完成情况|(到岗|到位|在岗|出勤)情况/,
    meaning: 'formName',
    examples: ['服务指标完成情况', '社工到岗情况'],
    not: ['完成情况'],
  },
];

export function isFormName(text: NormalText): boolean {
  return means(FORM_NAMES, text, 'formName');
}

/** Titles over tables of indicators. */
export const INDICATOR_TITLES: readonly Row<'indicators'>[] = [
  {
    pattern: /附件[1一][-—–.]?[12一二]|指标.*完成/,
    meaning: 'indicators',
    examples: ['附件1-1', '服务指标完成情况', '指标完成情况统计表'],
    not: ['经费使用情况表', '附件2'],
  },
];

/** What titles over tables say besides the name of what is counted. */
const TITLE_WORDS =
  /^.*(社工服务站|社工站|服务站)|附件|购买|项目|服务|指标|完成|开展|实施|情况|统计|汇总|一览|进度|明细|数据|总体|全站|各?片区|评估|周期|期间|时间|中期|末期|年度?|季度|[月日表至到第的\d\s\p{P}\p{S}]/gu;
const SHORTEST_NAME = 2;

/** Whether a title names what is counted (东镇社工站电访完成情况表), not just that a form follows. */
export function namesIndicator(title: NormalText): boolean {
  return without(title, TITLE_WORDS).length >= SHORTEST_NAME;
}

export function isIndicatorTitle(text: NormalText): boolean {
  return means(INDICATOR_TITLES, text, 'indicators');
}

/** The annexes that tables of items belong to, by the last numeral of their number. */
export const ANNEX_NUMBERS: readonly Row<'station' | 'hours'>[] = [
  {
    pattern: /^附件[1一][-—–.]?[1一]/,
    meaning: 'station',
    examples: ['附件1-1', '附件一—一', '附件1.1', '附件11'],
    not: ['附件2'],
  },
  { pattern: /^附件[1一][-—–.]?[2二]/, meaning: 'hours', examples: ['附件1-2', '附件一-二'], not: ['附件1-1'] },
];

/** The first annex number in a text says which form of items a table is; null where there is none. */
export function annexOf(text: NormalText): 'station' | 'hours' | null {
  const at = text.search(/附件[1一][-—–.]?[12一二]/);
  return at < 0 ? null : meaningOf(ANNEX_NUMBERS, partOf(text, at));
}
