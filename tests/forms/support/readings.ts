import { assess, type Assessment } from '../../../src/assessment/assess';
import type { AssessedIndicator } from '../../../src/assessment/rates';
import { markValue } from '../../../src/forms/values/marks';
import { recognise } from '../../../src/forms/recognise';
import type { IndicatorForm, WorkerRecord } from '../../../src/forms/station';
import { formatArea } from '../../../src/workbook/address';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';

function assessmentOf(workbook: WorkbookSnapshot): Assessment {
  return assess(recognise(workbook), {});
}

const figure = (value: number | null): string => (value === null ? '/' : String(Number(value.toFixed(6))));

function percent(value: number | null): string {
  return value === null ? '/' : `${Number((value * 100).toFixed(2))}%`;
}

function line({ record, target, completed, statedRate }: AssessedIndicator): string {
  const { zone, group, measure } = record;
  const figures = `${figure(target)} ${figure(completed)} ${percent(statedRate)}`;
  return `${zone === null ? '' : `${zone} `}${group} ${measure} ${figures}`;
}

/** Indicators of one form, one line each: `片区1 电访 量 630 875 138.89%` (stated percent; `/` for null). */
export function indicatorLines(workbook: WorkbookSnapshot, form: IndicatorForm): string[] {
  return assessmentOf(workbook)
    .indicators.filter((indicator) => indicator.record.form === form)
    .map(line);
}

function workerLine(worker: WorkerRecord): string {
  const marks = worker.marks.map((mark) => `${mark.month.slice(2)}:${markValue(mark.inPost)}`).join(' ');
  return `${worker.name} ${worker.certified ? '持证' : '非持证'} ${marks}`;
}

/** Workers, one line each: `甲01 持证 24-09:1 24-10:0.5`. */
export function workerLines(workbook: WorkbookSnapshot): string[] {
  return recognise(workbook)
    .attendance.flatMap((block) => block.workers)
    .map(workerLine);
}

/** Contracts by worker: `甲01 2024-09-05 2026-09-04`. */
export function contractLines(workbook: WorkbookSnapshot): string[] {
  return recognise(workbook)
    .attendance.flatMap((block) => block.workers)
    .map(({ name, contract }) => `${name} ${contract?.start ?? '?'} ${contract?.end ?? '?'}`);
}

/** Leave and join dates by worker: `甲01 left 2025-02-21`. */
export function eventLines(workbook: WorkbookSnapshot): string[] {
  return recognise(workbook)
    .attendance.flatMap((block) => block.workers)
    .flatMap(({ name, events }) => events.map((event) => `${name} ${event.kind} ${event.date ?? event.month ?? '?'}`));
}

/** Months with persons in post: `2024-09 12.5+4`. */
export function staffingLines(workbook: WorkbookSnapshot): string[] {
  const months = assessmentOf(workbook).staffing?.months ?? [];
  return months.map(({ month, certified, uncertified }) => `${month} ${certified}+${uncertified}`);
}

/** The time frame: `2024-09-05 2025-03-31 7 of 2024-09-05 2025-09-04 12`. */
export function timeFrame(workbook: WorkbookSnapshot): string {
  const { period, agreement } = assessmentOf(workbook).time;
  const assessed = period ? `${period.start} ${period.end} ${period.assessmentMonths}` : 'none';
  return agreement ? `${assessed} of ${agreement.start} ${agreement.end} ${agreement.months}` : assessed;
}

export function stationName(workbook: WorkbookSnapshot): string | null {
  return recognise(workbook).name;
}

/** What was not read: `'封面'!A1:B9 unrelated`. */
export function unreadLines(workbook: WorkbookSnapshot): string[] {
  return recognise(workbook).unread.map(({ area, reason }) => `${formatArea(area)} ${reason}`);
}
