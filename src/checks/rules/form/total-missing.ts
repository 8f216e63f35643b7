import type { ZoneTable } from '../../../forms/station';
import type { Issue, Rule } from '../../analysis/rule';
import { say } from '../../text/say';

function inTable(table: ZoneTable, tables: readonly ZoneTable[]): Issue[] {
  const [first, last] = [table.zones[0], table.zones.at(-1)];
  const others = tables.filter(
    (other) => other !== table && other.sheet === table.sheet && other.total && !other.indicatorsAsRows,
  );
  if (table.total || !first || !last || table.zones.length < 2 || table.indicatorsAsRows || others.length === 0) {
    return [];
  }
  // The total at the end of further pages is for this one too.
  if (others.some(({ elsewhere = [] }) => elsewhere.includes(first))) return [];
  const isAbove = others.some(({ total, zones }) => (total?.cell.row ?? 0) < (zones[0]?.cell.row ?? 0));
  const cell = isAbove ? { ...first.cell, row: first.cell.row - 1 } : { ...last.cell, row: last.cell.row + 1 };
  return [
    {
      cells: [cell],
      evidence: table.zones.map((zone) => zone.cell),
      form: 'indicatorSheet',
      message: say('total-missing.found', { row: table.headerArea.top + 1 }),
    },
  ];
}

/** A block without its 合计 although others of the sheet have one. */
export const totalMissing: Rule = {
  id: 'total-missing',
  family: 'form',
  severity: 'note',
  impact: 'form',
  basis: 'C9',
  run: ({ station: { zoneTables } }) => zoneTables.flatMap((table) => inTable(table, zoneTables)),
};
