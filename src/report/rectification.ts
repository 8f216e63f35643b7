import { parseReference, readableAddress } from '../workbook/address';
import type { Finding } from './report';
import { findingKey } from './set-aside';

/** What is to be put right in one place. */
export interface RectificationRow {
  /** As people read it: 附件1-1!F5. */
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
  /** Of the finding. */
  readonly key: string;
}

/** So many cells of a finding are named: who corrects them needs each, but no page of them. */
const MOST_CELLS = 12;

/** Where the first cell of a finding stands, for sorting. */
interface Placed {
  readonly finding: Finding;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

function placed(finding: Finding, sheets: readonly string[]): Placed {
  const [first = ''] = finding.cells;
  const area = parseReference(first);
  const sheet = area ? sheets.indexOf(area.sheet) : -1;
  return { finding, sheet: sheet < 0 ? sheets.length : sheet, row: area?.top ?? 0, column: area?.left ?? 0 };
}

/** The cells as people read them, the sheet before the first of its cells: 附件2!Y41、Z41、附件1-1!B5. */
function placeOf(cells: readonly string[]): string {
  let before: string | null = null;
  const named = cells.slice(0, MOST_CELLS).map((cell) => {
    const sheet = parseReference(cell)?.sheet ?? null;
    const isSame = sheet !== null && sheet === before;
    before = sheet;
    const address = readableAddress(cell);
    return isSame ? address.slice(address.lastIndexOf('!') + 1) : address;
  });
  return named.join('、') + (cells.length > MOST_CELLS ? '…' : '');
}

/**
 * 整改清单: errors and warnings that nobody set aside, in the order in which one goes through the workbook.
 * `sheets`: the names of its sheets in order.
 */
export function rectificationRows(findings: readonly Finding[], sheets: readonly string[]): RectificationRow[] {
  return findings
    .filter(({ severity, setAside }) => severity !== 'note' && !setAside)
    .map((finding) => placed(finding, sheets))
    .sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column)
    .map(({ finding }) => ({
      place: placeOf(finding.cells),
      problem: finding.message,
      remedy: finding.remedy,
      key: findingKey(finding),
    }));
}
