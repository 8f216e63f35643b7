import { limitOf, RULE_NUMBERS, WORKERS_PER_ZONE, type Limits, type RuleNumber } from '../assessment/limits';
import { limitText } from '../assessment/number-text';
import type { CheckTexts } from '../strings/check-texts';
import { format, type Text } from '../strings/format';
import type { RuleId } from '../strings/message';

/** What a rule looks for, why it matters and what to do about it, in one language. */
export interface RuleTexts {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

type LimitTexts = Readonly<Record<RuleNumber['id'] | 'dayAfter' | 'zoneWorkers', string | number>>;

/** The numbers of the rules as sentences show them. */
function limitTexts(limits: Limits): LimitTexts {
  const texts = RULE_NUMBERS.map((number) => {
    const limit = limitOf(number, limits);
    return [number.id, number.unit === 'share' ? limitText(limit) : limit];
  });
  return {
    ...(Object.fromEntries(texts) as Record<RuleNumber['id'], string | number>),
    ...(limits.certifiedShare === 0.5 && { certifiedShare: '1/2' }),
    dayAfter: limits.halfMonthDay + 1,
    zoneWorkers: WORKERS_PER_ZONE,
  };
}

/** The texts of a rule with the numbers in force (docs/rules.md). */
export function ruleTexts(rule: RuleId, { rules }: CheckTexts, limits: Limits): RuleTexts {
  const values = limitTexts(limits);
  const fill = (text: Text<keyof LimitTexts>): string => format(text, values);
  const { title, why, remedy } = rules[rule];
  return { title: fill(title), why: fill(why), remedy: fill(remedy) };
}
