import type { FormSheet } from '../layout/form-sheet';
import type { MeasureColumns } from '../layout/measure-columns';
import type { IndicatorRecord } from '../station';
import { numberOf, readNumber, readRate, sourceAt } from '../values/numbers';
import { readZoneTarget } from './item-figures';

/** Reads one indicator of 附件1-1 in one row: agreed, completed, and the percent as a fraction (rules C1, C2, C7). */
export function readIndicator(
  sheet: FormSheet,
  row: number,
  place: Pick<IndicatorRecord, 'zone' | 'isTotal' | 'group' | 'measure'>,
  columns: Pick<MeasureColumns, 'target' | 'completed' | 'rate' | 'parts'>,
): IndicatorRecord {
  const completed = readNumber(sourceAt(sheet, row, columns.completed));
  const part = numberOf(completed);
  const { reading: target, requirement, recurring } = readZoneTarget(sheet, row, columns, part);
  const whole = numberOf(target);
  const expected = whole !== null && part !== null && whole !== 0 ? part / whole : null;
  const rate = columns.rate === null ? null : readRate(sourceAt(sheet, row, columns.rate), expected);
  const { zone, isTotal, group, measure } = place;
  const indicator = { form: 'zones', zone, isTotal, group, measure, target, completed, rate } as const;
  const stated = requirement === null ? indicator : { ...indicator, requirement };
  return { ...stated, ...(recurring && { recurring }), ...partsIn(sheet, row, columns) };
}

/** The parts of the time that an indicator has columns for; nothing where it has not several. */
export function partsIn(
  sheet: FormSheet,
  row: number,
  { parts }: Pick<MeasureColumns, 'parts'>,
): Pick<IndicatorRecord, 'parts'> {
  return parts.length < 2 ? {} : { parts: parts.map((column) => readNumber(sourceAt(sheet, row, column))) };
}
