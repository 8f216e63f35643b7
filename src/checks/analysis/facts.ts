import type { CellRef } from '../../workbook/address';
import type { JudgedFigure } from './verdicts';

/** What a statement rests on. A cell stands for what it says; the engine knows the cells of the others. */
export type Fact =
  | CellRef
  /** Which months the columns of 附件2 stand for. */
  | { readonly fact: 'months' }
  /** Every sum of 附件2, over rows and over columns. */
  | { readonly fact: 'sums' }
  /** A figure that the sheet computes from other cells. */
  | { readonly fact: 'figure'; readonly figure: JudgedFigure };

export const MONTHS: Fact = { fact: 'months' };
export const SUMS: Fact = { fact: 'sums' };

export function figureFact(figure: JudgedFigure): Fact {
  return { fact: 'figure', figure };
}
