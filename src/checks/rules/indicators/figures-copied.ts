import type { IndicatorRecord, ZoneTable } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import type { CellRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { list, say } from '../../text/say';

/** Smaller figures and round ones may well be met twice. */
const TELLING = 10;
/** Telling figures with so many digits in all that are the same are no chance: three of 100 or more, say. */
const FEWEST_DIGITS = 6;

/** A row of a table, or a column, with its figures in order. */
interface Line {
  readonly name: string;
  readonly records: readonly IndicatorRecord[];
}

const completedOf = ({ completed }: IndicatorRecord): number | null => numberOf(completed);

/** What was done, one after the other: lines with the same are candidates. */
const signature = ({ records }: Line): string => records.map((record) => completedOf(record) ?? '/').join(' ');

/** How many digits figures have that only this work can give: neither small nor round nor just what was agreed, each once. */
function tellingDigits({ records }: Line): number {
  const telling = records.flatMap((record) => {
    const value = completedOf(record);
    return value !== null && value >= TELLING && value % TELLING !== 0 && value !== numberOf(record.target)
      ? [value]
      : [];
  });
  return [...new Set(telling)].reduce((digits, value) => digits + Math.log10(value), 0);
}

const cellsOf = ({ records }: Line): CellRef[] => records.map(({ completed }) => completed.cell);

/** Lines that repeat the one before them, figure by figure. */
function repeated(lines: readonly Line[]): (readonly [Line, ...Line[]])[] {
  return groupedBy(lines, signature).filter((own) => own.length > 1 && tellingDigits(own[0]) >= FEWEST_DIGITS);
}

function issueOf(own: readonly [Line, ...Line[]], message: Issue['message']): Issue {
  const [first, ...copies] = own;
  return {
    form: 'indicatorSheet',
    cells: copies.flatMap((line) => joinCells(cellsOf(line))),
    evidence: joinCells(cellsOf(first)),
    message,
  };
}

function zonesOf({ zones }: ZoneTable): Line[] {
  return zones.map(({ name, indicators }) => ({ name, records: indicators }));
}

/** Columns with targets of their own: the same work under two names has the same targets too. */
function columnsOf({ columns, zones }: ZoneTable): Line[] {
  return columns.map(({ group, measure }, index) => ({
    name: `${group}（${measure}）`,
    records: zones.flatMap(({ indicators }) => indicators[index] ?? []),
  }));
}

const targets = ({ records }: Line): string => records.map(({ target }) => numberOf(target) ?? '/').join(' ');

/** A zone that did exactly what another did, or an indicator with the figures of another: copied, and not filled in (rule C8). */
export const figuresCopied: Rule = {
  id: 'figures-copied',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'C8',
  run: ({ station }) =>
    station.zoneTables.flatMap((table) => {
      const ofZones = repeated(zonesOf(table)).map((own) =>
        issueOf(own, say('figures-copied.zones', { zones: list(own.map(({ name }) => name)) })),
      );
      const ofColumns = repeated(columnsOf(table))
        .filter((own) => new Set(own.map(targets)).size > 1)
        .map((own) => issueOf(own, say('figures-copied.columns', { columns: list(own.map(({ name }) => name)) })));
      return [...ofZones, ...ofColumns];
    }),
};
