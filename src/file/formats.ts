import type { HostResult } from '../workbook/host';
import type { WorkbookFile, WorkbookFormat } from '../workbook/workbook-file';
import { XLSX_FORMAT } from '../xlsx/xlsx-file';

/** Every format that can be opened; the first that recognises the content opens it. A new format is a new line here. */
export const FORMATS: readonly WorkbookFormat[] = [XLSX_FORMAT];

/**
 * Opens a workbook by its content, whatever the file is called. What no format recognises is opened as .xlsx, which
 * says what is wrong with it. Fails with `not-a-workbook` and the reason as detail.
 */
export function openWorkbookFile(
  bytes: Uint8Array,
  formats: readonly WorkbookFormat[] = FORMATS,
): HostResult<WorkbookFile> {
  const format = formats.find((each) => each.recognises(bytes)) ?? XLSX_FORMAT;
  return format.open(bytes);
}
