import type { IndicatorRecord, ZoneRow } from '../../../forms/station';
import type { Message } from '../../../strings/message';
import type { CellRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import { formOfRecord, zoneRows } from '../../analysis/named-cells';
import type { Issue } from '../../analysis/rule';
import type { Rule } from '../../analysis/rule';
import { indicatorName } from '../../text/phrases';
import { say } from '../../text/say';

function inZone({ name, indicators, workers }: ZoneRow): Issue[] {
  const cells = indicators.flatMap(({ target, completed }) => [target, completed]);
  if (cells.length > 0 && cells.every(({ kind }) => kind === 'blank')) {
    return [
      told(
        name,
        cells.map(({ cell }) => cell),
        say('blank-figure.row', { zone: name }),
      ),
    ];
  }
  const blanks = indicators.flatMap(inRecord);
  if (workers?.kind === 'blank') blanks.push(told(name, [workers.cell], say('blank-figure.workers', { zone: name })));
  return blanks;
}

function told(zone: string, cells: readonly CellRef[], message: Message): Issue {
  return { form: 'indicatorSheet', zone, cells: joinCells(cells), wrong: cells, message };
}

function inRecord(record: IndicatorRecord): Issue[] {
  const { target, completed } = record;
  const blank = [target, completed].filter(({ kind }) => kind === 'blank');
  if (blank.length === 0) return [];
  const what = blank.length === 2 ? 'both' : blank[0] === target ? 'target' : 'completed';
  return [
    {
      form: formOfRecord(record),
      zone: record.zone,
      cells: joinCells(blank.map(({ cell }) => cell)),
      wrong: [target.cell, completed.cell],
      message: say(`blank-figure.${what}`, { indicator: indicatorName(record) }),
    },
  ];
}

/** Blank where a number is due: a zone that is blank throughout is one issue, a blank pair too (empty is not `/`). */
export const blankFigure: Rule = {
  id: 'blank-figure',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'C2',
  run: ({ station }) => [...zoneRows(station).flatMap(inZone), ...station.items.flatMap(inRecord)],
};
