import { WORKERS_PER_ZONE, type Limits } from '../assessment/limits';
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

/** The numbers of the rules as sentences show them. */
function limitTexts({ halfMonthDay, certifiedShare, retentionMinimum, vetoLimits }: Limits) {
  return {
    halfMonthDay,
    dayAfter: halfMonthDay + 1,
    certifiedShare: certifiedShare === 0.5 ? '1/2' : limitText(certifiedShare),
    retentionMinimum: limitText(retentionMinimum),
    staffMidterm: vetoLimits.staff.midterm,
    staffFinal: vetoLimits.staff.final,
    certifiedMidterm: vetoLimits.certified.midterm,
    certifiedFinal: vetoLimits.certified.final,
    zoneWorkers: WORKERS_PER_ZONE,
  };
}

/** The texts of a rule with the numbers in force (docs/rules.md). */
export function ruleTexts(rule: RuleId, { rules }: CheckTexts, limits: Limits): RuleTexts {
  const values = limitTexts(limits);
  const fill = (text: Text<keyof typeof values>): string => format(text, values);
  const { title, why, remedy } = rules[rule];
  return { title: fill(title), why: fill(why), remedy: fill(remedy) };
}
