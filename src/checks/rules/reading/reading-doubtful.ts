import type { UnreadEntries } from '../../../forms/station';
import { oneLine } from '../../../forms/values/text';
import type { Message } from '../../../strings/message';
import { cellA1, formatArea, readableAddress, type AreaRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import type { Doubt, DoubtfulFigures } from '../../analysis/doubts';
import { figureFact, MONTHS, SUMS, type Fact } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { unknownHeaders } from '../../analysis/unknown-headers';
import { isWrong } from '../../analysis/verdicts';
import { clauses, list, say } from '../../text/say';

/** The first column of the rows: one finding names no more than a person has to look at. */
const beginningOf = ({ area }: UnreadEntries): AreaRef => ({ ...area, right: area.left });

const placeOf = (area: AreaRef): string => readableAddress(formatArea(area));

/** So many headers are named that say nothing known. */
const MOST_HEADERS = 4;

function ofRows({ sheets }: CheckContext, { form, area, count }: UnreadEntries): Message {
  const id = form === 'attendanceSheet' ? 'reading-doubtful.marks' : 'reading-doubtful.figures';
  const unknown = unknownHeaders(sheets.get(area.sheet), area).slice(0, MOST_HEADERS);
  const named = unknown.map(({ row, column, value }) =>
    say('reading-doubtful.header', { cell: cellA1(row, column), header: oneLine(value) }),
  );
  const headers = named.length > 0 ? say('reading-doubtful.headers', { headers: list(named) }) : null;
  return say(id, { area: placeOf(area), count, headers });
}

function ofSums({ figures: [first], reproduced, stated }: DoubtfulFigures): Message {
  const { cell } = first.stated;
  const kind = say(`reading-doubtful.of-${first.kind}`, {});
  return say('reading-doubtful.sums', { cell: placeOf({ ...areaFrom(cell) }), kind, stated, reproduced });
}

const areaFrom = ({ sheet, row, column }: { sheet: string; row: number; column: number }): AreaRef => ({
  sheet,
  top: row,
  bottom: row,
  left: column,
  right: column,
});

const isTotal = ({ kind }: { readonly kind: string }): boolean => kind === 'total';

/** What is unknown while the reading of a form is: its figures that do not come out, and in 附件2 months and sums. */
function unknownIn({ figures }: CheckContext, { form }: Doubt): Fact[] {
  const missed = figures.filter((figure) => figure.form === form && isWrong(figure));
  const inputs = missed.flatMap((figure) => figure.inputs);
  return [...(form === 'attendanceSheet' ? [MONTHS, SUMS] : []), ...missed.map(figureFact), ...inputs];
}

/** Entries that no table took, or lines of sums that do not come out: the form was probably read otherwise than meant. */
export const readingDoubtful: Rule = {
  id: 'reading-doubtful',
  family: 'reading',
  severity: 'error',
  impact: 'total',
  basis: 'C11',
  run: (context) =>
    context.doubts.map((doubt) => ({
      form: doubt.form,
      impact: doubt.form === 'attendanceSheet' ? 'veto' : 'total',
      cells: [
        ...doubt.unread.map(beginningOf),
        ...doubt.groups.flatMap(({ figures }) => joinCells(figures.map(({ stated }) => stated.cell))),
      ],
      wrong: unknownIn(context, doubt),
      // A total may lack a zone whose row is told as nameless; that does not explain most figures of a form.
      restsOn: (doubt.isOfAll ? [] : doubt.groups).flatMap(({ figures }) =>
        figures.filter(isTotal).map(({ stated }) => stated.cell),
      ),
      message: say('reading-doubtful.found', {
        form: say(`form-${doubt.form}`, {}),
        doubts: clauses([...doubt.unread.map((rows) => ofRows(context, rows)), ...doubt.groups.map(ofSums)]),
      }),
    })),
};
