import type { Rule } from '../../analysis/rule';
import { contractSumDiffers } from './contract-sum-differs';
import { fundsLimit } from './funds-limit';
import { fundsNegative } from './funds-negative';
import { fundsRateWrong } from './funds-rate-wrong';
import { fundsRowDeviation } from './funds-row-deviation';
import { fundsSumWrong } from './funds-sum-wrong';
import { fundsUnitMixed } from './funds-unit-mixed';
import { personnelSpendingLow } from './personnel-spending-low';

export const FUNDS_CHECKS: readonly Rule[] = [
  personnelSpendingLow,
  fundsUnitMixed,
  fundsSumWrong,
  fundsLimit,
  fundsNegative,
  contractSumDiffers,
  fundsRateWrong,
  fundsRowDeviation,
];
