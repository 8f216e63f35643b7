import { getHolidaysInRange, isWorkday } from 'chinese-days';
import { addDays, dateParts, type IsoDate } from '../forms/values/calendar';

/** By the parts of a date: the package would take a text for the midnight of another time zone. */
function isWorkingDay(date: IsoDate): boolean {
  const { year, month, day } = dateParts(date);
  return isWorkday(new Date(year, month - 1, day));
}

/** Whether the official holidays of a year, and the weekends worked in their place, are known. */
function isKnown(year: number): boolean {
  return getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
}

/** A day that was counted to; `unknown`: the first year on the way whose holidays nobody has told yet, with weekends alone free. */
export interface WorkingDay {
  readonly date: IsoDate;
  readonly unknown: number | null;
}

/** The so manieth working day after a day, by the official calendar of China. */
export function addWorkingDays(from: IsoDate, days: number): WorkingDay {
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left--;
  }
  const years = [dateParts(from).year, dateParts(date).year];
  return { date, unknown: years.find((year) => !isKnown(year)) ?? null };
}
