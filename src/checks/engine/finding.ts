import type { Otherwise } from '../../assessment/otherwise';
import type { FormKind } from '../../forms/station';
import type { Message, RuleId } from '../../strings/message';
import type { AreaRef, CellRef } from '../../workbook/address';
import type { Family, Impact, Severity } from '../analysis/rule';
import type { SetAside } from './set-aside';

/** What a rule found, with everything decided: what is shown, counted and highlighted projects it. */
export interface SettledFinding {
  readonly rule: RuleId;
  readonly family: Family;
  readonly severity: Severity;
  readonly impact: Impact;
  /** Rule of docs/rules.md. */
  readonly basis: string;
  readonly form: FormKind | null;
  /** Name as written, where one zone is concerned. */
  readonly zone: string | null;
  /** Most to blame first. */
  readonly cells: readonly (CellRef | AreaRef)[];
  /** Cells that show why, but are not to blame. */
  readonly evidence: readonly (CellRef | AreaRef)[];
  readonly message: Message;
  /** Further figures that are wrong for the same cause. */
  readonly consequences: readonly Message[];
  /** What counts otherwise if it holds. */
  readonly otherwise: readonly Otherwise[];
  /** Where somebody set it aside, and what was judged is the same. */
  readonly setAside: SetAside | null;
}
