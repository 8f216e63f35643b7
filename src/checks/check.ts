import type { Assessment } from '../assessment/assess';
import type { Parameters } from '../assessment/parameters';
import type { FormKind, Station } from '../forms/station';
import type { AreaRef, CellRef } from '../workbook/address';
import type { SheetIndex } from '../workbook/sheet-index';

/** A sentence in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning' | 'note';
export type Family = 'arithmetic' | 'form' | 'indicators' | 'staffing' | 'rules' | 'across';

/** What a fault changes, most grave first; findings are ranked by it. */
export const IMPACTS = ['veto', 'grade', 'total', 'figure', 'form'] as const;
export type Impact = (typeof IMPACTS)[number];

/** Everything a check may look at. All of it is plain data that no check changes. */
export interface CheckContext {
  readonly station: Station;
  readonly assessment: Assessment;
  readonly parameters: Parameters;
  /** Of every sheet but our own. */
  readonly sheets: ReadonlyMap<string, SheetIndex>;
}

/** One fault that a check found. */
export interface Issue {
  /** Most to blame first: single cells, or areas within one row or one column. Never empty. */
  readonly cells: readonly (CellRef | AreaRef)[];
  /** Cells that show why, but are not to blame: named in the report after `cells`, never highlighted. */
  readonly evidence?: readonly (CellRef | AreaRef)[];
  /** What is there and what it should be, with the number. */
  readonly message: Text;
  readonly form: FormKind | null;
  /** Zone name as written, where one zone is concerned. */
  readonly zone?: string | null;
  /** Where it differs from the check's own. */
  readonly severity?: Severity;
  readonly impact?: Impact;
  readonly remedy?: Text;
  /** Cells whose unreadable or wrong content spoils figures that are computed from them: those become consequences. */
  readonly spoils?: readonly CellRef[];
  /** Areas of which nothing can be said while this fault stands: what is told of their cells alone is its consequence. */
  readonly overshadows?: readonly AreaRef[];
  /** Cells that the figure follows from: when another issue spoils one of them, this one is its consequence and no fault of its own. */
  readonly follows?: readonly CellRef[];
  /** Further figures that are wrong for the same cause. */
  readonly consequences?: readonly Text[];
}

/** One kind of fault: an entry of the registry and of docs/checks.md. */
export interface Check {
  /** `rule` of the report: kebab-case, stable. */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly impact: Impact;
  /** Rule of docs/rules.md that it rests on (C1, B13). */
  readonly basis: string;
  /** What it looks for, in one sentence. */
  readonly title: Text;
  /** Why it matters: what the rule says. */
  readonly why: Text;
  readonly remedy: Text;
  run(context: CheckContext): readonly Issue[];
}
