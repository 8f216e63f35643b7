import { partOf, piecesOf, without, type NormalText } from '../values/text';
import { markMeaning, type MarkMeaning } from './marks';
import { meaningOf, type Row } from './table';

/** Leave, parts of a month other than halves, and titles say nothing of what a mark counts. */
const SAYS = '^(?!.*(?:假|休|不足|[未不]满|不到|以下|以内|人数|率|是否|情况|统计|名单|记录))';

/** What a legend says of a sign. */
export const LEGEND_MEANINGS: readonly Row<MarkMeaning>[] = [
  {
    pattern: new RegExp(`${SAYS}.*(半个?月|半勤|(?<!\\d)0\\.5(?!\\d))`),
    meaning: 'half',
    examples: ['半月在岗', '半个月', '在岗半个月', '半月在岗(计0.5', '计0.5', '0.5个月'],
    not: ['不足半月', '半月请假', '10.5'],
  },
  {
    pattern: new RegExp(
      `${SAYS}.*([不未无]在[岗职]|[未不]到[岗位]|不在站|缺勤|缺岗|空岗|空缺|离[职岗]|未(入职|上岗)|^(计)?0(?![.\\d]))`,
    ),
    meaning: 'absent',
    examples: ['不在岗', '当月未到岗', '缺勤', '离职', '未入职', '0'],
    not: ['在岗', '缺勤率', '休假不在岗'],
  },
  {
    pattern: new RegExp(
      `${SAYS}(?!.*[天日])(.*([全整满]个?月|全勤)|(人员)?(当月|正常)*(在[岗职]|到[岗位]|出勤|上岗)|(计)?1(?![.\\d]))`,
    ),
    meaning: 'full',
    examples: ['全月在岗', '在岗整月', '在岗', '正常出勤', '人员到位', '全勤', '计1', '1人次'],
    not: ['未满月', '全月休假', '在岗15天', '在岗人数', '工资已发放', '计10', '人员到位情况'],
  },
];

/** What the words of a legend say that a sign counts; null where they do not say. */
export function legendMeaning(words: NormalText): MarkMeaning | null {
  return meaningOf(LEGEND_MEANINGS, words);
}

const LINK = '(?:表示|代表|标示|意为|即|为|是|指|计|[:=])';
/** A sign that can be nothing but a sign, in a normal text without quotation marks. */
const SIGN = '(?:[^\\p{Script=Han}\\p{L}\\p{N}\\s,;。、:=().!?<>《》%|]|〇)';
/** Dashes, strokes and boxes stand between and before words as well: only a word beside them makes signs of them. */
const LOOSE_SIGN = /[-—–―─﹣/\\+~*#&._□☐☑■]/;
const SIGN_FIRST = new RegExp(`(${SIGN}{1,2})(${LINK})?((?:(?!${SIGN}).)+)`, 'gu');
const WORDS_FIRST = new RegExp(
  `(\\p{Script=Han}(?:(?!${SIGN}).)*?)([用以打标填记划画]|${LINK})?(${SIGN}{1,2})(?:表示|代表|标示)?`,
  'gu',
);
const LETTER_FIRST = new RegExp(`^([A-Z]{1,2}|[半全缺离])(${LINK})(.+)$`, 'iu');
const ANY_SIGN = new RegExp(SIGN, 'u');
/** What stands before the first sign: 注：, 图例：, 1., 用. */
const OPENING = new RegExp(
  `^(?:[※★](?!${LINK}))?(?:[^:,]{0,6}(?:注|说明|备注|图例|提示|标记|符号):)?(?:[(]?[1-9][)、.](?!\\d)|[(])?(?:其中|[用以打标填])?`,
);
const QUOTATION_MARKS = /["'“”‘’「」『』【】]|\ufe0e|\ufe0f/g;

/** A sign and what a legend says that it counts. */
export type LegendEntry = readonly [sign: NormalText, meaning: MarkMeaning];

/** A tick that says that nobody is there, and a cross for somebody, are answers to some question, no legend. */
function contradicts(sign: NormalText, meaning: MarkMeaning): boolean {
  const usual = markMeaning(sign);
  return (
    (meaning === 'absent' && usual === 'full') || (meaning === 'full' && usual === 'absent' && /[×✗✘X]/i.test(sign))
  );
}

function entryOf(sign: string | undefined, link: string | undefined, words: string | undefined): LegendEntry[] {
  if (sign === undefined || words === undefined || (link === undefined && LOOSE_SIGN.test(sign))) return [];
  // 0.5 behind words of a meaning is the next sign: ●全月在岗 0.5半月.
  const own = words.replace(/0?\.5.*$/, '') as NormalText;
  const meaning = legendMeaning(own) ?? legendMeaning(words as NormalText);
  const text = sign as NormalText;
  return meaning === null || contradicts(text, meaning) ? [] : [[text, meaning]];
}

function entriesOf(clause: NormalText): LegendEntry[] {
  const text = without(clause, OPENING);
  const [, letter, link, words] = LETTER_FIRST.exec(text) ?? [];
  if (letter !== undefined) return entryOf(letter, link, words);
  const first = text.search(ANY_SIGN);
  if (first < 0) return [];
  // Words of a meaning before the first sign are its own; others, 考勤符号 say, only open the legend.
  if (legendMeaning(partOf(text, 0, first)) === null) {
    return [...text.slice(first).matchAll(SIGN_FIRST)].flatMap(([, sign, between, after]) =>
      entryOf(sign, between, after),
    );
  }
  return [...text.matchAll(WORDS_FIRST)].flatMap(([, before, between, sign]) =>
    // 到岗人数：/ states a figure.
    entryOf(sign, between === ':' ? undefined : between, before),
  );
}

/**
 * What a line says that signs count, in the order of the line: √表示全月在岗，△表示半月在岗; 在岗打√，半月打△; 半月：△. Empty for a
 * line that is no legend.
 */
export function legendEntries(line: NormalText): LegendEntry[] {
  return piecesOf(without(line, QUOTATION_MARKS), /[,;。、|]/).flatMap(entriesOf);
}
