import { squash } from '../../../forms/values/text';
import { stationLeadIn } from '../../../forms/vocabulary/posts';
import { groupedBy } from '../../analysis/grouped';
import { doubleLeads, doubleLeadsIssue } from '../../analysis/double-leads';
import type { Rule } from '../../analysis/rule';
import { monthList, who } from '../../text/phrases';
import { list, say } from '../../text/say';

/** Two people with one title that leads the station, in one month (rule B15). */
export const twoStationLeads: Rule = {
  id: 'two-station-leads',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'B15',
  run({ assessment, stays }) {
    const months = (assessment.staffing?.months ?? []).map(({ month }) => month);
    const titleOf = (position: string): string => stationLeadIn(squash(position)) ?? '';
    const leads = [...stays.values()].filter(({ worker }) => titleOf(worker.position) !== '');
    return groupedBy(leads, ({ worker }) => titleOf(worker.position)).flatMap((own) => {
      const double = doubleLeads(own, months);
      if (!double) return [];
      return [
        doubleLeadsIssue(
          double,
          say('two-station-leads.found', {
            title: titleOf(own[0].worker.position),
            months: monthList(double.months),
            count: double.workers.length,
            workers: list(double.workers.map(who)),
          }),
        ),
      ];
    });
  },
};
