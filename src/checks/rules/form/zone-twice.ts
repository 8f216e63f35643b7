import type { ZoneTable } from '../../../forms/station';
import type { Issue, Rule } from '../../analysis/rule';
import { at } from '../../text/phrases';
import { say } from '../../text/say';

function inTable({ zones }: ZoneTable): Issue[] {
  return zones.flatMap(({ key, name, cell }, index): Issue[] => {
    const first = zones.findIndex((other) => other.key === key);
    const other = zones[first];
    if (first === index || !other) return [];
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
