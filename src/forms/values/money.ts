import type { MoneyUnit, NumberReading, Source } from '../station';
import { moneyUnit } from '../vocabulary/funds';
import { numberInText, parseNumberText, readNumber } from './numbers';
import { piecesOf, squash } from './text';

/** How many 元 one of them is. */
const IN_YUAN: Readonly<Record<MoneyUnit, number>> = { 元: 1, 千元: 1000, 万元: 10_000 };

/** An amount in another unit, without the noise of binary fractions. */
export function inUnit(amount: number, from: MoneyUnit, to: MoneyUnit): number {
  return from === to ? amount : Number(((amount * IN_YUAN[from]) / IN_YUAN[to]).toPrecision(15));
}

/** 约180.01万元, ￥50: what stands around an amount. */
const AROUND = /^(?:约|人民币|rmb|[￥¥$])+|(?:整|左右)$/gi;

/**
 * Reads a cell that should hold an amount of money, in the unit of its table; a unit of the cell's own counts
 * (50万元 among 元 is 500,000).
 */
export function readMoney(source: Source, unit: MoneyUnit | null): NumberReading {
  if (typeof source.raw !== 'string') return readNumber(source);
  const text = piecesOf(squash(source.raw), AROUND).join('');
  const parsed = parseNumberText(text);
  const own = parsed && moneyUnit(squash(parsed.unit));
  if (!parsed || parsed.isPercent || (parsed.unit !== '' && !own)) return readNumber(source);
  return numberInText(source, own && unit ? inUnit(parsed.value, own, unit) : parsed.value);
}

/** The unit that an amount names itself; null where it names none. */
export function ownUnit(source: Source): MoneyUnit | null {
  const parsed = typeof source.raw === 'string' ? parseNumberText(squash(source.raw)) : null;
  return parsed && moneyUnit(squash(parsed.unit));
}
