import type { Assessment } from '../assessment/assess';
import { limitOf, RULE_NUMBERS, WORKERS_PER_ZONE, type Limits, type RuleNumber } from '../assessment/limits';
import { limitText } from '../assessment/number-text';
import type { Station } from '../forms/station';
import type { CheckTexts } from '../strings/check-texts';
import { fill, type Text } from '../strings/format';
import type { RuleId } from '../strings/message';
import { signsInUse, type MarkSignsInUse } from './signs-in-use';

/** What a rule looks for, why it matters and what to do about it, in one language. */
export interface RuleTexts {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

type LimitName = RuleNumber['id'] | 'dayAfter' | 'zoneWorkers';

/** A number of the rules as sentences show it. */
function limitNamed(name: string, limits: Limits): string | number | undefined {
  if (name === 'dayAfter') return limits.halfMonthDay + 1;
  if (name === 'zoneWorkers') return WORKERS_PER_ZONE;
  if (name === 'certifiedShare' && limits.certifiedShare === 0.5) return '1/2';
  const number = RULE_NUMBERS.find(({ id }) => id === name);
  if (!number) return undefined;
  const limit = limitOf(number, limits);
  return number.unit === 'share' ? limitText(limit) : limit;
}

/** What the texts of rules are filled with. */
export interface RuleTextValues {
  readonly limits: Limits;
  readonly signs: MarkSignsInUse;
}

/** Those of a station. */
export function ruleTextValues(station: Station, { limits }: Assessment): RuleTextValues {
  return { limits, signs: signsInUse(station) };
}

/** The texts of a rule with the numbers in force (docs/rules.md) and marks as the station writes them. */
export function ruleTexts(rule: RuleId, { rules }: CheckTexts, { limits, signs }: RuleTextValues): RuleTexts {
  const valueOf = (name: string): string | number | undefined =>
    name === 'full' || name === 'absent' ? signs[name] : limitNamed(name, limits);
  const filled = (text: Text<LimitName | keyof MarkSignsInUse>): string => fill(text, valueOf);
  const { title, why, remedy } = rules[rule];
  return { title: filled(title), why: filled(why), remedy: filled(remedy) };
}
