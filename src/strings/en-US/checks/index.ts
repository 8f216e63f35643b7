import type { CheckTexts } from '../../check-texts';
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

export const checks: CheckTexts = {
  rules: { ...reading, ...arithmetic, ...form, ...indicators, ...staffing, ...rules, ...funds, ...across },
  comparisons,
  phrases,
  dates,
  capital: 'yes',
  separators: { items: ', ', clauses: '; ', quoted: '”, “', sentences: ' ' },
};
