import type { Finding } from '../report/report';
import { parseReference } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/**
 * A finding that somebody chose to set aside: plain data, so that it can be kept in the workbook.
 * It holds no cell contents, only a checksum of them.
 */
export interface SetAside {
  readonly finding: string;
  readonly reason: string;
  readonly checksum: string;
}

/** What tells a finding from the others over several checks: its rule and its addresses. */
export function findingKey(finding: Finding): string {
  return `${finding.rule} ${finding.cells.join(' ')}`;
}

/** A veto is never set aside. */
export function canSetAside(finding: Finding): boolean {
  return finding.impact !== 'veto';
}

export function setAside(finding: Finding, reason: string, snapshot: WorkbookSnapshot): SetAside {
  return { finding: findingKey(finding), reason, checksum: checksum(finding, snapshot) };
}

/** The entry that holds for a finding, or undefined: an entry lapses when one of the finding's cells has changed. */
export function setAsideFor(
  finding: Finding,
  entries: readonly SetAside[],
  snapshot: WorkbookSnapshot,
): SetAside | undefined {
  if (!canSetAside(finding)) return undefined;
  const entry = entries.find((candidate) => candidate.finding === findingKey(finding));
  return entry?.checksum === checksum(finding, snapshot) ? entry : undefined;
}

/** FNV-1a over the values and formulas of the finding's cells. */
function checksum(finding: Finding, snapshot: WorkbookSnapshot): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(finding.cells.map((cells) => contents(cells, snapshot)))) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

function contents(address: string, snapshot: WorkbookSnapshot): unknown {
  const area = parseReference(address);
  const sheet = snapshot.sheets.find(({ name }) => name === area?.sheet);
  if (!area || !sheet) return null;
  return sheet.cells
    .filter(({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
    .map(({ row, column, value, formula }) => [row, column, value, formula]);
}
