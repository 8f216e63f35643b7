import { format, type Strings } from '../strings';
import { formList } from './recognition';
import { hasForms, type FailureReport } from './report';
import type { Review } from './review';

/** That a workbook has none of the official forms, with what it has; null where it has one. */
export function withoutForms({ station, report }: Review, words: Strings): FailureReport['failure'] | null {
  if (hasForms(report)) return null;
  const { noForms, unread: unreadText } = words.commandLine;
  const { title, lookedFor, advice } = words.noForms;
  const unread = report.recognition.unread.map(({ text }) => format(unreadText, { text })).join('');
  const sheets = station.sheets.join(words.listSeparator);
  const message = format(noForms, { title, lookedFor, forms: formList(words), sheets, unread, advice });
  return { code: 'no-official-sheet', message };
}
