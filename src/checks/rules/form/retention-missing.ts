import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

/** A row for 稳岗率 with nothing in it. */
export const retentionMissing: Rule = {
  id: 'retention-missing',
  family: 'form',
  severity: 'note',
  impact: 'form',
  basis: 'B13',
  run({ station }) {
    const rows = station.attendance.flatMap((block) => block.subtotals).filter(({ kind }) => kind === 'retention');
    const [first] = rows;
    if (!first || rows.some(({ figure }) => figure?.kind !== 'blank')) return [];
    return [
      {
        cells: rows.flatMap(({ figure }) => figure?.cell ?? []),
        evidence: [first.labelCell],
        form: 'attendanceSheet',
        message: say('retention-missing.found', {}),
      },
    ];
  },
};
