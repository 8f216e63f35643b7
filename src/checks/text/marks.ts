import type { MarkReading } from '../../forms/station';
import { dateFromSerial, dateParts } from '../../forms/values/calendar';
import { hasDateFormat } from '../../forms/values/dates';
import { hasUnseen, oneLine } from '../../forms/values/text';
import type { Value } from '../../strings/message';
import { quoted, say } from './say';

const LONGEST_QUOTE = 20;
const MOST_SPELLINGS = 3;

/** A mark as a sentence quotes it: as the sheet shows it, with what cannot be seen of it. `date1904`: how dates count. */
export function markText({ raw, numberFormat, symbolFont }: MarkReading, date1904: boolean): Value {
  if (typeof raw === 'boolean') return say(raw ? 'box-ticked' : 'box-empty', {});
  const date = typeof raw === 'number' && hasDateFormat(numberFormat) ? dateFromSerial(raw, date1904) : null;
  if (date !== null) {
    const { month, day } = dateParts(date);
    return say('day-of-year', { month, day });
  }
  const mark = oneLine(raw).slice(0, LONGEST_QUOTE);
  if (symbolFont !== undefined) return say('mark-in-font', { mark, font: symbolFont });
  return typeof raw === 'string' && hasUnseen(raw) ? say('mark-with-unseen', { mark }) : mark;
}

/** The different spellings among the marks of many findings; the first few of them. */
export function spellings(marks: readonly (Value | undefined)[]): Value {
  const all = new Set(marks.map((mark) => mark ?? null));
  return quoted([...all].slice(0, MOST_SPELLINGS));
}
