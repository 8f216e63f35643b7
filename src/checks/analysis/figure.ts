import { isSame, roundHalfUp } from '../../assessment/rounding';
import type { FormKind, IndicatorRecord, NumberReading, WorkerRecord } from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import { numberOf, ONE_DECIMAL, parseNumberText } from '../../forms/values/numbers';
import { squash } from '../../forms/values/text';
import type { Message } from '../../strings/message';
import type { CellRef } from '../../workbook/address';
import type { Derivation } from './derivation';
import type { MarkRole } from './mark-roles';
import type { Part } from './sums';

export type FigureKind =
  'rate' | 'total' | 'worker-subtotal' | 'month-subtotal' | 'effective' | 'grand-total' | 'column-total';

/** A figure of the sheets that follows from other cells, with what it should be. */
export interface ExpectedFigure {
  readonly kind: FigureKind;
  readonly form: FormKind;
  readonly stated: NumberReading;
  /** From the inputs as they stand in the sheet: what the cell should say if those are right. Null: `/`. */
  readonly due: number | null;
  /** From the very first cells (marks, zone figures), whatever stands between. Null: `/`. */
  readonly truth: number | null;
  /** Cells that it follows from directly. */
  readonly inputs: readonly CellRef[];
  /** How it follows from other cells, whatever these come to hold: from `inputs` first, then from the very first cells. */
  readonly ways: readonly [Derivation, ...Derivation[]];
  /** For sums: what each of those cells counts for. */
  readonly parts: () => readonly Part[];
  readonly name: Message;
  readonly zone: string | null;
  /** For marks: which worker's row or which month it sums. */
  readonly worker?: WorkerRecord | undefined;
  readonly month?: Month | undefined;
  readonly role?: MarkRole | undefined;
  /** In a cell that is merged over all months. */
  readonly isOfPeriod?: boolean | undefined;
  /** Takes over the 小计 of a worker. */
  readonly isOfWorker?: boolean | undefined;
  /** Sums some of the months of a row (第一季度小计). */
  readonly isOfPart?: boolean | undefined;
  /** For rates and totals of zones. */
  readonly record?: IndicatorRecord | undefined;
}

/**
 * The target of a rate where it stands in words that no formula can divide by (社区走访2880小时); null where the cell can
 * be named in a formula.
 */
export function targetInWords({ kind, record }: ExpectedFigure): number | null {
  const target = kind === 'rate' ? record?.target : undefined;
  if (typeof target?.raw !== 'string' || target.formula !== null) return null;
  const plain = parseNumberText(squash(target.raw));
  return plain?.unit === '' ? null : numberOf(target);
}

/** Whether a rate is another one typed with one decimal, or in whole percent. */
export function isRoundedRate(stated: number, expected: number): boolean {
  return Math.abs(stated - expected) < ONE_DECIMAL || isSame(stated, roundHalfUp(expected, 2));
}

/**
 * Terms of a typed sum that would make it right if they were off by the whole difference: any mark that could be another
 * one, and numbers that are missing or impossible as they stand.
 */
export function partsThatExplain(figure: ExpectedFigure): CellRef[] {
  const { stated, due } = figure;
  const parts = figure.parts();
  const difference = (numberOf(stated) ?? 0) - (due ?? 0);
  const unread = parts.filter(({ isUnread }) => isUnread);
  if (unread.length > 1 && difference > 0 && difference <= unread.length) return unread.map(({ cell }) => cell);
  const isCount = (value: number): boolean => value >= 0 && isSame(value * 2, Math.round(value * 2));
  return parts
    .filter(({ value, possible }) => {
      const repaired = (value ?? 0) + difference;
      if (possible) return possible.some((count) => isSame(count, repaired));
      return isCount(repaired) && (value === null || !isCount(value));
    })
    .map(({ cell }) => cell);
}
