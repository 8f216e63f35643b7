import type { NumberReading, PerformanceFigure, Source } from '../station';
import { isPercentFormat, notApplicable, numberInText, readNumber, readRate, unreadable } from '../values/numbers';
import { oneLine, squash } from '../values/text';
import { isNotApplicable } from '../vocabulary/marks';
import { alternativesIn, type WrittenAmount } from '../vocabulary/performance';
import type { Piece } from './pieces';

export const PERCENT = '%';

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

/** The amount that is meant of several: all of them of a target that names alternatives, else the one in its unit. */
function amountOf(amounts: readonly WrittenAmount[], unit: string, target: string): number | null {
  const valueOf = (amount: WrittenAmount): number =>
    amount.unit === PERCENT ? Number((amount.value / 100).toPrecision(15)) : inUnitOf(amount.value, amount.unit, unit);
  const [first, ...others] = amounts;
  if (!first) return null;
  if (others.length > 0 && alternativesIn(squash(target)).length > 1) {
    return amounts.reduce((sum, amount) => sum + valueOf(amount), 0);
  }
  return valueOf(amounts.find((amount) => amount.unit === unit) ?? first);
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
  const amounts = pieces.flatMap((piece) => piece.amounts);
  const value = amountOf(amounts, unit, target);
  if (value === null) return { reading: unreadable(source, words), words };
  const isShare = unit === PERCENT && amounts[0]?.unit !== PERCENT && value > POINTS_ABOVE;
  return { reading: numberInText(source, isShare ? value / 100 : value), words };
}
