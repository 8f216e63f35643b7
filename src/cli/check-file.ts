import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Parameters } from '../assessment/parameters';
import { FileHost } from '../file/file-host';
import { planHighlights } from '../report/highlights';
import type { FailureReport, StationReport } from '../report/report';
import { review, type Review } from '../report/review';
import { planSummary } from '../report/summary';
import { problemText, stringsFor } from '../strings';
import { fileProblemText } from '../strings/file-problems';
import { readableAddress } from '../workbook/address';
import type { HostProblem } from '../workbook/host';
import { writeCopy } from './copies';
import { problemSentence } from './params-file';

const LANGUAGE = 'zh-CN';

export interface CheckedFile {
  readonly report: StationReport | FailureReport;
  /** Where the copy of `--out` went; null without one. */
  readonly copy: string | null;
  /** What the report does not say: inputs that were not used, sheets or copies that were not written. */
  readonly notices: readonly string[];
}

function failed(file: string, code: string, message: string): CheckedFile {
  return { report: { file, failure: { code, message } }, copy: null, notices: [] };
}

function problemMessage(problem: HostProblem): string {
  return fileProblemText(problem.detail, LANGUAGE) ?? problemText(problem, stringsFor(LANGUAGE));
}

function failedBy(file: string, problem: HostProblem): CheckedFile {
  return failed(file, problem.detail || problem.code, problemMessage(problem));
}

function withoutForms(file: string, { station, report }: Review): CheckedFile {
  const { title, lookedFor, advice } = stringsFor(LANGUAGE).noForms;
  const unread = report.recognition.unread.map(({ text }) => `${text}。`).join('');
  const sheets = station.sheets.join('、');
  const message = `${title}。${lookedFor}附件1-1、附件1-2、附件2；工作簿里有：${sheets}。${unread}${advice}`;
  return failed(file, 'no-official-sheet', message);
}

/**
 * Checks one workbook file and, with `outDirectory`, writes its copy with summary and highlights.
 * Never throws for what a file holds: a file that cannot be used gives a failure report.
 */
export async function checkFile(
  path: string,
  parameters: Parameters,
  outDirectory: string | null,
): Promise<CheckedFile> {
  const file = basename(path);
  try {
    return await check(path, parameters, outDirectory);
  } catch (error) {
    // A fault of ours must not cost the reports of the other files.
    return failedBy(file, { code: 'unknown', detail: error instanceof Error ? error.name : '' });
  }
}

async function check(path: string, parameters: Parameters, outDirectory: string | null): Promise<CheckedFile> {
  const file = basename(path);
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return failedBy(file, { code: 'not-found', detail: 'unreadable' });
  const host = FileHost.open(new Uint8Array(bytes));
  if (!host.ok) return failedBy(file, host.problem);
  const snapshot = await host.value.read();
  if (!snapshot.ok) return failedBy(file, snapshot.problem);
  const reviewed = review(snapshot.value, { file, language: LANGUAGE, parameters });
  const { report } = reviewed;
  if (!report.recognition.forms.some(({ found }) => found)) return withoutForms(file, reviewed);
  const unused = reviewed.inputProblems.map(
    ({ cell, ...problem }) => `${file} ${readableAddress(cell)} 的填写没有采用。${problemSentence(problem)}`,
  );
  if (outDirectory === null) return { report, copy: null, notices: unused };
  const highlights = planHighlights(reviewed);
  const whole = await host.value.apply({ summary: planSummary(reviewed), highlights });
  const isLocked = !whole.ok && whole.problem.code === 'structure-protected';
  const applied = isLocked ? await host.value.apply({ highlights }) : whole;
  if (!applied.ok) {
    return { report, copy: null, notices: [...unused, `${file} 没有写出副本。${problemMessage(applied.problem)}`] };
  }
  const withoutSummary = isLocked ? [`${file} 的副本只有高亮，没有评分汇总。${problemMessage(whole.problem)}`] : [];
  const plain = applied.value.protectedSheets.map((sheet) => `${file} 的工作表“${sheet}”受保护，没有加高亮。`);
  const copy = await writeCopy(outDirectory, file, host.value.bytes());
  const unwritten = copy === null ? [`${file} 没有写出副本：写不进 ${outDirectory}。`] : [];
  return { report, copy, notices: [...unused, ...withoutSummary, ...plain, ...unwritten] };
}
