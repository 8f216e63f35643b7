import { personMonthsIn } from '../../../assessment/staffing';
import type { Month } from '../../../forms/values/calendar';
import { squash } from '../../../forms/values/text';
import { zoneOfPosition } from '../../../forms/vocabulary/zone-names';
import { joinCells } from '../../analysis/cells';
import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { joinedIn, leftIn, type Stay } from '../../analysis/stays';
import { monthList, who } from '../../text/phrases';
import { list, say } from '../../text/say';

const ZONE_LEAD = /(?<!副)(片长|片区长|片区负责人)/;

/** Somebody who left before another joined in the same month has handed over. */
function overlaps(a: Stay, b: Stay, month: Month): boolean {
  const handsOver = (first: Stay, second: Stay): boolean => {
    const [left, joined] = [leftIn(first, month), joinedIn(second, month)];
    return left !== null && joined !== null && left <= joined;
  };
  return !handsOver(a, b) && !handsOver(b, a);
}

/** Those who are in post in a month beside another one. */
function clashing(leads: readonly Stay[], month: Month): Stay[] {
  const present = leads.filter(({ worker }) => personMonthsIn(worker, month) > 0);
  return present.filter((a) => present.some((b) => a.worker.name !== b.worker.name && overlaps(a, b, month)));
}

export const twoZoneLeads: Rule = {
  id: 'two-zone-leads',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'C4',
  run({ assessment, stays, zones }) {
    const months = (assessment.staffing?.months ?? []).map(({ month }) => month);
    const leads = [...stays.values()].filter(({ worker }) => ZONE_LEAD.test(squash(worker.position)));
    return zones.keys.flatMap((key) => {
      const own = leads.filter(({ worker }) => zoneOfPosition(squash(worker.position), zones.keys) === key);
      const double = months
        .map((month) => ({ month, leads: clashing(own, month) }))
        .filter((entry) => entry.leads.length > 1);
      if (double.length === 0) return [];
      const workers = own
        .filter((stay) => double.some((entry) => entry.leads.includes(stay)))
        .map(({ worker }) => worker);
      const zone = zones.nameOf(key);
      return [
        {
          cells: joinCells(workers.flatMap(({ positionCell }) => positionCell ?? [])),
          restsOn: [MONTHS],
          form: 'attendanceSheet' as const,
          zone,
          message: say('two-zone-leads.found', {
            zone,
            months: monthList(double.map(({ month }) => month)),
            count: workers.length,
            workers: list(workers.map(who)),
          }),
        },
      ];
    });
  },
};
