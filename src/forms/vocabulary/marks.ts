import { partOf, without, type NormalText } from '../values/text';
import { matchOf, meaningOf, means, type Row } from './table';

/** What a mark counts: a whole month, half of one, nothing (rule B1). */
export type MarkMeaning = 'full' | 'half' | 'absent';

/** The spellings of rule B1's marks, as they stand after folding to half-width. Formulas on the summary sheet use the same table. */
export const FULL_MARKS = ['√', '✓', '✔', '☑', '■', 'V', 'Y', '1', '是', '到'] as const;
export const HALF_MARKS = ['0.5', '.5', '½', '1⁄2', '1/2', '半', '半月', '半个月'] as const;
export const ABSENT_MARKS = ['-', '/', '×', '✗', '✘', '☐', '□', 'X', 'N', '0', '无', '否'] as const;

/** Marks that stand for nothing else: a letter, a number or a dash may be an entry of any list. */
const TICKS: ReadonlySet<string> = new Set(['√', '✓', '✔', '☑']);

/** Whether a text is a tick, which no other list is likely to hold. */
export function isTick(text: NormalText): boolean {
  return TICKS.has(text);
}

/** A pattern for texts that are one of these spellings. */
function spelled(marks: readonly string[]): RegExp {
  return new RegExp(`^(?:${marks.map((mark) => mark.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|')})$`, 'i');
}

/** Words that stand for months in which nobody is there, merged over them or in the first of them. */
export const ABSENCE_WORDS: readonly Row<'notYet' | 'gone'>[] = [
  {
    pattern: /^[^,;。]{0,12}(?:未入职|未到岗|未到职)$/,
    meaning: 'notYet',
    examples: ['未入职', '9月未到岗'],
    not: ['入职'],
  },
  {
    pattern: /^[^,;。]{0,12}(?:离职|辞职|离岗|调离|调出|退休|空缺|空岗)$/,
    meaning: 'gone',
    examples: ['离职', '2025年3月离职', '已离职', '2024年12月31日调离', '空缺'],
    not: ['离职手续办理中', '在职'],
  },
];

/** What a mark says in words of months in which nobody is there; null for any other mark. */
export function absenceInWords(text: NormalText): 'notYet' | 'gone' | null {
  return meaningOf(ABSENCE_WORDS, text);
}

export const MARKS: readonly Row<MarkMeaning>[] = [
  { pattern: spelled(FULL_MARKS), meaning: 'full', examples: [...FULL_MARKS, 'ｖ', 'y'], not: ['√√', '11'] },
  { pattern: spelled(HALF_MARKS), meaning: 'half', examples: HALF_MARKS, not: ['0.55', '半天'] },
  {
    pattern: /^(全|全月|整月|满月|一个月|在岗|全勤)$/,
    meaning: 'full',
    examples: ['全', '全月', '整月', '在岗', '全勤'],
    not: ['全年', '在', '不在岗'],
  },
  { pattern: /^0?\.5个?月$/, meaning: 'half', examples: ['0.5月', '0.5个月', '０.5月'], not: ['5月', '0.5天'] },
  { pattern: /^0?[,。、]5$/, meaning: 'half', examples: ['0,5', '0。5', '0、5', '0，5'], not: ['0,55', '0:5'] },
  { pattern: spelled(ABSENT_MARKS), meaning: 'absent', examples: [...ABSENT_MARKS, 'x', '／'], not: ['10'] },
  ...ABSENCE_WORDS.map(({ pattern, examples, not = [] }) => ({ pattern, meaning: 'absent' as const, examples, not })),
  {
    pattern: /^(未在岗|不在岗|未到位|缺岗|缺勤|脱岗)$/,
    meaning: 'absent',
    examples: ['未在岗', '不在岗', '未到位', '缺岗', '缺勤'],
    not: ['在岗', '到位'],
  },
  { pattern: /^[-—–―─﹣_]+$/, meaning: 'absent', examples: ['——', '--', '─', '__'], not: ['—1'] },
];

/** Most marks are spelt just as the examples: no pattern needs to be tried. */
const AS_LISTED: ReadonlyMap<string, MarkMeaning> = new Map(
  MARKS.flatMap(({ examples, meaning }) => examples.map((mark): [string, MarkMeaning] => [mark, meaning])),
);

/** What a mark of 附件2 means by its spelling (rule B1); null for a spelling on no list. */
export function markMeaning(text: NormalText): MarkMeaning | null {
  return AS_LISTED.get(text) ?? meaningOf(MARKS, text);
}

/** Marks with a word behind them that says why: the first group is the mark, the second what stands behind it. */
export const NOTED_MARKS: readonly Row<'noted'>[] = [
  {
    pattern: /^([√✓✔☑×✗✘])(.+)$/,
    meaning: 'noted',
    examples: ['√（产假）', '√*', '√①', '√ 产假', '√（病假3天）', '×（离职）', '√半天产检'],
    not: ['√√', '√/×', '√（半月）', '√0.5', '√（离职）', '√（未到岗）', '√？', '√'],
  },
  {
    pattern: /^(0?\.5|1⁄2|1\/2|半月?|半个月|1|0|[vyn]|[是到否无]|[-—–―─﹣_]+|\/)(\*+|\(.+\))$/i,
    meaning: 'noted',
    examples: ['0.5（18日入职）', '半月（15日离职）', '1（补）', '——（产假）', '/(退休返聘)', '是*'],
    not: ['0.5天', '半天', '1（半月）', '11（补）', '——（√）'],
  },
];

/** Words behind a mark that speak of another one, or against it. */
const AGAINST_MARK = /[?√✓✔☑×✗✘]|未到|未在|未入|不在|缺|空/;
const OF_A_HALF = /半(?!天|日)|\b0?\.5|1[⁄/]2/;

/** What a mark with a note behind it means (rule B1); null where it is none, or the note says otherwise. */
export function notedMark(text: NormalText): MarkMeaning | null {
  const { match } = matchOf(NOTED_MARKS, text) ?? {};
  if (!match) return null;
  const [mark, note] = [partOf(text, 0, match[1]?.length), partOf(text, match[1]?.length ?? 0)];
  const meaning = markMeaning(mark);
  const said = without(note, /[()*]/g);
  if (AGAINST_MARK.test(said)) return null;
  // Joining or leaving is why half a month counts.
  if (meaning === 'half') return meaning;
  const others = markMeaning(said);
  if (OF_A_HALF.test(said) || (others !== null && others !== meaning)) return null;
  return meaning;
}

/** What stands in 社保购买 where an organisation before has bought it (rule B17). */
export const BOUGHT_BEFORE: readonly Row<'bought'>[] = [
  {
    pattern:
      /^由?(?:原|前|上一?(?:个|家)?)(?:单位|机构|公司|社工站|承接机构|承接方)(?:已?(?:购买|缴纳?|参保|代缴|购))?$/,
    meaning: 'bought',
    examples: ['原单位购买', '上一机构已购', '由前机构缴纳', '原单位'],
    not: ['本单位购买', '原单位未购买', '4月发放'],
  },
];

export function isBoughtBefore(text: NormalText): boolean {
  return means(BOUGHT_BEFORE, text, 'bought');
}

/** 社保购买 and 工资发放 in words (rule B1). */
export const COVER_WORDS: readonly Row<'full' | 'absent'>[] = [
  {
    pattern: /^(?:已(?:购买?|买|缴纳?|参保|发放?|支付|到账)|(?:正常|足额)(?:购买|缴纳|发放))$/,
    meaning: 'full',
    examples: ['已购', '已购买', '已缴', '已发', '已发放', '正常发放'],
    not: ['已发一半', '已离职'],
  },
  {
    pattern: /^(?:未|没有?)(?:购买?|买|缴纳?|参保|发放?|支付)$/,
    meaning: 'absent',
    examples: ['未购', '未购买', '未缴', '未发', '没买'],
    not: ['未到岗'],
  },
];

export function coverMeaning(text: NormalText): 'full' | 'absent' | null {
  return meaningOf(COVER_WORDS, text);
}

/** What stands in place of a figure where none applies (rule C2). */
export const NOT_APPLICABLE: readonly Row<'notApplicable'>[] = [
  {
    pattern: /^([/\\∕⁄]|[-—–―─﹣]+|无|不适用|n\/?a)$/i,
    meaning: 'notApplicable',
    examples: ['/', '／', '\\', '—', '——', '无', '不适用', 'N/A', 'na'],
    not: ['0', '//', '无要求'],
  },
];

export function isNotApplicable(text: NormalText): boolean {
  return means(NOT_APPLICABLE, text, 'notApplicable');
}
