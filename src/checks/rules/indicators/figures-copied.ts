import { indicatorKey } from '../../../forms/indicators/table-key';
import type { IndicatorRecord, ZoneTable } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import type { CellRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { zoneBlocks } from '../../analysis/zones';
import { list, say } from '../../text/say';

/** Smaller figures and round ones may well be met twice. */
const TELLING = 10;
/** Telling figures with so many digits in all that are the same are no chance: three of 100 or more, say. */
const FEWEST_DIGITS = 6;

/** A figure that so many lines have, which do not repeat each other, tells nothing. */
const MOST_FIRSTS = 20;

/** A figure of what was done. */
interface Figure {
  readonly value: number;
  readonly target: number | null;
  readonly cell: CellRef;
}

/** A zone, or an indicator, with its figures by what the other side of the table calls them. */
interface Line {
  readonly name: string;
  readonly figures: ReadonlyMap<string, Figure>;
}

type Copied = readonly [Line, ...Line[]];

function lineOf(name: string, records: readonly (readonly [key: string, record: IndicatorRecord])[]): Line {
  const figures = records.flatMap(([key, { target, completed }]) => {
    const value = numberOf(completed);
    return value === null ? [] : [[key, { value, target: numberOf(target), cell: completed.cell }] as const];
  });
  return { name, figures: new Map(figures) };
}

/** Whether only this work can give a figure: it is neither small nor round nor just what was agreed. */
function isTelling({ value, target }: Figure): boolean {
  return value >= TELLING && value % TELLING !== 0 && value !== target;
}

/** Figures of two lines that stand at the same place of both. */
function shared(one: Line, other: Line): (readonly [Figure, Figure])[] {
  return [...one.figures].flatMap(([key, own]) => {
    const opposite = other.figures.get(key);
    return opposite ? [[own, opposite] as const] : [];
  });
}

/**
 * Whether a line repeats another one figure by figure. Where one of them has none (`/`: nothing was agreed there), nothing can
 * be compared; but most of both must be.
 */
function repeats(line: Line, first: Line): boolean {
  const pairs = shared(line, first);
  if (pairs.length * 2 < Math.max(line.figures.size, first.figures.size)) return false;
  if (pairs.some(([own, opposite]) => own.value !== opposite.value)) return false;
  const telling = pairs.filter((pair) => pair.every(isTelling)).map(([own]) => own.value);
  return [...new Set(telling)].reduce((digits, value) => digits + Math.log10(value), 0) >= FEWEST_DIGITS;
}

/** Lines that repeat the first of them; only those with a telling figure in common are compared. */
function repeated(lines: readonly Line[]): Copied[] {
  const groups = new Map<Line, [Line, ...Line[]]>();
  const firstsBy = new Map<string, Line[]>();
  for (const line of lines) {
    const own = [...line.figures].filter(([, figure]) => isTelling(figure));
    const keys = own.map(([key, { value }]) => `${key} ${value}`);
    const first = keys.flatMap((key) => firstsBy.get(key) ?? []).find((each) => repeats(line, each));
    if (first) groups.get(first)?.push(line);
    else {
      groups.set(line, [line]);
      for (const key of keys) {
        const firsts = firstsBy.get(key);
        if (firsts && firsts.length < MOST_FIRSTS) firsts.push(line);
        else if (!firsts) firstsBy.set(key, [line]);
      }
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** `all`: the same lines, in each block where they are copied. */
function issueOf(all: readonly Copied[], message: Issue['message']): Issue {
  return {
    form: 'indicatorSheet',
    cells: all.flatMap(([first, ...copies]) =>
      copies.flatMap((line) => joinCells(shared(line, first).map(([own]) => own.cell))),
    ),
    evidence: all.flatMap(([first]) => joinCells([...first.figures.values()].map(({ cell }) => cell))),
    message,
  };
}

const namesOf = (lines: Copied): string[] => lines.map(({ name }) => name);

/** The zones of a block, whichever tables they stand in. */
function zonesOf(tables: readonly ZoneTable[]): Line[] {
  return tables.flatMap(({ zones }) =>
    zones.map(({ name, indicators }) =>
      lineOf(
        name,
        indicators.map((record) => [indicatorKey(record), record]),
      ),
    ),
  );
}

/** The indicators of a block. */
function columnsOf(tables: readonly ZoneTable[]): Line[] {
  const records = tables.flatMap(({ zones }) =>
    zones.flatMap(({ key, indicators }) => indicators.map((record) => [key, record] as const)),
  );
  return groupedBy(records, ([, record]) => indicatorKey(record)).map((own) => {
    const [[, { group, measure }]] = own;
    return lineOf(`${group}（${measure}）`, own);
  });
}

/** The same work under two names has the same targets too. */
const haveOwnTargets = ([first, ...copies]: Copied): boolean =>
  copies.some((line) => shared(line, first).some(([own, opposite]) => own.target !== opposite.target));

/** A zone that did exactly what another did, or an indicator with the figures of another: copied, and not filled in (rule C8). */
export const figuresCopied: Rule = {
  id: 'figures-copied',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'C8',
  run: ({ station }) => {
    const blocks = zoneBlocks(station);
    const ofZones = groupedBy(
      blocks.flatMap((tables) => repeated(zonesOf(tables))),
      (own) => namesOf(own).join('\n'),
    ).map((same) => issueOf(same, say('figures-copied.zones', { zones: list(namesOf(same[0])) })));
    const ofColumns = blocks
      .flatMap((tables) => repeated(columnsOf(tables)))
      .filter(haveOwnTargets)
      .map((own) => issueOf([own], say('figures-copied.columns', { columns: list(namesOf(own)) })));
    return [...ofZones, ...ofColumns];
  },
};
