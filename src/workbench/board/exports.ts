import { createWorkbook } from '../../file/create-workbook';
import { withAcross, type AcrossStations } from '../../overview/across-stations';
import { BYTE_ORDER_MARK, csvHeader, csvRow } from '../../overview/csv';
import { parameterTemplate } from '../../overview/parameters/template';
import { byGravity } from '../../overview/station-row';
import { overviewSheets } from '../../overview/workbook/overview-sheets';
import { templateSheet } from '../../overview/workbook/template-sheet';
import type { Strings } from '../../strings';
import type { HostResult } from '../../workbook/host';
import type { CheckedSubmission } from './check-submission';

/** The workbook of the overview, as the command line writes it beside the copies; here there are none to link to. `unmatched`: see `overviewSheets`. */
export function overviewWorkbook(
  all: readonly CheckedSubmission[],
  across: AcrossStations | null,
  unmatched: readonly string[],
  words: Strings,
): HostResult<Uint8Array> {
  const listed = all.map(({ row }) => ({ row, copy: null }));
  const findings = all.flatMap((checked) => checked.findings);
  return createWorkbook(overviewSheets(listed, findings, words, across, unmatched));
}

/** The rows of the overview with what they share, the gravest first. */
export function overviewCsv(all: readonly CheckedSubmission[], across: AcrossStations | null, words: Strings): string {
  const own = all.map(({ row }) => row);
  const rows = [...withAcross(own, across)].sort(byGravity);
  return [BYTE_ORDER_MARK, csvHeader(words), ...rows.map((row) => csvRow(row, words))].join('');
}

/** An empty table of parameters to be filled in. */
export function templateWorkbook(words: Strings): HostResult<Uint8Array> {
  const [header, example] = parameterTemplate(words);
  return createWorkbook([templateSheet(header, example, words)]);
}
