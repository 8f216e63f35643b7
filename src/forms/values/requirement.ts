import { inOnes } from './numbers';
import { ANY_UNIT, isAmountOf, isOpenTarget, withoutAvailability } from '../vocabulary/units';
import { chineseNumber, partOf, squash, without, type NormalText } from './text';

/** A number with its unit. */
export interface Amount {
  readonly value: number;
  /** Empty where no unit stands behind the number. */
  readonly unit: string;
}

/** The target in a requirement sentence (rule C7). */
export interface Requirement extends Amount {
  /** The number is due so many times a year (每月2场: 12) rather than in all. */
  readonly timesAYear?: number;
  /** The number is due in every zone (每个片区2次). */
  readonly isOfEachZone?: true;
}

const QUANTITY = new RegExp(`(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(${ANY_UNIT})(?:[×xX*](\\d+)人?)?`, 'gi');
/** 24-30次 asks for 24 at least. */
const UP_TO = /(?<=\d)(?:[-—–~]|至|到)\d+(?=\D)/g;
const WORD = '[一二两三四五六七八九十]{1,3}';
const IN_WORDS = new RegExp(`(?<!第)(${WORD})(百?)(${ANY_UNIT})(?!性)`);
/** What explains a number in brackets, 12份(季度简报4份,月报8份), unless it is the sum. */
const EXPLAINED = /(?<=\d[^\d()]{0,3})\((?![^()]*(?:共|合计|总|全年|年度))[^()]*\)/g;
/** Words behind which a part of the amount before stands, 48篇,其中市级媒体6篇, up to its number. */
const OF_SOME_KIND = /(?:其中|[,(](?:含|包括|包含))[^,;。]*$/;
/** That it is the amount all the same. */
const OF_ALL = /共|合计|总|全年|年度|协议|全部/;
/** As far back as the words before a number are looked at. */
const BEFORE = 16;
/** 每月不少于2场, 每季度一次, 每周1次. */
const RECURRING = new RegExp(
  `每个?(周|星期|月|季度?|半年)[^0-9一二两三四五六七八九十,;。、]{0,8}(\\d+(?:\\.\\d+)?|${WORD})(${ANY_UNIT})(?!性)`,
);
const TIMES_A_YEAR: Readonly<Record<string, number>> = { 周: 52, 星期: 52, 月: 12, 季: 4, 季度: 4, 半年: 2 };
/** 每个片区不少于2次, alone: where more is said, it may be of how many zones. */
const OF_EACH_ZONE = new RegExp(
  `^\\D{0,8}每个?(?:服务)?(?:片区|社工点)[^0-9一二两三四五六七八九十,;。、每]{0,8}(\\d+(?:\\.\\d+)?|${WORD})(${ANY_UNIT})(?!性)$`,
);

function inAll(value: number, unit: string): Requirement {
  return { value, unit };
}

/** 两场, 一百名: in sentences without a digit. */
function inWords(text: string): Requirement | null {
  const match = /\d/.test(text) ? null : IN_WORDS.exec(text);
  const count = chineseNumber(match?.[1] ?? '');
  return match && count !== null ? inAll(match[2] ? count * 100 : count, match[3] ?? '') : null;
}

function numberIn(text: string): number | null {
  return /^\d/.test(text) ? Number(text) : chineseNumber(text);
}

function recurring(text: NormalText): Requirement | null {
  const [, every = '', number = '', unit = ''] = RECURRING.exec(text) ?? [];
  const value = numberIn(number);
  const timesAYear = TIMES_A_YEAR[every];
  return value === null || timesAYear === undefined ? null : { value, unit, timesAYear };
}

/** Whether a text says what is due every week, month, quarter or half-year. */
export function recurs(text: NormalText): boolean {
  return recurring(text) !== null;
}

function ofEachZone(text: NormalText): Requirement | null {
  const [, number = '', unit = ''] = OF_EACH_ZONE.exec(text) ?? [];
  const value = numberIn(number);
  return value === null ? null : { value, unit, isOfEachZone: true };
}

interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** The words before it. */
  readonly before: NormalText;
  /** How much of the amount before it, in the same unit, is to be of some kind: no target of its own. */
  readonly isPart: boolean;
}

function quantitiesIn(text: NormalText): Quantity[] {
  let last = '';
  return [...text.matchAll(QUANTITY)].map((match) => {
    const unit = match[3] ?? '';
    const before = partOf(text, Math.max(0, match.index - BEFORE), match.index);
    const kind = OF_SOME_KIND.exec(partOf(text, Math.max(0, match.index - 2 * BEFORE), match.index))?.[0];
    const isPart = kind !== undefined && unit === last && !OF_ALL.test(kind);
    last = unit;
    return {
      value: Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '')) * Number(match[4] ?? 1),
      unit,
      before,
      isPart,
    };
  });
}

/** 站点1份、片区3份: parts of one amount, where they have one unit and nothing announces a total. */
function sumOfParts(parts: readonly Quantity[]): Requirement | null {
  const [first, ...others] = parts;
  if (!first || others.length === 0 || parts.some(({ before }) => isAmountOf(before, 'rate'))) return null;
  if (others.some(({ unit }) => unit !== first.unit)) return null;
  return inAll(
    parts.reduce((sum, { value }) => sum + value, 0),
    first.unit,
  );
}

/** Only parts, one after the other: 站点1份、片区3份. */
const PARTS = new RegExp(`^[^\\d,;。]*\\d+(?:${ANY_UNIT})(?:[、和及+][^\\d,;。]*\\d+(?:${ANY_UNIT}))+$`, 'i');

/**
 * Finds the target in a sentence: the number announced by 共 or its like, else by 全年, else what is due each week, month,
 * quarter or half-year, or in each zone, where every number is such a rate, else the last number with a unit that is no rate (每月2次), or the sum of
 * parts, else the last with a unit, else a percentage, else a number that ends the sentence, else one in words. Where no
 * total is announced, another number of the same unit is meant if the sheet's own percentage comes out with it.
 * Null where there is none: a number inside a name (片区2) and hours of opening (24小时开通) are no target.
 */
export function readRequirement(
  sentence: string,
  comesOut: (value: number) => boolean = () => false,
): Requirement | null {
  const text = withoutAvailability(without(without(squash(sentence), EXPLAINED), UP_TO));
  const all = quantitiesIn(text);
  const found = all.filter(({ isPart }) => !isPart);
  const announced =
    found.findLast(({ before }) => isAmountOf(before, 'total')) ??
    found.find(({ before }) => isAmountOf(before, 'year') && !isAmountOf(before, 'rate'));
  if (announced) return inAll(announced.value, announced.unit);
  const single = found.findLast(({ before }) => !isAmountOf(before, 'rate'));
  const each = single ? null : (recurring(text) ?? ofEachZone(text));
  if (each) return comesOut(each.value) ? inAll(each.value, each.unit) : each;
  const chosen = single ?? found.at(-1);
  if (chosen) {
    const sum = sumOfParts(found);
    const usual = sum && PARTS.test(text) ? sum : inAll(chosen.value, chosen.unit);
    const others = all.filter(({ unit }) => unit === chosen.unit).map(({ value, unit }) => inAll(value, unit));
    return [usual, ...(sum ? [sum] : []), ...others].find(({ value }) => comesOut(value)) ?? usual;
  }
  const share = /(\d+(?:\.\d+)?)%/.exec(text)?.[1];
  if (share !== undefined) return inAll(Number(share), '%');
  const atEnd = /(\d+(?:\.\d+)?)(?:及?以上)?$/.exec(text)?.[1];
  return atEnd !== undefined ? inAll(Number(atEnd), '') : inWords(text);
}

/** What a sentence says was done, where one number stands in it, or one in this unit: 协助处理3宗. */
export function readDone(sentence: string, unit = ''): number | null {
  const found = quantitiesIn(withoutAvailability(squash(sentence)));
  const inUnit = found.filter(
    (quantity) => quantity.unit === unit && !quantity.isPart && !isAmountOf(quantity.before, 'rate'),
  );
  const [only, another] = inUnit.length === 1 ? inUnit : found;
  return only && !another ? only.value : null;
}

/** Whether a requirement asks for no amount: 按需, 24小时开通. */
export function asksForNoAmount(sentence: string): boolean {
  const text = squash(sentence);
  const isAvailable = withoutAvailability(text) !== text;
  return (isAvailable || isOpenTarget(text)) && readRequirement(text) === null;
}

const NUMBERED = /(?:^|[;。])\d{1,2}[.、](?=\D)/g;
const FEWEST_NUMBERED = 3;

/** Whether a text lists the targets of several indicators: 1.个案68个;2.小组30个;3.活动53个. */
export function listsSeveral(sentence: string): boolean {
  return (squash(sentence).match(NUMBERED)?.length ?? 0) >= FEWEST_NUMBERED;
}

/**
 * A target in 万 or percent in the scale in which the completed number is written: 5万元 is 50,000 against 32,000, and 5
 * against 3.2; 90% is 0.9 against 0.92.
 */
export function inScaleOf(target: Amount, completed: number | null): Amount {
  const scaled = target.unit === '%' ? { value: target.value / 100, unit: '%' } : inOnes(target.value, target.unit);
  if (completed === null || completed <= 0) return scaled;
  const distance = ({ value }: Amount): number => Math.abs(Math.log(completed / value));
  return distance(target) < distance(scaled) ? target : scaled;
}

/** A block's title without the prefix before its dash: 服务保障工作——项目内会议 → 项目内会议. */
export function titleWithoutPrefix(title: string): string {
  const parts = title.split(/——|--|──|—|―/);
  return parts.length > 1 ? parts.slice(1).join('——').trim() || title : title;
}
