import { format, type Strings } from '../../strings';
import type { StationRow } from '../station-row';
import type { RowFound } from './find-row';
import type { ParameterRow } from './parameter-table';

/** A submission, and how its row was found in the table; null where there was none to look into. */
export interface TableUser {
  readonly row: StationRow;
  readonly found: RowFound | null;
}

/** Which rows of a table of parameters were used for which files: what does not fit is said, for nobody would see it. */
export class TableUse {
  private readonly files = new Map<number, string[]>();

  constructor(
    private readonly rows: readonly ParameterRow[],
    private readonly words: Strings,
  ) {}

  /** What there is to say of a file: it had no row, or several. */
  noticesOf({ row, found }: TableUser): string[] {
    if (!found || row.kind === 'unreadable') return [];
    const texts = this.words.stationsOverview.parameters;
    const { file } = row;
    const station = row.station ?? '';
    switch (found.kind) {
      case 'row':
        this.files.set(found.row.row, [...(this.files.get(found.row.row) ?? []), file]);
        return [];
      case 'none':
        return [format(texts.none, { file, station })];
      case 'unnamed':
        return [format(texts.unnamed, { file })];
      case 'several':
        return [format(texts.several, { file, station, rows: found.rows.join(this.words.listSeparator) })];
    }
  }

  /** Stations whose rows no file has, as written, once all files are through. */
  unmatched(): string[] {
    return this.rows.flatMap(({ row, station }) => (this.files.has(row) ? [] : [station]));
  }

  /** What there is to say of the table once all files are through: rows of no file, and of more than one. */
  notices(): string[] {
    const texts = this.words.stationsOverview.parameters;
    return this.rows.flatMap(({ row, station }) => {
      const files = this.files.get(row) ?? [];
      if (files.length === 0) return [format(texts.unmatched, { row, station })];
      if (files.length === 1) return [];
      return [format(texts.shared, { row, station, files: files.join(this.words.listSeparator) })];
    });
  }
}
