import type { Cell, CellValue, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { evaluateFormula } from './formula-evaluator';

/** A copy in which every formula has the value that it comes to, as after opening in a spreadsheet. */
export function recalculate(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const cells = new Map<string, Cell>();
  for (const sheet of snapshot.sheets) for (const cell of sheet.cells) cells.set(key(sheet.name, cell), cell);
  const known = new Map<string, CellValue>();

  const valueAt = (sheet: string, place: Place): CellValue => {
    const name = key(sheet, place);
    const cell = cells.get(name);
    if (!cell?.formula) return cell?.value ?? null;
    const value = known.get(name);
    if (value !== undefined) return value;
    // What a formula that refers to itself sees of itself.
    known.set(name, 0);
    const result = evaluateFormula(cell.formula, (other, { top, left, bottom, right }) => {
      const values: CellValue[] = [];
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) values.push(valueAt(other ?? sheet, { row, column }));
      }
      return values;
    });
    known.set(name, result ?? 0);
    return result ?? 0;
  };

  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: valueAt(sheet.name, cell) } : cell)),
    })),
  };
}

/** A copy whose formulas have lost their values, as libraries without a calculation write it. */
export function withoutValues(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: null } : cell)),
    })),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function key(sheet: string, { row, column }: Place): string {
  return `${sheet}!${row},${column}`;
}
