import { basename } from 'node:path';
import type { Stage } from '../assessment/stages';
import { comparisonReport, type ComparisonReport } from '../comparison/report';
import { withoutForms } from '../report/no-forms';
import { format } from '../strings';
import { faultOf, reviewFile, type Failure, type FileReview } from './review-file';
import { LANGUAGE, WORDS } from './words';

const { compare: texts } = WORDS.commandLine;

export type ComparedFiles =
  | { readonly ok: true; readonly report: ComparisonReport; readonly notices: readonly string[] }
  /** What is wrong with the files that could not be used. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** A fault of ours is told as a file that could not be used, as in a check. */
async function reviewed(path: string, stage: Stage): Promise<FileReview> {
  try {
    return await reviewFile(path, { kind: 'same', parameters: { stage } });
  } catch (error) {
    return { ok: false, failure: faultOf(error) };
  }
}

function isSameContent(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/**
 * Holds the final workbook of a station against the mid-term one (`--compare`). A file compared with itself gives no
 * difference, and a notice. Never throws for what a file holds.
 */
export async function compareFiles(midtermPath: string, finalPath: string): Promise<ComparedFiles> {
  const files = { midterm: basename(midtermPath), final: basename(finalPath) };
  const midterm = await reviewed(midtermPath, 'midterm');
  const final = await reviewed(finalPath, 'final');
  const problems = [[files.midterm, midterm] as const, [files.final, final] as const].flatMap(([file, read]) => {
    const failure: Failure | null = read.ok ? withoutForms(read.value.reviewed, WORDS) : read.failure;
    return failure === null ? [] : [format(texts.unusable, { file, problem: failure.message })];
  });
  if (!midterm.ok || !final.ok || problems.length > 0) return { ok: false, problems };
  if (isSameContent(midterm.value.bytes, final.value.bytes)) {
    return {
      ok: true,
      report: { reportVersion: 1, ...files, differences: [] },
      notices: [format(texts.itself, files)],
    };
  }
  const evaluations = { midterm: midterm.value.reviewed, final: final.value.reviewed };
  return { ok: true, report: comparisonReport(files, evaluations, LANGUAGE), notices: [] };
}
