import { completionRate } from '../../../assessment/rates';
import type { IndicatorRecord } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { firstAtLeast } from '../../../workbook/sorted';
import { joinCells } from '../../analysis/cells';
import { ABOVE, FAR_ABOVE } from '../../analysis/outliers';
import type { Rule } from '../../analysis/rule';
import type { Issue } from '../../analysis/rule';
import { figure, indicatorName } from '../../text/phrases';
import { say } from '../../text/say';

type Part = 'target' | 'completed';

const TENFOLD = 10;
/** What a tenfold figure comes to at least where the zone itself is half the usual size. */
const FAR_ABOVE_USUAL = 5;
const MINIMUM_NEIGHBOURS = 2;

/** The median of ascending values without one of them. */
function medianWithout(sorted: readonly number[], value: number): number {
  const place = firstAtLeast(sorted, value);
  const at = (index: number): number => sorted[index < place ? index : index + 1] ?? 0;
  const count = sorted.length - 1;
  const middle = Math.floor(count / 2);
  return count % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}

/** One column of figures, by zone. */
interface Column {
  readonly records: readonly IndicatorRecord[];
  readonly part: Part;
  /** Its numbers, ascending. */
  readonly sorted: readonly number[];
}

function columnOf(records: readonly IndicatorRecord[], part: Part): Column {
  const numbers = records.flatMap((record) => numberOf(record[part]) ?? []);
  return { records, part, sorted: numbers.sort((a, b) => a - b) };
}

const rateOf = ({ target, completed }: IndicatorRecord): number | null =>
  completionRate(numberOf(target), numberOf(completed));

/** A rate that is like those of the other zones once its target loses a digit, and far below all of them as it stands. */
function isTenthOfOthers(record: IndicatorRecord, column: readonly IndicatorRecord[]): boolean {
  const rate = rateOf(record);
  const others = column.filter((other) => other !== record).flatMap((other) => rateOf(other) ?? []);
  if (rate === null || others.length < MINIMUM_NEIGHBOURS) return false;
  const [lowest, highest] = [Math.min(...others), Math.max(...others)];
  const repaired = rate * TENFOLD;
  return rate < lowest / FAR_ABOVE && repaired > lowest / ABOVE && repaired < highest * ABOVE;
}

/** A big zone has both a big target and big figures; and what is over 300% is told by its rate. */
function isExplained(record: IndicatorRecord, part: Part, times: number): boolean {
  const [target, completed] = [numberOf(record.target), numberOf(record.completed)];
  if (target === null || completed === null || target === 0) return false;
  const rate = completed / target;
  if (part === 'completed') return rate <= FAR_ABOVE ? rate > 1 / FAR_ABOVE : true;
  return times < TENFOLD || rate > 1 / TENFOLD;
}

function issueOf(record: IndicatorRecord, { records, part, sorted }: Column): Issue[] {
  const value = numberOf(record[part]);
  if (value === null || sorted.length <= MINIMUM_NEIGHBOURS) return [];
  const usual = medianWithout(sorted, value);
  if (usual < 1) return [];
  const times = value / usual;
  const isTenth = part === 'target' && times >= FAR_ABOVE_USUAL && isTenthOfOthers(record, records);
  if (!isTenth && (times < TENFOLD || isExplained(record, part, times))) return [];
  const { cell } = record[part];
  return [
    {
      form: 'indicatorSheet',
      zone: record.zone,
      cells: [cell],
      wrong: [cell],
      restsOn: [cell],
      evidence: joinCells(records.filter((other) => other !== record).map((other) => other[part].cell)),
      message: say(`ten-times-neighbours.${part}`, {
        indicator: indicatorName(record),
        value: figure(value),
        usual: figure(usual),
        times: figure(times),
      }),
    },
  ];
}

/** Ten times what the other zones have, with a rate that is not theirs either: a digit too many (or one lost). */
export const tenTimesNeighbours: Rule = {
  id: 'ten-times-neighbours',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'C9',
  run: ({ station }) =>
    station.zoneTables.flatMap(({ columns, zones }) =>
      columns.flatMap((_, index) => {
        const records = zones.flatMap((zone) => zone.indicators[index] ?? []);
        const [target, completed] = [columnOf(records, 'target'), columnOf(records, 'completed')];
        return records.flatMap((record) => [...issueOf(record, target), ...issueOf(record, completed)]);
      }),
    ),
};
