import { stringsFor, type Language, type Strings } from '../strings';

/** What the command line speaks. */
export const LANGUAGE: Language = 'zh-CN';
export const WORDS: Strings = stringsFor(LANGUAGE);
