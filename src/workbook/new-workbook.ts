import type { Area } from './address';
import type { SheetPlan } from './plan';

/** A sheet of a workbook that is made from nothing: a plan, and what only lists have. */
export interface NewSheet {
  readonly plan: SheetPlan;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** A table with a filter above each of its columns; its first row names them. */
  readonly filter: Area | null;
}
