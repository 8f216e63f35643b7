import { textOf } from '../forms/values/text';
import { parseReference } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { InputCells, valueOf } from './input-cells';
import type { Finding } from './report';

/**
 * A finding that somebody chose to set aside, as the workbook keeps it. It holds no cell contents, only a checksum
 * of them.
 */
export interface SetAside {
  readonly finding: string;
  readonly checksum: string;
  readonly reason: string;
}

/** Defined name of the rows that keep them on the summary sheet: finding, checksum, reason. */
export const SET_ASIDE = 'Review_SetAside';
export const LONGEST_REASON = 200;

/** What tells a finding from the others over several checks: its rule and its addresses. */
export function findingKey({ rule, cells }: Pick<Finding, 'rule' | 'cells'>): string {
  return `${rule} ${cells.join(' ')}`;
}

/** What concerns a veto is never set aside (rule A7). */
export function canSetAside(finding: Finding): boolean {
  return finding.impact !== 'veto';
}

/** `reason` is cut to what the workbook keeps of it. */
export function setAside(finding: Finding, reason: string, snapshot: WorkbookSnapshot): SetAside {
  const kept = reason.trim().slice(0, LONGEST_REASON);
  return { finding: findingKey(finding), checksum: checksum(finding, snapshot), reason: kept };
}

/**
 * Marks the findings that are set aside. Entries hold for findings that are there and whose cells have not changed
 * since; `held` are those that do.
 */
export function applySetAside(
  findings: readonly Finding[],
  entries: readonly SetAside[],
  snapshot: WorkbookSnapshot,
): { readonly findings: readonly Finding[]; readonly held: readonly SetAside[] } {
  const byFinding = new Map(entries.map((entry) => [entry.finding, entry]));
  const held: SetAside[] = [];
  const marked = findings.map((finding) => {
    const entry = canSetAside(finding) ? byFinding.get(findingKey(finding)) : undefined;
    if (entry?.checksum !== checksum(finding, snapshot)) return finding;
    held.push(entry);
    return { ...finding, setAside: { reason: entry.reason } };
  });
  return { findings: marked, held };
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

/** Cells of one entry. */
const WIDTH = 3;

/** What the rows of `Review_SetAside` hold, cell by cell. */
export function setAsideValues(entries: readonly SetAside[]): string[] {
  return entries.flatMap(({ finding, checksum: sum, reason }) => [finding, sum, reason]);
}

/** Reads the rows of `Review_SetAside`; a workbook without the summary sheet has none. */
export function readSetAside(snapshot: WorkbookSnapshot): SetAside[] {
  const texts = new InputCells(snapshot).of(SET_ASIDE).map((input) => textOf(valueOf(input)).trim());
  return Array.from({ length: Math.floor(texts.length / WIDTH) }, (_, index) => {
    const [finding = '', sum = '', reason = ''] = texts.slice(index * WIDTH);
    return { finding, checksum: sum, reason };
  }).filter(({ finding, checksum: sum }) => finding !== '' && sum !== '');
}
