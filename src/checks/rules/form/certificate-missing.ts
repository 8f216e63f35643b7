import { headersWithoutCertificates } from '../../../assessment/staffing';
import { rowSumCells } from '../../analysis/attendance-cells';
import { blankEntries } from '../../analysis/blank-entries';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { at, who } from '../../text/phrases';
import { list, say } from '../../text/say';

export const certificateMissing: Rule = {
  id: 'certificate-missing',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'B12',
  run({ station, stays }) {
    const columns = headersWithoutCertificates(station);
    const [first] = columns;
    if (first) {
      return [
        {
          cells: columns,
          wrong: columns,
          form: 'attendanceSheet',
          message: say('certificate-missing.column', { cell: at(first) }),
        },
      ];
    }
    const found = blankEntries(stays.values(), ({ qualification, qualificationCell }) =>
      qualification === '' ? qualificationCell : null,
    );
    if (found.length === 0) return [];
    // Whoever is neither certified nor uncertified is missing from the sums over both.
    const isUncounted = found.some(({ worker }) => worker.certifiedFrom !== 'type');
    const sums = station.attendance.flatMap((block) => block.subtotals).flatMap(rowSumCells);
    return [
      {
        cells: joinCells(found.map(({ cell }) => cell)),
        wrong: isUncounted ? sums : [],
        form: 'attendanceSheet',
        message: say('certificate-missing.found', { workers: list(found.map(({ worker }) => who(worker))) }),
      },
    ];
  },
};
