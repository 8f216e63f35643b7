import { isForeignFormat } from '../conversion/foreign-formats';
import { failure, type HostResult, success } from '../workbook/host';
import { FileHost } from './file-host';
import { openWorkbookFile } from './formats';

/** `detail` where the part of the program that reads other formats did not come. */
const NO_READER = 'no-reader';

/**
 * Opens a file by its content, of a format that is written or of one that is only read (`isConverted`).
 * Fails with `not-a-workbook` and the reason as detail.
 */
export async function openAnyFile(bytes: Uint8Array): Promise<HostResult<FileHost>> {
  const opened = FileHost.open(bytes);
  if (opened.ok || !isForeignFormat(opened.problem.detail)) return opened;
  // Half a megabyte that few files need.
  const reader = await import('../conversion/to-xlsx').catch(() => null);
  if (!reader) return failure('not-a-workbook', NO_READER);
  const converted = reader.toXlsx(bytes, opened.problem.detail);
  if (!converted.ok) return converted;
  const file = openWorkbookFile(converted.value);
  return file.ok ? success(new FileHost(file.value, undefined, undefined, true)) : file;
}
