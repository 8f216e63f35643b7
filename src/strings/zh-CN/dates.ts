/** How days and months are written. */
export const dates = {
  day: '{year}年{month}月{day}日',
  month: '{year}年{month}月',
  /** What stands for `month`, from the first on. */
  months: '1 2 3 4 5 6 7 8 9 10 11 12',
} as const;
