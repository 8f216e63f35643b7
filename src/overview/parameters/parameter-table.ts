import { parseParameters, type ParameterProblem, type Parameters } from '../../assessment/parameters';
import { SCHEMES } from '../../assessment/schemes';
import type { Stage } from '../../assessment/stages';
import { STAGE_ENTRIES, VETO_ENTRIES } from '../../forms/vocabulary/parameter-tables';
import { meaningOf } from '../../forms/vocabulary/table';
import type { CellValue } from '../../workbook/snapshot';
import { columnMeaning, type ColumnMeaning, plainText } from './headers';

/** A row of a table, numbered as a person counts, from 1. */
export interface TableRow {
  readonly number: number;
  readonly values: readonly CellValue[];
}

/** The parameters of one station, and where they stand. */
export interface ParameterRow {
  readonly row: number;
  /** As written. */
  readonly station: string;
  readonly parameters: Parameters;
}

/** What a cell holds that cannot be used, or a parameter that is out of range. */
export type TableProblem =
  | {
      readonly row: number;
      readonly column: string;
      readonly reason: 'stage' | 'scheme' | 'number' | 'veto' | 'unmonthed' | 'header-twice';
    }
  | { readonly row: number; readonly reason: 'parameter'; readonly problem: ParameterProblem };

export interface ParameterTable {
  readonly rows: readonly ParameterRow[];
  /** Headers that are not known: their columns are passed over. */
  readonly unknown: readonly string[];
  readonly problems: readonly TableProblem[];
}

interface Column {
  readonly index: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
}

/** A cell that cannot be used; the table goes on, so that all of them are told at once. */
const UNUSABLE = Symbol('unusable');

/** What the cells of a station say, as `parseParameters` takes it. */
interface Draft {
  stage?: Stage;
  scheme?: string;
  contractSum?: number;
  readonly headcount: { readonly from: string; readonly count: number }[];
  readonly scores: Record<string, number>;
  readonly vetoes: Record<string, boolean>;
}

function numberIn(value: CellValue): number | typeof UNUSABLE {
  const number = typeof value === 'number' ? value : Number(plainText(value).replaceAll(',', '') || NaN);
  return Number.isFinite(number) ? number : UNUSABLE;
}

function stageIn(value: CellValue): Stage | typeof UNUSABLE {
  return meaningOf(STAGE_ENTRIES, plainText(value)) ?? UNUSABLE;
}

function schemeIn(value: CellValue): string | typeof UNUSABLE {
  return SCHEMES.find(({ id }) => plainText(value).includes(id))?.id ?? UNUSABLE;
}

function vetoIn(value: CellValue): boolean | typeof UNUSABLE {
  const judged = meaningOf(VETO_ENTRIES, plainText(value));
  return judged === null ? UNUSABLE : judged === 'yes';
}

const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Adds what a cell says to the draft; false where it says nothing that can be used. */
function take(draft: Draft, meaning: ColumnMeaning, value: CellValue): boolean {
  switch (meaning.kind) {
    case 'station':
      return true;
    case 'unmonthed':
      return false;
    case 'stage': {
      const stage = stageIn(value);
      if (stage !== UNUSABLE) draft.stage = stage;
      return stage !== UNUSABLE;
    }
    case 'scheme': {
      const scheme = schemeIn(value);
      if (scheme !== UNUSABLE) draft.scheme = scheme;
      return scheme !== UNUSABLE;
    }
    case 'veto': {
      const judged = vetoIn(value);
      if (judged !== UNUSABLE) draft.vetoes[meaning.veto] = judged;
      return judged !== UNUSABLE;
    }
    default: {
      const number = numberIn(value);
      if (number === UNUSABLE) return false;
      if (meaning.kind === 'contractSum') draft.contractSum = number;
      else if (meaning.kind === 'score') draft.scores[meaning.party] = number;
      else draft.headcount.push({ from: meaning.from, count: number });
      return true;
    }
  }
}

const REASONS = {
  stage: 'stage',
  scheme: 'scheme',
  veto: 'veto',
  unmonthed: 'unmonthed',
  headcount: 'number',
  score: 'number',
  contractSum: 'number',
} as const;

/** Headcounts from the month on in which they change. */
function changes(headcount: Draft['headcount']): Draft['headcount'] {
  const ordered = [...headcount].sort((one, other) => one.from.localeCompare(other.from));
  return ordered.filter(({ count }, index) => count !== ordered[index - 1]?.count);
}

function readRow({ number, values }: TableRow, columns: readonly Column[], problems: TableProblem[]): ParameterRow[] {
  const name = columns.find(({ meaning }) => meaning.kind === 'station');
  const station = name ? values[name.index] : null;
  if (typeof station !== 'string' || station.trim() === '') return [];
  const draft: Draft = { headcount: [], scores: {}, vetoes: {} };
  for (const { index, header, meaning } of columns) {
    const value = values[index];
    if (value === undefined || isBlank(value) || meaning.kind === 'station') continue;
    if (!take(draft, meaning, value)) problems.push({ row: number, column: header, reason: REASONS[meaning.kind] });
  }
  const parsed = parseParameters({ ...draft, headcount: changes(draft.headcount) });
  if (!parsed.ok) {
    problems.push(...parsed.problems.map((problem) => ({ row: number, reason: 'parameter' as const, problem })));
    return [];
  }
  return [{ row: number, station: station.trim(), parameters: withoutEmpty(parsed.value) }];
}

/** A row that says nothing of something leaves the workbook's own inputs in force. */
function withoutEmpty({ headcount, scores, vetoes, ...others }: Parameters): Parameters {
  return {
    ...others,
    ...(headcount && headcount.length > 0 && { headcount }),
    ...(scores && Object.keys(scores).length > 0 && { scores }),
    ...(vetoes && Object.keys(vetoes).length > 0 && { vetoes }),
  };
}

const keyOf = (meaning: ColumnMeaning): string => Object.values(meaning).join(':');

/**
 * The table of parameters of many stations: under the first row that has a column for the station's name, a row for each.
 * Columns may stand in any order, and be named as people name them. Null where there is no such row.
 */
export function readParameterTable(rows: readonly TableRow[]): ParameterTable | null {
  const at = rows.findIndex(({ values }) => values.some((value) => columnMeaning(value)?.kind === 'station'));
  const head = rows[at];
  if (!head) return null;
  const problems: TableProblem[] = [];
  const unknown: string[] = [];
  const columns: Column[] = [];
  for (const [index, value] of head.values.entries()) {
    if (isBlank(value) || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const meaning = columnMeaning(value);
    const header = typeof value === 'number' && meaning?.kind === 'headcount' ? meaning.from : String(value);
    if (!meaning) unknown.push(header);
    else if (columns.some((column) => keyOf(column.meaning) === keyOf(meaning)))
      problems.push({ row: head.number, column: header, reason: 'header-twice' });
    else columns.push({ index, header, meaning });
  }
  const read = rows.slice(at + 1).flatMap((row) => readRow(row, columns, problems));
  return { rows: read, unknown, problems };
}
