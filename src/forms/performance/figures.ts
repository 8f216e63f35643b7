import type { NumberReading, PerformanceFigure, Source } from '../station';
import { isPercentFormat, notApplicable, numberInText, readNumber, readRate, unreadable } from '../values/numbers';
import { readRequirement } from '../values/requirement';
import { oneLine, squash } from '../values/text';
import { isNotApplicable } from '../vocabulary/marks';
import { alternativesIn, PERCENT, type WrittenAmount } from '../vocabulary/performance';
import { isAmountOf } from '../vocabulary/units';
import type { Piece } from './pieces';

/** A share of more than this is meant in percent points: 90 is 90%. */
const POINTS_ABOVE = 1.5;

const TEN_THOUSAND = '万';
const TIMES = 10_000;

/** An amount in another unit, where the two differ by 万 alone: 350000元 is 35 in 万元. */
function inUnitOf(value: number, from: string, to: string): number {
  const [isFrom, isTo] = [from, to].map((unit) => unit.startsWith(TEN_THOUSAND));
  const [one, other] = [from, to].map((unit) => unit.replace(TEN_THOUSAND, ''));
  if (isFrom === isTo || from === '' || to === '' || (one !== other && one !== '' && other !== '')) return value;
  return Number((isFrom ? value * TIMES : value / TIMES).toPrecision(15));
}

/** The unit that a figure has by itself: written behind it, or shown by its format. */
export function ownUnitOf({ raw, numberFormat }: Source, pieces: readonly Piece[]): string {
  if (typeof raw === 'number') return isPercentFormat(numberFormat) ? PERCENT : '';
  return pieces[0]?.amounts[0]?.unit ?? '';
}

/** A cell that holds one number, or nothing, as it stands. */
function plainFigure(source: Source, unit: string): NumberReading {
  return unit === PERCENT ? readRate(source, null, POINTS_ABOVE) : readNumber(source);
}

/** What is due every month or quarter, over the year that the table is of; null where it says no such thing. */
function overTheYear(words: string): number | null {
  const { value, timesAYear } = readRequirement(words) ?? {};
  return value !== undefined && timesAYear !== undefined ? value * timesAYear : null;
}

/** The amount that is meant of several: the announced one (全年24场), else the first in the unit, never a rate (每月2场). */
function amountMeant(amounts: readonly WrittenAmount[], unit: string): WrittenAmount | undefined {
  const announced = amounts.find(({ before }) => isAmountOf(before, 'total') || isAmountOf(before, 'year'));
  const whole = amounts.filter(({ before }) => !isAmountOf(before, 'rate'));
  return announced ?? whole.find((amount) => amount.unit === unit) ?? whole[0];
}

/** What some pieces come to: all amounts where the target names alternatives, else the one that is meant. */
function valueOf(pieces: readonly Piece[], unit: string, target: string): number | null {
  const inUnit = (amount: WrittenAmount): number =>
    amount.unit === PERCENT ? Number((amount.value / 100).toPrecision(15)) : inUnitOf(amount.value, amount.unit, unit);
  const amounts = pieces.flatMap((piece) => piece.amounts);
  if (amounts.length > 1 && alternativesIn(squash(target)).length > 1) {
    return amounts.reduce((sum, amount) => sum + inUnit(amount), 0);
  }
  const meant = amountMeant(amounts, unit);
  return meant ? inUnit(meant) : overTheYear(pieces[0]?.words ?? '');
}

/**
 * What a cell says of an item. `pieces`: what in it speaks of the item, none where nothing does; `unit`: that of the item;
 * `target`: its name, which may ask for one thing or another.
 */
export function figureOf(source: Source, pieces: readonly Piece[], unit: string, target: string): PerformanceFigure {
  const { raw } = source;
  if (typeof raw !== 'string') {
    return { reading: plainFigure(source, unit), words: oneLine(raw) };
  }
  const words = pieces.map((piece) => piece.words).join('；');
  if (pieces.length === 0) return { reading: { ...source, kind: 'blank' }, words };
  if (isNotApplicable(squash(words))) return { reading: notApplicable(source), words };
  const value = valueOf(pieces, unit, target);
  if (value === null) return { reading: unreadable(source, words), words };
  const isShare = unit === PERCENT && pieces[0]?.amounts[0]?.unit !== PERCENT && value > POINTS_ABOVE;
  return { reading: numberInText(source, isShare ? value / 100 : value), words };
}
