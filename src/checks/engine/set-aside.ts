import { parseReference } from '../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { Impact } from '../analysis/rule';

/**
 * A finding that somebody chose to set aside, as the workbook keeps it. It holds no cell contents, only a checksum
 * of them.
 */
export interface SetAside {
  readonly finding: string;
  readonly checksum: string;
  readonly reason: string;
}

/** What tells a finding from the others over several checks: its rule and its addresses. */
interface Identity {
  readonly rule: string;
  readonly cells: readonly string[];
}

type SheetOf = (name: string) => SheetSnapshot | undefined;

export const LONGEST_REASON = 200;

export function findingKey({ rule, cells }: Identity): string {
  return `${rule} ${cells.join(' ')}`;
}

/** What concerns a veto is never set aside (rule A7). */
export function canSetAside({ impact }: { readonly impact: Impact }): boolean {
  return impact !== 'veto';
}

/** `reason` is cut to what the workbook keeps of it. */
export function setAside(finding: Identity, reason: string, { sheets }: Pick<WorkbookSnapshot, 'sheets'>): SetAside {
  const sheetOf: SheetOf = (name) => sheets.find((sheet) => sheet.name === name);
  const kept = reason.trim().slice(0, LONGEST_REASON);
  return { finding: findingKey(finding), checksum: checksum(finding, sheetOf), reason: kept };
}

/** Entries by their findings: each holds for a finding that is there and whose cells have not changed since. */
export class SetAsideEntries {
  private readonly byFinding: ReadonlyMap<string, SetAside>;

  constructor(
    entries: readonly SetAside[],
    private readonly sheetOf: SheetOf,
  ) {
    this.byFinding = new Map(entries.map((entry) => [entry.finding, entry]));
  }

  get isEmpty(): boolean {
    return this.byFinding.size === 0;
  }

  of(finding: Identity & { readonly impact: Impact }): SetAside | null {
    return canSetAside(finding) ? this.entryOf(finding) : null;
  }

  /** The entry of a finding that has come to concern a veto: it holds no longer. */
  liftedOf(finding: Identity & { readonly impact: Impact }): SetAside | null {
    return canSetAside(finding) ? null : this.entryOf(finding);
  }

  private entryOf(finding: Identity): SetAside | null {
    const entry = this.byFinding.get(findingKey(finding));
    return entry?.checksum === checksum(finding, this.sheetOf) ? entry : null;
  }
}

/** FNV-1a over the values and formulas of the finding's cells. */
function checksum({ cells }: Identity, sheetOf: SheetOf): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(cells.map((address) => contents(address, sheetOf)))) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

function contents(address: string, sheetOf: SheetOf): unknown {
  const area = parseReference(address);
  const sheet = area && sheetOf(area.sheet);
  if (!area || !sheet) return null;
  return sheet.cells
    .filter(({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
    .map(({ row, column, value, formula }) => [row, column, value, formula]);
}
