import type { CellRef } from '../../workbook/address';
import type { CellText } from '../layout/cell-text';
import type { FormSheet } from '../layout/form-sheet';
import type { MeasureColumns } from '../layout/measure-columns';
import type { IndicatorColumn, NumberReading } from '../station';
import { measureName, withMeasuresBehind } from '../values/indicator-names';
import { readNumber, sourceAt } from '../values/numbers';
import { partOf, squash, type NormalText } from '../values/text';
import { isAmountWord, isGenericMeasure, labelClass } from '../vocabulary/headers';

/** An indicator that is a row of its table. */
export interface IndicatorName {
  readonly group: string;
  readonly measure: string;
  readonly cell: CellRef;
}

/** The columns that hold any text in the rows of a table. */
export function namedColumns(sheet: FormSheet, columns: readonly number[], top: number, end: number): number[] {
  return columns.filter((column) => {
    for (let row = top; row < end; row++) if (sheet.textAt(row, column).normal !== '') return true;
    return false;
  });
}

/** Names the rows of a table of indicators: 个案 | 接案数 are group and measure, 长者服务 | 电访 a kind of work and a group. */
class RowNames {
  /** A kind of work may stand in its first row only. */
  private kind: { readonly text: CellText; readonly cell: CellRef } | null = null;

  constructor(
    private readonly sheet: FormSheet,
    private readonly columns: readonly number[],
  ) {}

  at(row: number): IndicatorName | null {
    const [own, left] = this.columns.map((column) => {
      const cell = this.sheet.shownAt(row, column);
      return { text: this.sheet.textOf(cell), cell: this.sheet.ref(cell?.row ?? row, column) };
    });
    if (left && left.text.line !== '' && !left.text.isDitto) this.kind = left;
    const name = own && own.text.line !== '' ? own : left;
    if (!name || name.text.line === '') return null;
    const measure = this.kind && name === own ? measureOf(name.text, this.kind.text) : null;
    return this.kind && measure !== null
      ? { group: this.kind.text.line, measure, cell: this.kind.cell }
      : { group: name.text.line, measure: '量', cell: name.cell };
  }
}

/** Two characters at least make a word. */
const SHORTEST_WORD = 2;

/** The word for an amount behind a part of the kind of work that a text repeats: 小组节数 of 专业小组; null where there is none. */
function amountBehind(text: NormalText, kind: NormalText): NormalText | null {
  // 咨询个案 beside 咨询个案 is its name again.
  if (kind.includes(text) || labelClass(text) === 'workers') return null;
  for (let length = text.length - 1; length >= SHORTEST_WORD; length--) {
    const amount = partOf(text, length);
    if (isAmountWord(amount) && kind.includes(partOf(text, 0, length))) return amount;
  }
  return null;
}

/** What a text says of how the indicator left of it is counted: 节数, 协议节数, 服务量, 小组节数; null where it names one of its own. */
function measureOf(text: CellText, kind: CellText): string | null {
  const own = text.measure === 'target' ? measureName(text.line) : text.line;
  const amount = isAmountWord(squash(own)) ? own : amountBehind(text.normal, kind.normal);
  if (amount === null) return null;
  return isGenericMeasure(squash(amount)) ? '量' : amount;
}

/** The indicators that are the rows of a table, from `top` up to but without `end`. */
export function namesOfRows(
  sheet: FormSheet,
  columns: readonly number[],
  top: number,
  end: number,
): ReadonlyMap<number, IndicatorName> {
  const names = new RowNames(sheet, columns);
  const named: (IndicatorName & { readonly row: number })[] = [];
  for (let row = top; row < end; row++) {
    const name = names.at(row);
    if (name) named.push({ ...name, row });
  }
  return new Map(withMeasuresBehind(named).map(({ row, ...name }) => [row, name]));
}

/** Whether a row holds 投入社工人数 rather than an indicator. */
export function isWorkersRow({ group }: IndicatorName): boolean {
  return labelClass(squash(group)) === 'workers';
}

/** 投入社工人数 of a zone where it is a row: under what is completed, else under what is agreed. */
export function readWorkers(
  sheet: FormSheet,
  row: number,
  { target, completed }: Pick<MeasureColumns, 'target' | 'completed'>,
): NumberReading {
  const counted = readNumber(sourceAt(sheet, row, completed));
  return counted.kind === 'number' ? counted : readNumber(sourceAt(sheet, row, target));
}

export function columnOf({ group, measure, cell }: IndicatorName, columns: MeasureColumns): IndicatorColumn {
  const { target, completed, rate, parts } = columns;
  const own = { targetColumn: target, completedColumn: completed, rateColumn: rate, partColumns: parts };
  return { group, measure, groupCell: cell, ...own };
}
