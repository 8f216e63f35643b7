import { FOREIGN_FORMATS } from '../conversion/foreign-formats';
import type { HostResult } from '../workbook/host';
import type { WorkbookFile, WorkbookFormat } from '../workbook/workbook-file';
import { XLSX_FORMAT } from '../xlsx/xlsx-file';

/** Every format that can be opened; the first that recognises the content opens it. A new format is a new line here. */
export const FORMATS: readonly WorkbookFormat[] = [XLSX_FORMAT];

/** What the names of workbooks end in, of formats that are only read too, by media type. */
export const READABLE: readonly Pick<WorkbookFormat, 'extensions' | 'mimeType'>[] = [
  ...FORMATS,
  ...Object.values(FOREIGN_FORMATS),
];

/** A name for content that was read from a file: its extension stays, unless files of another format are called so. */
export function copyName(name: string, { extensions }: WorkbookFormat): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot).toLowerCase() : '';
  const isOther = READABLE.some((each) => each.extensions.includes(extension)) && !extensions.includes(extension);
  return isOther ? `${name.slice(0, dot)}${extensions[0]}` : name;
}

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
