import type { Area } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import type { MeasureColumns } from '../layout/measure-columns';
import type { MeasureRun } from '../layout/measure-runs';
import type { ItemRecord, ItemSentence } from '../station';
import type { Place, TableReading } from '../table-reader';
import { numberInText, numberOf, readRate, sourceAt } from '../values/numbers';
import { listsSeveral, titleWithoutPrefix, type Requirement } from '../values/requirement';
import { squash } from '../values/text';
import { isHours } from '../vocabulary/units';
import { partsIn } from './indicator-cells';
import { readCompleted, readTarget, unitOfFormat } from './item-figures';
import { totalDue, type Scope } from './recurring-targets';

/** No form has so many items: what lies below is told as unread, for checking it all takes longer than anybody waits. */
export const MOST_ITEMS = 1000;

/** One item, before its table is known to be 总体服务 or 附件1-2. */
export interface Item extends Omit<ItemRecord, 'form' | 'table' | 'recurring'> {
  /** What is due every month or in every zone: the target once periods and zones are known. */
  readonly recurring: Requirement | null;
}

/** A requirement in words beside a target in a cell of its own, with the unit of its amount. */
export interface Sentence extends ItemSentence {
  readonly unit: string;
}

/** A row named 合计 in a list. */
export interface ItemSumRow {
  readonly item: Item;
  /** How many items stand above it, and above the sum before it. */
  readonly at: number;
  readonly since: number;
}

/** A table of items before it is known to be 总体服务 or 附件1-2. */
export interface ItemTable {
  readonly sheet: string;
  readonly area: Area;
  /** The label 总体服务 stands over or beside it. */
  readonly isOverall: boolean;
  readonly items: readonly Item[];
  /** Rows that may sum the items. */
  readonly sums?: readonly ItemSumRow[];
}

export type FormItemTable = ItemTable & { readonly form: 'station' | 'hours' };

/** The title of an item and where it stands. */
export interface ItemTitle {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A unit in brackets behind a header (指标要求（小时）). */
function unitOfHeader(sheet: FormSheet, run: MeasureRun, { target, completed }: MeasureColumns): string {
  const headers = [target, completed].map((column) => sheet.textAt(run.row, column).normal);
  return headers.map((header) => /\(([^()0-9%]{1,4})\)$/.exec(header)?.[1]).find((unit) => unit !== undefined) ?? '';
}

/** The words of a requirement before the number that ends it. */
export function wordsOf(requirement: string): string {
  return requirement.replace(/[\d.,]+\D{0,3}$/, '');
}

/**
 * Reads one item; `title` stands beside it or over its block, `unitColumn` holds units, `sentence` says in words what
 * the target is.
 */
export function readItem(
  sheet: FormSheet,
  run: MeasureRun,
  row: number,
  columns: MeasureColumns,
  title: ItemTitle | null,
  unitColumn: number | null,
  sentence: Sentence | null = null,
): Item {
  const plain = readCompleted(sheet, row, columns.completed);
  const target = readTarget(sheet, row, columns, numberOf(plain));
  const completed = plain.kind === 'unreadable' ? readCompleted(sheet, row, columns.completed, target.unit) : plain;
  const part = numberOf(completed);
  const whole = numberOf(target.reading);
  const expected = whole !== null && part !== null && whole !== 0 ? part / whole : null;
  const named = title?.text ?? wordsOf(target.requirement ?? '');
  const ownUnit = unitColumn === null ? '' : sheet.shownTextAt(row, unitColumn).line;
  const unit =
    target.unit ||
    ownUnit ||
    unitOfHeader(sheet, run, columns) ||
    (sentence?.unit ?? unitOfFormat(completed.numberFormat));
  return {
    zone: null,
    isTotal: false,
    title: named,
    group: titleWithoutPrefix(named),
    measure: unit || '量',
    titleCell: title ? sheet.ref(title.row, title.column) : target.reading.cell,
    requirement: target.requirement,
    ...(sentence && { sentence: { text: sentence.text, cell: sentence.cell, amount: sentence.amount } }),
    recurring: target.recurring,
    target: target.reading,
    completed,
    rate: columns.rate === null ? null : readRate(sourceAt(sheet, row, columns.rate), expected),
    ...partsIn(sheet, row, columns),
  };
}

/** Whether a row continues a merged target cell from above. */
export function isContinued(sheet: FormSheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== undefined && merge.top < row;
}

/** Whether anything stands where an indicator's figures are due; the targets of several are those of none. */
export function hasFigures(sheet: FormSheet, row: number, { target, completed }: MeasureColumns): boolean {
  const agreed = sheet.at(row, target);
  if (agreed === undefined) return sheet.at(row, completed) !== undefined;
  return typeof agreed.value !== 'string' || !listsSeveral(agreed.value);
}

/**
 * 总体服务 stands in 附件1-1. What cannot be told by its label is told by the annex named above it, then by its
 * sentences; else a table below the zones belongs to them unless a title of its own opens another form. 附件1-1 has one
 * 总体服务: below it a list of hours is 附件1-2, whose title or number is lost.
 */
function formOf(table: ItemTable, { titles, taken, hasZones, hasOverall }: Place): FormItemTable['form'] {
  if (table.isOverall) return 'station';
  const { top } = table.area;
  const annex = titles.annexAt(top);
  const isTitled = taken.isEmpty || titles.hasTitleBetween(taken.lastAbove(top), top);
  const isBelowOverall = hasOverall && table.items.some(({ measure }) => isHours(squash(measure)));
  if (annex !== null) return annex === 'station' && isTitled && isBelowOverall ? 'hours' : annex;
  if (table.items.some((item) => item.requirement !== null || item.sentence)) return 'hours';
  return hasZones && !isTitled && !isBelowOverall ? 'station' : 'hours';
}

/** The reading of a table of items, with the form that it belongs to; one without items is a header only. */
export function itemReading(table: ItemTable, place: Place): TableReading {
  const { sheet, area } = table;
  const taken = [area];
  // Figures without any name are no item that anybody could check: they are left to what was not read (rule C11).
  if (table.items.length > 0 && table.items.every(({ title }) => title === '')) return {};
  if (table.items.length === 0) return { taken, unread: [{ area: { sheet, ...area }, reason: 'headers-only' }] };
  const form = formOf(table, place);
  const formTable = { form: form === 'hours' ? ('hoursSheet' as const) : ('indicatorSheet' as const), area };
  return { itemTables: [{ form, ...table }], tables: [formTable], taken };
}

/** An item as a record, with what recurs added up (rule C7). */
export function itemRecord(item: Item, form: FormItemTable['form'], table: number, scope: Scope): ItemRecord {
  const { zone, isTotal, title, titleCell, requirement, sentence, recurring, target, completed, rate, parts } = item;
  const isOfHours = form === 'hours';
  const value = recurring && totalDue(recurring, item, scope);
  const record = {
    form,
    table,
    zone,
    isTotal,
    title,
    titleCell,
    group: isOfHours ? item.group : title,
    measure: isOfHours ? item.measure : '量',
    requirement,
    target: value === null ? target : numberInText(target, value),
    completed,
    rate,
  };
  return sentence || parts ? { ...record, ...(sentence && { sentence }), ...(parts && { parts }) } : record;
}
