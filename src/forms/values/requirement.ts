import { inOnes } from './numbers';
import { chineseNumber, squash } from './text';

/** The target in a requirement sentence (rule C7). */
export interface Requirement {
  readonly value: number;
  /** Empty where no unit stands behind the number. */
  readonly unit: string;
}

const UNIT =
  '小时|课时|学时|工时|人次|户次|家次|场次|节次|课次|万元|元|万(?:人次|字)|次|场|节|个(?!月|片区|社区|村|居委)|份|户|名|人|支|篇|期|件|宗|项|家|条|对|例|批|本|套|台|处|盘|张|幅|册|组|队|封|h(?![a-z])';
const QUANTITY = new RegExp(`(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(${UNIT})(?:[×xX*](\\d+)人?)?`, 'gi');
/** 24-30次 asks for 24 at least. */
const UP_TO = /(?<=\d)(?:[-—–~]|至|到)\d+(?=\D)/g;
const IN_WORDS = new RegExp(`(?<!第)([一二两三四五六七八九十]{1,3})(百?)(${UNIT})(?!性)`);
/** What explains a number in brackets, 12份(季度简报4份,月报8份), unless it is the sum. */
const EXPLAINED = /(?<=\d[^\d()]{0,3})\((?![^()]*(?:共|合计|总|全年|年度))[^()]*\)/g;
const TOTAL_WORD = /(共计?|合计|总计|总共|累计)[^0-9,;。]{0,6}$/;
const YEAR_WORD = /(全年|年度|总量|总数)[^0-9,;。]{0,6}$/;
/** As far back as the words before a number are looked at. */
const BEFORE = 16;
const RATE_WORD = /每[^0-9,;。]{0,8}$/;

/** 两场, 一百名: in sentences without a digit. */
function inWords(text: string): Requirement | null {
  const match = /\d/.test(text) ? null : IN_WORDS.exec(text);
  const count = chineseNumber(match?.[1] ?? '');
  return match && count !== null ? { value: match[2] ? count * 100 : count, unit: match[3] ?? '' } : null;
}

/**
 * Finds the target in a sentence: the number announced by 共 or its like, else by 全年, else the last number with a unit that
 * is no rate (每月2次), else the last with a unit, else a percentage, else a number that ends the sentence, else one in words.
 * Null where there is none: a number inside a name (片区2) is no target.
 */
export function readRequirement(sentence: string): Requirement | null {
  const text = squash(sentence).replace(EXPLAINED, '').replace(UP_TO, '');
  const found = [...text.matchAll(QUANTITY)].map((match) => ({
    value: Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '')) * Number(match[4] ?? 1),
    unit: match[3] ?? '',
    before: text.slice(Math.max(0, match.index - BEFORE), match.index),
  }));
  const chosen =
    found.findLast(({ before }) => TOTAL_WORD.test(before)) ??
    found.find(({ before }) => YEAR_WORD.test(before) && !RATE_WORD.test(before)) ??
    found.findLast(({ before }) => !RATE_WORD.test(before)) ??
    found.at(-1);
  if (chosen) return { value: chosen.value, unit: chosen.unit };
  const share = /(\d+(?:\.\d+)?)%/.exec(text)?.[1];
  if (share !== undefined) return { value: Number(share), unit: '%' };
  const atEnd = /\d+(?:\.\d+)?$/.exec(text);
  return atEnd ? { value: Number(atEnd[0]), unit: '' } : inWords(text);
}

/**
 * A target in 万 or percent in the scale in which the completed number is written: 5万元 is 50,000 against 32,000, and 5
 * against 3.2; 90% is 0.9 against 0.92.
 */
export function inScaleOf(target: Requirement, completed: number | null): Requirement {
  const scaled = target.unit === '%' ? { value: target.value / 100, unit: '%' } : inOnes(target.value, target.unit);
  if (completed === null || completed <= 0) return scaled;
  const distance = ({ value }: Requirement): number => Math.abs(Math.log(completed / value));
  return distance(target) < distance(scaled) ? target : scaled;
}

/** A block's title without the prefix before its dash: 服务保障工作——项目内会议 → 项目内会议. */
export function titleWithoutPrefix(title: string): string {
  const parts = title.split(/——|--|──|—|―/);
  return parts.length > 1 ? parts.slice(1).join('——').trim() || title : title;
}
