import type { Language } from '../report/report';
import { writeSummary } from '../report/actions';
import { review } from '../report/review';
import { format } from '../strings';
import { fileProblemText } from '../strings/file-problems';
import { failure, success, type HostResult } from '../workbook/host';
import type { FileSource } from './files';
import { OpenWorkbook } from './open-workbook';
import { workbenchStrings } from './strings';

/** `detail` of a file that the browser itself could not read. */
const UNREADABLE = 'unreadable';

async function contentOf(source: FileSource): Promise<HostResult<Uint8Array>> {
  try {
    return success(await source.read());
  } catch {
    return failure('not-a-workbook', UNREADABLE);
  }
}

export async function openSource(source: FileSource): Promise<HostResult<OpenWorkbook>> {
  const content = await contentOf(source);
  return content.ok ? OpenWorkbook.open(source.name, content.value) : content;
}

export type Reread = 'reread' | 'reapplied';

/**
 * Reads a workbook again. What was written here and not saved would be lost with the scores that were entered:
 * the summary is then written again with them (`reapplied`).
 */
export async function rereadFrom(
  workbook: OpenWorkbook,
  source: FileSource,
  language: Language,
): Promise<HostResult<Reread>> {
  const content = await contentOf(source);
  if (!content.ok) return content;
  const before = workbook.getView();
  const reread = await workbook.reread(content.value);
  if (!reread.ok) return reread;
  if (!before.changed) return success('reread');
  const { parameters } = review(before.snapshot, { file: workbook.name, language });
  if (Object.keys(parameters).length === 0) return success('reread');
  const written = await writeSummary(workbook, { file: workbook.name, language, parameters });
  return written.ok ? success('reapplied') : written;
}

/** What is wrong with a file and what to do; `detail` is that of a host's `not-a-workbook`. */
export function failureText(detail: string, language: Language): string {
  return fileProblemText(detail, language) ?? format(workbenchStrings(language).failed.other, { detail });
}
