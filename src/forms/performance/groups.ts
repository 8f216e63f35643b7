import { cellKey, type CellRef } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import type { NumberReading, PerformanceGroup, PerformanceItem } from '../station';
import { numberOf, readNumber, sourceAt } from '../values/numbers';
import { squash, type NormalText } from '../values/text';
import { weightOfName } from '../vocabulary/performance';
import type { PerformanceColumns } from './columns';

/** Weights that add up to more than this are points of a hundred. */
const POINTS_ABOVE = 2;

/** A group while its rows are read. */
interface OpenGroup {
  /** As it stands, with its weight. */
  readonly text: NormalText;
  readonly cell: CellRef;
  readonly weights: Map<string, NumberReading>;
  readonly items: PerformanceItem[];
}

/** Collects items under the first-level indicators that they stand under. */
export class Groups {
  private readonly groups: OpenGroup[] = [];

  constructor(
    private readonly sheet: FormSheet,
    private readonly columns: PerformanceColumns,
  ) {}

  private groupAt(row: number): OpenGroup {
    const { sheet, columns } = this;
    const column = columns.first ?? columns.header.left;
    const text = columns.first === null ? squash(null) : sheet.shownTextAt(row, column).normal;
    const last = this.groups.at(-1);
    // A blank goes on with the group above, as does a name that is filled down.
    if (last && (text === '' || text === last.text)) return last;
    const merge = sheet.mergeAt(row, column);
    const group = { text, cell: sheet.ref(merge?.top ?? row, merge?.left ?? column), weights: new Map(), items: [] };
    this.groups.push(group);
    return group;
  }

  add(row: number, items: readonly PerformanceItem[]): void {
    const group = this.groupAt(row);
    group.items.push(...items);
    if (this.columns.weight === null) return;
    const weight = readNumber(sourceAt(this.sheet, row, this.columns.weight));
    group.weights.set(cellKey(weight.cell), weight);
  }

  private get columnScale(): number {
    const all = this.groups.flatMap(({ weights }) => [...weights.values()].map((weight) => numberOf(weight) ?? 0));
    return all.reduce((sum, weight) => sum + weight, 0) > POINTS_ABOVE ? 1 / 100 : 1;
  }

  /** The groups with their weights: behind the name, else what their rows have in the column of weights. */
  get read(): PerformanceGroup[] {
    const scale = this.columnScale;
    return this.groups.map(({ text, cell, weights, items }): PerformanceGroup => {
      const { name, weight: named } = weightOfName(text);
      const stated = [...weights.values()].filter((weight) => numberOf(weight) !== null);
      const sum = stated.reduce((total, weight) => total + (numberOf(weight) ?? 0), 0);
      const inColumn = stated.length > 0 ? Number((sum * scale).toPrecision(14)) : null;
      const isInColumn = named === null && inColumn !== null;
      return {
        name: name === '' ? null : name,
        weight: named ?? inColumn,
        weights: isInColumn ? stated : [],
        cells: isInColumn ? stated.map((weight) => weight.cell) : [cell],
        items,
      };
    });
  }
}
