import { personMonthsIn } from '../../assessment/staffing';
import type { WorkerRecord } from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import type { Message } from '../../strings/message';
import { joinCells } from './cells';
import { MONTHS } from './facts';
import type { Issue } from './rule';
import { joinedIn, leftIn, type Stay } from './stays';

/** Months in which several people hold one post at once. */
export interface DoubleLeads {
  readonly months: readonly Month[];
  readonly workers: readonly WorkerRecord[];
}

/** Somebody who left before another joined in the same month has handed over. */
function overlaps(a: Stay, b: Stay, month: Month): boolean {
  const handsOver = (first: Stay, second: Stay): boolean => {
    const [left, joined] = [leftIn(first, month), joinedIn(second, month)];
    return left !== null && joined !== null && left <= joined;
  };
  return !handsOver(a, b) && !handsOver(b, a);
}

/** Those who are in post in a month beside another one. */
function clashing(leads: readonly Stay[], month: Month): Stay[] {
  const present = leads.filter(({ worker }) => personMonthsIn(worker, month) > 0);
  return present.filter((a) => present.some((b) => a.worker.name !== b.worker.name && overlaps(a, b, month)));
}

/** Holders of one post who hold it at once; null where nobody does. */
export function doubleLeads(leads: readonly Stay[], months: readonly Month[]): DoubleLeads | null {
  if (leads.length < 2) return null;
  const double = months
    .map((month) => ({ month, leads: clashing(leads, month) }))
    .filter((entry) => entry.leads.length > 1);
  if (double.length === 0) return null;
  const clashingLeads = new Set(double.flatMap((entry) => entry.leads));
  return {
    months: double.map(({ month }) => month),
    workers: leads.filter((stay) => clashingLeads.has(stay)).map(({ worker }) => worker),
  };
}

export function doubleLeadsIssue({ workers }: DoubleLeads, message: Message): Issue {
  return {
    cells: joinCells(workers.flatMap(({ positionCell }) => positionCell ?? [])),
    restsOn: [MONTHS],
    form: 'attendanceSheet',
    message,
  };
}
