import { addMonths, dateParts, isoDate, monthOfDate, type IsoDate } from '../../forms/values/calendar';

/** The day on which somebody has practised for two years since a date (rule B5). */
export function twoYearsAfter(date: IsoDate): IsoDate {
  const { year, month, day } = dateParts(date);
  return isoDate(year + 2, month, day) ?? (`${addMonths(monthOfDate(date), 24)}-28` as IsoDate);
}
