import type { Book } from './book';
import { invalid } from './remote';

/** Texts and errors within a formula, which may look like references. */
const NO_REFERENCES = /"(?:[^"]|"")*"|#[A-Z0/]+[!?]/g;
/** What stands before an exclamation mark: a quoted name, in which quotes are doubled, or a plain one. */
const SHEET_PREFIX = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.[\]\\]+)!/gu;

/**
 * Refuses a formula that refers to a sheet or workbook that is not there. Somebody who types one is asked for a file; an
 * add-in gets InvalidArgument (so microsoft/Excel-Labs issue 73 tells of a workbook that is not open; of sheets nothing is
 * written down, and an Excel that shows #REF! instead would be no better for the user).
 */
export function requireKnownSheets(book: Book, formula: string): void {
  for (const [, quoted, plain] of formula.replace(NO_REFERENCES, '0').matchAll(SHEET_PREFIX)) {
    const name = quoted?.replaceAll("''", "'") ?? plain ?? '';
    if (!book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw invalid(`a formula refers to ${name}, which is not there`);
  }
}
