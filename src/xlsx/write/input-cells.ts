import type { InputWrite } from '../../workbook/plan';
import { cellXml } from './cell-xml';
import { type GridRow, readGrid } from './sheet-elements';
import { appendTo, child, parseXml, prefixOf, type Splice, splice, type XmlElement } from '../parts/xml';

/** The inputs of one row by column; of two for one cell the last counts. */
type RowInputs = ReadonlyMap<number, InputWrite>;

/** The sheet part with single cells written anew; each keeps its format, everything else its bytes. */
export function writeInputs(xml: string, inputs: readonly InputWrite[]): string {
  const root = parseXml(xml, ({ local }) => ['worksheet', 'sheetData', 'row'].includes(local));
  const sheetData = child(root, 'sheetData');
  if (!sheetData) return xml;
  const prefix = prefixOf(root);
  const grid = readGrid(sheetData);
  const insertions = new Insertions(xml);
  const replaced: Splice[] = [];
  for (const [rowIndex, rowInputs] of byRow(inputs)) {
    const row = grid.find((candidate) => candidate.row === rowIndex);
    if (row) {
      replaced.push(...fillRow(row, rowInputs, prefix, insertions));
    } else {
      const cells = inOrder(rowInputs).map(([, input]) => inputXml(prefix, input, 0));
      const line = `<${prefix}row r="${rowIndex + 1}">${cells.join('')}</${prefix}row>`;
      insertions.add(line, sheetData, grid.find((candidate) => candidate.row > rowIndex)?.element);
    }
  }
  // A new cell stands before the one whose place it takes, which may be replaced itself.
  return splice(xml, [...insertions.splices(), ...replaced]);
}

/** Cells that the row has are returned as changes, the others are inserted among them. */
function fillRow({ element, cells }: GridRow, inputs: RowInputs, prefix: string, insertions: Insertions): Splice[] {
  return inOrder(inputs).flatMap(([column, input]) => {
    const existing = cells.find((candidate) => candidate.column === column)?.element;
    if (existing) {
      const { start, end, attributes } = existing;
      return [{ start, end, text: inputXml(prefix, input, Number(attributes['s'] ?? 0)) }];
    }
    const next = cells.find((candidate) => candidate.column > column);
    insertions.add(inputXml(prefix, input, 0), element, next?.element);
    return [];
  });
}

function byRow(inputs: readonly InputWrite[]): [number, RowInputs][] {
  const rows = new Map<number, Map<number, InputWrite>>();
  for (const input of inputs) {
    const { row, column } = input.cell;
    const known = rows.get(row) ?? new Map<number, InputWrite>();
    rows.set(row, known.set(column, input));
  }
  return inOrder(rows);
}

function inOrder<T>(byIndex: ReadonlyMap<number, T>): [number, T][] {
  return [...byIndex].sort(([a], [b]) => a - b);
}

function inputXml(prefix: string, { cell, value }: InputWrite, format: number): string {
  return cellXml(prefix, cell, format, { value, formula: null });
}

/** New elements, each before a sibling or at the end of its parent; those at one place stand in the order they came. */
class Insertions {
  private readonly before = new Map<XmlElement, string>();
  private readonly atEnd = new Map<XmlElement, string>();

  constructor(private readonly xml: string) {}

  add(text: string, parent: XmlElement, next: XmlElement | undefined): void {
    const [place, element] = next ? [this.before, next] : [this.atEnd, parent];
    place.set(element, (place.get(element) ?? '') + text);
  }

  splices(): Splice[] {
    return [
      ...[...this.before].map(([{ start }, text]) => ({ start, end: start, text })),
      ...[...this.atEnd].map(([parent, text]) => appendTo(this.xml, parent, text)),
    ];
  }
}
