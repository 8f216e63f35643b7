import { TOLERANCE } from '../../../assessment/limits';
import { limitText } from '../../../assessment/number-text';
import type { AssessedPeriod } from '../../../assessment/periods';
import { isRetentionMet } from '../../../assessment/staffing';
import type { WorkerRecord } from '../../../forms/station';
import { isSameCell, type CellRef } from '../../../workbook/address';
import { retentionCell } from '../../analysis/attendance-cells';
import type { DatedMonth } from '../../analysis/half-months';
import type { Rule } from '../../analysis/rule';
import { leftIn, remarkOf, type Stay } from '../../analysis/stays';
import { retentionGrounds } from '../../analysis/suspects';
import { figure, percent } from '../../text/phrases';
import { clauses, list, say } from '../../text/say';

/**
 * What could cost somebody the place among the steady workers: half months that nothing explains, leaving, a contract that
 * ended.
 */
function marksAtRisk(
  stay: Stay | undefined,
  period: AssessedPeriod | null,
  unexplained: readonly DatedMonth[],
): CellRef[] {
  if (!stay) return [];
  const { worker } = stay;
  const isUnexplained = (cell: CellRef): boolean => unexplained.some(({ mark }) => isSameCell(mark.cell, cell));
  const halves = worker.marks.filter(
    ({ month, inPost }) =>
      leftIn(stay, month) !== null ||
      (inPost?.kind === 'half' && period?.weights.get(month) === 1 && isUnexplained(inPost.cell)),
  );
  const end = worker.contract?.end ?? null;
  const isExpired = end !== null && period !== null && end < period.end;
  return [
    ...halves.flatMap((mark) => mark.inPost?.cell ?? []),
    ...(halves.some((mark) => leftIn(stay, mark.month)) ? [remarkOf(worker)] : []),
    ...(isExpired && worker.contract ? [worker.contract.cell] : []),
  ];
}

/** Retention that one worker fewer would miss. */
export const retentionAtLimit: Rule = {
  id: 'retention-at-limit',
  family: 'rules',
  severity: 'warning',
  impact: 'grade',
  basis: 'B13',
  run({ station, assessment, suspects, stays, unexplainedHalves }) {
    const { limits, staffing, time } = assessment;
    const cell = retentionCell(station);
    if (!cell || !staffing) return [];
    const { steady, required, rate } = staffing.retention;
    if (!required || rate === null || !isRetentionMet(rate, limits)) return [];
    if (isRetentionMet((steady.length - 1) / required, limits)) return [];
    const riskOf = ({ rows }: { readonly rows: readonly WorkerRecord[] }): CellRef[] =>
      rows.flatMap((row) => marksAtRisk(stays.get(row), time.period, unexplainedHalves));
    const risky = steady.filter((person) => riskOf(person).length > 0);
    const names = steady.map(({ name, rows }) => (name === '' ? say('row', { row: (rows[0]?.row ?? 0) + 1 }) : name));
    const isExact = Math.abs(rate - limits.retentionMinimum) < TOLERANCE;
    const margin = say(isExact ? 'retention-at-limit.exact' : 'retention-at-limit.above', {
      steady: steady.length,
      required: figure(required),
      rate: percent(rate),
      limit: limitText(limits.retentionMinimum),
      less: percent((steady.length - 1) / required),
    });
    const counted = say('retention-at-limit.counted', { count: steady.length, names: list(names) });
    const open = say('retention-at-limit.open', { names: list(risky.map(({ name }) => name)) });
    return [
      {
        cells: [cell],
        // One fewer is near for any small station; marks that may be questioned are what to look at.
        ...(risky.length === 0 && !isExact && { severity: 'note' }),
        restsOn: retentionGrounds(suspects, (more) => isRetentionMet((steady.length - 1 + more) / required, limits)),
        evidence: risky.flatMap(riskOf),
        form: 'attendanceSheet',
        message: say('joined', { parts: clauses([margin, counted, ...(risky.length > 0 ? [open] : [])]) }),
      },
    ];
  },
};
