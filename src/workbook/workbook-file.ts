import type { WorkbookAppearance } from './appearance';
import type { ApplyOutcome, HostCapabilities, HostResult } from './host';
import type { Plan } from './plan';
import type { WorkbookSnapshot } from './snapshot';

/** A workbook file in memory, whatever its format. It never changes: a change gives another one. */
export interface WorkbookFile {
  /** What of a plan the format can hold. */
  readonly capabilities: HostCapabilities;
  /** Every sheet, the summary sheet included. Fails with `not-a-workbook` and the reason as detail. */
  snapshot(): HostResult<WorkbookSnapshot>;
  /** How the sheets of the snapshot look. Fails like `snapshot`. */
  appearance(): HostResult<WorkbookAppearance>;
  /** The file as it would be saved. */
  bytes(): Uint8Array;
  /** The file with a plan carried out wholly; fails when any of it cannot be. */
  apply(plan: Plan): HostResult<ChangedFile>;
  /** The file without the highlights of ours. */
  clearHighlights(): HostResult<ChangedFile>;
}

/** A file after a change, and what was left out. */
export interface ChangedFile {
  readonly file: WorkbookFile;
  readonly outcome: ApplyOutcome;
}

/** A format in which workbooks come. */
export interface WorkbookFormat {
  /** How names of such files end, with the dot; the first is given to a file that has none. */
  readonly extensions: readonly [string, ...string[]];
  /** Media type, for dialogs and downloads. */
  readonly mimeType: string;
  /** Whether content looks like this format, sound or not: a glance that decides who opens it. */
  recognises(bytes: Uint8Array): boolean;
  /** Fails with `not-a-workbook` and the reason as detail. */
  open(bytes: Uint8Array): HostResult<WorkbookFile>;
}
