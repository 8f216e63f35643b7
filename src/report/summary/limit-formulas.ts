import { plainText } from '../../assessment/number-text';
import type { SettableRule, SingleRule, StagedRule } from '../../assessment/limits';
import type { Stage } from '../../assessment/stages';
import { InputCells } from '../input-cells';
import type { Review } from '../review';
import { showsRules } from '../rule-inputs';
import { format, type Text } from '../../strings';
import { quote, textFormula } from './formulas';

/** Defined name of a number in force: what is entered where that can be used, else the usual one. */
export function limitName(rule: SettableRule, stage: Stage | null): string {
  return stage === null ? `Review_Limit_${rule}` : `Review_Limit_${rule}_${stage}`;
}

/**
 * The numbers of the rules as formulas take them: where the sheet shows them the names of those in force, elsewhere
 * the usual numbers themselves.
 */
export class LimitFormulas {
  /** Whether the sheet has a block for these numbers. */
  readonly isShown: boolean;

  constructor(private readonly review: Review) {
    this.isShown = showsRules(review.parameters, new InputCells(review.snapshot));
  }

  single(rule: SingleRule): string {
    return this.isShown ? limitName(rule, null) : String(this.review.assessment.limits[rule]);
  }

  /** Days from the first of a month to the last day of its first half. */
  halfMonthOffset(): string {
    const { halfMonthDay } = this.review.assessment.limits;
    return this.isShown ? `${limitName('halfMonthDay', null)}-1` : String(halfMonthDay - 1);
  }

  veto(rule: StagedRule, stage: Stage): string {
    return this.isShown ? limitName(rule, stage) : String(this.review.assessment.limits.vetoLimits[rule][stage]);
  }

  /** A sentence with a share in it as a percentage. */
  percentText(words: Text<'limit'>, rule: SingleRule): string {
    return format(words, { limit: `${plainText(this.review.assessment.limits[rule] * 100)}%` });
  }

  /** The same as a formula. */
  percentFormula(words: Text<'limit'>, rule: SingleRule): string {
    if (!this.isShown) return quote(this.percentText(words, rule));
    return textFormula(words, { limit: `ROUND(${limitName(rule, null)}*100,2)&"%"` });
  }
}
