import type { Rule } from '../../analysis/rule';
import { effectiveWrong } from './effective-wrong';
import { experiencedFormula } from './experienced-formula';
import { figureMissing } from './figure-missing';
import { formulaDeviates } from './formula-deviates';
import { grandTotalWrong } from './grand-total-wrong';
import { monthSubtotalWrong } from './month-subtotal-wrong';
import { rateOverwritten } from './rate-overwritten';
import { rateRounded } from './rate-rounded';
import { rateWrong } from './rate-wrong';
import { retentionWrong } from './retention-wrong';
import { shownValueDiffers } from './shown-value-differs';
import { subtotalRounded } from './subtotal-rounded';
import { sumsDisagree } from './sums-disagree';
import { totalWrong } from './total-wrong';
import { workerSubtotalWrong } from './worker-subtotal-wrong';
import { satisfactionSumWrong } from './satisfaction-sum-wrong';
import { educationSumWrong } from './education-sum-wrong';

export const ARITHMETIC_RULES: readonly Rule[] = [
  sumsDisagree,
  formulaDeviates,
  rateOverwritten,
  rateWrong,
  rateRounded,
  totalWrong,
  workerSubtotalWrong,
  monthSubtotalWrong,
  effectiveWrong,
  grandTotalWrong,
  subtotalRounded,
  shownValueDiffers,
  figureMissing,
  experiencedFormula,
  retentionWrong,
  satisfactionSumWrong,
  educationSumWrong,
];
