import type { ZoneTable } from '../../../forms/station';
import type { Issue, Rule } from '../../analysis/rule';
import { at } from '../../text/phrases';
import { say } from '../../text/say';

function inTable({ zones }: ZoneTable): Issue[] {
  const first = new Map(zones.map((zone) => [zone.key, zone] as const).reverse());
  return zones.flatMap((zone): Issue[] => {
    const { key, name, cell } = zone;
    const other = first.get(key);
    if (!other || other === zone) return [];
    return [
      {
        cells: [cell, other.cell],
        wrong: [cell],
        form: 'indicatorSheet',
        zone: name,
        message:
          other.cell.row === cell.row
            ? say('zone-twice.across', { zone: name, first: at(other.cell), second: at(cell) })
            : say('zone-twice.found', { zone: name, first: other.cell.row + 1, second: cell.row + 1 }),
      },
    ];
  });
}

export const zoneTwice: Rule = {
  id: 'zone-twice',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'C4',
  run: ({ station }) => station.zoneTables.flatMap(inTable),
};
