import { say } from '../../checks/text/say';
import type { FormKind } from '../../forms/station';
import { mayBeSameStation } from '../../forms/vocabulary/station-names';
import { squash } from '../../forms/values/text';
import type { Severity } from '../../checks/analysis/rule';
import type { Evaluation } from '../evaluation';
import { difference, ofBoth, type Both, type Difference } from './difference';
import { doubtDifferences } from './doubts';
import { compareProgress } from './progress';
import { compareStaff, shareStaff, staffMatches } from './staff';
import type { Matches } from './matching';
import { compareTimes } from './time';

/** Two names for one station, or two stations. */
function stationDifference({ midterm, final }: Both<Evaluation>, matches: Matches): Difference[] {
  const [own, other] = [midterm.station.name, final.station.name];
  if (own === null || other === null || mayBeSameStation(squash(own), squash(other))) return [];
  const rule = shareStaff(matches) === true ? 'station-renamed' : 'other-station';
  const titles = ofBoth({ midterm, final }, ({ station: { titles, name } }) =>
    titles.filter(({ station }) => station === name).map(({ cell }) => cell),
  );
  return [difference(rule, say(`${rule}.found`, { midterm: own, final: other }), titles)];
}

const STAFF: readonly FormKind[] = ['attendanceSheet'];
const PROGRESS: readonly FormKind[] = ['indicatorSheet', 'hoursSheet'];
const NOTHING = { differences: [], compared: 0 };

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * What the mid-term and the final workbook of one station say differently, the gravest first: marks of the months that both
 * cover, people, contracts, certificates and dates, targets, and cumulative figures that fell. Zones, people and indicators are
 * matched by what they are called, wherever they stand. What a renewal, somebody's coming and going, or a certificate gained
 * since explains is no difference. Two files of other stations or years, or in the wrong order, are told as such alone.
 */
export function compareEvaluations(evaluations: Both<Evaluation>): readonly Difference[] {
  const matches = staffMatches(evaluations);
  const ofStation = stationDifference(evaluations, matches);
  if (ofStation.some(({ rule }) => rule === 'other-station')) return ofStation;
  const { differences: ofTime, isOver, isCumulative, ends } = compareTimes(evaluations);
  if (isOver) return [...ofTime, ...ofStation];
  const ofDoubts = { staff: doubtDifferences(evaluations, STAFF), progress: doubtDifferences(evaluations, PROGRESS) };
  const staff = ofDoubts.staff.length > 0 ? NOTHING : compareStaff(evaluations, matches, ends);
  const progress = ofDoubts.progress.length > 0 ? NOTHING : compareProgress(evaluations, isCumulative);
  const doubts = [...ofDoubts.staff, ...ofDoubts.progress];
  const nothing =
    staff.compared + progress.compared + doubts.length > 0
      ? []
      : [difference('nothing-compared', say('nothing-compared.found', {}), { midterm: [], final: [] })];
  const all = [...ofTime, ...ofStation, ...doubts, ...nothing, ...staff.differences, ...progress.differences];
  return ORDER.flatMap((severity) => all.filter((each) => each.severity === severity));
}
