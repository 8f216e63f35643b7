import type { CellRef } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/snapshot';
import type { IndicatorCells, PeriodCells, TitleCells } from './cells';
import type { LayoutChoices, NumberSpelling, RateSpelling } from './choices';
import type { ExpectedIndicator } from './expected';
import type { Random } from './random';
import type { SheetDraft } from './sheet-draft';
import { a1, type CellExtras } from './sheet-draft';
import { bracketed, spellHeader, spellNumber, spellPeriod } from './spelling';
import { fullWidth, type Amount, type StationModel } from './station';

/** What one form leaves behind besides cells. */
export interface Ink {
  readonly titles: TitleCells[];
  readonly periods: PeriodCells[];
  readonly expected: Omit<ExpectedIndicator, 'status'>[];
}

/** A rate cell and what it says; null where it says nothing. */
export interface StatedRate {
  readonly cell: CellRef;
  readonly stated: number | null;
}

const INVISIBLE = ['\u200b', '\u200e', '\u202a', '\u2060', '\ufeff', '\u00ad'];

const ERROR_OF_ZERO_TARGET: CellValue = { error: '#DIV/0!' };

/** Writes down a sheet from top to bottom, leaving blank rows and columns where the choices ask for them. */
export class Pen {
  private cursor: number;
  /** Rows of figures, for hiding. */
  readonly figureRows: number[] = [];

  constructor(
    readonly sheet: SheetDraft,
    readonly station: StationModel,
    readonly choices: LayoutChoices,
    readonly random: Random,
    readonly ink: Ink,
  ) {
    this.cursor = choices.top;
  }

  /** Where it will go on. */
  get place(): number {
    return this.cursor;
  }

  /** Goes on below everything on the sheet. */
  passOver(): void {
    this.cursor = this.sheet.lastRow + 1;
  }

  /** The next row; one that may be torn off from the row above may leave a blank row. */
  row(tearable = false): number {
    if (tearable && this.random.chance(this.choices.blankRows)) this.cursor++;
    return this.cursor++;
  }

  figureRow(): number {
    const row = this.row(true);
    this.figureRows.push(row);
    return row;
  }

  skip(rows: number): void {
    this.cursor += rows;
  }

  /** Columns from the left edge, with blank ones between. */
  columns(count: number): number[] {
    let next = this.choices.left;
    return Array.from({ length: count }, (_, index) => {
      if (index > 0 && this.random.chance(this.choices.blankColumns)) next++;
      return next++;
    });
  }

  put(row: number, column: number, value: CellValue, extras: CellExtras = {}): CellRef {
    return this.sheet.put(row, column, this.withInvisible(value), extras);
  }

  /** A text with a sign that nobody sees, where one may stand. */
  private withInvisible(value: CellValue): CellValue {
    const { invisible } = this.choices;
    if (invisible === 0 || typeof value !== 'string' || !this.random.chance(invisible)) return value;
    const at = this.random.integer(0, value.length);
    return `${value.slice(0, at)}${this.random.pick(INVISIBLE)}${value.slice(at)}`;
  }

  /** A header over some columns and rows, merged or only in its first cell. */
  header(text: string, top: number, left: number, bottom = top, right = left): CellRef {
    if (this.choices.headersMerged) this.sheet.merge({ top, left, bottom, right });
    return this.put(top, left, spellHeader(text, this.choices, this.random));
  }

  /** The annex label, the title, and the assessment period in it where `withPeriod`. */
  title(form: TitleCells['form'], label: string, text: string, withPeriod: boolean, width: number): void {
    const { choices, station, ink } = this;
    const right = choices.left + Math.max(width, 2) - 1;
    if (choices.annexLabel) this.put(this.row(), choices.left, label);
    const period = withPeriod ? bracketed(spellPeriod(station.period, choices), choices) : '';
    const ownRow = withPeriod && choices.titleBreak === 'row';
    const joint = choices.titleBreak === 'line' && withPeriod ? '\n' : '';
    const row = this.row(true);
    const title = this.put(
      row,
      choices.left,
      ownRow ? `${station.name}${text}` : `${station.name}${text}${joint}${period}`,
    );
    if (choices.titleMerged) this.sheet.merge({ top: row, bottom: row, left: choices.left, right });
    ink.titles.push({ form, cell: title });
    if (!withPeriod) return;
    if (!ownRow) {
      ink.periods.push({ role: 'assessment', cell: title });
      return;
    }
    const periodRow = this.row();
    ink.periods.push({ role: 'assessment', cell: this.put(periodRow, choices.left, period) });
    if (choices.titleMerged) this.sheet.merge({ top: periodRow, bottom: periodRow, left: choices.left, right });
  }

  notApplicable(row: number, column: number): CellRef {
    const text = this.random.pick(this.choices.notApplicable);
    return this.put(row, column, text === '' ? null : text);
  }

  amount(row: number, column: number, amount: Amount, unit: string): CellRef {
    if (amount === 'notApplicable') return this.notApplicable(row, column);
    if (amount === 'blank') return this.put(row, column, null);
    const spelling: NumberSpelling = this.random.pick(this.choices.numbers);
    return this.put(row, column, spellNumber(amount, unit, spelling));
  }

  /** A percent cell that agrees with its figures in one of the allowed spellings. */
  rate(
    row: number,
    column: number,
    cells: Omit<IndicatorCells, 'rate'>,
    target: Amount,
    completed: Amount,
  ): StatedRate {
    if (typeof target === 'number' && typeof completed === 'number' && target > 0) {
      const live = !this.sheet.holdsTextNumber(cells.target) && !this.sheet.holdsTextNumber(cells.completed);
      return this.fraction(row, column, completed / target, live ? rateFormula(cells) : null);
    }
    return { cell: this.emptyRate(row, column, cells, target, completed), stated: null };
  }

  private emptyRate(
    row: number,
    column: number,
    cells: Omit<IndicatorCells, 'rate'>,
    target: Amount,
    completed: Amount,
  ): CellRef {
    if (target === 0 && typeof completed === 'number' && !this.sheet.holdsTextNumber(cells.completed)) {
      const formula = `=${a1(cells.completed)}/${a1(cells.target)}`;
      return this.put(row, column, ERROR_OF_ZERO_TARGET, { formula, numberFormat: '0.00%' });
    }
    if (this.choices.formulas && typeof target !== 'number') {
      return this.put(row, column, '/', { formula: rateFormula(cells), numberFormat: '0.00%' });
    }
    return this.notApplicable(row, column);
  }

  /** A fraction in one of the allowed spellings; with a formula only where its inputs are real numbers. */
  fraction(row: number, column: number, exact: number, formula: string | null): StatedRate {
    const percent = { numberFormat: '0.00%' };
    const rounded = (decimals: number): number => Number(exact.toFixed(decimals));
    const hundredfold = Number((exact * 100).toFixed(2));
    const spelling = this.fractionSpelling(formula);
    const stated = (value: CellValue, says: number | null, extras: CellExtras = {}): StatedRate => ({
      cell: this.put(row, column, value, extras),
      stated: says,
    });
    switch (spelling) {
      case 'formula':
        return stated(exact, exact, formula === null ? percent : { ...percent, formula });
      case 'uncalculated':
        return stated(null, null, formula === null ? percent : { ...percent, formula });
      case 'typed':
        return stated(rounded(4), rounded(4), percent);
      case 'typed-one-decimal':
        return stated(rounded(3), rounded(3), percent);
      case 'typed-general':
        return stated(rounded(4), rounded(4));
      case 'percent-text':
        return stated(`${hundredfold.toFixed(2)}%`, hundredfold / 100);
      case 'full-width-percent-text':
        return stated(fullWidth(`${hundredfold.toFixed(2)}%`), hundredfold / 100);
      case 'hundredfold':
        return stated(hundredfold, hundredfold / 100);
    }
  }

  private fractionSpelling(formula: string | null): RateSpelling {
    const spelling = this.random.pick(this.choices.rates);
    const needsFormula = spelling === 'formula' || spelling === 'uncalculated';
    return needsFormula && (formula === null || !this.choices.formulas) ? 'typed' : spelling;
  }
}

function rateFormula(cells: Omit<IndicatorCells, 'rate'>): string {
  return `=IF(ISNUMBER(${a1(cells.target)}),${a1(cells.completed)}/${a1(cells.target)},"/")`;
}
