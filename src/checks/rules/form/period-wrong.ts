import type { PeriodRecord } from '../../../forms/station';
import { squash } from '../../../forms/values/text';
import type { Message } from '../../../strings/message';
import { isSameCell, type CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import { dateFault } from '../../analysis/date-faults';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { valueAt } from '../../analysis/sheet-values';
import type { PeriodRole } from '../../analysis/title-periods';
import { say } from '../../text/say';

const told = (role: PeriodRole, fault: Message): Message =>
  say('period-wrong.found', { period: say(`period-${role}`, {}), fault });

const incomplete = say('period-wrong.incomplete', {});

function faultOf(record: PeriodRecord): Message | null {
  return dateFault(record) ?? (record.start && record.end ? null : incomplete);
}

/** Periods whose dates are wrong by themselves. A title that is repeated on every page tells its fault once. */
function wrongPeriods({ station }: CheckContext): Issue[] {
  const found = station.periods.flatMap((record) => {
    const fault = faultOf(record);
    return fault ? [{ record, fault }] : [];
  });
  const keyOf = ({ role, form, text }: PeriodRecord): string => `${role} ${form ?? ''} ${squash(text)}`;
  return groupedBy(found, ({ record }) => keyOf(record)).map((entries) => {
    const [{ record, fault }] = entries;
    return {
      cells: entries.map((entry) => entry.record.cell),
      form: record.form,
      message: told(record.role, fault),
    };
  });
}

const DATE = /\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}/;
/** 截至2025年3月31日: leaves the beginning out on purpose. */
const UNTIL = new RegExp(`(?:截至|截止到?|止于)${DATE.source}`);
const DATE_ALONE = new RegExp(`^[（(]?(评估周期|评估时间|评估期)?[:：]?[自从]?${DATE.source}日?[至到~—-]*[)）]?$`);
const LINES_BELOW_TITLE = 2;

/** A title with a date, or a line of one date under it, from which no period can be read. */
function halfPeriods({ station, sheets }: CheckContext): Issue[] {
  const lines = station.titles.flatMap(({ form, cell, text }) => {
    const below = Array.from({ length: LINES_BELOW_TITLE }, (_, index): CellRef => {
      return { ...cell, row: cell.row + index + 1 };
    });
    const dated = below.filter((ref) => DATE_ALONE.test(squash(valueAt(sheets, ref))));
    return [...(DATE.test(squash(text)) ? [cell] : []), ...dated].map((ref) => ({ form, cell: ref }));
  });
  return lines
    .filter(({ cell }) => !station.periods.some((record) => isSameCell(record.cell, cell)))
    .map(({ form, cell }) => {
      const isUntil = UNTIL.test(squash(valueAt(sheets, cell)));
      return { cells: [cell], form, message: told('assessment', incomplete), ...(isUntil && { severity: 'note' }) };
    });
}

export const periodWrong: Rule = {
  id: 'period-wrong',
  family: 'form',
  severity: 'error',
  impact: 'total',
  basis: 'B8',
  run: (context) => [...wrongPeriods(context), ...halfPeriods(context)],
};
