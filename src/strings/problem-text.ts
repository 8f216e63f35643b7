import type { HostProblem } from '../workbook/host';
import { format } from './format';
import type { Strings } from './index';

/** What went wrong and what to do, as one sentence for the user. */
export function problemText(problem: HostProblem, strings: Strings): string {
  const known = problem.code === 'not-a-workbook' ? fileProblemText(problem.detail, strings) : null;
  return known ?? format(strings.problems[problem.code], { detail: problem.detail || strings.problems.noDetail });
}

/** Why a file cannot be used, by the detail of a `not-a-workbook`; null for a detail that is none of those known. */
export function fileProblemText(detail: string, strings: Strings): string | null {
  const texts = new Map<string, string>(Object.entries(strings.fileProblems));
  return texts.get(detail) ?? null;
}
