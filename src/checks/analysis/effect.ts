import { headcountOf, isInPost, personMonthsIn, type Person } from '../../assessment/staffing';
import type { Month } from '../../forms/values/calendar';
import type { WorkerRecord } from '../../forms/station';
import type { Message } from '../../strings/message';
import { figure, percent } from '../text/phrases';
import { clauses, say } from '../text/say';
import type { CheckContext } from './context';
import type { Impact } from './rule';

interface Loss {
  readonly worker: WorkerRecord;
  readonly months: readonly Month[];
}

/** What staffing, veto and retention come to when marks do not count (rules A7, B10, B13). Null where nothing is lost. */
export function effectWithout(
  context: CheckContext,
  loss: Loss,
): { readonly message: Message; readonly impact: Impact } | null {
  const { assessment } = context;
  const { staffing } = assessment;
  if (!staffing) return null;
  const lost = loss.months.reduce((sum, month) => sum + personMonthsIn(loss.worker, month), 0);
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
  const retention = retentionWithout(context, loss);
  if (retention) parts.push(retention);
  return {
    message: say('joined', { parts: clauses(parts) }),
    impact: isVeto && !veto?.triggered ? 'veto' : 'total',
  };
}

function retentionWithout(
  { assessment, parameters, lastMonth }: CheckContext,
  { worker, months }: Loss,
): Message | null {
  const required = lastMonth && headcountOf(parameters.headcount, lastMonth);
  const steady = assessment.staffing?.retention.steady ?? [];
  const person = steady.find((entry) => entry.rows.includes(worker));
  if (!required || !person) return null;
  const others: Person = { ...person, rows: person.rows.filter((row) => row !== worker) };
  if (months.every((month) => isInPost(others, month))) return null;
  const left = steady.length - 1;
  return say('retention-then', { left, required, rate: percent(left / required) });
}
