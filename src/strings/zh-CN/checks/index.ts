import { dates } from '../dates';
import { across } from './across';
import { arithmetic } from './arithmetic';
import { comparisons } from './comparisons';
import { form } from './form';
import { funds } from './funds';
import { indicators } from './indicators';
import { phrases } from './phrases';
import { reading } from './reading';
import { rules } from './rules';
import { staffing } from './staffing';

/** The master language: ids, placeholders and their order of appearance are set here. */
export const checks = {
  /** What each rule looks for, why it matters, what to do about it, and what it says of a fault. */
  rules: { ...reading, ...arithmetic, ...form, ...indicators, ...staffing, ...rules, ...funds, ...across },
  comparisons,
  phrases,
  dates,
  /** Whether a sentence that stands by itself begins with a capital letter: `yes` or `no`. */
  capital: 'no',
  /** Between the entries of a list. */
  separators: { items: '、', clauses: '；', quoted: '”、“', sentences: '' },
} as const;
