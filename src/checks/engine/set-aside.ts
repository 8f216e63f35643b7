import { parseReference } from '../../workbook/address';
import type { Impact } from '../analysis/rule';
import { checksumOf, type SheetOf } from './fingerprints';

/**
 * A finding that somebody chose to set aside, as the workbook keeps it. It holds no cell contents, only a checksum
 * of what was judged.
 */
export interface SetAside {
  /** Its rule and the addresses that it had; by now its cells may stand elsewhere. */
  readonly finding: string;
  /** Its fingerprint. */
  readonly checksum: string;
  readonly reason: string;
}

/** What tells a finding from the others of one check: its rule and its addresses. */
interface Identity {
  readonly rule: string;
  readonly cells: readonly string[];
}

/** A finding with what was judged in it, as a checksum. */
export interface Judged extends Identity {
  readonly fingerprint: string;
}

export const LONGEST_REASON = 200;

export function findingKey({ rule, cells }: Identity): string {
  return `${rule} ${cells.join(' ')}`;
}

/** What concerns a veto is never set aside (rule A7). */
export function canSetAside({ impact }: { readonly impact: Impact }): boolean {
  return impact !== 'veto';
}

/** `reason` is cut to what the workbook keeps of it. */
export function setAside(finding: Judged, reason: string): SetAside {
  const kept = reason.trim().slice(0, LONGEST_REASON);
  return { finding: findingKey(finding), checksum: finding.fingerprint, reason: kept };
}

/** The rule is what tells fingerprints of 32 bits apart besides. */
const judgedKey = (rule: string, checksum: string): string => `${rule} ${checksum}`;

/**
 * Entries by what was judged: each holds for a finding that says the same of the same contents, wherever its cells stand by
 * now. Those that match nothing rest: once the workbook is as it was, they hold again.
 */
export class SetAsideEntries {
  private readonly byJudgement = new Map<string, SetAside>();
  private readonly byPlace = new Map<string, SetAside>();
  private readonly matched = new Set<SetAside>();

  constructor(
    private readonly entries: readonly SetAside[],
    private readonly sheetOf: SheetOf,
  ) {
    for (const entry of entries) {
      const [rule = ''] = entry.finding.split(' ', 1);
      this.byJudgement.set(judgedKey(rule, entry.checksum), entry);
      this.byPlace.set(entry.finding, entry);
    }
  }

  /** The entry of a finding as it is to be kept from now on, whether or not it may be set aside; null without one. */
  of(finding: Judged): SetAside | null {
    const place = findingKey(finding);
    const judged = this.byJudgement.get(judgedKey(finding.rule, finding.fingerprint));
    const entry = judged ?? this.earlierAt(place, finding);
    if (!entry) return null;
    this.matched.add(entry);
    return { finding: place, checksum: finding.fingerprint, reason: entry.reason };
  }

  /** Those that no finding was asked for with success. */
  get resting(): SetAside[] {
    return this.entries.filter((entry) => !this.matched.has(entry));
  }

  /** Workbooks of earlier versions know findings by the addresses of their cells. */
  private earlierAt(place: string, finding: Identity): SetAside | null {
    const entry = this.byPlace.get(place);
    return entry?.checksum === earlierChecksum(finding, this.sheetOf) ? entry : null;
  }
}

/** Over the values and formulas of the finding's cells, with their places. */
function earlierChecksum({ cells }: Identity, sheetOf: SheetOf): string {
  return checksumOf(cells.map((address) => contents(address, sheetOf)));
}

function contents(address: string, sheetOf: SheetOf): unknown {
  const area = parseReference(address);
  const sheet = area && sheetOf(area.sheet)?.sheet;
  if (!area || !sheet) return null;
  return sheet.cells
    .filter(({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
    .map(({ row, column, value, formula }) => [row, column, value, formula]);
}
