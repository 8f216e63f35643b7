/** Values by row and column, found in constant time however many there are and however far apart they stand. */
export class CellGrid<T> {
  private readonly rows: (T | undefined)[][] = [];

  set(row: number, column: number, value: T): void {
    const columns = (this.rows[row] ??= []);
    columns[column] = value;
  }

  get(row: number, column: number): T | undefined {
    return this.rows[row]?.[column];
  }
}
