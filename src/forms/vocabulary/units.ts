import { piecesOf, without, type NormalText } from '../values/text';
import { means, type Row } from './table';

/** Units behind the numbers of a requirement (rule C7). Order matters: 人次 comes before 人. */
export const UNITS: readonly Row<'time' | 'visits' | 'money' | 'count'>[] = [
  { pattern: /小时|课时|学时|工时/, meaning: 'time', examples: ['小时', '课时', '学时', '工时'] },
  { pattern: /人次|户次|家次|场次|节次|课次/, meaning: 'visits', examples: ['人次', '户次', '场次'] },
  { pattern: /万元|元/, meaning: 'money', examples: ['万元', '元'] },
  { pattern: /万(?:人次|字)/, meaning: 'count', examples: ['万人次', '万字'] },
  {
    pattern:
      /次|场|节|个(?!月|片区|社区|村|居委)|份|户|名|人|支|篇|期|件|宗|项|家|条|对(?!一)|例|批|本|套|台|处|盘|张|幅|册|组|队|封|种|辆|面(?![向对谈访试])/,
    meaning: 'count',
    examples: ['次', '场', '节', '个', '份', '名', '人', '篇', '种', '辆', '面'],
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

/** Words that make an amount of a text where a bare number is usual: 不少于460次, 全年13场, ≥460. */
export const ANNOUNCED: readonly Row<'least' | 'year'>[] = [
  {
    pattern: /^(?:应|须|需|计划|完成|开展)*(?:不少于|不低于|不得少于|至少|最少)|^(?:≥|≧|>=?)\d|^[\d,.]+\D{0,4}以上$/,
    meaning: 'least',
    examples: ['不少于460次', '≥460', '至少12个', '460次以上', '开展不少于3场'],
    not: ['约40', '60/100', '40-50', '①60'],
  },
  {
    pattern:
      /^(?:全年|年度|总量|总数|共计?|合计|累计)(?:应|须|需|计划|完成|开展)*(?:不少于|不低于|至少)?[\d一二两三四五六七八九十]/,
    meaning: 'year',
    examples: ['全年13场', '年度完成20个', '全年不少于十二次'],
    not: ['全年', '年度目标见附件3'],
  },
];

/** Whether a text says of its number that it is the amount agreed. */
export function announcesAmount(text: NormalText): boolean {
  return means(ANNOUNCED, text, 'least') || means(ANNOUNCED, text, 'year');
}

/** Requirements that ask for something at hand, not for an amount of it. */
export const OPEN_TARGETS: readonly Row<'open' | 'available'>[] = [
  {
    pattern:
      /按需|视.{0,6}(?:情况|需要|需求|而定)|(?:根据|按照?).{0,6}(?:需要|需求|情况)|按实际|据实|不定期|随时|不限|常态化|全天候|应.尽.|全覆盖/,
    meaning: 'open',
    examples: [
      '按需',
      '视实际情况开展',
      '根据街道需要',
      '按街道需要介入',
      '据实填报',
      '不定期开展',
      '应建尽建',
      '全覆盖',
    ],
    not: ['按季度', '需12次'],
  },
  {
    pattern: /(?:7[×xX*天日])?24小时(?:开通|在线|值班|值守|热线|畅通|接听|响应|不间断|轮值)|\d+小时(?:以?内)/,
    meaning: 'available',
    examples: ['24小时开通', '24小时热线', '7×24小时在线', '48小时内'],
    not: ['24小时', '督导24小时'],
  },
];

/** Whether a requirement leaves the amount open. */
export function isOpenTarget(text: NormalText): boolean {
  return means(OPEN_TARGETS, text, 'open');
}

/** A requirement without the hours at which something is at hand (24小时开通), which are no amount of hours. */
export function withoutAvailability(text: NormalText): NormalText {
  return OPEN_TARGETS.reduce(
    (rest, { pattern, meaning }) => (meaning === 'available' ? without(rest, pattern) : rest),
    text,
  );
}

/** Words of a requirement that tell how much, how often, where or in what way, and not what is asked for. */
const BESIDES: readonly RegExp[] = [
  ...OPEN_TARGETS.map(({ pattern }) => pattern),
  /(?:每|全)(?:个?(?:自然)?月|周|年度?|半年|季度?|日|天|次|场|人|个|名|户|片区|社区|社工)/,
  /(?:各|每个?)?(?:站点|社工站|社工点|片区|社区|村居|街道)(?=[\d一二两三四五六七八九十各每]|$)/,
  /人均|平均|不少于|不低于|不得少于|至少|最少|不超过|累计|合计|总计|共计?|年度|(?:上|下)半年|及?以上|以内|价值|数量|总量/,
  new RegExp(`第?[\\d一二两三四五六七八九十百千]+[\\d.,]*(?:${ANY_UNIT}|天|月|年)?`, 'i'),
  /开展|组织|制作|提供|举办|发布|撰写|介入|完成|进行|协助|配合|参与|提交|形成|建立|开通|服务|及时/,
  /[^\p{L}]+/u,
];

/** The words of a requirement that name what it asks for; none in 全年不少于十二次, 按需提供, 站点1份、片区6份. */
export function subjectsOf(requirement: NormalText): readonly NormalText[] {
  const pieces = BESIDES.reduce<readonly NormalText[]>(
    (rest, pattern) => rest.flatMap((piece) => piecesOf(piece, pattern)),
    [requirement],
  );
  return pieces.filter((piece) => piece !== '');
}

/** Whether a unit measures time: what 附件1-2 agrees on above all. */
export function isHours(unit: NormalText): boolean {
  return means(UNITS, unit, 'time');
}
