import { highlightFindings, writeSummary } from '../report/actions';
import { carryOver, enteredIn } from '../report/carry-over';
import { hasForms } from '../report/report';
import { review, type ReviewOptions } from '../report/review';
import { isSummaryInForce } from '../report/summary/in-force';
import { fileProblemText, format, problemText, stringsFor, type Language } from '../strings';
import { saveInputs } from '../taskpane/state/save-inputs';
import { failure, success, type Host, type HostProblem, type HostResult } from '../workbook/host';
import type { FileSource } from './files';
import { fingerprintOf } from './inputs/fingerprint';
import { OpenWorkbook, type WorkbookView } from './open-workbook';

/** `detail` of a file that the browser itself could not read. */
const UNREADABLE = 'unreadable';

export async function contentOf(source: FileSource): Promise<HostResult<Uint8Array>> {
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

export type Reread = 'reread' | 'reapplied' | 'unchanged' | 'other-file';

/**
 * Reads a workbook again. A file of another name would get what was entered for this one: it is refused (`other-file`);
 * one that is as it was read last leaves all as it is (`unchanged`).
 * The file lacks what was entered here and is at most in a downloaded copy: the summary is then
 * written again with it, as is one of the file that states what held before it was mended, and so are highlights that
 * stand, for what holds now (`reapplied`).
 */
export async function rereadFrom(
  workbook: OpenWorkbook,
  source: FileSource,
  language: Language,
): Promise<HostResult<Reread>> {
  if (source.name !== workbook.name) return success('other-file');
  const content = await contentOf(source);
  if (!content.ok) return content;
  const { fingerprint } = workbook;
  if (fingerprint !== null && (await fingerprintOf(content.value)) === fingerprint) return success('unchanged');
  const options: ReviewOptions = { file: workbook.name, language };
  const before = workbook.getView();
  const { asRead } = workbook;
  const completed = await workbook.reread(content.value, async (fresh, view) => {
    const entered = carryOver(enteredIn(asRead.snapshot), enteredIn(before.snapshot), enteredIn(view.snapshot));
    const isDue = entered !== null || hasOldSummary(view, options);
    const written = isDue ? await writeEntered(fresh, { ...options, ...entered }) : success(null);
    if (!written.ok) return written;
    // Highlights in the file are of what it was before; those that were set here since are not in it at all.
    const isMarked = isHighlighted(view) || (isHighlighted(before) && !isHighlighted(asRead));
    if (!isMarked) return success(isDue);
    const highlighted = await highlightFindings(fresh, options);
    return highlighted.ok ? success(true) : highlighted;
  });
  if (!completed.ok) return completed;
  return success(completed.value ? 'reapplied' : 'reread');
}

/** Whether a file has a summary that does not say what its sheets do. */
function hasOldSummary({ snapshot }: WorkbookView, options: ReviewOptions): boolean {
  if (enteredIn(snapshot) === null) return false;
  const found = review(snapshot, options);
  // Where its forms are gone, it stays as it is.
  return hasForms(found.report) && !isSummaryInForce(found);
}

/** By way of the input cells, where there are any: a value that was taken back here goes there too. */
async function writeEntered(host: Host, options: ReviewOptions): Promise<HostResult<unknown>> {
  const saved = await saveInputs(host, options);
  return saved.ok && saved.value === null ? writeSummary(host, options) : saved;
}

function isHighlighted({ appearance }: WorkbookView): boolean {
  return appearance.sheets.some(({ highlights }) => highlights.length > 0);
}

/** What is wrong with a file, or with writing into it, and what to do. */
export function failureText(problem: HostProblem, language: Language): string {
  const { code, detail } = problem;
  const strings = stringsFor(language);
  if (code !== 'not-a-workbook') return problemText(problem, strings);
  return fileProblemText(detail, strings) ?? format(strings.workbench.failed.other, { detail });
}
