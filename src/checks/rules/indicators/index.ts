import type { Rule } from '../../analysis/rule';
import { completedWithoutTarget } from './completed-without-target';
import { countFractional } from './count-fractional';
import { countNegative } from './count-negative';
import { digitAgainstRate } from './digit-against-rate';
import { farAboveTarget } from './far-above-target';
import { figuresCopied } from './figures-copied';
import { figuresImpossible } from './figures-impossible';
import { freeTextDiffers } from './free-text-differs';
import { performanceBehind } from './performance-behind';
import { performanceRateWrong } from './performance-rate-wrong';
import { performanceUnread } from './performance-unread';
import { performanceValuesDiffer } from './performance-values-differ';
import { performanceWeights } from './performance-weights';
import { quotesUnbalanced } from './quotes-unbalanced';
import { tenTimesNeighbours } from './ten-times-neighbours';
import { titleRequirementDiffer } from './title-requirement-differ';
import { zoneWithoutItem } from './zone-without-item';
import { zoneWorkersStep } from './zone-workers-step';

export const INDICATOR_RULES: readonly Rule[] = [
  countNegative,
  countFractional,
  digitAgainstRate,
  farAboveTarget,
  tenTimesNeighbours,
  completedWithoutTarget,
  zoneWorkersStep,
  figuresCopied,
  figuresImpossible,
  titleRequirementDiffer,
  quotesUnbalanced,
  freeTextDiffers,
  zoneWithoutItem,
  performanceBehind,
  performanceRateWrong,
  performanceValuesDiffer,
  performanceUnread,
  performanceWeights,
];
