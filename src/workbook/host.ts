import type { AreaRef } from './address';
import type { Plan } from './plan';
import type { WorkbookSnapshot } from './snapshot';

/** Why a host could not do what it was asked to; each has its sentence in `strings/`. */
export type HostProblemCode =
  /** A cell is being edited: press Enter, then try again. */
  | 'cell-edit-mode'
  /** A chart or a shape is selected, or another workbook is in front: select a cell, then try again. */
  | 'selection'
  /** The sheet is protected; in Excel, possibly the workbook. */
  | 'protected'
  /** The structure of the workbook is protected: no sheet can be added, and in Excel none shown. */
  | 'structure-protected'
  /** Excel lacks a requirement set that the add-in needs. */
  | 'too-old'
  /** Office.js did not come, or Excel does not answer it; `detail` names the server that it comes from. */
  | 'no-office'
  /** The page is open elsewhere than in Excel. */
  | 'not-in-excel'
  /** Another of our own actions is still running. */
  | 'busy'
  /** Too much for one request. */
  | 'too-large'
  /** The cell or sheet does not exist (any more). */
  | 'not-found'
  /** Somebody renamed or removed what was to be written to, after it was read. */
  | 'changed'
  /** Excel gave up on a request, being busy or cut off. */
  | 'interrupted'
  /** Excel has not answered a request for so long that it is no longer waited for. */
  | 'no-answer'
  /** The file is not a workbook that can be read or patched safely; `detail` names the reason. */
  | 'not-a-workbook'
  | 'unknown';

export interface HostProblem {
  readonly code: HostProblemCode;
  /** Technical detail without cell contents or names of people: a sheet name, an error code. */
  readonly detail: string;
}

export type HostResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: HostProblem };

export function success<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

export function failure(code: HostProblemCode, detail = ''): HostResult<never> {
  return { ok: false, problem: { code, detail } };
}

export type Capability = { readonly supported: true } | { readonly supported: false; readonly reason: HostProblem };

export interface HostCapabilities {
  readonly read: Capability;
  readonly charts: Capability;
  readonly pageLayout: Capability;
}

/** What was left out of a plan, and why: the rest has been carried out. */
export interface ApplyOutcome {
  /** Sheets that got no highlights because they are protected. */
  readonly protectedSheets: readonly string[];
  /** Sheets of which Excel does not tell the conditional formats: they got no highlights, and kept those they had. */
  readonly unreadSheets?: readonly string[];
  /** Sheets from which inputs were taken that had been moved there. */
  readonly inputsFrom?: readonly string[];
  /** Sheets with inputs of an earlier summary that could not be taken over: they stand there still. */
  readonly inputsLeft?: readonly string[];
  /** What else there is to say; the contents are written all the same. */
  readonly notes?: readonly ApplyNote[];
}

export type ApplyNote =
  /** Excel could not read rules of conditional formats: they stand, and a highlight of ours may be among them. */
  | 'rules-unread'
  /** The page could not be set up for printing, as without a printer. */
  | 'page-not-set'
  /** The sheet was written, but Excel did not show it. */
  | 'not-shown'
  /** What the sheet computes could not be brought up to date. */
  | 'not-calculated'
  /** Somebody filled in other inputs meanwhile: they stand. */
  | 'entries-kept'
  /** As above, but Excel did not take them again. */
  | 'entries-lost'
  /** Notes of the user stood in the way of the summary: they are below it now. */
  | 'notes-moved'
  /** Sheets or names were changed meanwhile: the workbook was read once more, and written then. */
  | 'read-again';

/** What somebody selected in the workbook. */
export interface SelectedCells {
  readonly area: AreaRef;
  /** Path of the parameter that the cell holds, where the host takes it from the pane alone; else null. */
  readonly input: string | null;
}

/** The one way in which pane, commands and command line touch a workbook. */
export interface Host {
  readonly capabilities: HostCapabilities;
  /** What is written stands in the workbook that the user has open; else in memory only, until the file is downloaded. */
  readonly writesInPlace: boolean;
  /** Reads every sheet, the summary sheet included. */
  read(): Promise<HostResult<WorkbookSnapshot>>;
  /** Carries a plan out wholly, or not at all. */
  apply(plan: Plan): Promise<HostResult<ApplyOutcome>>;
  /** Removes every conditional format of ours from the official sheets. */
  clearHighlights(): Promise<HostResult<ApplyOutcome>>;
  /** Shows and selects cells. */
  goTo(area: AreaRef): Promise<HostResult<void>>;
  /** Calls the listener when somebody else than this host changed the workbook; returns how to stop. */
  onChange(listener: () => void): () => void;
  /** Calls the listener with the cells that are selected from now on; returns how to stop. */
  onSelect(listener: (selected: SelectedCells) => void): () => void;
}
