import type { ManualVeto } from '../../assessment/manual-vetoes';
import type { PartyKey } from '../../assessment/schemes';
import { dateFromSerial, monthOf, monthOfDate, type Month } from '../../forms/values/calendar';
import { squash, without, type NormalText } from '../../forms/values/text';
import {
  HEADCOUNT_COLUMNS,
  PARAMETER_COLUMNS,
  PARTY_COLUMNS,
  VETO_COLUMNS,
} from '../../forms/vocabulary/parameter-tables';
import { meaningOf, means } from '../../forms/vocabulary/table';
import type { CellValue } from '../../workbook/snapshot';

/** What a column of the table of parameters holds. */
export type ColumnMeaning =
  | { readonly kind: 'station' }
  | { readonly kind: 'stage' }
  | { readonly kind: 'scheme' }
  | { readonly kind: 'contractSum' }
  | { readonly kind: 'unmonthed' }
  | { readonly kind: 'headcount'; readonly from: Month }
  | { readonly kind: 'score'; readonly party: PartyKey }
  | { readonly kind: 'veto'; readonly veto: ManualVeto };

const MONTH = /((?:19|20)\d\d)[-年./](\d{1,2})/;

/** The days of 2000 to 2100 as workbooks count them: other numbers are no months. */
const DAYS = { from: 36_526, to: 73_050 };

function monthIn(text: NormalText): Month | null {
  const [, year, month] = MONTH.exec(text) ?? [];
  return year === undefined ? null : monthOf(Number(year), Number(month));
}

/** Programs for tables take 2024-09 for a day. */
function monthOfDay(day: number): Month | null {
  const date = day < DAYS.from || day > DAYS.to ? null : dateFromSerial(day, false);
  return date && monthOfDate(date);
}

const IN_BRACKETS = /\([^)]*\)/g;

/** A header or an entry without what differs from one hand to the next. */
export function plainText(value: CellValue): NormalText {
  return without(squash(value), IN_BRACKETS);
}

/** What a column under this header holds; null for one that is not known. */
export function columnMeaning(value: CellValue): ColumnMeaning | null {
  if (typeof value === 'number') {
    const from = monthOfDay(value);
    return from && { kind: 'headcount', from };
  }
  if (typeof value !== 'string') return null;
  const text = plainText(value);
  if (text === '') return null;
  const single = meaningOf(PARAMETER_COLUMNS, text);
  if (single) return { kind: single };
  // The month may stand in brackets: 协议人数（2024年9月）.
  const from = monthIn(squash(value));
  if (from) return { kind: 'headcount', from };
  const party = meaningOf(PARTY_COLUMNS, text);
  if (party) return { kind: 'score', party };
  const veto = meaningOf(VETO_COLUMNS, text);
  if (veto) return { kind: 'veto', veto };
  return means(HEADCOUNT_COLUMNS, text, 'headcount') ? { kind: 'unmonthed' } : null;
}
