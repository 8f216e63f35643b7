import type { Stage } from '../../assessment/stages';
import { formOfRecord } from '../../checks/analysis/named-cells';
import { checksumOf, sameInAnyProgram } from '../../checks/engine/fingerprints';
import { indicatorKey } from '../../forms/indicators/table-key';
import { FORM_KINDS, type FormKind, type IndicatorForm, type IndicatorRecord, type Station } from '../../forms/station';
import { monthNumber } from '../../forms/values/calendar';
import type { DateSpan } from '../../forms/values/date-spans';
import { numberOf } from '../../forms/values/numbers';
import { formatCell } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { doubtsOf, type Evaluation } from '../evaluation';
import { contractKey, peopleOf, personMonthsOf, type Person } from '../people';
import { zonesOf } from '../zones';

/** Somebody in post. */
export interface WorkerExtract {
  readonly name: string;
  /** 身份证号 in one spelling; null where none is written. */
  readonly identity: string | null;
  /** Null where none is read. */
  readonly contract: DateSpan | null;
  /** The first month of `presence`, in months since year 0. */
  readonly first: number;
  /** Person-months, month by month. */
  readonly presence: readonly number[];
  readonly cell: string;
}

/** Completed figures that are too many and too odd to be those of another station by chance. */
export interface FiguresExtract {
  /** What stands there, in one spelling: the same for the same figures. */
  readonly figures: string;
  readonly cells: readonly string[];
}

export interface RateExtract {
  readonly form: IndicatorForm;
  readonly group: string;
  readonly measure: string;
  /** A fraction. */
  readonly rate: number;
  readonly cell: string;
}

/**
 * What of a submission is held against those of other stations: plain data of some kilobytes that passes between threads,
 * so that a worker can make it of each workbook (`extractOf`) and thousands stay in memory. Addresses are A1 with the quoted
 * sheet name.
 */
export interface SubmissionExtract {
  /** What the caller knows the submission by (a path), another one for each. */
  readonly id: string;
  /** As written. */
  readonly station: string | null;
  readonly stage: Stage | null;
  /** Forms that were not understood: they are left out below, for they accuse nobody (rule C11). */
  readonly doubted: readonly FormKind[];
  /** The same for workbooks that hold the same values in the same cells; hardly ever for others. */
  readonly fingerprint: string;
  readonly workers: readonly WorkerExtract[];
  readonly zones: readonly (FiguresExtract & { readonly name: string })[];
  readonly sheets: readonly (FiguresExtract & { readonly form: FormKind })[];
  /** Whole-station rates, each indicator once. */
  readonly rates: readonly RateExtract[];
  /** As a fraction; null where no headcount is known. */
  readonly retention: number | null;
}

function workerOf(person: Person): WorkerExtract[] {
  const { name, first, identity, contract, stays } = person;
  const months = [...new Set(stays.flatMap(({ present }) => present))].sort();
  const [from, to] = [months[0], months.at(-1)];
  if (from === undefined || to === undefined) return [];
  const start = monthNumber(from);
  const presence = Array.from({ length: monthNumber(to) - start + 1 }, () => 0);
  for (const month of months) presence[monthNumber(month) - start] = personMonthsOf(person, month);
  return [{ name, identity, contract, first: start, presence, cell: formatCell(first.worker.nameCell) }];
}

/** So many figures; of them so many different ones that are neither small nor simply what was due. */
const FEWEST_FIGURES = 6;
const FEWEST_OWN = 4;
const SMALL = 10;

/** Completed figures by the names of their indicators; null where they tell nothing: blank forms, all as agreed. */
function tellingFigures(records: readonly IndicatorRecord[]): string | null {
  const figures = records.flatMap((record) => {
    const completed = numberOf(record.completed);
    return completed === null ? [] : [{ key: indicatorKey(record), completed, target: numberOf(record.target) }];
  });
  const own = figures.filter(({ completed, target }) => completed >= SMALL && completed !== target);
  if (figures.length < FEWEST_FIGURES || new Set(own.map(({ completed }) => completed)).size < FEWEST_OWN) return null;
  const inOrder = [...figures].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return inOrder.map(({ completed }) => completed).join(' ');
}

/** Fewer people of the same names and marks may be by chance, or an example that came with the form. */
const FEWEST_PEOPLE = 3;

function attendanceFigures(workers: readonly WorkerExtract[]): string | null {
  if (workers.length < FEWEST_PEOPLE) return null;
  return workers
    .map(({ name, contract, first, presence }) =>
      [name, contract && contractKey(contract), first, ...presence].join(' '),
    )
    .join('\n');
}

/** Where the tables of a form begin. */
function beginningsOf(form: FormKind, { recognised }: Station): string[] {
  return recognised
    .filter((each) => each.form === form)
    .flatMap(({ areas }) => areas.slice(0, 1))
    .map(({ sheet, top, left }) => formatCell({ sheet, row: top, column: left }));
}

function fingerprintOf({ sheets }: WorkbookSnapshot): string {
  return checksumOf(
    sheets.map(({ cells }) => cells.map(({ row, column, value }) => [row, column, sameInAnyProgram(value)])),
  );
}

/** A workbook with all that its cells hold. */
export interface SubmittedWorkbook extends Evaluation {
  readonly snapshot: WorkbookSnapshot;
}

/** What of a reviewed workbook is held against others; pure. `id`: what the caller knows it by. */
export function extractOf(id: string, evaluation: SubmittedWorkbook): SubmissionExtract {
  const { station, assessment, snapshot } = evaluation;
  const isUnderstood = (form: FormKind): boolean => doubtsOf(evaluation, form).length === 0;
  const hasStaff = isUnderstood('attendanceSheet');
  const workers = hasStaff ? peopleOf(station).flatMap(workerOf) : [];
  const zones = isUnderstood('indicatorSheet') ? zonesOf(station) : [];
  const itemsOf = (form: IndicatorForm): IndicatorRecord[] =>
    isUnderstood(formOfRecord({ form })) ? station.items.filter((item) => item.form === form) : [];
  const inZones = zones.flatMap(({ rows }) => rows.flatMap(({ indicators }) => indicators));
  const sheets = [
    ['indicatorSheet', tellingFigures([...inZones, ...itemsOf('station')])],
    ['hoursSheet', tellingFigures(itemsOf('hours'))],
    ['attendanceSheet', attendanceFigures(workers)],
  ] as const;
  return {
    id,
    station: station.name,
    stage: assessment.time.stage,
    doubted: FORM_KINDS.filter((form) => !isUnderstood(form)),
    fingerprint: fingerprintOf(snapshot),
    workers,
    zones: zones.flatMap(({ name, cell, rows }) => {
      const figures = tellingFigures(rows.flatMap(({ indicators }) => indicators));
      return figures === null ? [] : [{ name, figures, cells: [formatCell(cell)] }];
    }),
    sheets: sheets.flatMap(([form, figures]) =>
      figures === null ? [] : [{ form, figures, cells: beginningsOf(form, station) }],
    ),
    rates: assessment.progress
      .filter((line) => isUnderstood(formOfRecord(line)))
      .flatMap(({ form, group, measure, rate, cell }) =>
        rate === null ? [] : [{ form, group, measure, rate, cell: formatCell(cell) }],
      ),
    retention: hasStaff ? (assessment.staffing?.retention.rate ?? null) : null,
  };
}
