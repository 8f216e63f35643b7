import type { Language } from '../../strings';
import type { PaneState } from '../state/pane-state';

/** What stopped the pane: a problem of the host, or an exception in the interface (its name only). */
export interface Diagnosis {
  readonly language: Language;
  /** Where it runs, as the host tells. */
  readonly platform: string;
  readonly state: PaneState;
  readonly crash?: string;
}

/** Text for a maintainer: what ran and what failed. No names of people, no cell contents, no sheet names. */
export function diagnosticsReport({ language, platform, state, crash }: Diagnosis): string {
  const { problem, review, running, stale } = state;
  const forms = review?.report.recognition.forms.filter(({ found }) => found).map(({ form }) => form) ?? [];
  const lines = {
    product: 'Station Review',
    platform,
    language,
    task: problem?.task ?? running ?? '-',
    problem: problem?.problem.code ?? '-',
    detail: problem?.problem.code === 'unknown' ? problem.problem.detail : '-',
    crash: crash ?? '-',
    checked: review ? 'yes' : 'no',
    forms: forms.length > 0 ? forms.join(' ') : '-',
    cells: review?.report.checked.cells ?? '-',
    findings: review?.report.checked.findings ?? '-',
    stale: stale ? 'yes' : 'no',
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
