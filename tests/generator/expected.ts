import { addDays, addMonths, dateParts, firstDay, monthOfDate, type IsoDate } from '../../src/forms/values/calendar';
import { formatCell } from '../../src/workbook/address';
import type { IndicatorCells } from './cells';
import type { Amount, Span, StationModel, WorkerModel } from './station';

export interface ExpectedIndicator {
  readonly form: 'zones' | 'station' | 'hours';
  readonly zone: string | null;
  readonly group: string;
  /** Null: the sheet does not say the unit, so nothing is expected. */
  readonly measure: string | null;
  readonly target: number | null;
  readonly completed: number | null;
  readonly rate: number | null;
  readonly statedRate: number | null;
  readonly status: 'met' | 'on-track' | 'behind' | 'none';
  readonly cells: { readonly target: string; readonly completed: string; readonly rate: string | null };
}

export interface ExpectedStaffing {
  readonly months: readonly {
    readonly month: string;
    readonly certified: number;
    readonly uncertified: number;
    readonly total: number;
    readonly required: number | null;
  }[];
  readonly personMonths: { certified: number; uncertified: number; total: number; experienced: number };
  readonly requiredPersonMonths: { total: number | null; certified: number | null };
  readonly surplus: { total: number | null; certified: number | null };
  readonly finalMonth: { certified: number; uncertified: number; total: number };
  readonly retention: { steady: number; required: number | null; rate: number | null; statedRate: number | null };
}

export interface ExpectedVeto {
  readonly rule: string;
  readonly triggered: boolean;
  readonly value: number | null;
  readonly limit: number;
}

/** The figures of the report contract, computed from the model alone. */
export interface ExpectedReport {
  readonly station: string;
  readonly stage: 'midterm' | 'final';
  readonly period: { start: string; end: string; assessmentMonths: number };
  readonly agreement: { start: string; end: string; months: number };
  readonly expectedProgress: number;
  readonly indicators: readonly ExpectedIndicator[];
  readonly staffing: ExpectedStaffing;
  readonly vetoes: readonly ExpectedVeto[];
}

/** One line of the report for figures that stand in known cells; the status follows when the progress is known. */
export function expectedLine(
  place: Pick<ExpectedIndicator, 'form' | 'zone' | 'group' | 'measure'>,
  target: Amount,
  completed: Amount,
  statedRate: number | null,
  cells: IndicatorCells,
): Omit<ExpectedIndicator, 'status'> {
  const numbers = typeof target === 'number' && typeof completed === 'number' && target !== 0;
  return {
    ...place,
    target: typeof target === 'number' ? target : null,
    completed: typeof completed === 'number' ? completed : null,
    rate: numbers ? completed / target : null,
    statedRate,
    cells: {
      target: formatCell(cells.target),
      completed: formatCell(cells.completed),
      rate: cells.rate && formatCell(cells.rate),
    },
  };
}

/** Whole months to the day after the end; a rest of 15 days or more adds one. */
export function agreementMonths(agreement: Span): number {
  const after = addDays(agreement.end, 1);
  const startDay = dateParts(agreement.start).day;
  const turn = (count: number): IsoDate =>
    addDays(firstDay(addMonths(monthOfDate(agreement.start), count)), startDay - 1);
  let whole = 0;
  while (turn(whole + 1) <= after) whole++;
  return turn(whole) <= addDays(after, -15) ? whole + 1 : whole;
}

const add = (sum: number, value: number): number => sum + value;

function sumMonth(workers: readonly WorkerModel[], month: number): number {
  return workers.map((worker) => worker.presence[month] ?? 0).reduce<number>(add, 0);
}

/** Heads, not person-months: workers with a mark in the last month (rule B14). */
function headsAtEnd(workers: readonly WorkerModel[]): number {
  return workers.filter((worker) => (worker.presence.at(-1) ?? 0) > 0).length;
}

/** People with a mark in every month; a worker on two rows is one person with a gap between. */
export function steadyWorkers(station: StationModel): number {
  return station.workers.filter((worker) => worker.presence.every((mark) => mark > 0)).length;
}

export interface SheetStatements {
  /** The two-years column is there. */
  readonly experienced: boolean;
  readonly statedRetention: number | null;
}

export function expectedStaffing(station: StationModel, sheet: SheetStatements): ExpectedStaffing {
  const certifiedOnes = station.workers.filter((worker) => worker.certified);
  const otherOnes = station.workers.filter((worker) => !worker.certified);
  const months = station.months.map((month, index) => {
    const certified = sumMonth(certifiedOnes, index);
    const uncertified = sumMonth(otherOnes, index);
    const count = station.headcount?.filter((entry) => entry.from <= month).at(-1)?.count;
    const required = count === undefined ? null : count * (station.weights[index] ?? 1);
    return { month, certified, uncertified, total: certified + uncertified, required };
  });
  const certified = months.map((month) => month.certified).reduce(add, 0);
  const uncertified = months.map((month) => month.uncertified).reduce(add, 0);
  const experienced = station.workers
    .filter((worker) => sheet.experienced && worker.experienced)
    .map((worker) => worker.presence.reduce<number>(add, 0))
    .reduce(add, 0);
  const required = station.headcount && months.map((month) => month.required ?? 0).reduce(add, 0);
  const agreedAtEnd = station.headcount?.at(-1)?.count ?? null;
  const steady = steadyWorkers(station);
  return {
    months,
    personMonths: { certified, uncertified, total: certified + uncertified, experienced },
    requiredPersonMonths: { total: required, certified: required === null ? null : required / 2 },
    surplus: {
      total: required === null ? null : certified + uncertified - required,
      certified: required === null ? null : certified - required / 2,
    },
    finalMonth: {
      certified: headsAtEnd(certifiedOnes),
      uncertified: headsAtEnd(otherOnes),
      total: headsAtEnd(station.workers),
    },
    retention: {
      steady,
      required: agreedAtEnd,
      rate: agreedAtEnd === null ? null : steady / agreedAtEnd,
      statedRate: sheet.statedRetention,
    },
  };
}

function expectedVetoes(staffing: ExpectedStaffing, stage: 'midterm' | 'final'): ExpectedVeto[] {
  const veto = (rule: string, surplus: number | null, limit: number): ExpectedVeto => {
    const value = surplus === null ? null : 0 - surplus;
    return { rule, value, limit, triggered: value !== null && value >= limit };
  };
  const final = stage === 'final';
  return [
    veto('staff-shortage', staffing.surplus.total, final ? 10 : 5),
    veto('certified-shortage', staffing.surplus.certified, final ? 6 : 3),
  ];
}

export function expectedReport(
  station: StationModel,
  lines: readonly Omit<ExpectedIndicator, 'status'>[],
  sheet: SheetStatements,
): ExpectedReport {
  const assessmentMonths = station.weights.reduce<number>(add, 0);
  const months = agreementMonths(station.agreement);
  const expectedProgress = assessmentMonths / months;
  const stage = expectedProgress >= 0.75 ? 'final' : 'midterm';
  const staffing = expectedStaffing(station, sheet);
  const statusOf = (rate: number | null): ExpectedIndicator['status'] => {
    if (rate === null) return 'none';
    if (rate >= 1) return 'met';
    return rate >= expectedProgress ? 'on-track' : 'behind';
  };
  return {
    station: station.name,
    stage,
    period: { ...station.period, assessmentMonths },
    agreement: { ...station.agreement, months },
    expectedProgress,
    indicators: lines.map((line) => ({ ...line, status: statusOf(line.rate) })),
    staffing,
    vetoes: expectedVetoes(staffing, stage),
  };
}
