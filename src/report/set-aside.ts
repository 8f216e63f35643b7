import type { SettledFinding } from '../checks/engine/finding';
import { fingerprintsOf, type SheetOf } from '../checks/engine/fingerprints';
import { findingKey, setAside as setAsideEntry, type SetAside } from '../checks/engine/set-aside';
import { textOf } from '../forms/values/text';
import { SheetIndex } from '../workbook/sheet-index';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { computedOf } from './computed';
import { InputCells, valueOf } from './input-cells';
import { SET_ASIDE } from './input-names';
import type { Finding } from './report';

export { canSetAside, entriesToKeep, findingKey, LONGEST_REASON, type SetAside } from './set-aside-entries';

/** Cells of one entry. */
export const SET_ASIDE_WIDTH = 3;

/** What a check found, as data and as it is told: one for one. */
interface Found {
  readonly snapshot: WorkbookSnapshot;
  readonly findings: readonly SettledFinding[];
  readonly report: { readonly findings: readonly Finding[] };
}

/** A finding of a review, set aside; the reason is cut to what the workbook keeps of it. */
export function setAside(finding: Finding, reason: string, { snapshot, findings, report }: Found): SetAside {
  const key = findingKey(finding);
  const index = report.findings.findIndex((one) => findingKey(one) === key);
  const fingerprint = fingerprintsOf(findings, sheetsOf(snapshot))[index] ?? '';
  return setAsideEntry({ ...finding, fingerprint }, reason);
}

/** As the checks see them: with the results of formulas that the workbook holds without. */
function sheetsOf(snapshot: WorkbookSnapshot): SheetOf {
  const known = new Map<string, SheetIndex | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const sheet = computedOf(snapshot).sheets.find((one) => one.name === name);
      known.set(name, sheet && new SheetIndex(sheet));
    }
    return known.get(name);
  };
}

/** What the rows of `Review_SetAside` hold, cell by cell. */
export function setAsideValues(entries: readonly SetAside[]): string[] {
  return entries.flatMap(({ finding, checksum, reason }) => [finding, checksum, reason]);
}

/** Reads the rows of `Review_SetAside`; a workbook without the summary sheet has none. */
export function readSetAside(snapshot: WorkbookSnapshot): SetAside[] {
  return setAsideRows(new InputCells(snapshot)).filter((entry) => entry !== null);
}

/** The rows of `Review_SetAside` one by one; null for one that holds no entry. */
export function setAsideRows(cells: InputCells): (SetAside | null)[] {
  const texts = cells.of(SET_ASIDE).map((input) => textOf(valueOf(input)).trim());
  return Array.from({ length: Math.floor(texts.length / SET_ASIDE_WIDTH) }, (_, index) => {
    const [finding = '', checksum = '', reason = ''] = texts.slice(index * SET_ASIDE_WIDTH);
    return finding === '' || checksum === '' ? null : { finding, checksum, reason };
  });
}
