import { enUS } from './en-US';
import type { TextsOf } from './format';
import { zhCN } from './zh-CN';

export { dateText, spanTexts } from './date-text';
export { format, type Text } from './format';
export { outcomeSentences } from './outcome-text';
export { fileProblemText, problemText } from './problem-text';

/** Every text of the project, in one language. */
export type Strings = TextsOf<typeof zhCN>;

/** The texts of the page around the pane. */
export type WorkbenchStrings = Strings['workbench'];

/** The registry: a further language is a folder beside these, and a line here. */
const REGISTRY = { 'zh-CN': zhCN, 'en-US': enUS } as const satisfies Readonly<Record<string, Strings>>;

/** Languages of messages, findings and paragraphs. */
export type Language = keyof typeof REGISTRY;

export const LANGUAGES = Object.keys(REGISTRY) as readonly Language[];

/** For locales that no language of the registry is for. */
const FALLBACK: Language = 'en-US';

export function stringsFor(language: Language): Strings {
  return REGISTRY[language];
}

/** The texts for a file that is in memory until it is downloaded: nothing that was written there counts as saved. */
export function stringsUntilDownloaded(language: Language): Strings {
  const strings = stringsFor(language);
  const { working, outcomes, score } = strings.untilDownloaded;
  return {
    ...strings,
    working: { ...strings.working, ...working },
    outcomes: { ...strings.outcomes, ...outcomes },
    score: { ...strings.score, ...score },
  };
}

/** The language to use for what Office or a browser calls its own: `zh-TW` gives Chinese, an unknown one English. */
export function languageFor(locale: string): Language {
  const [spoken] = locale.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language.split('-')[0] === spoken) ?? FALLBACK;
}
