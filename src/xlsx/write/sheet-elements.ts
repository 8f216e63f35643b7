import { columnIndex } from '../../workbook/address';
import type { XmlElement } from '../parts/xml';

/** A row element with its place; positions that are not written count from the one before. */
export interface GridRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

/** The rows and cells of a `sheetData` element that was read with its children. */
export function readGrid(sheetData: XmlElement | undefined): GridRow[] {
  let row = -1;
  return (sheetData?.children ?? []).map((element) => {
    row = element.attributes['r'] === undefined ? row + 1 : Number(element.attributes['r']) - 1;
    let column = -1;
    const cells = element.children.map((cell) => {
      const reference = cell.attributes['r'];
      column = reference === undefined ? column + 1 : columnIndex(reference.replace(/\d+$/, ''));
      return { row, column, element: cell };
    });
    return { row, element, cells };
  });
}

/** A column run of a `cols` element. */
export interface ColumnRun {
  readonly from: number;
  readonly to: number;
  readonly element: XmlElement;
}

export function readColumnRuns(cols: XmlElement | undefined): ColumnRun[] {
  return (cols?.children ?? []).map((element) => ({
    from: Number(element.attributes['min']) - 1,
    to: Number(element.attributes['max']) - 1,
    element,
  }));
}

/** Whether a cell's formula is shared with others, so that its text may stand elsewhere. */
export function hasSharedFormula(cell: XmlElement): boolean {
  return cell.children.some(({ local, attributes }) => local === 'f' && attributes['t'] === 'shared');
}
