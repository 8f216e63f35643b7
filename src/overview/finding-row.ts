import type { FailureReport, Severity, StationReport } from '../report/report';

/** A finding among those of many submissions. */
export interface FindingRow {
  readonly file: string;
  readonly station: string | null;
  readonly rule: string;
  readonly severity: Severity;
  readonly family: string;
  readonly impact: StationReport['findings'][number]['impact'];
  readonly message: string;
  readonly remedy: string;
  readonly basis: string;
  /** A1 with the quoted sheet name. */
  readonly cells: readonly string[];
}

/** The findings of a report that nobody set aside; `file` is what the list calls it. */
export function findingRows(report: StationReport | FailureReport, file = report.file): FindingRow[] {
  if ('failure' in report) return [];
  const { station } = report;
  return report.findings
    .filter(({ setAside }) => setAside === undefined)
    .map(({ rule, severity, family, impact, message, remedy, basis, cells }) => ({
      ...{ file, station, rule, severity, family, impact, message, remedy, basis },
      cells,
    }));
}
