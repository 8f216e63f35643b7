import { TOLERANCE } from '../../assessment/limits';
import { headersWithoutCertificates, unreadMarksOf, workersOf } from '../../assessment/staffing';
import { SHORTAGES, type ShortageRule, type Veto } from '../../assessment/vetoes';
import type { Month } from '../../forms/values/calendar';
import type { Station, SubtotalRow } from '../../forms/station';
import type { AreaRef, CellRef } from '../../workbook/address';
import type { Message } from '../../strings/message';
import { figure, monthList } from '../text/phrases';
import { clauses, say } from '../text/say';
import { joinCells } from './cells';
import type { CheckContext } from './context';
import type { Issue } from './rule';
import { staffingGrounds, type Suspect } from './suspects';

function sumRows(station: Station, scope: SubtotalRow['scope']): SubtotalRow[] {
  const rows = station.attendance.flatMap((block) => block.subtotals).filter((row) => row.kind !== 'retention');
  const own = rows.filter((row) => row.scope === scope);
  return own.length > 0 || scope !== 'all' ? own : rows;
}

/** Where the person-months of a scope stand: its 小计, then its months; the headers where the sheet has no sum rows. */
function sumCellsOf(station: Station, scope: SubtotalRow['scope'], months: readonly Month[]): (CellRef | AreaRef)[] {
  const rows = sumRows(station, scope);
  const totals = rows.flatMap((row) => row.subtotal?.cell ?? []);
  const rowsByMonth = rows.filter((row) => row.kind === 'effective');
  const inMonths = (rowsByMonth.length > 0 ? rowsByMonth : rows).flatMap((row) =>
    row.months.flatMap(({ month, inPost }) => (inPost && months.includes(month) ? [inPost.cell] : [])),
  );
  const cells = [...joinCells(totals), ...joinCells(inMonths)];
  if (cells.length > 0) return cells;
  return station.attendance.slice(0, 1).flatMap((block) => block.months.map(({ headerCell }) => headerCell));
}

/** What keeps a shortage from being known for sure. */
interface Unknown {
  /** Months that 附件2 has no columns for. */
  readonly missing: readonly Month[];
  /** How many marks could not be read. */
  readonly unread: number;
  /** No column tells who is certified. */
  readonly isUntold: boolean;
}

/** How far a shortage is from the limit of the veto, or without what it would not reach it. */
function distanceOf(
  triggered: Veto['triggered'],
  short: number,
  limit: number,
  stage: Message,
  { missing, unread, isUntold }: Unknown,
): Message {
  const values = { stage, limit: figure(limit) };
  if (triggered === null && missing.length > 0) {
    return say('shortage-missing', { ...values, months: monthList(missing) });
  }
  if (triggered === null && isUntold) return say('shortage-untold', values);
  if (triggered === null && short <= unread) return say('shortage-unread', { ...values, unread });
  if (triggered === null) return say('shortage-unconfirmed', { ...values, unread, least: figure(short - unread) });
  return triggered
    ? say('shortage-vetoed', values)
    : say('shortage-distance', { ...values, more: figure(limit - short) });
}

/** Short of people or of certified people (rules A7, B9 to B11): an error from the veto limit on. */
export function shortage({ station, assessment, suspects }: CheckContext, rule: ShortageRule): Issue[] {
  const { staffing, vetoes, time, limits } = assessment;
  const { workers } = SHORTAGES[rule];
  const isCertified = workers === 'certified';
  const veto = vetoes.find((entry) => entry.rule === rule);
  const required = staffing?.requiredPersonMonths[workers] ?? null;
  const short = veto?.value ?? 0;
  const limit = veto?.limit ?? null;
  // Where person-months are required, period and stage are known, and the limit with them.
  if (!staffing || !veto || required === null || limit === null || short <= TOLERANCE) return [];
  const { triggered } = veto;
  const counted = workersOf(station).filter((worker) => !isCertified || worker.certified);
  const untold = isCertified ? headersWithoutCertificates(station) : [];
  const unread = triggered === null ? counted.flatMap(unreadMarksOf) : [];
  const share = isCertified ? limits.certifiedShare : 1;
  const costing = suspects.filter(({ worker, personMonths }) => personMonths > 0 && (!isCertified || worker.certified));
  const lostIn = (found: readonly Suspect[]): number => found.reduce((sum, { personMonths }) => sum + personMonths, 0);
  const months = staffing.months
    .filter((month) => month[workers] < (month.required ?? 0) * share - TOLERANCE)
    .map(({ month }) => month);
  const stage = say(time.stage === 'final' ? 'stage-final' : 'stage-midterm', {});
  const basis = say('shortage-basis', {
    kind: say(isCertified ? 'kind-certified' : 'kind-all', {}),
    required: figure(required),
    actual: figure(staffing.personMonths[workers]),
    short: figure(short),
  });
  const distance = distanceOf(triggered, short, limit, stage, {
    missing: staffing.missing,
    unread: unread.length,
    isUntold: untold.length > 0,
  });
  const where = months.length > 0 ? [say('shortage-months', { months: monthList(months) })] : [];
  return [
    {
      cells: sumCellsOf(station, isCertified ? 'certified' : 'all', months),
      restsOn: [
        ...staffingGrounds(costing, (found) => lostIn(found) >= short - TOLERANCE),
        ...unread.map(({ cell }) => cell),
        ...untold,
      ],
      form: 'attendanceSheet',
      message: say('joined', { parts: clauses([basis, distance, ...where]) }),
      ...(triggered !== false && { severity: 'error', impact: 'veto' }),
    },
  ];
}
