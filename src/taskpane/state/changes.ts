import type { Finding } from '../../report/report';
import type { Review } from '../../report/review';

/** What has become of the findings since the check before. */
export interface Changes {
  /** Found then, and no longer. */
  readonly fixed: readonly Finding[];
  readonly added: readonly Finding[];
}

/** A rule with each cell of a finding: one kind of fault may have fewer cells than before, and is the same all the same. */
const marksOf = ({ rule, cells }: Finding): string[] =>
  (cells.length > 0 ? cells : ['']).map((cell) => `${rule} ${cell}`);

/** The findings of one check of which the other has no cell under the same rule, whatever their sentences say. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.flatMap(marksOf));
  return findings.filter((finding) => !marksOf(finding).some((mark) => known.has(mark)));
}

/** What changed from one check of a workbook to the next; null where nothing did, or there was none before. */
export function changesSince(before: Review | null, after: Review): Changes | null {
  if (!before) return null;
  const [then, now] = [before.report.findings, after.report.findings];
  const [fixed, added] = [without(then, now), without(now, then)];
  return fixed.length + added.length > 0 ? { fixed, added } : null;
}
