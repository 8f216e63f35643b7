import type { Rule } from './analysis/rule';
import { ACROSS_RULES } from './rules/across';
import { ARITHMETIC_RULES } from './rules/arithmetic';
import { FORM_RULES } from './rules/form';
import { FUNDS_CHECKS } from './rules/funds';
import { INDICATOR_RULES } from './rules/indicators';
import { READING_RULES } from './rules/reading';
import { EVALUATION_RULES } from './rules/rules';
import { CONTRACT_RULES, STAFFING_RULES } from './rules/staffing';

/** Every rule, in the order in which equally grave findings are told. A new rule is a new line of its family's index. */
export const RULES: readonly Rule[] = [
  ...READING_RULES,
  ...ARITHMETIC_RULES,
  ...FORM_RULES,
  ...CONTRACT_RULES,
  ...INDICATOR_RULES,
  ...STAFFING_RULES,
  ...EVALUATION_RULES,
  ...FUNDS_CHECKS,
  ...ACROSS_RULES,
];
