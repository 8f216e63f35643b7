import type { Check } from './check';
import type { Rule } from './analysis/rule';
import type { Message, RuleId } from '../strings/message';

export const LEGACY = new Map<string, Check>();

const asMessage = (text: Check['title']): Message => ({ id: 'joined', values: { parts: text as never } });

export function legacyRules(checks: readonly Check[]): Rule[] {
  for (const check of checks) LEGACY.set(check.id, check);
  return checks.map(({ id, family, severity, impact, basis, run }) => ({
    id: id as RuleId,
    family,
    severity,
    impact,
    basis,
    run: (context) =>
      run(context).map(({ message, spoils, follows, consequences, remedy: _, ...issue }) => ({
        ...issue,
        message: asMessage(message),
        ...(spoils && { wrong: spoils }),
        ...(follows && { restsOn: follows }),
        ...(consequences && { consequences: consequences.map(asMessage) }),
      })),
  }));
}
