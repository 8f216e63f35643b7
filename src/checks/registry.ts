import { ACROSS_CHECKS } from './across';
import { ARITHMETIC_CHECKS } from './arithmetic';
import type { Check } from './check';
import { CONTRACT_CHECKS } from './contracts';
import { CONTRACT_YEAR_CHECKS } from './contract-years';
import { COPY_CHECKS } from './copies';
import { EXPERIENCE_FORMULA_CHECKS } from './experience-formula';
import { FORM_CHECKS } from './form';
import { HALF_MONTH_CHECKS } from './half-months';
import { INDICATOR_CHECKS } from './indicators';
import { INDICATOR_HEADER_CHECKS } from './indicator-headers';
import { INDICATOR_PAIR_CHECKS } from './indicator-pairs';
import { ITEM_TEXT_CHECKS } from './item-texts';
import { LEAVING_CHECKS } from './leaving';
import { LEFT_EMPTY_CHECKS } from './left-empty';
import { LETTER_CHECKS } from './letters';
import { MARK_HEADER_CHECKS } from './mark-headers';
import { MARK_SPELLING_CHECKS } from './mark-spelling';
import { MONTH_HEADER_CHECKS } from './month-headers';
import { NAME_CHECKS } from './names';
import { POSITION_ZONE_CHECKS } from './position-zones';
import { PROGRESS_CHECKS } from './progress';
import { RETENTION_CHECKS } from './retention';
import { RULE_CHECKS } from './rules';
import { STAFFING_CHECKS } from './staffing';
import { STAFFING_DATE_CHECKS } from './staffing-dates';
import { STAFFING_MARK_CHECKS } from './staffing-marks';
import { STAFFING_POST_CHECKS } from './staffing-posts';
import { STATED_RETENTION_CHECKS } from './stated-retention';
import { TITLE_CHECKS } from './titles';

/** Every check, in the order of docs/checks.md. A new check is a new entry here. */
export const CHECKS: readonly Check[] = [
  ...ARITHMETIC_CHECKS,
  ...EXPERIENCE_FORMULA_CHECKS,
  ...STATED_RETENTION_CHECKS,
  ...FORM_CHECKS,
  ...LETTER_CHECKS,
  ...INDICATOR_HEADER_CHECKS,
  ...MARK_HEADER_CHECKS,
  ...LEFT_EMPTY_CHECKS,
  ...MARK_SPELLING_CHECKS,
  ...TITLE_CHECKS,
  ...MONTH_HEADER_CHECKS,
  ...NAME_CHECKS,
  ...COPY_CHECKS,
  ...CONTRACT_CHECKS,
  ...CONTRACT_YEAR_CHECKS,
  ...INDICATOR_CHECKS,
  ...INDICATOR_PAIR_CHECKS,
  ...ITEM_TEXT_CHECKS,
  ...STAFFING_CHECKS,
  ...STAFFING_POST_CHECKS,
  ...STAFFING_DATE_CHECKS,
  ...STAFFING_MARK_CHECKS,
  ...LEAVING_CHECKS,
  ...HALF_MONTH_CHECKS,
  ...RULE_CHECKS,
  ...RETENTION_CHECKS,
  ...PROGRESS_CHECKS,
  ...ACROSS_CHECKS,
  ...POSITION_ZONE_CHECKS,
];
