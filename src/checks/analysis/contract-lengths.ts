import {
  addDays,
  addMonths,
  dateParts,
  daysBetween,
  firstDay,
  isoDate,
  lastDay,
  monthNumber,
  monthOfDate,
  type IsoDate,
} from '../../forms/values/calendar';
import type { Station } from '../../forms/station';
import type { Message } from '../../strings/message';
import { say, when } from '../text/say';
import type { DatedContract } from './contracts';

/** Where the purchase begins; null where no title speaks of a purchase (a period of service may be the year alone). */
export function purchaseStart(station: Station): IsoDate | null {
  const starts = station.periods.flatMap(({ role, start, text }) =>
    role === 'purchase' && start && text.includes('采购') ? [start] : [],
  );
  return starts.sort()[0] ?? null;
}

/** Contracts older than the purchase: worth a word where the others begin with it. */
export function earlyContracts(contracts: readonly DatedContract[], from: IsoDate | null): DatedContract[] {
  const early = from === null ? [] : contracts.filter(({ start }) => start < from);
  return early.length * 2 < contracts.length ? early : [];
}

/** By how much a contract misses a whole number of years or months. */
export interface OddLength {
  /** Where it would end after whole years or months. */
  readonly due: IsoDate;
  /** Negative when it ends before that. */
  readonly days: number;
  readonly unit: 'years' | 'months';
}

/** So far from whole years is a slip; so far from other whole months too. */
const DAYS_FROM = { years: 31, months: 2 };
const LONGEST_MONTHS = 120;
/** Whole months that end so near to a contract's end that they can be meant. */
const MONTHS_AROUND = 2;

const monthsTo = (start: IsoDate, end: IsoDate): number =>
  monthNumber(monthOfDate(end)) - monthNumber(monthOfDate(start));

/** Whether a contract ends whole months after its start, or the day before. */
function isAnniversary(start: IsoDate, end: IsoDate): boolean {
  const { day } = dateParts(start);
  const isWhole = (date: IsoDate): boolean => {
    if (dateParts(date).day !== day) return false;
    const months = monthsTo(start, date);
    return months >= 1 && months <= LONGEST_MONTHS;
  };
  return isWhole(end) || isWhole(addDays(end, 1));
}

/**
 * Misses a whole number of years (or, by a day or two, of months) by some days. One that runs to the end of a month, to
 * the anniversary itself, or to a known date, is usual: null, as where no whole number is near.
 */
function oddLength({ start, end }: DatedContract, known: ReadonlySet<IsoDate>): OddLength | null {
  if (known.has(end) || isAnniversary(start, end) || end === lastDay(monthOfDate(end))) return null;
  const { day } = dateParts(start);
  const between = monthsTo(start, end);
  const last = Math.min(LONGEST_MONTHS, between + MONTHS_AROUND);
  let nearest: OddLength | null = null;
  for (let months = Math.max(1, between - MONTHS_AROUND); months <= last; months++) {
    const { year, month } = dateParts(firstDay(addMonths(monthOfDate(start), months)));
    const anniversary = isoDate(year, month, day);
    if (!anniversary) continue;
    const due = addDays(anniversary, -1);
    const days = daysBetween(due, end);
    const unit = months % 12 === 0 ? 'years' : 'months';
    if (Math.abs(days) > DAYS_FROM[unit]) continue;
    if (!nearest || unit === 'years') nearest = { due, days, unit };
  }
  return nearest;
}

/** Contracts of odd length. Those that end with a date in the titles, with the purchase or the agreement, are usual. */
export function oddLengths(
  contracts: readonly DatedContract[],
  { periods }: Station,
): ReadonlyMap<DatedContract, OddLength> {
  const known = new Set(periods.flatMap(({ end }) => end ?? []));
  return new Map(
    contracts.flatMap((contract) => {
      const odd = oddLength(contract, known);
      return odd ? [[contract, odd] as const] : [];
    }),
  );
}

/** How a sentence says it: 比足年（至2026年9月8日）多11天. */
export function oddLengthText({ due, days, unit }: OddLength): Message {
  return say(days > 0 ? `more-than-${unit}` : `less-than-${unit}`, { due: when(due), days: Math.abs(days) });
}
