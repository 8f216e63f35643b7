import type { Parameters } from '../../../src/assessment/parameters';
import type { Family } from '../../../src/checks/analysis/rule';
import type { AreaRef, CellRef } from '../../../src/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Random } from '../../generator/random';
import type { CleanWorkbook } from './clean-workbooks';

/** One cell as somebody leaves it: a typed value, or a formula. */
export interface Edit {
  readonly cell: CellRef;
  readonly value?: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/**
 * How a workbook comes to the checker after an edit: calculated again, as Excel leaves it; with the old values of all
 * formulas; or with no values of formulas at all, as libraries write it.
 */
export type Calculation = 'recalculated' | 'stale' | 'uncalculated';
export const CALCULATIONS: readonly Calculation[] = ['recalculated', 'stale', 'uncalculated'];

/** An error in a workbook, with what must be told of it. */
export interface Planted {
  readonly edits: readonly Edit[];
  /** Beyond single cells: hidden rows, say. */
  readonly alter?: (snapshot: WorkbookSnapshot) => WorkbookSnapshot;
  readonly parameters?: Parameters;
  /** One of these cells must be among those to blame. */
  readonly at: readonly (CellRef | AreaRef)[];
  /** One of these rules must tell it. */
  readonly rules: readonly string[];
  /** Rules that may tell what else is true after such an edit. */
  readonly also?: readonly string[];
  /** Where the error can be known; all unless given. */
  readonly calculations?: readonly Calculation[];
}

/** One kind of realistic error. */
export interface Seed {
  readonly family: Family;
  readonly kind: string;
  /** Null where the workbook has no place for it. */
  plant(workbook: CleanWorkbook, random: Random): Planted | null;
}

/** A family's kinds, from a table of kind → how to plant it. */
export function seedsOf(family: Family, kinds: Readonly<Record<string, Seed['plant']>>): Seed[] {
  return Object.entries(kinds).map(([kind, plant]) => ({ family, kind, plant }));
}
