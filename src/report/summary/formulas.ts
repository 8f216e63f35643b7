import { isSame } from '../../assessment/rounding';
import { areaA1, cellA1, formatArea, formatCell, type AreaRef, type CellRef } from '../../workbook/address';
import { isCellError } from '../../workbook/snapshot';
import type { NumberReading } from '../../forms/station';
import { textOf } from '../../forms/values/text';
import type { Text } from '../../strings';
import type { CellStyle } from '../../workbook/plan';
import { formula, text, type Content } from './sheet-builder';
import { asRead, STYLE } from './styles';

/** A text as a formula holds it. */
export function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** A text as a formula: each placeholder is what the formula given for it calculates to. */
export function textFormula<Placeholder extends string>(
  words: Text<Placeholder>,
  formulas: { readonly [name in Placeholder]: string },
): string {
  const byName = new Map<string, string>(Object.entries(formulas));
  const parts = words
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? byName.get(part) : part && quote(part)));
  return parts.filter(Boolean).join('&');
}

/** A link that leads to a cell or an area; it shows the address unless it is given other words. */
export function link(ref: CellRef | AreaRef, style: CellStyle = STYLE.link, words?: string): Content {
  const address = 'top' in ref ? areaA1(ref) : cellA1(ref.row, ref.column);
  const shown = words ?? `${ref.sheet}!${address}`;
  const target = `#'${ref.sheet.replaceAll("'", "''")}'!${address}`;
  return formula(`HYPERLINK(${quote(target)},${quote(shown)})`, shown, style);
}

/** Whether a formula that refers to the cell sees the number that we read. */
export function isLive(reading: NumberReading): boolean {
  return reading.kind !== 'number' || (reading.writtenAs === 'number' && reading.raw === reading.value);
}

/** Whether a cell holds the number that we read in hundredths: 95 for 95%. */
function isInHundredths(reading: NumberReading): boolean {
  if (reading.kind !== 'number' || reading.writtenAs !== 'number' || typeof reading.raw !== 'number') return false;
  return isSame(reading.raw / 100, reading.value);
}

/**
 * What an official cell says, live; where a formula could not use it as a number, the number read, marked.
 * `errorWord` stands for an error value.
 */
export function official(reading: NumberReading, style: CellStyle, errorWord: string): Content {
  const address = formatCell(reading.cell);
  if (reading.kind === 'number' && !isLive(reading)) {
    return isInHundredths(reading)
      ? formula(`IF(${address}="","",${address}/100)`, reading.value, style)
      : text(reading.value, asRead(style));
  }
  if (reading.kind === 'error') return formula(`IFERROR(${address},${quote(errorWord)})`, errorWord, style);
  const { raw } = reading;
  const value = typeof raw === 'number' || typeof raw === 'boolean' ? raw : isCellError(raw) ? '' : textOf(raw);
  return formula(`IF(${address}="","",${address})`, value, style);
}

/** Cells as arguments of a sum: a range where they stand under one another, otherwise one by one. */
export function listOf(cells: readonly CellRef[]): string {
  const [first, last] = [cells[0], cells.at(-1)];
  const isRun = cells.every(
    ({ sheet, row, column }, index) => sheet === first?.sheet && column === first.column && row === first.row + index,
  );
  if (!first || !last || !isRun) return cells.map(formatCell).join(',');
  return formatArea({ sheet: first.sheet, top: first.row, left: first.column, bottom: last.row, right: last.column });
}
