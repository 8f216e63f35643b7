import { squash } from '../../../forms/values/text';
import { zoneOfPosition } from '../../../forms/vocabulary/zone-names';
import { doubleLeads, doubleLeadsIssue } from '../../analysis/double-leads';
import { groupedBy } from '../../analysis/grouped';
import type { Rule } from '../../analysis/rule';
import type { Stay } from '../../analysis/stays';
import { monthList, who } from '../../text/phrases';
import { list, say } from '../../text/say';

const ZONE_LEAD = /(?<!副|原|前|原任|前任|曾任)(片长|片区长|片区负责人)/;

export const twoZoneLeads: Rule = {
  id: 'two-zone-leads',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'C4',
  run({ assessment, stays, zones }) {
    const months = (assessment.staffing?.months ?? []).map(({ month }) => month);
    const leads = [...stays.values()].flatMap((stay): { stay: Stay; key: string }[] => {
      const position = squash(stay.worker.position);
      const key = ZONE_LEAD.test(position) ? zoneOfPosition(position, zones.keys) : null;
      return key === null ? [] : [{ stay, key }];
    });
    return groupedBy(leads, ({ key }) => key)
      .toSorted(([a], [b]) => zones.keys.indexOf(a.key) - zones.keys.indexOf(b.key))
      .flatMap((own) => {
        const double = doubleLeads(
          own.map(({ stay }) => stay),
          months,
        );
        if (!double) return [];
        const zone = zones.nameOf(own[0].key);
        const message = say('two-zone-leads.found', {
          zone,
          months: monthList(double.months),
          count: double.workers.length,
          workers: list(double.workers.map(who)),
        });
        return [{ ...doubleLeadsIssue(double, message), zone }];
      });
  },
};
