import type { Otherwise } from '../../assessment/otherwise';
import type { Month } from '../../forms/values/calendar';
import type { WorkerRecord } from '../../forms/station';
import type { Message } from '../../strings/message';
import { groupedBy } from './grouped';
import { monthList, who } from '../text/phrases';
import { clauses, list, say } from '../text/say';

/** So many workers are named beside a grade. */
const MOST_WORKERS = 3;

/** Workers once each, as a sentence names them; the first of many, with how many there are. */
function named(workers: readonly WorkerRecord[]): ReturnType<typeof list> {
  const names = [...new Set(workers)].map(who);
  const [last] = names.slice(MOST_WORKERS - 1);
  if (!last || names.length === MOST_WORKERS) return list(names);
  return list([...names.slice(0, MOST_WORKERS - 1), say('and-more-people', { last, count: names.length })]);
}

function partOf(changes: readonly [Otherwise, ...Otherwise[]]): Message {
  const workers = named(changes.flatMap(({ worker }) => worker ?? []));
  const [{ what }] = changes;
  if (what === 'certified') return say('otherwise-certified', { workers });
  if (what === 'uncertified') return say('otherwise-uncertified', { workers });
  if (what === 'veto')
    return changes.some(({ worker }) => worker)
      ? say('otherwise-cleaners', { workers })
      : say('otherwise-personnel', {});
  const months = changes.flatMap((change): readonly Month[] => ('months' in change ? change.months : []));
  if (new Set(changes.map(({ worker }) => worker)).size > 1) {
    return say(`otherwise-${what}-several`, { workers, count: months.length });
  }
  return say(`otherwise-${what}`, { workers, months: monthList([...new Set(months)].sort()) });
}

const kindOf = (change: Otherwise): string => (change.what === 'veto' ? change.veto : change.what);

/** What counts otherwise, as the condition of a sentence. */
export function otherwiseMessage(changes: readonly Otherwise[]): Message {
  return say('joined', { parts: clauses(groupedBy(changes, kindOf).map(partOf)) });
}
