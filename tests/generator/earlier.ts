import { lastDay } from '../../src/forms/values/calendar';
import type { Amount, StationModel, WorkerModel } from './station';

/** How much of a completed figure there was after a share of the months; what is not counted stays so. */
function doneBy(completed: Amount, share: number): Amount {
  return typeof completed === 'number' ? Math.floor(completed * share) : completed;
}

/**
 * A station as it was at the mid-term, after its first `count` months: the same agreement, targets and contracts; marks and
 * remarks up to then, without whoever joined later; a share of what was completed in the end.
 */
export function earlier(station: StationModel, count: number): StationModel {
  const months = station.months.slice(0, count);
  const last = months.at(-1);
  if (last === undefined) throw new Error('no month is left');
  const end = lastDay(last);
  const share = count / station.months.length;
  const workers = station.workers
    .map((worker): WorkerModel => ({
      ...worker,
      presence: worker.presence.slice(0, count),
      events: worker.events.filter(({ date }) => date <= end),
    }))
    .filter(({ contract }) => contract.start <= end);
  return {
    ...station,
    period: { start: station.period.start, end },
    months,
    weights: station.weights.slice(0, count),
    workers,
    groups: station.groups.map((group) => ({
      ...group,
      measures: group.measures.map((measure) => ({
        ...measure,
        values: measure.values.map(({ target, completed }) => ({ target, completed: doneBy(completed, share) })),
      })),
    })),
    overall: station.overall.map((item) => ({ ...item, completed: doneBy(item.completed, share) })),
    hours: station.hours.map((item) => ({ ...item, completed: Math.floor(item.completed * share) })),
  };
}
