import type { FormSheet } from '../layout/form-sheet';
import type { LabelColumns } from '../layout/label-columns';
import type { MeasureColumns } from '../layout/measure-columns';
import { topOfHeaders, type MeasureRun } from '../layout/measure-runs';
import { asksForNoAmount, readRequirement } from '../values/requirement';
import { squash } from '../values/text';
import { BARE_TARGET } from '../vocabulary/headers';
import { subjectsOf } from '../vocabulary/units';
import { hasFigures, wordsOf, type ItemTitle, type Sentence } from './item-table';

/** The column of requirements in words beside targets in cells of their own: 指标要求 | 指标数 | 完成情况. */
function sentenceColumn(sheet: FormSheet, run: MeasureRun, { names }: LabelColumns): number | null {
  const isOfTargets = (column: number): boolean => {
    const { measure, normal } = sheet.shownTextAt(run.row, column);
    return measure === 'target' && normal !== BARE_TARGET;
  };
  return names.find(isOfTargets) ?? null;
}

/** The requirement in a cell of such a column; null for a name, in which no amount with a unit stands. */
function sentenceAt(sheet: FormSheet, row: number, column: number, target: number | null): Sentence | null {
  const cell = sheet.shownAt(row, column);
  const text = sheet.textOf(cell).line;
  if (!cell || text === '' || asksForNoAmount(text)) return null;
  const found = readRequirement(text, (value) => value === target);
  if (!found || found.unit === '') return null;
  const recurs = found.timesAYear !== undefined || found.isOfEachZone === true;
  const amount = recurs || found.unit === '%' ? null : found.value;
  return { text, cell: sheet.ref(cell.row, cell.column), amount, unit: found.unit };
}

/** What a sentence is about, as a name; the sentence itself where its words name nothing. */
function nameIn({ text, cell }: Sentence): ItemTitle {
  const words = wordsOf(text);
  const isName = !/\d/.test(words) && subjectsOf(squash(words)).length > 0;
  return { text: isName ? words : text, row: cell.row, column: cell.column };
}

/** A blank row may stand between a caption and its header. */
const ROWS_TO_A_CAPTION = 2;

/** The caption of a list: beside its header and all below it, else above. */
function captionOver(sheet: FormSheet, run: MeasureRun, column: number, floor: number): ItemTitle | null {
  const side = column > 0 ? sheet.mergeAt(run.row, column - 1) : undefined;
  if (side && side.bottom > run.row) return captionAt(sheet, side.top, side.left);
  const header = sheet.shownAt(run.row, column)?.row ?? run.row;
  for (let row = header - 1; row >= Math.max(floor, header - ROWS_TO_A_CAPTION); row--) {
    if (sheet.textAt(row, column).normal !== '') return captionAt(sheet, row, column);
  }
  return null;
}

/** A text in a row without figures, as the name of what stands below it. */
function captionAt(sheet: FormSheet, row: number, column: number): ItemTitle | null {
  const { line, isTitle, isNote, isFigureHeader } = sheet.textAt(row, column);
  return line === '' || isTitle || isNote || isFigureHeader ? null : { text: line, row, column };
}

/** Whether a row of figures is the only one below its caption: one over several rows names none of them. */
function isAlone(sheet: FormSheet, row: number, caption: ItemTitle, columns: MeasureColumns, end: number): boolean {
  for (let above = row - 1; above > caption.row; above--) {
    if (isItemRow(sheet, above, columns)) return false;
  }
  return row + 1 >= end || !isItemRow(sheet, row + 1, columns);
}

/** Whether figures of an item stand in a row, rather than headers or nothing. */
function isItemRow(sheet: FormSheet, row: number, columns: MeasureColumns): boolean {
  return hasFigures(sheet, row, columns) && !sheet.textAt(row, columns.completed).isFigureHeader;
}

/** Sentences in a column of a list, each beside its target, with the captions over them that name the items. */
export class Sentences {
  /** The columns of names aside from that of sentences. */
  readonly names: readonly number[];
  private readonly column: number | null;
  private caption: ItemTitle | null = null;
  /** The first row of the list with the captions that are names. */
  top: number;

  constructor(
    private readonly sheet: FormSheet,
    run: MeasureRun,
    labels: LabelColumns,
    floor: number,
  ) {
    this.column = sentenceColumn(sheet, run, labels);
    this.names = labels.names.filter((column) => column !== this.column);
    if (this.column !== null) this.caption = captionOver(sheet, run, this.column, floor);
    this.top = topOfHeaders(run);
  }

  /** Takes a row without figures: it may name what stands below. */
  pass(row: number): void {
    if (this.column !== null) this.caption = captionAt(this.sheet, row, this.column) ?? this.caption;
  }

  /** The sentence beside a target; null where the list has none. */
  at(row: number, target: number | null): Sentence | null {
    return this.column === null ? null : sentenceAt(this.sheet, row, this.column, target);
  }

  /** The name of an item with a sentence: its own, else the caption over it alone, else what the sentence is about. */
  nameOf(sentence: Sentence, row: number, own: ItemTitle | null, columns: MeasureColumns, end: number): ItemTitle {
    const { sheet, caption } = this;
    this.caption = null;
    if (own || !caption || !isAlone(sheet, row, caption, columns, end)) return own ?? nameIn(sentence);
    this.top = Math.min(this.top, caption.row);
    return caption;
  }
}
