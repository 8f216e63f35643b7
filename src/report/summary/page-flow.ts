/** Height of a row that is not set, in points. */
export const PLAIN_ROW = 18;

/**
 * Printable height of A4 landscape with the sheet's margins, in points, with a little to spare. Where a wide default
 * font makes Excel shrink the page more would fit; every page is broken here, so that it looks the same everywhere.
 */
const PAGE = 515;

/** Follows how rows fall on printed pages. */
export class PageFlow {
  private used = 0;
  private repeated = 0;

  add(height: number): void {
    this.used += height;
  }

  /** The last of what has been added, so high in points, stands on every page. */
  repeat(points: number): void {
    this.repeated = points;
  }

  /** Whether this much fits on the page; what is higher than a page may begin anywhere. */
  hasRoom(points: number): boolean {
    return this.used + points <= PAGE || this.used <= this.repeated || points > PAGE - this.repeated;
  }

  /** What is left of the page. */
  get room(): number {
    return PAGE - this.used;
  }

  /** Starts a page. */
  turn(): void {
    this.used = this.repeated;
  }
}
