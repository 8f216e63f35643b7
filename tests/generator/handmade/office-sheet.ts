import { parseArea, type Area } from '../../../src/workbook/address';

export type StyleName =
  'plain' | 'label' | 'title' | 'period' | 'header' | 'body' | 'left' | 'percent' | 'whole' | 'month' | 'note';

export interface OfficeCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  readonly formula: string | null;
  readonly style: StyleName;
}

/** `=G5/F5 → 0.5` is a formula with its calculated value, `'12` a number typed as text, `⏎` a line break. */
function parseCell(text: string): Pick<OfficeCell, 'value' | 'formula'> {
  const formula = /^=(.+) → (.+)$/.exec(text);
  if (formula?.[1] && formula[2]) return { formula: formula[1], value: parseCell(formula[2]).value };
  if (text === '') return { formula: null, value: null };
  if (text.startsWith("'")) return { formula: null, value: text.slice(1) };
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  return { formula: null, value: isNumber ? Number(text) : text.replaceAll('⏎', '\n') };
}

/** A sheet of an office workbook, written down as people see it: lines of cells between bars. */
export class OfficeSheet {
  readonly cells: OfficeCell[] = [];
  readonly merges: Area[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  hidden = false;
  landscape = true;

  constructor(readonly name: string) {}

  /** Lines of cells separated by `|` from a cell on (`C4`); empty places get the style alone. */
  lines(from: string, style: StyleName, text: string): this {
    const start = areaOf(from);
    text.split('\n').forEach((line, down) => {
      line.split('|').forEach((cell, across) => {
        const place = { row: start.top + down, column: start.left + across };
        this.cells.push({ ...place, ...parseCell(cell.trim()), style });
      });
    });
    return this;
  }

  /** Gives a style to cells that are there already. */
  restyle(area: string, style: StyleName): this {
    const { top, left, bottom, right } = areaOf(area);
    this.cells.forEach((cell, index) => {
      const inside = cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
      if (inside) this.cells[index] = { ...cell, style };
    });
    return this;
  }

  /** Merges areas, given between spaces. */
  merge(areas: string): this {
    this.merges.push(...areas.split(' ').map(areaOf));
    return this;
  }

  /** Column widths in characters: `A:8 B:12 G-L:5`. */
  width(widths: string): this {
    for (const entry of widths.split(' ')) {
      const [columns = '', width = ''] = entry.split(':');
      const [first = '', last = first] = columns.split('-');
      const area = areaOf(`${first}1:${last}1`);
      for (let column = area.left; column <= area.right; column++) this.widths.set(column, Number(width));
    }
    return this;
  }

  /** Row heights in points: `1:20 2:32`. */
  height(heights: string): this {
    for (const entry of heights.split(' ')) {
      const [row, height] = entry.split(':');
      this.heights.set(Number(row) - 1, Number(height));
    }
    return this;
  }

  hideRow(row: number): this {
    this.hiddenRows.add(row - 1);
    return this;
  }

  portrait(): this {
    this.landscape = false;
    return this;
  }
}

function areaOf(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`no such area: ${text}`);
  return area;
}
