import { ARITHMETIC_SEEDS } from './arithmetic-seeds';
import { EDUCATION_SEEDS } from './education-seeds';
import { FORM_SEEDS } from './form-seeds';
import { ACROSS_SEEDS, INDICATOR_SEEDS, RULE_SEEDS, STAFFING_SEEDS } from './other-seeds';
import { PERFORMANCE_SEEDS } from './performance-seeds';
import { SLIP_SEEDS } from './slip-seeds';

/** Every kind of realistic error. */
export const SEEDS = [
  ...ARITHMETIC_SEEDS,
  ...EDUCATION_SEEDS,
  ...FORM_SEEDS,
  ...INDICATOR_SEEDS,
  ...PERFORMANCE_SEEDS,
  ...STAFFING_SEEDS,
  ...RULE_SEEDS,
  ...ACROSS_SEEDS,
  ...SLIP_SEEDS,
];

export {
  cleanLayouts,
  cleanWorkbooks,
  repairedWorkbook,
  reviewOf,
  valuesOnly,
  type CleanWorkbook,
} from './clean-workbooks';
export { measure, measurePairs, type Trial } from './measure';
export { foundShare, tallies, type Tally } from './table';
export { recalculate, withoutValues } from './recalculate';
