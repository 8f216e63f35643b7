import type { AssessedIndicator } from '../../assessment/rates';
import { standingOf, type Standing } from '../../assessment/standing';
import type { Review } from '../../report/review';
import { zoneMatrix } from '../../report/zone-matrix';
import { formatCell } from '../../workbook/address';

/** What one zone completed of one indicator. */
export interface ZoneRate {
  /** Fraction. */
  readonly rate: number;
  readonly standing: Standing;
  /** Where the rate stands; without such a column, what was completed. */
  readonly cell: string;
}

export interface ZoneRates {
  readonly zones: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** In the order of the zones; null where a zone has no such indicator, or no rate in it. */
    readonly rates: readonly (ZoneRate | null)[];
  }[];
}

/** The rates of all zones side by side, as the summary sheet has them; null where there are no two zones to compare. */
export function zoneRates({ station, assessment }: Pick<Review, 'station' | 'assessment'>): ZoneRates | null {
  const { zones, measures } = zoneMatrix(station);
  if (zones.length < 2) return null;
  const assessed = new Map(assessment.indicators.map((indicator) => [indicator.record, indicator]));
  const rows = measures.map(({ label, records }) => ({
    name: label,
    rates: zones.map(({ key }) => {
      const record = records.get(key);
      const indicator = record && assessed.get(record);
      return indicator ? rateOf(indicator, assessment.time.expectedProgress) : null;
    }),
  }));
  const told = rows.filter(({ rates }) => rates.some((rate) => rate !== null));
  return told.length === 0 ? null : { zones: zones.map(({ name }) => name), rows: told };
}

function rateOf({ record, rate, status }: AssessedIndicator, expectedProgress: number | null): ZoneRate | null {
  if (rate === null) return null;
  const { cell } = record.rate ?? record.completed;
  return { rate, standing: standingOf(status, rate, expectedProgress), cell: formatCell(cell) };
}
