import { groupedBy } from '../../checks/analysis/grouped';
import { squash } from '../../forms/values/text';
import { isSameStation, stationKey } from '../../forms/vocabulary/station-names';
import type { Both } from '../pair/difference';
import type { SubmissionExtract } from './extract';

/** Stations of which there is one submission of each stage: `compareEvaluations` holds the two against each other. */
export function stagePairs(submissions: readonly SubmissionExtract[]): Both<string>[] {
  const named = submissions.flatMap(({ id, station, stage }) =>
    station === null ? [] : [{ id, stage, name: squash(station) }],
  );
  return groupedBy(named, ({ name }) => stationKey(name)).flatMap((own) => {
    const [midterm, ...moreMidterm] = own.filter(({ stage }) => stage === 'midterm');
    const [final, ...moreFinal] = own.filter(({ stage }) => stage === 'final');
    if (!midterm || !final || moreMidterm.length + moreFinal.length > 0) return [];
    return isSameStation(midterm.name, final.name) ? [{ midterm: midterm.id, final: final.id }] : [];
  });
}
