import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import { labelHeader, type LabelColumns } from '../layout/label-columns';
import type { MeasureRun } from '../layout/measure-runs';
import type { ZoneRow } from '../station';
import type { NormalText } from '../values/text';
import { isPointHeader, namedBySum, namesZone, sumKind, zoneKey, zoneSpelling } from '../vocabulary/zone-names';
import { withSharedFigures } from './shared-figures';
import type { NamedRow } from './zone-sums';

/** A zone over the rows of its places. */
interface Group {
  readonly zone: Cell;
  readonly key: string;
  /** The rows of its places, and those of them with figures of their own. */
  readonly rows: number[];
  readonly figures: number[];
  /** The row that sums them. */
  sum: number | null;
}

/** How the rows of a table belong to zones that have places (社工点, 村居) beside them. */
export interface ZonePlaces {
  /** The column that names the rows. */
  readonly names: number;
  /** Rows that say only what a zone covers: their figures are those of the zone. */
  readonly covered: ReadonlySet<number>;
  /** Zones whose places have figures of their own, summed in a row of the zone. */
  readonly groups: readonly Group[];
}

/** The columns of a table that may name zones and their places. */
interface Columns {
  readonly zones: number;
  readonly places: number;
}

/** The nearest column to the figures that holds names, and the next one with names of zones. */
function columnsOf({ names, texts }: LabelColumns): Columns | null {
  const [first, second] = names;
  if (first === undefined) return null;
  if (second !== undefined) return second < first ? { zones: second, places: first } : null;
  const places = texts.find((column) => column > first);
  return places === undefined ? null : { zones: first, places };
}

/** Whether a row has a figure of its own, and not only one that is merged down to it. */
function hasOwnFigure(sheet: FormSheet, row: number, figures: readonly number[]): boolean {
  return figures.some((column) => {
    const kind = sheet.figureKindAt(row, column);
    return kind !== 'blank' && kind !== 'unreadable' && sheet.shownAt(row, column)?.row === row;
  });
}

/** Whether a sum below the places of a zone is that zone's: it stands beside its name, or calls itself so or by no name. */
function isSumOf(sheet: FormSheet, { zone, key }: Group, row: number, name: NormalText): boolean {
  if (sheet.shownAt(row, zone.column) === zone) return true;
  const named = namedBySum(name);
  return (
    named === '' || zoneKey(named) === key || zoneSpelling(named).own === zoneSpelling(sheet.textOf(zone).normal).own
  );
}

/** The zones of a table with their rows; null where a row belongs to none. */
function groupsOf(
  sheet: FormSheet,
  run: MeasureRun,
  columns: Columns,
  figures: readonly number[],
  end: number,
): Group[] | null {
  const groups: Group[] = [];
  let [current, lastSum]: [Group | null, Group | null] = [null, null];
  for (let row = run.row + 1; row < end; row++) {
    const [zone, place] = [sheet.shownAt(row, columns.zones), sheet.at(row, columns.places)];
    const [own, text] = [sheet.textOf(zone), sheet.textOf(place)];
    const merge = zone && sheet.mergeAt(row, zone.column);
    if (own.isTitle || own.isNote || own.namesOverall || (merge && merge.right >= run.first)) break;
    const sumName = [text, own].find(({ isTotalName }) => isTotalName)?.normal;
    if (sumName !== undefined) {
      lastSum = null;
      if (current?.sum !== null || !isSumOf(sheet, current, row, sumName)) continue;
      current.sum = row;
      if (sumKind(sumName) === 'total' && zone !== current.zone) lastSum = current;
      continue;
    }
    if (zone && own.normal !== '' && !own.isDitto && zoneKey(own.normal) !== current?.key) {
      current = { zone, key: zoneKey(own.normal), rows: [], figures: [], sum: null };
      groups.push(current);
    }
    const isOwn = hasOwnFigure(sheet, row, figures);
    if (text.normal === '' && !isOwn) continue;
    if (!current || text.normal === '' || current.sum !== null) return null;
    current.rows.push(row);
    if (isOwn) current.figures.push(row);
  }
  // 合计 below the last zone is that of all zones.
  if (lastSum) lastSum.sum = null;
  return groups;
}

const isMost = (count: number, all: number): boolean => count * 2 > all;

/** Whether the words say that one column names zones and the other one places in them. */
function sayPlaces(sheet: FormSheet, run: MeasureRun, columns: Columns, groups: readonly Group[]): boolean {
  const [zoneHeader, placeHeader] = [columns.zones, columns.places].map(
    (column) => labelHeader(sheet, run, column)?.text.normal,
  );
  if (placeHeader?.includes('片区')) return false;
  const rows = groups.flatMap((group) => group.rows);
  const inPlaces = rows.filter((row) => namesZone(sheet.textAt(row, columns.places).normal));
  if (isMost(inPlaces.length, rows.length)) return false;
  const areZones = groups.filter(({ zone }) => namesZone(sheet.textOf(zone).normal));
  if (isMost(areZones.length, groups.length)) return true;
  return Boolean(zoneHeader?.includes('片区') && placeHeader !== undefined && isPointHeader(placeHeader));
}

/**
 * Tells zones that have their places beside them (片区 | 社工点) from tables whose rows are the zones: by words, by what is
 * merged, and by the rows that sum the places of each zone. Null where the rows are zones. `figures`: columns with
 * figures; `end`: the first row of the next table.
 */
export function zonePlaces(
  sheet: FormSheet,
  run: MeasureRun,
  labels: LabelColumns,
  figures: readonly number[],
  end: number,
): ZonePlaces | null {
  const columns = columnsOf(labels);
  const groups = columns && groupsOf(sheet, run, columns, figures, end);
  if (!groups || groups.length === 0 || !sayPlaces(sheet, run, columns, groups)) return null;
  const isCovered = groups.every(({ zone, rows, figures: own }) =>
    own.every((row) => row === zone.row && row === rows[0]),
  );
  if (isCovered) {
    const covered = groups.flatMap(({ zone, rows }) => rows.filter((row) => row !== zone.row));
    return { names: columns.zones, covered: new Set(covered), groups: [] };
  }
  const isSummed = groups.every(({ rows, sum }) => rows.length === 1 || sum !== null);
  return isSummed ? { names: columns.places, covered: new Set(), groups } : null;
}

/** A row of a zone that is called otherwise in its own place: 小计. */
function renamed(sheet: FormSheet, row: ZoneRow, { zone, key }: Group): ZoneRow {
  const name = sheet.textOf(zone).line;
  return { ...row, name, key, indicators: row.indicators.map((record) => ({ ...record, zone: name })) };
}

/** The zone with its places; a number of workers that is merged over them counts with the first. */
function withPoints(zone: ZoneRow, points: readonly NamedRow[]): ZoneRow {
  const own = points.map(({ row, ...named }): NamedRow => {
    const isOwn = row.workers?.cell.row === row.cell.row;
    return { ...named, row: isOwn ? row : { ...row, workers: null } };
  });
  const shared = withSharedFigures([...own, { row: zone, sum: 'total', isNumbered: false }]);
  return { ...zone, points: shared.slice(0, -1).map(({ row }) => row) };
}

/** The rows of a table in which zones stand for their places. */
export function zonesOfPlaces(
  sheet: FormSheet,
  named: readonly NamedRow[],
  { groups }: Pick<ZonePlaces, 'groups'>,
): readonly NamedRow[] {
  const byRow = new Map(named.map((row) => [row.row.cell.row, row]));
  const zoneAt = new Map<number, NamedRow>();
  const inner = new Set<number>();
  for (const group of groups) {
    const points = group.rows.flatMap((row) => byRow.get(row) ?? []);
    const sum = group.sum === null ? null : byRow.get(group.sum);
    const [first] = points;
    if (!first) continue;
    const zone = renamed(sheet, (sum ?? first).row, group);
    for (const row of [...group.rows, ...(group.sum === null ? [] : [group.sum])]) inner.add(row);
    zoneAt.set(first.row.cell.row, { row: sum ? withPoints(zone, points) : zone, sum: null, isNumbered: true });
  }
  return named.flatMap((row) => {
    const at = row.row.cell.row;
    return zoneAt.get(at) ?? (inner.has(at) ? [] : row);
  });
}
