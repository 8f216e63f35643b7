import { completionRate } from '../../../assessment/rates';
import type { IndicatorRecord } from '../../../forms/station';
import { numberOf, ONE_DECIMAL } from '../../../forms/values/numbers';
import { formOfRecord } from '../../analysis/named-cells';
import { ABOVE } from '../../analysis/outliers';
import type { Issue, Rule } from '../../analysis/rule';
import { figure, indicatorName, percent } from '../../text/phrases';
import { say } from '../../text/say';

const TENFOLD = 10;
/** A lower percentage, rounded, agrees with too many figures. */
const LOWEST = 0.05;

function issueOf(record: IndicatorRecord): Issue[] {
  const { target, completed, rate } = record;
  const [whole, done, stated] = [numberOf(target), numberOf(completed), numberOf(rate)];
  const is = completionRate(whole, done);
  if (rate?.formula !== null || whole === null || done === null || stated === null || is === null) return [];
  // Of a percentage that is hardly meant itself nothing follows for the figures.
  if (stated < LOWEST || stated > ABOVE) return [];
  const agrees = (value: number): boolean => Math.abs(value - stated) < ONE_DECIMAL;
  const isTooMuch = is > ABOVE && agrees(is / TENFOLD);
  if (!isTooMuch && !agrees(is * TENFOLD)) return [];
  const cells = [completed.cell, target.cell];
  const common = { form: formOfRecord(record), zone: record.zone, evidence: [rate.cell], restsOn: cells };
  const values = { indicator: indicatorName(record), is: percent(is), stated: percent(stated), done: figure(done) };
  // Nothing is done by tenths.
  if (isTooMuch && Number.isInteger(done) && done % TENFOLD !== 0) {
    const message = say('digit-against-rate.target', { ...values, whole: figure(whole) });
    return [{ ...common, cells: [target.cell], wrong: [target.cell, rate.cell], message }];
  }
  if (isTooMuch) {
    const message = say('digit-against-rate.more', { ...values, due: figure(done / TENFOLD) });
    return [{ ...common, cells: [completed.cell], wrong: [completed.cell, rate.cell], message }];
  }
  const message = say('digit-against-rate.fewer', { ...values, whole: figure(whole) });
  return [{ ...common, cells, wrong: [...cells, rate.cell], message }];
}

/** A percentage that was typed is right once a figure loses or gains a digit: the figure is wrong, not the percentage. */
export const digitAgainstRate: Rule = {
  id: 'digit-against-rate',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'C1',
  run: ({ typedRecords }) => typedRecords.flatMap(issueOf),
};
