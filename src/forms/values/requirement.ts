import { inOnes } from './numbers';
import { ANY_UNIT, isAmountOf } from '../vocabulary/units';
import { chineseNumber, partOf, squash, without } from './text';

/** The target in a requirement sentence (rule C7). */
export interface Requirement {
  readonly value: number;
  /** Empty where no unit stands behind the number. */
  readonly unit: string;
}

const QUANTITY = new RegExp(`(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(${ANY_UNIT})(?:[×xX*](\\d+)人?)?`, 'gi');
/** 24-30次 asks for 24 at least. */
const UP_TO = /(?<=\d)(?:[-—–~]|至|到)\d+(?=\D)/g;
const IN_WORDS = new RegExp(`(?<!第)([一二两三四五六七八九十]{1,3})(百?)(${ANY_UNIT})(?!性)`);
/** What explains a number in brackets, 12份(季度简报4份,月报8份), unless it is the sum. */
const EXPLAINED = /(?<=\d[^\d()]{0,3})\((?![^()]*(?:共|合计|总|全年|年度))[^()]*\)/g;
/** As far back as the words before a number are looked at. */
const BEFORE = 16;

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
  const text = without(without(squash(sentence), EXPLAINED), UP_TO);
  const found = [...text.matchAll(QUANTITY)].map((match) => ({
    value: Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '')) * Number(match[4] ?? 1),
    unit: match[3] ?? '',
    before: partOf(text, Math.max(0, match.index - BEFORE), match.index),
  }));
  const chosen =
    found.findLast(({ before }) => isAmountOf(before, 'total')) ??
    found.find(({ before }) => isAmountOf(before, 'year') && !isAmountOf(before, 'rate')) ??
    found.findLast(({ before }) => !isAmountOf(before, 'rate')) ??
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
