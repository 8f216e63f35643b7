import { firstAtLeast } from '../../workbook/sorted';
import type { FormKind } from '../station';

/** Where a form's table begins on a sheet: titles and periods above belong to it. */
export interface FormPlace {
  readonly form: FormKind;
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Tables whose tops are no further apart stand side by side. */
const SIDE_BY_SIDE_ROWS = 3;

/** The tables of one sheet, to find what a title stands over. */
export class FormPlaces {
  private readonly places: readonly FormPlace[];
  private readonly tops: readonly number[];

  constructor(places: readonly FormPlace[]) {
    this.places = [...places].sort((a, b) => a.top - b.top);
    this.tops = this.places.map((place) => place.top);
  }

  /** The form whose table follows nearest below a cell; columns decide between tables side by side. */
  below(row: number, column: number): FormKind | null {
    const first = firstAtLeast(this.tops, row);
    const end = firstAtLeast(this.tops, (this.tops[first] ?? 0) + SIDE_BY_SIDE_ROWS + 1);
    const nearest = this.places.slice(first, end);
    const over = nearest.filter((place) => column <= place.right).sort((a, b) => a.left - b.left);
    return (over.findLast((place) => place.left <= column) ?? over[0] ?? nearest[0])?.form ?? null;
  }

  /** Whether a table begins at a row or below it. */
  isAbove(row: number): boolean {
    return row <= (this.tops.at(-1) ?? -1);
  }
}
