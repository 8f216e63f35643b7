import type { Language } from '../report/report';
import type { HostProblem } from '../workbook/host';
import { enUS } from './en-US';
import { format, type TextsOf } from './format';
import { zhCN } from './zh-CN';

export { format, type Text } from './format';

/** Every text of the interface, in one language. */
export type Strings = TextsOf<typeof zhCN>;

const LANGUAGES: Readonly<Record<Language, Strings>> = { 'zh-CN': zhCN, 'en-US': enUS };

export function stringsFor(language: Language): Strings {
  return LANGUAGES[language];
}

/** The language to use for what Office or a browser calls its own: any Chinese gives Chinese, everything else English. */
export function languageFor(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

/** What went wrong and what to do, as one sentence for the user. */
export function problemText(problem: HostProblem, strings: Strings): string {
  return format(strings.problems[problem.code], { detail: problem.detail || strings.problems.noDetail });
}
