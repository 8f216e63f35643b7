import type { Message } from '../../../strings/message';
import { groupedBy } from '../../analysis/grouped';
import type { Rule } from '../../analysis/rule';
import { totalsRepairedBy, workersOfPosts, type ZoneWorkers } from '../../analysis/zones';
import { at, figure } from '../../text/phrases';
import { list, say } from '../../text/say';

/** The value that most blocks give; where they are even, the one nearer to the positions. */
function usualValue(own: readonly ZoneWorkers[], byPosition: number | null): number {
  const votes = (value: number): number => own.filter((entry) => entry.value === value).length;
  const distance = (value: number): number => (byPosition === null ? 0 : Math.abs(value - byPosition));
  return own
    .map(({ value }) => value)
    .reduce((best, value) => {
      const better = votes(value) - votes(best) || distance(best) - distance(value);
      return better > 0 ? value : best;
    });
}

const valueAt = ({ value, cell }: ZoneWorkers): Message =>
  say('zone-workers-differ.value', { value: figure(value), cell: at(cell) });

export const zoneWorkersDiffer: Rule = {
  id: 'zone-workers-differ',
  family: 'across',
  severity: 'warning',
  impact: 'figure',
  basis: 'C5',
  run: ({ station, zones }) =>
    groupedBy(zones.workers, ({ zone }) => zone.key).flatMap((own) => {
      if (new Set(own.map(({ value }) => value)).size < 2) return [];
      const [{ zone: first }] = own;
      const posts = zones.posts?.filter(({ zone }) => zone === first.key);
      const usual = usualValue(own, posts ? workersOfPosts(posts) : null);
      const cells = own.filter(({ value }) => value !== usual).map(({ cell }) => cell);
      const zone = zones.nameOf(first.key);
      return [
        {
          cells,
          evidence: own.filter(({ value }) => value === usual).map(({ cell }) => cell),
          wrong: [
            ...cells,
            ...totalsRepairedBy(
              station,
              own.map((entry) => ({ ...entry, should: usual })),
            ),
          ],
          restsOn: [...cells, ...own.map(({ zone: row }) => row.cell)],
          form: 'indicatorSheet' as const,
          zone,
          message: say('zone-workers-differ.found', { zone, values: list(own.map(valueAt)) }),
        },
      ];
    }),
};
