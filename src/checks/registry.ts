import type { Rule } from './analysis/rule';
import { legacyRules } from './legacy';
import { ARITHMETIC_RULES } from './rules/arithmetic';
import { ACROSS_RULES } from './rules/across';
import { FORM_RULES } from './rules/form';
import { INDICATOR_RULES } from './rules/indicators';
import { EVALUATION_RULES } from './rules/rules';
import { CONTRACT_CHECKS } from './contracts';
import { CONTRACT_YEAR_CHECKS } from './contract-years';
import { HALF_MONTH_CHECKS } from './half-months';
import { LEAVING_CHECKS } from './leaving';
import { STAFFING_CHECKS } from './staffing';
import { STAFFING_DATE_CHECKS } from './staffing-dates';
import { STAFFING_MARK_CHECKS } from './staffing-marks';
import { STAFFING_POST_CHECKS } from './staffing-posts';

/** Every rule, in the order in which equally grave findings are told. A new rule is a new line of its family's index. */
export const RULES: readonly Rule[] = [
  ...ARITHMETIC_RULES,
  ...FORM_RULES,
  ...legacyRules(CONTRACT_CHECKS),
  ...legacyRules(CONTRACT_YEAR_CHECKS),
  ...INDICATOR_RULES,
  ...legacyRules(STAFFING_CHECKS),
  ...legacyRules(STAFFING_POST_CHECKS),
  ...legacyRules(STAFFING_DATE_CHECKS),
  ...legacyRules(STAFFING_MARK_CHECKS),
  ...legacyRules(LEAVING_CHECKS),
  ...legacyRules(HALF_MONTH_CHECKS),
  ...EVALUATION_RULES,
  ...ACROSS_RULES,
];
