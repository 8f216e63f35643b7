import type { Month } from '../forms/values/calendar';
import type { MarkReading, Station, WorkerRecord } from '../forms/station';
import type { Assessment } from './assess';
import { TOLERANCE } from './limits';
import type { ManualVeto } from './manual-vetoes';
import { assessOutlook } from './outlook';
import type { Parameters } from './parameters';
import { assessScore } from './score';
import { assessStaffing } from './staffing';
import { assessVetoes, type JudgedVetoes, type Veto } from './vetoes';

/** What counts otherwise than the sheet has it where a finding holds. */
export type Otherwise =
  | {
      /** Months of a worker's row that do not count, only as halves, or count though their marks say nothing. */
      readonly what: 'uncounted' | 'halved' | 'counted';
      readonly worker: WorkerRecord;
      readonly months: readonly Month[];
    }
  | { readonly what: 'certified' | 'uncertified'; readonly worker: WorkerRecord }
  /** A veto that is for somebody to judge, seen in a worker's row, or in the sheet of money. */
  | { readonly what: 'veto'; readonly veto: ManualVeto; readonly worker: WorkerRecord | null };

const KIND_INSTEAD = { uncounted: 'absent', halved: 'half', counted: 'full' } as const;

const asKind = (mark: MarkReading | null, kind: MarkReading['kind']): MarkReading | null => mark && { ...mark, kind };

function workerUnder(worker: WorkerRecord, changes: readonly Otherwise[]): WorkerRecord {
  return changes.reduce<WorkerRecord>((changed, change) => {
    if (change.what === 'veto') return changed;
    if (!('months' in change)) return { ...changed, certified: change.what === 'certified' };
    const kind = KIND_INSTEAD[change.what];
    const marks = changed.marks.map((mark) =>
      change.months.includes(mark.month) ? { ...mark, inPost: asKind(mark.inPost, kind) } : mark,
    );
    return { ...changed, marks };
  }, worker);
}

function stationUnder(station: Station, changes: readonly Otherwise[]): Station {
  const byWorker = new Map<WorkerRecord, Otherwise[]>();
  for (const change of changes) {
    if (change.worker) byWorker.set(change.worker, [...(byWorker.get(change.worker) ?? []), change]);
  }
  return {
    ...station,
    attendance: station.attendance.map((block) => ({
      ...block,
      workers: block.workers.map((worker) => workerUnder(worker, byWorker.get(worker) ?? [])),
    })),
  };
}

/** The conditions with those that are seen; one that somebody judged clear stays clear. */
function judgedUnder({ judged }: Assessment, changes: readonly Otherwise[]): JudgedVetoes {
  const seen = changes.flatMap((change) => (change.what === 'veto' ? [[change.veto, true] as const] : []));
  return { ...Object.fromEntries(seen), ...judged };
}

/** Person-months that a change concerns, at most. */
function personMonthsOfChange(change: Otherwise): number {
  if (change.what === 'veto') return 0;
  return 'months' in change ? change.months.length : change.worker.marks.length;
}

/**
 * Whether changes may make a veto hold, or no longer: seen without assessing anew, which takes the whole of 附件2. A shortage
 * moves by the person-months that change, at most.
 */
export function mayDecideVeto({ vetoes }: Assessment, changes: readonly Otherwise[]): boolean {
  if (changes.some(({ what }) => what === 'veto')) return true;
  const most = changes.reduce((sum, change) => sum + personMonthsOfChange(change), 0);
  return vetoes.some(
    ({ value, limit }) => value !== null && limit !== null && Math.abs(limit - value) <= most + TOLERANCE,
  );
}

/** What staffing, vetoes and grade come to if some things count otherwise (rules A7, B1, B12); all else stays. */
export function assessOtherwise(
  station: Station,
  parameters: Parameters,
  assessment: Assessment,
  changes: readonly Otherwise[],
): Assessment {
  const { time, limits, parts } = assessment;
  const staffing = assessStaffing(stationUnder(station, changes), time.period, parameters.headcount, limits);
  const judged = judgedUnder(assessment, changes);
  const vetoes = assessVetoes(staffing, time.stage, judged, limits);
  const score = assessScore(parameters, parts, vetoes);
  return { ...assessment, staffing, vetoes, judged, score, outlook: assessOutlook(time, staffing, vetoes, score) };
}

/** Vetoes that hold in one assessment and do not, or not for sure, in another. */
export function vetoesOnlyIn(one: Assessment, other: Assessment): Veto[] {
  const known = new Set(other.vetoes.filter(({ triggered }) => triggered).map(({ rule }) => rule));
  return one.vetoes.filter(({ triggered, rule }) => triggered && !known.has(rule));
}
