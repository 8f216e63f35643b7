import type { FormKind } from '../../forms/station';
import type { Finding, Severity } from '../../report/report';
import type { Review } from '../../report/review';
import { findingKey } from '../../report/set-aside-entries';
import type { Strings } from '../../strings';
import { contains, parseReference, type AreaRef } from '../../workbook/address';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** The gravest first, or what belongs together. */
export const FINDING_ORDERS = ['severity', 'subject'] as const;
export type FindingOrder = (typeof FINDING_ORDERS)[number];

/** What the list shows, and in which order; empty or null fields let everything through. */
export interface FindingFilter {
  readonly order: FindingOrder;
  readonly severities: ReadonlySet<Severity>;
  readonly form: FormKind | 'none' | null;
  readonly zone: string | null;
  readonly search: string;
}

export const NO_FILTER: FindingFilter = {
  order: 'severity',
  severities: new Set(),
  form: null,
  zone: null,
  search: '',
};

/** A finding as the list shows it. */
export interface ListedFinding {
  readonly key: string;
  readonly finding: Finding;
  /** Why it was set aside, or null. */
  readonly setAsideReason: string | null;
}

export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly ListedFinding[];
}

export function listFindings({ report }: Review): ListedFinding[] {
  return report.findings.map((finding) => ({
    key: findingKey(finding),
    finding,
    setAsideReason: finding.setAside?.reason ?? null,
  }));
}

/** Those that stand: what is set aside has a group of its own, and counts nowhere else. */
export function standingIn(findings: readonly ListedFinding[]): readonly ListedFinding[] {
  return findings.filter(({ setAsideReason }) => setAsideReason === null);
}

/** How many stand, without those set aside. */
export function countBySeverity(findings: readonly ListedFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { finding } of standingIn(findings)) counts[finding.severity]++;
  return counts;
}

/** The findings about the first of these cells, in the order of the report. */
export function findingsAt({ report }: Review, { sheet, top, left }: AreaRef): Finding[] {
  const isAbout = (address: string): boolean => {
    const place = parseReference(address);
    return place?.sheet === sheet && contains(place, top, left);
  };
  return report.findings.filter(({ cells }) => cells.some(isAbout));
}

export function filterFindings(findings: readonly ListedFinding[], filter: FindingFilter): ListedFinding[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(({ finding }) => {
    const text = [finding.message, finding.zone ?? '', ...finding.cells].join(' ').toLowerCase();
    return (
      (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
      (filter.form === null || filter.form === (finding.form ?? 'none')) &&
      (filter.zone === null || filter.zone === finding.zone) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** In the order in which the report ranks them, under their severity or their family; those set aside come last. */
export function groupFindings(
  findings: readonly ListedFinding[],
  order: FindingOrder,
  strings: Strings,
): FindingGroup[] {
  const groups = new Map<string, ListedFinding[]>();
  const setAside: ListedFinding[] = [];
  for (const listed of findings) {
    const { finding, setAsideReason } = listed;
    const name = order === 'severity' ? strings.severityCounts[finding.severity] : familyName(finding.family, strings);
    const members = groups.get(name);
    if (setAsideReason !== null) setAside.push(listed);
    else if (members) members.push(listed);
    else groups.set(name, [listed]);
  }
  if (setAside.length > 0) groups.set(strings.findings.setAsideGroup, setAside);
  return [...groups].map(([name, members]) => ({ name, findings: members }));
}

export function familyName(family: string, strings: Strings): string {
  const names: Readonly<Record<string, string>> = strings.families;
  return names[family] ?? strings.families.other;
}
