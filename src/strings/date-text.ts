import type { IsoDate, Month } from '../forms/values/calendar';
import { format, type TextsOf } from './format';
import type { dates } from './zh-CN/dates';

export type DateTexts = TextsOf<typeof dates>;

/** A day or a month as people write it: 2024年9月27日, September 2024. */
export function dateText(date: IsoDate | Month, { day: ofDay, month: ofMonth, months }: DateTexts): string {
  const [year = 0, number = 0, day] = date.split('-').map(Number);
  const month = months.split(' ')[number - 1] ?? number;
  return day === undefined ? format(ofMonth, { year, month }) : format(ofDay, { year, month, day });
}

/** Both ends of a span, for the texts that say from when to when. */
export function spanTexts(
  { start, end }: { readonly start: IsoDate; readonly end: IsoDate },
  texts: DateTexts,
): { readonly start: string; readonly end: string } {
  return { start: dateText(start, texts), end: dateText(end, texts) };
}
