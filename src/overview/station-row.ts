import type { Grade } from '../assessment/parameters';
import type { Stage } from '../assessment/stages';
import type { VetoRule } from '../assessment/vetoes';
import type { FailureReport, Finding, OpenEntry, PeriodReport, Severity, StationReport } from '../report/report';

/** Why a person should look at a submission, the gravest first. */
export const LOOKS = ['unreadable', 'veto', 'reading', 'condition', 'errors', 'across', 'behind', 'warnings'] as const;
export type Look = (typeof LOOKS)[number];

/** Person-months that are missing (≤ 0: none) against the line at which the result is 不合格 (rule A7). */
export interface Shortage {
  /** Null where no headcount is known. */
  readonly short: number | null;
  readonly limit: number | null;
  /** Null while the reading that decides it is open (rule C11). */
  readonly triggered: boolean | null;
}

/** `unconfirmed`: a veto hangs on what could not be read for sure; `unscored`: marks are missing. */
export type GradeState = Grade | 'unconfirmed' | 'unscored';

/** A submission that was checked, as a list of many shows it. */
export interface CheckedRow {
  readonly kind: 'checked';
  /** Name of the file, with its folders where those tell it from others. */
  readonly file: string;
  readonly station: string | null;
  readonly stage: Stage | null;
  readonly period: PeriodReport | null;
  /** Figures that the sheets state, and how many of them come out of the cells as read; null where none is stated. */
  readonly agreement: { readonly stated: number; readonly reproduced: number } | null;
  /** Findings that nobody set aside. */
  readonly counts: { readonly [severity in Severity]: number };
  /** Findings, notes left out, that this submission has in common with others; 0 before they are held against each other (`withAcross`). */
  readonly across: number;
  /** All workers, and those with a certificate; null without 附件2. */
  readonly staff: Shortage | null;
  readonly certified: Shortage | null;
  readonly vetoes: readonly VetoRule[];
  /** A fraction, and whether it is not below the minimum; null where it cannot be computed. */
  readonly retention: { readonly rate: number | null; readonly isMet: boolean | null } | null;
  /** Indicators of the whole station, those of them that are behind, and figures of single zones that are (rule C10). */
  readonly progress: { readonly all: number; readonly behind: number; readonly zonesBehind: number };
  readonly score: number | null;
  readonly grade: GradeState;
  /** What open findings make of the grade if they hold, each once. */
  readonly conditions: readonly string[];
  /** What nobody has judged, entered or read for sure yet, and how much of each. */
  readonly open: { readonly [what in OpenEntry['what']]?: number };
  readonly looks: readonly Look[];
}

/** A submission that could not be checked, and why. */
export interface UnreadableRow {
  readonly kind: 'unreadable';
  readonly file: string;
  readonly code: string;
  readonly message: string;
  readonly looks: readonly Look[];
}

export type StationRow = CheckedRow | UnreadableRow;

const isStanding = ({ setAside }: Finding): boolean => setAside === undefined;

function countsOf(findings: readonly Finding[]): CheckedRow['counts'] {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings.filter(isStanding)) counts[severity]++;
  return counts;
}

function agreementOf({ forms }: StationReport['recognition']): CheckedRow['agreement'] {
  const known = forms.flatMap(({ agreement }) => agreement ?? []);
  if (known.length === 0) return null;
  return {
    stated: known.reduce((sum, { stated }) => sum + stated, 0),
    reproduced: known.reduce((sum, { reproduced }) => sum + reproduced, 0),
  };
}

function shortageOf({ vetoes }: StationReport, rule: VetoRule): Shortage | null {
  const veto = vetoes.find((each) => each.rule === rule);
  return veto ? { short: veto.value, limit: veto.limit, triggered: veto.triggered } : null;
}

function gradeOf({ score }: StationReport, vetoes: readonly VetoRule[]): GradeState {
  if (score) return score.grade ?? 'unconfirmed';
  return vetoes.length > 0 ? '不合格' : 'unscored';
}

function openOf({ open = [] }: StationReport): CheckedRow['open'] {
  const counts: { [what in OpenEntry['what']]?: number } = {};
  for (const { what } of open) counts[what] = (counts[what] ?? 0) + 1;
  return counts;
}

function looksOf(row: Omit<CheckedRow, 'looks'>): Look[] {
  const { counts, vetoes, open, conditions, progress } = row;
  const holds: { readonly [look in Look]: boolean } = {
    unreadable: false,
    veto: vetoes.length > 0,
    reading: open.reading !== undefined,
    condition: conditions.length > 0,
    errors: counts.error > 0,
    across: false,
    behind: progress.behind > 0,
    warnings: counts.warning > 0,
  };
  return LOOKS.filter((look) => holds[look]);
}

/** The row of a submission, from its report alone. `file`: its name in the list, where that is not the report's. */
export function stationRow(report: StationReport | FailureReport, file = report.file): StationRow {
  if ('failure' in report) return { kind: 'unreadable', file, ...report.failure, looks: ['unreadable'] };
  const vetoes = report.vetoes.filter(({ triggered }) => triggered).map(({ rule }) => rule);
  const retention = report.staffing?.retention;
  const row = {
    kind: 'checked',
    file,
    station: report.station,
    stage: report.stage,
    period: report.period,
    agreement: agreementOf(report.recognition),
    counts: countsOf(report.findings),
    across: 0,
    staff: shortageOf(report, 'staff-shortage'),
    certified: shortageOf(report, 'certified-shortage'),
    vetoes,
    retention: retention ? { rate: retention.rate, isMet: retention.isMet } : null,
    progress: {
      all: report.progress.all,
      behind: report.progress.behind,
      zonesBehind: report.progress.zonesBehind.length,
    },
    score: report.score?.total ?? null,
    grade: gradeOf(report, vetoes),
    conditions: [...new Set((report.gradeConditions ?? []).map(({ text }) => text))],
    open: openOf(report),
  } as const;
  return { ...row, looks: looksOf(row) };
}

/** The row of a submission that has so many findings in common with others. */
export function sharingRow(row: CheckedRow, across: number): CheckedRow {
  return { ...row, across, looks: LOOKS.filter((look) => row.looks.includes(look) || look === 'across') };
}

/** A submission that has nothing graver than this goes to the end. */
const NOTHING = LOOKS.length;

const gravityOf = ({ looks: [gravest] }: StationRow): number => (gravest ? LOOKS.indexOf(gravest) : NOTHING);

/** How far a shortage is from the line, or beyond it: the larger, the graver. */
function nearness(row: StationRow): number {
  if (row.kind === 'unreadable') return 0;
  return Math.max(
    0,
    ...[row.staff, row.certified].map((shortage) => (shortage?.short ?? 0) / (shortage?.limit ?? Infinity)),
  );
}

const countOf = (row: StationRow, severity: Severity): number => (row.kind === 'checked' ? row.counts[severity] : 0);

/** Orders rows by gravity: what cannot be read or fails first; then by how short of workers, and by errors and warnings. */
export function byGravity(one: StationRow, other: StationRow): number {
  return (
    gravityOf(one) - gravityOf(other) ||
    nearness(other) - nearness(one) ||
    countOf(other, 'error') - countOf(one, 'error') ||
    countOf(other, 'warning') - countOf(one, 'warning')
  );
}
