import type { Subject } from '../../src/checks/analysis/context';
import { runChecks } from '../../src/checks/engine/run-checks';
import { cellText } from './small-station';

/** One line per finding of all rules, consequences folded into their causes. Tests of single rules need not load this. */
export function findings(subject: Subject): string[] {
  return runChecks(subject).findings.map(
    ({ rule, severity, cells }) => `${severity} ${rule} ${cells.map(cellText).join(' ')}`,
  );
}
