import type { ParameterProblem } from '../assessment/parameters';
import { problemSentence } from '../overview/parameters/problem-sentence';
import { format } from '../strings';
import { WORDS } from './words';

/** What is wrong with the file of `--params`, a line for each problem. */
export function wrongParams(path: string, problems: readonly ParameterProblem[]): string {
  const lines = problems.map((problem) => problemSentence(problem, WORDS));
  return [format(WORDS.commandLine.parameters.wrong, { file: path }), ...lines].join('\n  ');
}
