import type { IndicatorRecord, NumberReading } from '../../../forms/station';
import { squash } from '../../../forms/values/text';
import { isNotApplicable } from '../../../forms/vocabulary/marks';
import { numberOf } from '../../../forms/values/numbers';
import { joinCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import { formOfRecord } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { say } from '../../text/say';

/** Files are opened for everybody in need, with or without a number agreed. */
const isUnbounded = ({ group, target }: IndicatorRecord): boolean =>
  target.kind === 'notApplicable' && squash(group).includes('建档');

function keyOf({ form, group, measure, target }: IndicatorRecord): string {
  return form === 'zones' ? `${group}|${measure}` : `${group}|${target.cell.row}`;
}

/** A slash; not a requirement that leaves the amount open (按需). */
function isSlash({ kind, raw }: NumberReading): boolean {
  return kind === 'notApplicable' && isNotApplicable(squash(raw));
}

/** Whether an indicator has a number for its target in some zone, so that another zone may lack its own by mistake. */
function hasTargets(records: readonly IndicatorRecord[]): (record: IndicatorRecord) => boolean {
  const keys = new Set(records.filter(({ target }) => numberOf(target) !== null).map(keyOf));
  return (record) => keys.has(keyOf(record));
}

/** Work done without a target, which rule C2 allows where the agreement has none for any zone. One note per indicator. */
export const completedWithoutTarget: Rule = {
  id: 'completed-without-target',
  family: 'indicators',
  severity: 'note',
  impact: 'form',
  basis: 'C2',
  run({ typedRecords: records }) {
    const isAgreed = hasTargets(records);
    const done = records.filter(
      (record) =>
        ((isSlash(record.target) && isAgreed(record)) || numberOf(record.target) === 0) &&
        (numberOf(record.completed) ?? 0) > 0 &&
        !isUnbounded(record),
    );
    return groupedBy(done, keyOf).map((group) => {
      const [first] = group;
      const isZero = group.some(({ target }) => numberOf(target) === 0);
      const sum = group.reduce((total, { completed }) => total + (numberOf(completed) ?? 0), 0);
      const values = {
        indicator: first.form === 'zones' ? `${first.group}（${first.measure}）` : first.group,
        done: figure(sum),
      };
      const targets = group.map(({ target }) => target.cell);
      return {
        form: formOfRecord(first),
        zone: group.length === 1 ? first.zone : null,
        severity: isZero ? 'warning' : 'note',
        wrong: targets,
        cells: [...joinCells(targets), ...joinCells(group.map(({ completed }) => completed.cell))],
        message: say(isZero ? 'completed-without-target.zero' : 'completed-without-target.slash', values),
      };
    });
  },
};
