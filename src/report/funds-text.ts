import { format, type Strings } from '../strings';
import { readableAddress } from '../workbook/address';
import type { FundsReport } from './report';

/** Which of several tables of money is shown, and which are not counted; null where there is one. */
export function fundsTablesText({ tables }: FundsReport, strings: Strings): string | null {
  if (!tables) return null;
  const { others, unsureOthers } = strings.summary.funds;
  return format(tables.isSure ? others : unsureOthers, {
    used: readableAddress(tables.used),
    others: tables.others.map(readableAddress).join(strings.listSeparator),
  });
}
