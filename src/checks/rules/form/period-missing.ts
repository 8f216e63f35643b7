import {
  holdsIndicators,
  type FormKind,
  type PeriodRecord,
  type Station,
  type TitleRecord,
} from '../../../forms/station';
import { squash } from '../../../forms/values/text';
import { isSameCell, type CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { spanText } from '../../analysis/title-periods';
import { say } from '../../text/say';

/** Where the forms of indicators begin: their titles, else their first cell. */
function firstCells({ titles, recognised }: Station): CellRef[] {
  const cells = titles.filter(({ form }) => holdsIndicators(form)).map(({ cell }) => cell);
  if (cells.length > 0) return cells;
  const area = recognised.find(({ form }) => holdsIndicators(form))?.areas[0];
  return area ? [{ sheet: area.sheet, row: area.top, column: area.left }] : [];
}

function inAll({ station, assessment }: CheckContext): Issue[] {
  const cells = firstCells(station);
  if (cells.length === 0 || station.periods.some(({ role }) => role === 'assessment')) return [];
  const { period } = assessment.time;
  if (!period) return [{ cells, form: 'indicatorSheet', message: say('period-missing.unknown', {}) }];
  const message = say('period-missing.inferred', { span: spanText(period) });
  return [{ cells, form: 'indicatorSheet', severity: 'note', message }];
}

/** How many rows below a title its period may stand. */
const ROWS_BELOW = 3;

function isRightBelow({ role, form, cell }: PeriodRecord, titled: FormKind, title: CellRef): boolean {
  const rows = cell.sheet === title.sheet ? cell.row - title.row : 0;
  return role === 'assessment' && form === titled && rows > 0 && rows <= ROWS_BELOW;
}

const PERIOD_IN_BRACKETS = /[(（][^()（）]*\d{4}[^()（）]*[)）]/;

/** A title like that of the other form, but without the period that this one gives. */
function inOne({ station }: CheckContext): Issue[] {
  // The period may stand in a line of its own under the title.
  const isDated = ({ form, cell }: TitleRecord): boolean =>
    station.periods.some((record) => isSameCell(record.cell, cell) || isRightBelow(record, form, cell));
  const dated = station.titles.filter(isDated);
  return station.titles
    .filter((title) => holdsIndicators(title.form) && !isDated(title) && !dated.some(({ form }) => form === title.form))
    .flatMap((title): Issue[] => {
      const model = dated.find(({ text }) => squash(text).replace(PERIOD_IN_BRACKETS, '') === squash(title.text));
      if (!model) return [];
      const values = { form: say(`form-${title.form}`, {}), other: say(`form-${model.form}`, {}) };
      return [
        {
          cells: [title.cell],
          evidence: [model.cell],
          form: title.form,
          severity: 'note',
          message: say('period-missing.in-one', values),
        },
      ];
    });
}

/** No assessment period in any title, or in one of those that are alike otherwise. */
export const periodMissing: Rule = {
  id: 'period-missing',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'B8',
  run: (context) => [...inAll(context), ...inOne(context)],
};
