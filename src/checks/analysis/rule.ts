import type { Otherwise } from '../../assessment/otherwise';
import type { FormKind } from '../../forms/station';
import type { Message, RuleId } from '../../strings/message';
import type { AreaRef, CellRef } from '../../workbook/address';
import type { CheckContext } from './context';
import type { Fact } from './facts';

export type Severity = 'error' | 'warning' | 'note';

/** Kinds of checks, in the order of docs/checks.md; the strings name each of them. */
export const FAMILIES = [
  'reading',
  'arithmetic',
  'form',
  'indicators',
  'staffing',
  'rules',
  'funds',
  'across',
] as const;
export type Family = (typeof FAMILIES)[number];

/** What a fault changes, most grave first; findings are ranked by it. */
export const IMPACTS = ['veto', 'grade', 'total', 'figure', 'form'] as const;
export type Impact = (typeof IMPACTS)[number];

/** One fault that a rule found. */
export interface Issue {
  /** Most to blame first: single cells, or areas within one row or one column. Never empty. */
  readonly cells: readonly (CellRef | AreaRef)[];
  /** Cells that show why, but are not to blame: named in the report after `cells`, never highlighted. */
  readonly evidence?: readonly (CellRef | AreaRef)[];
  /** What is there and what it should be, with the number. */
  readonly message: Message;
  readonly form: FormKind | null;
  /** Zone name as written, where one zone is concerned. */
  readonly zone?: string | null;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly impact?: Impact;
  /** Facts that are wrong or unknown while this stands: what rests on one of them is its consequence. */
  readonly wrong?: readonly Fact[];
  /** Facts that the statement rests on: where another issue says that one of them is wrong, this is its consequence. */
  readonly restsOn?: readonly Fact[];
  /** Areas of which nothing can be said while this stands: what is told of their cells alone is its consequence. */
  readonly overshadows?: readonly AreaRef[];
  /** Further figures that are wrong for the same cause. */
  readonly consequences?: readonly Message[];
  /** What counts otherwise if this holds: a grade may hang on it. */
  readonly otherwise?: readonly Otherwise[];
}

/** What is said of many issues of one kind at once. */
export type Told = Pick<Issue, 'message' | 'consequences'>;

/** One kind of fault: a file of `rules/`, with its texts under the same id in `strings/`. */
export interface Rule {
  /** `rule` of the report: kebab-case, stable. */
  readonly id: RuleId;
  readonly family: Family;
  readonly severity: Severity;
  readonly impact: Impact;
  /** Rule of docs/rules.md that it rests on (C1, B13). */
  readonly basis: string;
  /**
   * How many findings of one kind are told as one: in words of the rule's own, or never (`apart`); else by their count
   * and the first of them.
   */
  readonly many?: 'apart' | ((issues: readonly Issue[], context: CheckContext) => Told);
  run(context: CheckContext): readonly Issue[];
}
