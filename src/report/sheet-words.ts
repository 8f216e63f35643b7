import { stringsFor, type Language, type Strings } from '../strings';
import { checkTextsFor, type CheckTexts } from '../strings/check-texts';

/** The summary sheet stands beside the official forms: it is written, and what is typed there is read, in Chinese. */
const LANGUAGE: Language = 'zh-CN';
export const SHEET_WORDS: Strings = stringsFor(LANGUAGE);
export const SHEET_CHECK_TEXTS: CheckTexts = checkTextsFor(LANGUAGE);
