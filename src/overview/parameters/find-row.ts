import type { Stage } from '../../assessment/stages';
import { squash } from '../../forms/values/text';
import { isSameStation } from '../../forms/vocabulary/station-names';
import type { ParameterRow } from './parameter-table';

/** Whose workbook it is, and for which evaluation, as its titles say. */
export interface Submission {
  readonly station: string | null;
  readonly stage: Stage | null;
}

export type RowFound =
  | { readonly kind: 'row'; readonly row: ParameterRow }
  /** No row is of this station, or its titles name none. */
  | { readonly kind: 'none' | 'unnamed' }
  /** None of these can be preferred. */
  | { readonly kind: 'several'; readonly rows: readonly number[] };

/** The row of a submission: by the station's name and, where it has several rows, the stage. */
export function findRow(rows: readonly ParameterRow[], { station, stage }: Submission): RowFound {
  if (station === null) return { kind: 'unnamed' };
  const named = rows.filter((row) => isSameStation(squash(row.station), squash(station)));
  const ofStage = named.filter(({ parameters }) => parameters.stage !== undefined && parameters.stage === stage);
  const fitting = named.length > 1 ? ofStage : named;
  const [row] = fitting;
  if (fitting.length === 1 && row) return { kind: 'row', row };
  return named.length === 0 ? { kind: 'none' } : { kind: 'several', rows: named.map((each) => each.row) };
}
