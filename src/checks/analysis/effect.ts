import type { Person } from '../../assessment/persons';
import { headcountOf, isInPost, personMonthsIn } from '../../assessment/staffing';
import type { Month } from '../../forms/values/calendar';
import type { WorkerRecord } from '../../forms/station';
import type { Message } from '../../strings/message';
import { figure, percent } from '../text/phrases';
import { clauses, say } from '../text/say';
import type { CheckContext } from './context';

interface Loss {
  readonly worker: WorkerRecord;
  readonly months: readonly Month[];
}

/** What staffing, veto and retention come to when marks do not count (rules A7, B10, B13). Null where nothing is lost. */
export function effectWithout(context: CheckContext, losses: readonly Loss[]): Message | null {
  const { assessment } = context;
  const { staffing } = assessment;
  if (!staffing) return null;
  const lost = losses.reduce(
    (sum, { worker, months }) => months.reduce((total, month) => total + personMonthsIn(worker, month), sum),
    0,
  );
  if (lost === 0) return null;
  const before = staffing.personMonths.total;
  const total = before - lost;
  const parts = [say('without-marks', { total: figure(total), before: figure(before) })];
  const required = staffing.requiredPersonMonths.total;
  const veto = assessment.vetoes.find(({ rule }) => rule === 'staff-shortage');
  const short = required === null ? 0 : required - total;
  const limit = veto?.limit ?? null;
  const isVeto = required !== null && short > 0 && limit !== null && short >= limit;
  if (required !== null && short > 0) {
    const values = { required: figure(required), short: figure(short) };
    parts.push(
      isVeto ? say('short-and-vetoed', { ...values, limit: figure(limit) }) : say('short-of-required', values),
    );
  }
  const retention = retentionWithout(context, losses);
  if (retention) parts.push(retention);
  return say('joined', { parts: clauses(parts) });
}

/** Whether somebody is still in post in every month without the marks. */
function staysWithout(person: Person, losses: readonly Loss[]): boolean {
  return losses.every(({ worker, months }) => {
    if (!person.rows.includes(worker)) return true;
    const others: Person = { ...person, rows: person.rows.filter((row) => row !== worker) };
    return months.every((month) => isInPost(others, month));
  });
}

function retentionWithout(
  { assessment, parameters, lastMonth }: CheckContext,
  losses: readonly Loss[],
): Message | null {
  const required = lastMonth && headcountOf(parameters.headcount, lastMonth);
  const steady = assessment.staffing?.retention.steady ?? [];
  const left = steady.filter((person) => staysWithout(person, losses)).length;
  if (!required || left === steady.length) return null;
  return say('retention-then', { left, required, rate: percent(left / required) });
}
