/** One part of `npm run bench`: `npm run bench -- NAME` runs it alone. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** Takes minutes: run only when it is named. */
  readonly isLong?: boolean;
  /** Rows of a table: the first names the columns. */
  rows(): Promise<readonly (readonly string[])[]> | readonly (readonly string[])[];
}
