import { checks as enUS } from './en-US/checks';
import type { TextsOf } from './format';
import type { Language } from '.';
import { checks as zhCN } from './zh-CN/checks';

export type MasterCheckTexts = typeof zhCN;

/** What the checks say, in one language: apart from the strings of the pane, which shows itself before it checks. */
export type CheckTexts = TextsOf<MasterCheckTexts>;

const REGISTRY: Readonly<Record<Language, CheckTexts>> = { 'zh-CN': zhCN, 'en-US': enUS };

export function checkTextsFor(language: Language): CheckTexts {
  return REGISTRY[language];
}
