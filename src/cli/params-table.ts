import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { FileHost } from '../file/file-host';
import { FORMATS } from '../file/formats';
import { readParameterTable, type TableProblem, type TableRow } from '../overview/parameters/parameter-table';
import { fileProblemText, format } from '../strings';
import type { SheetSnapshot } from '../workbook/snapshot';
import { decodeText } from './decode-text';
import type { ParamsFileResult } from './params-file';
import { problemSentence } from './problem-sentence';
import { WORDS } from './words';

const TEXTS = WORDS.stationsOverview.parameters;
const { parameters: fileTexts } = WORDS.commandLine;

/** Whether the file of `--params` is a table, by its content or its name. */
export function isTableFile(path: string, bytes: Uint8Array): boolean {
  return extname(path).toLowerCase() === '.csv' || FORMATS.some((each) => each.recognises(bytes));
}

/** Reads a table of parameters; anything wrong with it refuses the whole. */
export async function readParamsTable(path: string, bytes: Uint8Array): Promise<ParamsFileResult> {
  const isCsv = !FORMATS.some((each) => each.recognises(bytes));
  const tables = isCsv ? csvTables(bytes) : await workbookTables(bytes);
  if (typeof tables === 'string')
    return { ok: false, message: format(fileTexts.unreadableTable, { file: path, problem: tables }) };
  const table = tables
    .map(readParameterTable)
    .find((each) => each !== null && each.rows.length + each.problems.length > 0);
  if (!table) return { ok: false, message: format(TEXTS.noRows, { file: path }) };
  if (table.problems.length > 0) {
    const lines = [format(TEXTS.wrong, { file: path }), ...table.problems.map(sentenceOf)];
    return { ok: false, message: lines.join('\n  ') };
  }
  const columns = table.unknown.join(WORDS.listSeparator);
  return {
    ok: true,
    value: { kind: 'table', rows: table.rows },
    notices: columns === '' ? [] : [format(TEXTS.headerUnknown, { file: path, columns })],
  };
}

/** The table, or what is wrong with the file. */
function csvTables(bytes: Uint8Array): readonly TableRow[][] | string {
  const text = decodeText(bytes);
  if (text === null) return fileTexts.encoding;
  try {
    const records: string[][] = parse(text, { bom: true, relax_column_count: true, delimiter: [',', '\t', ';', '，'] });
    return [records.map((values, index) => ({ number: index + 1, values }))];
  } catch {
    return fileTexts.notCsv;
  }
}

async function workbookTables(bytes: Uint8Array): Promise<readonly TableRow[][] | string> {
  const host = FileHost.open(bytes);
  const snapshot = host.ok ? await host.value.read() : host;
  if (snapshot.ok) return snapshot.value.sheets.map(rowsOf);
  return fileProblemText(snapshot.problem.detail, WORDS) ?? '';
}

function rowsOf({ cells }: SheetSnapshot): TableRow[] {
  const rows = new Map<number, TableRow['values'][number][]>();
  for (const { row, column, value } of cells) {
    const values = rows.get(row) ?? [];
    values[column] = value;
    rows.set(row, values);
  }
  return [...rows].map(([row, values]) => ({ number: row + 1, values: Array.from(values, (value) => value ?? null) }));
}

const REASONS = {
  stage: TEXTS.badStage,
  scheme: TEXTS.badScheme,
  number: TEXTS.badNumber,
  veto: TEXTS.badVeto,
  unmonthed: TEXTS.unmonthed,
} as const;

function sentenceOf(problem: TableProblem): string {
  const { row } = problem;
  if (problem.reason === 'parameter')
    return format(TEXTS.parameterProblem, { row, problem: problemSentence(problem.problem) });
  const { column, reason } = problem;
  if (reason === 'header-twice') return format(TEXTS.headerTwice, { row, column });
  return format(TEXTS.problem, { row, column, problem: REASONS[reason] });
}
