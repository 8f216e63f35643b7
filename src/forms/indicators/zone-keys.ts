import type { SheetForms } from '../sheet-forms';
import type { ZoneRow, ZoneTable } from '../station';
import { squash, type NormalText } from '../values/text';
import { zoneSpelling, type ZoneSpelling } from '../vocabulary/zone-names';
import { columnKeys } from './table-key';

/** A zone's name as some tables write it. */
interface Name extends ZoneSpelling {
  readonly text: NormalText;
  /** The tables that write it so, by number: all that hold one zone only are one. */
  readonly tables: Set<number>;
}

/** Names of one zone. */
interface Zone {
  names: readonly Name[];
  tables: ReadonlySet<number>;
}

/** Each zone may have a table of its own. */
const LONE = -1;

const isNumberOnly = ({ number, own }: Name): boolean => number !== null && own === '';

/** Whether no table has two of these names, which would tell zones apart there; 片区1 and 一片区 do not. */
function mayBeOne(names: readonly Name[]): boolean {
  if (names.every(isNumberOnly)) return true;
  const tables = new Set<number>();
  for (const { tables: own } of names) {
    for (const table of own) {
      if (tables.has(table)) return false;
      tables.add(table);
    }
  }
  return true;
}

/** Tables of the same indicators are pages with zones of their own. */
function shareColumn(one: ZoneTable, other: ZoneTable): boolean {
  const keys = new Set(columnKeys(one));
  return columnKeys(other).some((key) => keys.has(key));
}

function groupedBy(names: Iterable<Name>, wordOf: (name: Name) => string | number | null): Name[][] {
  const groups = new Map<string | number, Name[]>();
  for (const name of names) {
    const word = wordOf(name);
    if (word === null || word === '') continue;
    const known = groups.get(word);
    if (known) known.push(name);
    else groups.set(word, [name]);
  }
  return [...groups.values()];
}

/** The zones that the names of a workbook mean. */
class Zones {
  private readonly names = new Map<NormalText, Name>();
  private readonly zones = new Map<Name, Zone>();
  /** Names whose number, and whose own word, means one zone only in every table. */
  private readonly numbered = new Set<Name>();
  private readonly worded = new Set<Name>();

  constructor(private readonly tables: readonly ZoneTable[]) {
    tables.forEach(({ zones }, index) => {
      for (const { name } of zones) this.add(squash(name), zones.length > 1 ? index : LONE);
    });
    this.joinAlike(({ number }) => number, this.numbered);
    this.joinAlike(({ own }) => own, this.worded);
    this.joinInOrder();
  }

  /** Its number, unless it goes by its word alone in some table: positions then do so too. */
  keyOf(row: ZoneRow): string {
    const name = this.names.get(squash(row.name));
    if (!name) return row.key;
    const { names } = this.zoneOf(name);
    const worded = names.filter((other) => this.worded.has(other));
    const numbered = names.find((other) => this.numbered.has(other));
    if (numbered && worded.every(({ number }) => number !== null)) return `片区${numbered.number}`;
    const full = worded
      .filter(({ own, plain }) => plain.endsWith(`${own}片区`) || plain.endsWith(`${own}服务片区`))
      .map(({ own }) => `${own}片区`);
    const [first = name.text, ...others] = full.length > 0 ? full : worded.map(({ plain }) => plain);
    return others.reduce((shortest, text) => (text.length < shortest.length ? text : shortest), first);
  }

  private add(text: NormalText, table: number): void {
    const known = this.names.get(text);
    if (known) {
      known.tables.add(table);
      return;
    }
    const name: Name = { text, ...zoneSpelling(text), tables: new Set([table]) };
    this.names.set(text, name);
    this.zones.set(name, { names: [name], tables: name.tables });
  }

  private zoneOf(name: Name): Zone {
    return this.zones.get(name) ?? { names: [name], tables: name.tables };
  }

  private join(one: Name, other: Name): void {
    const [own, added] = [this.zoneOf(one), this.zoneOf(other)];
    if (own === added) return;
    const names = [...own.names, ...added.names];
    if (!mayBeOne(names)) return;
    const zone: Zone = { names, tables: new Set([...own.tables, ...added.tables]) };
    for (const name of names) this.zones.set(name, zone);
  }

  /** Joins names that share a word or number, where that means one zone in every table; these go to `telling`. */
  private joinAlike(wordOf: (name: Name) => string | number | null, telling: Set<Name>): void {
    for (const names of groupedBy(this.names.values(), wordOf)) {
      if (!mayBeOne(names)) continue;
      const [first, ...others] = names;
      for (const name of names) telling.add(name);
      for (const other of others) if (first) this.join(first, other);
    }
  }

  /** As many zones in the same order under other indicators, all without a word that stands before each: 东湖东片区, 东片. */
  private joinInOrder(): void {
    const firsts = new Map<number, ZoneTable>();
    for (const table of this.tables) {
      const first = firsts.get(table.zones.length);
      if (!first) firsts.set(table.zones.length, table);
      if (!first || table.zones.length < 2 || shareColumn(first, table)) continue;
      const pairs = table.zones.flatMap((zone, index) => {
        const [name, other] = [zone, first.zones[index]].map((row) => row && this.names.get(squash(row.name)));
        return name && other ? [[name, other] as const] : [];
      });
      const words = new Set(pairs.map(([name, other]) => wordBefore(name, other)));
      if (words.size > 1 || words.has(null)) continue;
      for (const [name, other] of pairs) this.join(other, name);
    }
  }
}

/** What one name has before the other; null where that is not all that they differ in. */
function wordBefore({ own: one }: Name, { own: other }: Name): string | null {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return short !== '' && long.length > short.length && long.endsWith(short) ? long.slice(0, -short.length) : null;
}

/**
 * Zones may be written otherwise in another table (莲塘片区, 莲塘片, 1.莲塘片区, 莲塘片区（片长：某甲）): they get one key, as
 * long as no table tells two zones apart by what is left out (rule C4). Zones that share a number only, 东1片区 and
 * 西1片区, keep keys of their own.
 */
export function withZoneKeys<Sheet extends SheetForms>(sheets: readonly Sheet[]): Sheet[] {
  const zones = new Zones(sheets.flatMap(({ readings }) => readings.flatMap(({ zoneTables = [] }) => zoneTables)));
  const known = new Map<ZoneRow, ZoneRow>();
  const anew = (row: ZoneRow): ZoneRow => {
    const read = known.get(row) ?? { ...row, key: zones.keyOf(row) };
    known.set(row, read);
    return read;
  };
  const tableAnew = (table: ZoneTable): ZoneTable => ({
    ...table,
    zones: table.zones.map(anew),
    subtotals: table.subtotals.map(({ row, zones: own }) => ({ row, zones: own.map(anew) })),
  });
  return sheets.map((forms) => ({
    ...forms,
    readings: forms.readings.map((reading) =>
      reading.zoneTables ? { ...reading, zoneTables: reading.zoneTables.map(tableAnew) } : reading,
    ),
  }));
}
