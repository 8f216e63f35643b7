import { SATISFACTION } from '../assessment/limits';
import type { Satisfaction } from '../assessment/satisfaction';
import { numberOf } from '../forms/values/numbers';
import { formatCell } from '../workbook/address';
import type { SatisfactionReport } from './report';

/** The survey of satisfaction in the shape of the report contract. */
export function satisfactionReport({ table, answers, share, mean }: Satisfaction): SatisfactionReport {
  return {
    answers,
    required: SATISFACTION.answers,
    target: SATISFACTION.target,
    share,
    mean,
    rows: table.bands.map((band) => ({
      label: band.label,
      answers: numberOf(band.answers),
      mean: numberOf(band.mean),
      cell: formatCell(band.answers.cell),
    })),
  };
}
