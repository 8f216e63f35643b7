import type { HostResult } from '../workbook/host';
import type { WorkbookFile, WorkbookFormat } from '../workbook/workbook-file';
import { XLSX_FORMAT } from '../xlsx/xlsx-file';

/** Every format that can be opened; the first that recognises the content opens it. A new format is a new line here. */
export const FORMATS: readonly WorkbookFormat[] = [XLSX_FORMAT];

/** The format of a file by its content, whatever it is called; .xlsx for what no format recognises. */
export function formatOf(bytes: Uint8Array, formats: readonly WorkbookFormat[] = FORMATS): WorkbookFormat {
  return formats.find((each) => each.recognises(bytes)) ?? XLSX_FORMAT;
}

/**
 * Opens a workbook by its content. What no format recognises is opened as .xlsx, which says what is wrong with it.
 * Fails with `not-a-workbook` and the reason as detail.
 */
export function openWorkbookFile(
  bytes: Uint8Array,
  formats: readonly WorkbookFormat[] = FORMATS,
): HostResult<WorkbookFile> {
  return formatOf(bytes, formats).open(bytes);
}
