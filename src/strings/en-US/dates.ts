import type { TextsOf } from '../format';
import type { dates as master } from '../zh-CN/dates';

export const dates: TextsOf<typeof master> = {
  day: '{day} {month} {year}',
  month: '{month} {year}',
  months: 'January February March April May June July August September October November December',
};
