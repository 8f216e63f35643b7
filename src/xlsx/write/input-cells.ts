import type { InputWrite } from '../../workbook/plan';
import { cellXml } from './cell-xml';
import { readGrid } from './sheet-elements';
import { appendTo, child, parseXml, prefixOf, type Splice, splice } from '../parts/xml';

/** The sheet part with single cells written anew; each keeps its format, everything else its bytes. */
export function writeInputs(xml: string, inputs: readonly InputWrite[]): string {
  return inputs.reduce(writeInput, xml);
}

function writeInput(xml: string, { cell, value }: InputWrite): string {
  const root = parseXml(xml, ({ local }) => ['worksheet', 'sheetData', 'row'].includes(local));
  const sheetData = child(root, 'sheetData');
  if (!sheetData) return xml;
  const prefix = prefixOf(root);
  const content = { value, formula: null };
  const grid = readGrid(sheetData);
  const row = grid.find((candidate) => candidate.row === cell.row);
  const existing = row?.cells.find((candidate) => candidate.column === cell.column);
  if (existing) {
    const { start, end, attributes } = existing.element;
    return splice(xml, [{ start, end, text: cellXml(prefix, cell, Number(attributes['s'] ?? 0), content) }]);
  }
  const text = cellXml(prefix, cell, 0, content);
  if (row) {
    const next = row.cells.find((candidate) => candidate.column > cell.column);
    return splice(xml, [next ? before(next.element, text) : appendTo(xml, row.element, text)]);
  }
  const line = `<${prefix}row r="${cell.row + 1}">${text}</${prefix}row>`;
  const next = grid.find((candidate) => candidate.row > cell.row);
  return splice(xml, [next ? before(next.element, line) : appendTo(xml, sheetData, line)]);
}

function before(element: { readonly start: number }, text: string): Splice {
  return { start: element.start, end: element.start, text };
}
