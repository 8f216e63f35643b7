import type { Language } from '../../strings';
import { ruleIn, type Rule } from './rulebook';

/** The rulebooks are long and rarely opened: each is fetched with the first rule that is read in its language. */
const RULEBOOKS: Readonly<Record<Language, () => Promise<{ readonly default: string }>>> = {
  'zh-CN': () => import('../../../docs/rules.zh-CN.md'),
  'en-US': () => import('../../../docs/rules.md'),
};

/** The rule of this id in a language; null where it cannot be had. */
export async function findRule(language: Language, id: string): Promise<Rule | null> {
  try {
    const { default: rulebook } = await RULEBOOKS[language]();
    return ruleIn(rulebook, id);
  } catch {
    return null;
  }
}
