import { numberOf } from '../../../forms/values/numbers';
import { squash } from '../../../forms/values/text';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { list, say } from '../../text/say';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Free text beside 附件1-1 that gives another number for an indicator than its total row. */
export const freeTextDiffers: Rule = {
  id: 'free-text-differs',
  family: 'indicators',
  severity: 'note',
  impact: 'form',
  basis: 'C9',
  run({ station, sheets }) {
    const notes = station.unread.flatMap(({ area, reason }) => (reason === 'notes' ? [area] : []));
    if (notes.length === 0) return [];
    return station.zoneTables.flatMap(({ sheet, total, zones }) =>
      (total?.indicators ?? []).flatMap(({ group, completed }, index) => {
        const value = numberOf(completed);
        if (value === null) return [];
        const behindName = new RegExp(`${escaped(squash(group))}[^0-9，,。;；]{0,6}(\\d+)`, 'g');
        return notes.flatMap(({ sheet: noteSheet, top, left }) => {
          const text = squash(sheets.get(noteSheet)?.at(top, left)?.value ?? null);
          const numbers = [...text.matchAll(behindName)].map((match) => Number(match[1]));
          if (noteSheet !== sheet || numbers.length === 0 || numbers.includes(value)) return [];
          const ofZones = zones.flatMap((zone) => zone.indicators[index]?.completed.cell ?? []);
          return [
            {
              form: 'indicatorSheet' as const,
              cells: [{ sheet, row: top, column: left }, completed.cell],
              restsOn: [completed.cell, ...ofZones],
              message: say('free-text-differs.found', { group, numbers: list(numbers), value: figure(value) }),
            },
          ];
        });
      }),
    );
  },
};
