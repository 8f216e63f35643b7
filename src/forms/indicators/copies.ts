import { byStanding, standingOf, type Standing } from '../layout/standing';
import type { SheetForms } from '../sheet-forms';
import type { CopiedTable, FormKind, IndicatorRecord, TitleRecord, ZoneTable } from '../station';
import { numberOf } from '../values/numbers';
import { squash } from '../values/text';
import { zoneNumber } from '../vocabulary/zone-names';
import type { FormItemTable } from './item-table';
import type { RepeatedTables } from './repeated-tables';
import { indicatorKey, unorderedKey, zoneTableKey } from './table-key';

export type IndicatorTable = ZoneTable | FormItemTable;

/** A table with zones, or all blocks of one list on a sheet. */
interface Placed extends Standing {
  readonly tables: readonly [IndicatorTable, ...IndicatorTable[]];
  readonly form: FormKind;
  /** Its rows and columns, in whatever order. */
  readonly key: string;
  /** Its indicators by name. */
  readonly names: readonly string[];
  readonly zones: readonly string[];
  /** What its sheet is called in its titles. */
  readonly title: string;
  /** Completed numbers, in sheet order. */
  readonly figures: readonly (number | null)[];
  /** What was agreed, likewise. */
  readonly targets: readonly (number | null)[];
}

/** So much of a table in plain sight says the same as its original; less where it calls itself a copy. */
const SHARED = 0.8;
const SHARED_WITH_BACKUP = 0.5;

/** A single item may well stand twice; a list of them does not. */
const FEWEST_ITEMS = 2;

type Numbers = Pick<Placed, 'figures' | 'targets'>;

const numbersOf = (records: readonly Pick<IndicatorRecord, 'completed' | 'target'>[]): Numbers => ({
  figures: records.map(({ completed }) => numberOf(completed)),
  targets: records.map(({ target }) => numberOf(target)),
});

/** The tables of a sheet; `repeated`: those that are left out in any case. */
function placedTables({ sheet: { sheet }, readings, titles }: TitledForms, repeated: RepeatedTables): Placed[] {
  type Own = Pick<Placed, 'tables' | 'form' | 'names' | 'zones' | keyof Numbers>;
  const title = titles.map(({ text }) => squash(text)).join(' ');
  const placed = (own: Own, rows: readonly number[], key: string): Placed => {
    const { isHidden, isBackup, isDraft } = standingOf(sheet, rows);
    return { ...own, key: `${own.form}\n${key}`, title, isHidden, isBackup, isDraft };
  };
  const zoneTables = readings.flatMap((reading) => reading.zoneTables ?? []).filter((table) => !repeated.has(table));
  const itemTables = readings.flatMap((reading) => reading.itemTables ?? []).filter((table) => !repeated.has(table));
  const lists = (['station', 'hours'] as const).flatMap((kind): Placed[] => {
    const [first, ...others] = itemTables.filter(({ form }) => form === kind);
    if (!first) return [];
    const items = [first, ...others].flatMap((table) => table.items);
    const form = kind === 'hours' ? 'hoursSheet' : 'indicatorSheet';
    const names = items.map(indicatorKey);
    const own: Own = { tables: [first, ...others], form, names, zones: [], ...numbersOf(items) };
    return [
      placed(
        own,
        items.map(({ titleCell }) => titleCell.row),
        unorderedKey(names),
      ),
    ];
  });
  return [
    ...zoneTables.map((table) => {
      // A sheet of sums has none but the 合计.
      const sums = table.total ? [table.total] : [];
      const rows = table.zones.length > 0 ? table.zones : sums;
      const numbers = numbersOf(rows.flatMap(({ indicators }) => indicators));
      const [names, zones] = [table.columns.map(indicatorKey), rows.map((row) => row.key)];
      const own: Own = { tables: [table], form: 'indicatorSheet', names, zones, ...numbers };
      return placed(
        own,
        [...table.zones, ...sums].map(({ cell }) => cell.row),
        zoneTableKey(table),
      );
    }),
    ...lists,
  ];
}

/** The tables of a sheet with the titles above them. */
interface TitledForms extends SheetForms {
  readonly titles: readonly TitleRecord[];
}

/** Whether a table repeats another of the same rows and columns: what is hidden does, whatever state its figures are in. */
function repeats({ title, figures, isHidden, isBackup, isDraft }: Placed, original: Placed): boolean {
  if (isHidden) return !original.isHidden || isEqual(figures, original.figures);
  if (original.form === 'hoursSheet' && !isBackup && figures.length < FEWEST_ITEMS) return false;
  if (!isBackup && title !== original.title) return false;
  // A draft of the same rows and columns under the same title may have been filled in otherwise throughout.
  if (isDraft && title !== '' && title === original.title) return true;
  const same = figures.filter((figure, index) => figure === original.figures[index]).length;
  return same >= figures.length * (isBackup ? SHARED_WITH_BACKUP : SHARED);
}

/** The form, place and size of the header: a copy of a sheet has all its tables where they were. */
function placeKey({ form, tables: [{ area }] }: Placed): string {
  return [form, area.top, area.left, area.right].join(' ');
}

/** The number of the zone that a table is about alone; null for others, and for a zone with a name, which may be renamed. */
function ownNumber(zones: readonly string[]): number | null {
  const [zone, another] = zones;
  return zone !== undefined && another === undefined ? zoneNumber(squash(zone)) : null;
}

/** Whether two tables are about a zone each, and not the same. */
function areOfTwoZones(zones: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [ownNumber(zones), ownNumber(others)];
  return one !== null && other !== null && one !== other;
}

const isEqual = (some: readonly (number | null)[], others: readonly (number | null)[]): boolean =>
  some.length === others.length && some.every((figure, index) => figure === others[index]);

/**
 * Whether a table says what another does but for a name or two: most names are the same, or all numbers. `areZones`: each
 * zone has a sheet of its own.
 */
function isRenamed({ names, zones, figures, targets }: Placed, original: Placed, areZones: boolean): boolean {
  const isMostlyShared = (own: readonly string[], others: readonly string[]): boolean => {
    const known = new Set(others);
    return own.filter((name) => known.has(name)).length * 2 >= Math.max(own.length, others.length);
  };
  // Each zone may have a sheet of the same indicators.
  if (names.length > 0 && isMostlyShared(names, original.names) && isMostlyShared(zones, original.zones)) return true;
  // Two zones of a sheet each may well have the same figures.
  if (areZones || areOfTwoZones(zones, original.zones)) return false;
  const isSame = isEqual(figures, original.figures) && isEqual(targets, original.targets);
  return isSame && figures.some((figure) => figure !== null);
}

const sheetOf = ({ tables: [{ sheet }] }: Placed): string => sheet;

type Copy = readonly [copy: Placed, original: Placed];

/**
 * Hidden tables that repeat another at the same place whose header or name was changed in one of them since: by what
 * they say, or because others of their sheet are copies. `counted`: all that are no copies so far.
 */
function renamedCopies(counted: readonly Placed[], copies: readonly Copy[]): Copy[] {
  const visible = new Map<string, Placed[]>();
  for (const table of counted) {
    if (table.isHidden) continue;
    const others = visible.get(placeKey(table));
    if (others) others.push(table);
    else visible.set(placeKey(table), [table]);
  }
  const pairs = new Set(copies.map((pair) => pair.map(sheetOf).join('\n')));
  return counted.flatMap((table): Copy[] => {
    const others = table.isHidden ? (visible.get(placeKey(table)) ?? []) : [];
    const areZones = new Set(others.flatMap(({ zones }) => (zones.length === 1 ? zones : []))).size > 1;
    const original = others.find(
      (other) => pairs.has([table, other].map(sheetOf).join('\n')) || isRenamed(table, other, areZones),
    );
    return original ? [[table, original]] : [];
  });
}

/** Whether a table is about other zones than some others are, with targets of its own. */
function isOfOtherZones({ zones, targets }: Placed, others: readonly Placed[]): boolean {
  const known = new Set(others.flatMap((other) => other.zones));
  const isOwn = targets.some((target) => target !== null) && !others.some((other) => isEqual(targets, other.targets));
  return isOwn && zones.length > 0 && !zones.some((zone) => known.has(zone));
}

/** Forms that nobody filled in, beside the same form on another sheet that somebody did: the template was left in. */
function blankForms(counted: readonly Placed[]): Copy[] {
  const isBlank = ({ figures }: Placed): boolean => figures.length > 0 && figures.every((figure) => figure === null);
  const keyOf = ({ form, names }: Placed): string => `${form}\n${unorderedKey(names)}`;
  const filled = counted.filter((table) => !isBlank(table)).map((table) => ({ table, key: keyOf(table) }));
  return counted.filter(isBlank).flatMap((table): Copy[] => {
    const key = keyOf(table);
    const originals = filled.filter((other) => other.key === key).map((other) => other.table);
    const original = originals.at(-1);
    if (!original || sheetOf(original) === sheetOf(table)) return [];
    // Beside the sheets of other zones, and that of their 合计, it is the sheet of a zone.
    const isOfZones =
      originals.some(({ zones }) => areOfTwoZones(table.zones, zones)) || isOfOtherZones(table, originals);
    return isOfZones ? [] : [[table, original]];
  });
}

/** Where it begins: the blocks of a list below one another are one place. */
const areaOf = ({ sheet, area }: IndicatorTable): CopiedTable['area'] => ({ sheet, ...area });

/** Tables of 附件1 that are left out. */
export interface IndicatorCopies {
  readonly tables: ReadonlySet<IndicatorTable>;
  readonly copies: readonly CopiedTable[];
}

/**
 * Tables of 附件1 that stand a second time on another sheet are left out: no indicator is fulfilled twice. What is seen
 * counts before what is hidden, and a sheet before one that calls itself a copy; of equals the first.
 * `repeated`: tables that only repeat what others state.
 */
export function indicatorCopies(sheets: readonly TitledForms[], repeated: RepeatedTables): IndicatorCopies {
  const originals = new Map<string, Placed>();
  const exact: Copy[] = [];
  const counted: Placed[] = [];
  for (const table of byStanding(sheets.flatMap((forms) => placedTables(forms, repeated)))) {
    const original = originals.get(table.key);
    if (!original) originals.set(table.key, table);
    const isElsewhere = original && sheetOf(original) !== sheetOf(table);
    if (isElsewhere && repeats(table, original)) exact.push([table, original]);
    else counted.push(table);
  }
  const renamed = renamedCopies(counted, exact);
  const left = new Set(renamed.map(([copy]) => copy));
  const blank = blankForms(counted.filter((table) => !left.has(table)));
  const told = (found: readonly Copy[], reason: CopiedTable['reason']): CopiedTable[] =>
    found.map(([copy, original]) => ({
      reason,
      form: copy.form,
      area: areaOf(copy.tables[0]),
      original: areaOf(original.tables[0]),
      isHidden: copy.isHidden,
    }));
  const hidden = new Set(
    sheets.filter(({ sheet }) => sheet.sheet.visibility !== 'visible').map(({ sheet }) => sheet.name),
  );
  const summaries = [...repeated].map(([list, { original, reason }]): CopiedTable => {
    const form = 'items' in list && list.form === 'hours' ? 'hoursSheet' : 'indicatorSheet';
    const isHidden = hidden.has(list.sheet);
    return { reason, form, area: areaOf(list), original: areaOf(original), isHidden };
  });
  return {
    tables: new Set([...[...exact, ...renamed, ...blank].flatMap(([{ tables }]) => tables), ...repeated.keys()]),
    copies: [...told([...exact, ...renamed], 'copy'), ...told(blank, 'blank'), ...summaries],
  };
}
