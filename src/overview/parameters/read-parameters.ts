import { fileProblemText, format, type Strings } from '../../strings';
import type { HostResult } from '../../workbook/host';
import { readParameterTable, type ParameterRow, type TableProblem, type TableRow } from './parameter-table';
import { problemSentence } from './problem-sentence';

export type ParametersRead =
  | { readonly ok: true; readonly rows: readonly ParameterRow[]; readonly notices: readonly string[] }
  /** What is wrong, and where it is in several cells, a sentence for each of them. */
  | { readonly ok: false; readonly fault: string; readonly cells: readonly string[] };

function sentenceOf(problem: TableProblem, words: Strings): string {
  const texts = words.stationsOverview.parameters;
  const { row } = problem;
  if (problem.reason === 'parameter')
    return format(texts.parameterProblem, { row, problem: problemSentence(problem.problem, words) });
  const { column, reason } = problem;
  if (reason === 'header-twice') return format(texts.headerTwice, { row, column });
  const reasons = {
    stage: texts.badStage,
    scheme: texts.badScheme,
    number: texts.badNumber,
    veto: texts.badVeto,
    unmonthed: texts.unmonthed,
  };
  return format(texts.problem, { row, column, problem: reasons[reason] });
}

/** Why a file is no table, by the detail of what could not be opened. */
function faultOf(detail: string, words: Strings): string {
  const { encoding, notCsv } = words.commandLine.parameters;
  if (detail === 'encoding') return encoding;
  return detail === 'not-csv' ? notCsv : (fileProblemText(detail, words) ?? '');
}

/**
 * The parameters of many stations, in the first of a file's tables that has any. Anything wrong with them refuses the whole:
 * figures must not rest on half of it. `file`: what it is called.
 */
export function readParameters(
  tables: HostResult<readonly (readonly TableRow[])[]>,
  file: string,
  words: Strings,
): ParametersRead {
  const texts = words.stationsOverview.parameters;
  if (!tables.ok) {
    const problem = faultOf(tables.problem.detail, words);
    return { ok: false, fault: format(words.commandLine.parameters.unreadableTable, { file, problem }), cells: [] };
  }
  const table = tables.value
    .map(readParameterTable)
    .find((each) => each !== null && each.rows.length + each.problems.length > 0);
  if (!table) return { ok: false, fault: format(texts.noRows, { file }), cells: [] };
  if (table.problems.length > 0) {
    const cells = table.problems.map((problem) => sentenceOf(problem, words));
    return { ok: false, fault: format(texts.wrong, { file }), cells };
  }
  const columns = table.unknown.join(words.listSeparator);
  const notices = columns === '' ? [] : [format(texts.headerUnknown, { file, columns })];
  return { ok: true, rows: table.rows, notices };
}
