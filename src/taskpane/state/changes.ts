import type { Finding } from '../../report/report';
import type { Review } from '../../report/review';
import { findingKey } from '../../report/set-aside-entries';

/** What has become of the findings since the check before. */
export interface Changes {
  /** Found then, and no longer. */
  readonly fixed: readonly Finding[];
  readonly added: readonly Finding[];
  /** Marked as dealt with, and found all the same. */
  readonly unsolved: readonly Finding[];
}

/** A rule with each cell of a finding: one kind of fault may have fewer cells than before, and is the same all the same. */
const marksOf = ({ rule, cells }: Finding): string[] =>
  (cells.length > 0 ? cells : ['']).map((cell) => `${rule} ${cell}`);

/** Whether a finding has a cell under the same rule as one of these, whatever their sentences say. */
function isAmong(findings: readonly Finding[]): (finding: Finding) => boolean {
  const known = new Set(findings.flatMap(marksOf));
  return (finding) => marksOf(finding).some((mark) => known.has(mark));
}

/**
 * What changed from one check of a workbook to the next; null where nothing did, or there was none before.
 * `handled`: keys of the findings that somebody marked as dealt with in between.
 */
export function changesSince(
  before: Review | null,
  after: Review,
  handled: ReadonlySet<string> = new Set(),
): Changes | null {
  if (!before) return null;
  const [then, now] = [before.report.findings, after.report.findings];
  const [isThere, wasThere] = [isAmong(now), isAmong(then)];
  const fixed = then.filter((finding) => !isThere(finding));
  const added = now.filter((finding) => !wasThere(finding));
  const unsolved = now.filter(isAmong(then.filter((finding) => handled.has(findingKey(finding)))));
  return fixed.length + added.length + unsolved.length > 0 ? { fixed, added, unsolved } : null;
}
