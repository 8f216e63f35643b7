import type { IndicatorRecord, Station } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { squash } from '../../../forms/values/text';
import type { CellRef } from '../../../workbook/address';
import { groupedBy } from '../../analysis/grouped';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { list, say } from '../../text/say';

interface Note {
  readonly cell: CellRef;
  readonly text: string;
}

/** A total of an indicator, with what the zones say. */
interface Total {
  readonly name: string;
  readonly group: string;
  readonly completed: IndicatorRecord['completed'];
  readonly value: number;
  readonly ofZones: readonly CellRef[];
}

function notesOf({ station, sheets }: CheckContext): Note[] {
  return station.unread.flatMap(({ area: { sheet, top, left }, reason }) => {
    if (reason !== 'notes') return [];
    return [{ cell: { sheet, row: top, column: left }, text: squash(sheets.get(sheet)?.at(top, left)?.value ?? null) }];
  });
}

/** The totals of indicators whose names stand in a note. */
function totalsOf({ zoneTables }: Station, notes: readonly Note[]): Total[] {
  return zoneTables.flatMap(({ total, zones }) =>
    (total?.indicators ?? []).flatMap(({ group, completed }, index) => {
      const [name, value] = [squash(group), numberOf(completed)];
      if (value === null || !notes.some(({ text }) => text.includes(name))) return [];
      const ofZones = zones.flatMap((zone) => zone.indicators[index]?.completed.cell ?? []);
      return [{ name, group, completed, value, ofZones }];
    }),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function numbersBehind(name: string, text: string): number[] {
  const behindName = new RegExp(`${escaped(name)}[^0-9，,。;；]{0,6}(\\d+)(?![\\d年月日号.])`, 'g');
  return [...text.matchAll(behindName)].map((match) => Number(match[1]));
}

/** The total that a note speaks of where several tables have the indicator: of the last table above it, else the first. */
function totalBeside({ cell }: Note, totals: readonly [Total, ...Total[]]): Total {
  const [first] = totals;
  const above = totals.filter(({ completed }) => completed.cell.row <= cell.row);
  const row = above.reduce((last, { completed }) => Math.max(last, completed.cell.row), -1);
  return above.find(({ completed }) => completed.cell.row === row) ?? first;
}

/** Free text beside 附件1-1 that gives another number for an indicator than its total rows. */
export const freeTextDiffers: Rule = {
  id: 'free-text-differs',
  family: 'indicators',
  severity: 'note',
  impact: 'form',
  basis: 'C9',
  run(context) {
    const notes = notesOf(context);
    if (notes.length === 0) return [];
    const indicators = groupedBy(
      totalsOf(context.station, notes),
      ({ name, completed }) => `${completed.cell.sheet} ${name}`,
    );
    return indicators.flatMap((totals): Issue[] => {
      const [{ name, completed }] = totals;
      const values = new Set(totals.map(({ value }) => value));
      return notes.flatMap((note) => {
        if (note.cell.sheet !== completed.cell.sheet || !note.text.includes(name)) return [];
        const numbers = numbersBehind(name, note.text);
        // One indicator may have several measures: the note is right with any of them.
        if (numbers.length === 0 || numbers.some((number) => values.has(number))) return [];
        const total = totalBeside(note, totals);
        return [
          {
            form: 'indicatorSheet',
            cells: [note.cell, total.completed.cell],
            restsOn: [total.completed.cell, ...total.ofZones],
            message: say('free-text-differs.found', {
              group: total.group,
              numbers: list(numbers),
              value: figure(total.value),
            }),
          },
        ];
      });
    });
  },
};
