import { isCellError } from '../workbook/snapshot';
import { COMPARING, COMPARISONS, type Comparison } from './syntax';
import { compareValues, numberInText, type Scalar } from './values';

export type Criterion = (value: Scalar) => boolean;

const SIGN = /^(<=|>=|<>|[=<>])?([^]*)$/;

const isComparison = (sign: string): sign is Comparison => COMPARISONS.some((known) => known === sign);

const IS_PATTERN = /[*?~]/;

/** A text with `*` and `?` as a pattern; `~` takes their meaning away. */
function patternOf(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/-]/g, (sign) => {
    if (sign === '*') return '[^]*';
    if (sign === '?') return '[^]';
    return `\\${sign.replace('~', '') || '~'}`;
  });
  return new RegExp(`^${source}$`, 'iu');
}

function toCriterion(sign: Comparison, wanted: number | string | boolean): Criterion {
  const isEquality = sign === '=' || sign === '<>';
  if (typeof wanted === 'string' && isEquality) {
    const isWanted = wanted === '' ? (value: Scalar) => value === null : isTextLike(wanted);
    return sign === '=' ? isWanted : (value) => !isWanted(value);
  }
  return (value) => {
    // Text that holds a number is that number, but only to be equal to it.
    const seen = isEquality && typeof value === 'string' && typeof wanted === 'number' ? asNumber(value) : value;
    const isComparable = seen !== null && !isCellError(seen) && typeof seen === typeof wanted;
    return isComparable ? COMPARING[sign](compareValues(seen, wanted)) : sign === '<>';
  };
}

const asNumber = (text: string): number | string => numberInText(text) ?? text;

/** Capital or small, a letter is the same. */
function isTextLike(wanted: string): Criterion {
  if (IS_PATTERN.test(wanted)) {
    const pattern = patternOf(wanted);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const lower = wanted.toLowerCase();
  return (value) => typeof value === 'string' && (value === wanted || value.toLowerCase() === lower);
}

/** What COUNTIF, SUMIF and their like take as a condition: a value, or a sign with one (">0", "<>√"). */
export function criterionOf(given: Scalar): Criterion {
  if (isCellError(given)) return (value) => isCellError(value) && value.error === given.error;
  if (typeof given !== 'string') return toCriterion('=', given ?? 0);
  if (given === '') return (value) => value === null || value === '';
  const [, sign = '=', rest = ''] = SIGN.exec(given) ?? [];
  if (!isComparison(sign)) return () => false;
  const upper = rest.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return toCriterion(sign, upper === 'TRUE');
  return toCriterion(sign, numberInText(rest) ?? rest);
}
