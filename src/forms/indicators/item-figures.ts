import type { FormSheet } from '../layout/form-sheet';
import type { MeasureColumns } from '../layout/measure-columns';
import type { NumberReading } from '../station';
import {
  notApplicable,
  numberInText,
  numberOf,
  ONE_DECIMAL,
  parseNumberText,
  readNumber,
  sourceAt,
  unreadable,
} from '../values/numbers';
import { asksForNoAmount, inScaleOf, readDone, readRequirement, recurs, type Requirement } from '../values/requirement';
import { oneLine, squash } from '../values/text';
import { announcesAmount, withoutAvailability } from '../vocabulary/units';

/** What is agreed for an indicator, in a cell of its own or in a sentence. */
export interface Target {
  readonly reading: NumberReading;
  readonly requirement: string | null;
  readonly unit: string;
  readonly recurring: Requirement | null;
}

/** The unit that a number format shows: 0"小时". */
export function unitOfFormat(numberFormat: string): string {
  return /"([^"0-9%]{1,4})"/.exec(numberFormat)?.[1] ?? '';
}

/** What a percent cell says, as a fraction and as points of a percent. */
function statedRates(sheet: FormSheet, row: number, column: number | null): number[] {
  const rate = column === null ? null : numberOf(readNumber(sourceAt(sheet, row, column)));
  return rate === null ? [] : [rate, rate / 100];
}

/** A target in a sentence (rule C7) or in a cell of its own, in the scale of the completed number. */
export function readTarget(
  sheet: FormSheet,
  row: number,
  columns: Pick<MeasureColumns, 'target' | 'rate'>,
  completed: number | null,
): Target {
  const source = sourceAt(sheet, row, columns.target);
  const reading = readNumber(source);
  const sentence = oneLine(source.raw);
  if (typeof source.raw === 'string' && asksForNoAmount(sentence)) {
    return { reading: notApplicable(source), requirement: sentence, unit: '', recurring: null };
  }
  if (reading.kind === 'number') {
    const text = typeof source.raw === 'string' ? parseNumberText(squash(source.raw)) : null;
    if (!text || text.isPercent) {
      return { reading, requirement: null, unit: unitOfFormat(source.numberFormat), recurring: null };
    }
    const { value, unit } = inScaleOf(text, completed);
    return { reading: numberInText(source, value), requirement: null, unit, recurring: null };
  }
  if (reading.kind !== 'unreadable') return { reading, requirement: null, unit: '', recurring: null };
  const rates = completed === null ? [] : statedRates(sheet, row, columns.rate);
  const comesOut = (value: number): boolean =>
    completed !== null && rates.some((rate) => Math.abs(completed / value - rate) < ONE_DECIMAL);
  const found = readRequirement(sentence, comesOut);
  if (!found) {
    const isOpen = columns.rate !== null && readNumber(sourceAt(sheet, row, columns.rate)).kind === 'notApplicable';
    return { reading: isOpen ? notApplicable(source) : reading, requirement: sentence, unit: '', recurring: null };
  }
  if (found.timesAYear !== undefined || found.isOfEachZone) {
    return { reading: notApplicable(source), requirement: sentence, unit: found.unit, recurring: found };
  }
  const { value, unit } = inScaleOf(found, completed);
  return { reading: numberInText(source, value), requirement: sentence, unit, recurring: null };
}

/** 100%覆盖: asks for all there are, not for an amount. */
function isShareInWords({ kind, raw }: NumberReading): boolean {
  return kind === 'number' && typeof raw === 'string' && parseNumberText(squash(raw))?.isPercent === true;
}

/** Longer texts in a zone are notes. */
const LONGEST_TARGET = 60;

/**
 * A target of 附件1-1. Words that leave the amount open (应建尽建) or announce it (不少于460次) are read as a sentence, and
 * so is what recurs (每月2场); any other text is read as a number or not at all.
 */
export function readZoneTarget(
  sheet: FormSheet,
  row: number,
  columns: Pick<MeasureColumns, 'target' | 'rate'>,
  completed: number | null,
): Pick<Target, 'reading' | 'requirement' | 'recurring'> {
  const source = sourceAt(sheet, row, columns.target);
  const reading = readNumber(source);
  const [stated] = statedRates(sheet, row, columns.rate);
  if (stated === undefined && isShareInWords(reading)) {
    return { reading: notApplicable(source), requirement: oneLine(source.raw), recurring: null };
  }
  if (reading.kind !== 'unreadable') return { reading, requirement: null, recurring: null };
  // A percentage tells that the words stand in the place of an amount.
  const isOpen = stated === undefined && asksForNoAmount(reading.text);
  const text = squash(reading.text);
  const isSentence = isOpen || announcesAmount(text) || (text.length <= LONGEST_TARGET && recurs(text));
  const target = isSentence ? readTarget(sheet, row, columns, completed) : null;
  if (!target) return { reading, requirement: null, recurring: null };
  if (!target.recurring) return target;
  // Until the period is known that it adds up over.
  const recurring = target.recurring.timesAYear === undefined ? null : target.recurring;
  return { reading, requirement: recurring && target.requirement, recurring };
}

/**
 * A completed number, also one in a sentence: 协助处理3宗; hours at which something is at hand are none. `unit`: what the
 * target counts, which tells of several numbers the one that is meant (8次督导，662小时).
 */
export function readCompleted(sheet: FormSheet, row: number, column: number, unit = ''): NumberReading {
  const source = sourceAt(sheet, row, column);
  const reading = readNumber(source);
  if (typeof source.raw !== 'string') return reading;
  const text = squash(source.raw);
  if (reading.kind === 'number' && withoutAvailability(text) !== text) return unreadable(source, text);
  const done = reading.kind === 'unreadable' ? readDone(text, unit) : null;
  return done === null ? reading : numberInText(source, done);
}
