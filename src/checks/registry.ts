import type { Rule } from './analysis/rule';
import { legacyRules } from './legacy';
import { ARITHMETIC_RULES } from './rules/arithmetic';
import { ACROSS_RULES } from './rules/across';
import { FORM_RULES } from './rules/form';
import { INDICATOR_RULES } from './rules/indicators';
import { EVALUATION_RULES } from './rules/rules';
import { CONTRACT_RULES, STAFFING_RULES } from './rules/staffing';
import { CONTRACT_CHECKS } from './contracts';
import { CONTRACT_YEAR_CHECKS } from './contract-years';
import { COPY_CHECKS } from './copies';
import { INDICATOR_HEADER_CHECKS } from './indicator-headers';
import { LEFT_EMPTY_CHECKS } from './left-empty';
import { MARK_HEADER_CHECKS } from './mark-headers';
import { MARK_SPELLING_CHECKS } from './mark-spelling';
import { MONTH_HEADER_CHECKS } from './month-headers';
import { NAME_CHECKS } from './names';
import { TITLE_CHECKS } from './titles';

/** Every rule, in the order in which equally grave findings are told. A new rule is a new line of its family's index. */
export const RULES: readonly Rule[] = [
  ...ARITHMETIC_RULES,
  ...FORM_RULES,
  ...legacyRules(INDICATOR_HEADER_CHECKS),
  ...legacyRules(MARK_HEADER_CHECKS),
  ...legacyRules(LEFT_EMPTY_CHECKS),
  ...legacyRules(MARK_SPELLING_CHECKS),
  ...legacyRules(TITLE_CHECKS),
  ...legacyRules(MONTH_HEADER_CHECKS),
  ...legacyRules(NAME_CHECKS),
  ...legacyRules(COPY_CHECKS),
  ...legacyRules(CONTRACT_CHECKS),
  ...legacyRules(CONTRACT_YEAR_CHECKS),
  ...CONTRACT_RULES,
  ...INDICATOR_RULES,
  ...STAFFING_RULES,
  ...EVALUATION_RULES,
  ...ACROSS_RULES,
];
