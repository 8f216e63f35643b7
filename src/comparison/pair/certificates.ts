import { personMonthsIn } from '../../assessment/staffing';
import { monthList } from '../../checks/text/phrases';
import { say } from '../../checks/text/say';
import type { WorkerRecord } from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import { oneLine, squash } from '../../forms/values/text';
import { certificateGrade, type CertificateGrade } from '../../forms/vocabulary/certificates';
import type { CellRef } from '../../workbook/address';
import type { Person } from '../people';
import { difference, type Both, type Difference } from './difference';
import type { Match } from './matching';

const RANKS: readonly CertificateGrade[] = ['assistant', 'full', 'senior'];

const cellOf = ({ qualificationCell, nameCell }: WorkerRecord): CellRef => qualificationCell ?? nameCell;

const rowIn = ({ rows }: Person, month: Month): WorkerRecord | undefined =>
  rows.find((row) => personMonthsIn(row, month) > 0);

const isTold = ({ certifiedFrom }: WorkerRecord): boolean => certifiedFrom !== 'unknown';

/** The rows in post in a month that both files have, where both tell whether they are certified. */
function rowPairs({ midterm, final }: Match, common: readonly Month[]): (Both<WorkerRecord> & { month: Month })[] {
  return common.flatMap((month) => {
    const [own, other] = [rowIn(midterm, month), rowIn(final, month)];
    return own && other && isTold(own) && isTold(other) ? [{ month, midterm: own, final: other }] : [];
  });
}

function certifiedDifferences(match: Match, common: readonly Month[]): Difference[] {
  const pairs = rowPairs(match, common);
  const worker = match.final.first.worker.name;
  const changed = [['gained', true] as const, ['lost', false] as const].flatMap(([says, isCertified]) => {
    const months = pairs.filter(
      ({ midterm, final }) => midterm.certified !== final.certified && final.certified === isCertified,
    );
    if (months.length === 0) return [];
    const values = { worker, months: monthList(months.map(({ month }) => month)) };
    const cells = {
      midterm: months.map(({ midterm }) => cellOf(midterm)),
      final: months.map(({ final }) => cellOf(final)),
    };
    return [difference('certified-changed', say(`certified-changed.${says}`, values), cells)];
  });
  return changed.length > 0 || pairs.length > 0 ? changed : laterDifference(match);
}

/** Without a month in common: who was certified at last is no longer. */
function laterDifference({ midterm, final }: Match): Difference[] {
  const [own, other] = [midterm.rows.at(-1), final.rows[0]];
  if (!own?.certified || !other || other.certified || !isTold(own) || !isTold(other)) return [];
  const cells = { midterm: [cellOf(own)], final: [cellOf(other)] };
  return [difference('certified-changed', say('certified-changed.lost-later', { worker: other.name }), cells)];
}

const rankOf = ({ certified, qualification }: WorkerRecord): number => {
  const grade = certified ? certificateGrade(squash(qualification)) : null;
  return grade === null ? -1 : RANKS.indexOf(grade);
};

/** Of several rows the one with the highest certificate. */
const highest = ({ rows }: Person): WorkerRecord | undefined => [...rows].sort((a, b) => rankOf(b) - rankOf(a))[0];

function gradeDifference({ midterm, final }: Match): Difference[] {
  const [own, other] = [highest(midterm), highest(final)];
  if (!own || !other || rankOf(other) < 0 || rankOf(own) <= rankOf(other)) return [];
  const message = say('certificate-lowered.found', {
    worker: other.name,
    midterm: oneLine(own.qualification),
    final: oneLine(other.qualification),
  });
  return [difference('certificate-lowered', message, { midterm: [cellOf(own)], final: [cellOf(other)] })];
}

/** Whether somebody is certified, month by month, and with which certificate (rule B12). One may rise, not fall. */
export function compareCertificates(match: Match, common: readonly Month[]): Difference[] {
  const certified = certifiedDifferences(match, common);
  return certified.length > 0 ? certified : gradeDifference(match);
}
