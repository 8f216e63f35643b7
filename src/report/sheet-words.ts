import { stringsFor, type Strings } from '../strings';

/** The summary sheet stands beside the official forms: it is written, and what is typed there is read, in Chinese. */
export const SHEET_WORDS: Strings = stringsFor('zh-CN');
