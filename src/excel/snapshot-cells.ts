import type { Cell, CellValue } from '../workbook/snapshot';

/** What Excel tells of a block of cells, row by row. */
export interface BlockOfCells {
  /** Zero-based position of the block's first cell. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** Excel shows an error as text and tells it from a typed one by the value type. */
function valueOf(value: unknown, valueType: unknown): CellValue {
  if (valueType === 'Empty') return null;
  if (valueType === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return null;
}

/** A text that starts with `=` stands as its own "formula"; a real formula differs from its value. */
function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/** The cells that hold a value or a formula, in row-major order. */
export function cellsOfBlock(block: BlockOfCells): Cell[] {
  const cells: Cell[] = [];
  for (const [rowOffset, row] of block.values.entries()) {
    for (const [columnOffset, raw] of row.entries()) {
      const value = valueOf(raw, block.valueTypes[rowOffset]?.[columnOffset]);
      const formula = formulaOf(block.formulas[rowOffset]?.[columnOffset], raw);
      if (formula === null && (value === null || value === '')) continue;
      const numberFormat = block.numberFormats[rowOffset]?.[columnOffset];
      cells.push({
        row: block.top + rowOffset,
        column: block.left + columnOffset,
        value,
        formula,
        numberFormat: typeof numberFormat === 'string' ? numberFormat : 'General',
      });
    }
  }
  return cells;
}
