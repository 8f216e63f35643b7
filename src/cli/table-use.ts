import { format } from '../strings';
import type { ParameterSource } from './parameter-source';
import type { FileOutcome } from './task';
import { WORDS } from './words';

const TEXTS = WORDS.stationsOverview.parameters;

/** Which rows of a table of parameters were used for which files: what does not fit is said, for nobody would see it. */
export class TableUse {
  private readonly files = new Map<number, string[]>();

  constructor(private readonly source: ParameterSource) {}

  /** What there is to say of a file: it had no row, or several. */
  noticesOf({ row, found }: FileOutcome): string[] {
    if (!found || row.kind === 'unreadable') return [];
    const { file } = row;
    const station = row.station ?? '';
    switch (found.kind) {
      case 'row':
        this.files.set(found.row.row, [...(this.files.get(found.row.row) ?? []), file]);
        return [];
      case 'none':
        return [format(TEXTS.none, { file, station })];
      case 'unnamed':
        return [format(TEXTS.unnamed, { file })];
      case 'several':
        return [format(TEXTS.several, { file, station, rows: found.rows.join(WORDS.listSeparator) })];
    }
  }

  /** What there is to say of the table once all files are through: rows of no file, and of more than one. */
  notices(): string[] {
    if (this.source.kind === 'same') return [];
    return this.source.rows.flatMap(({ row, station }) => {
      const files = this.files.get(row) ?? [];
      if (files.length === 0) return [format(TEXTS.unmatched, { row, station })];
      if (files.length === 1) return [];
      return [format(TEXTS.shared, { row, station, files: files.join(WORDS.listSeparator) })];
    });
  }
}
