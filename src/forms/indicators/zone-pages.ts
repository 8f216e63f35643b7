import type { SheetForms } from '../sheet-forms';
import type { ZoneRow, ZoneTable } from '../station';
import { columnKeys } from './table-key';
import { agreementWith, asSubtotal } from './zone-sums';

/** Tables of the same indicators that may be pages of one, from the last total on. */
class OpenPages {
  private pages: ZoneTable[] = [];
  private readonly keys = new Set<string>();

  get zones(): readonly ZoneRow[] {
    return this.pages.flatMap(({ zones }) => zones);
  }

  get tables(): readonly ZoneTable[] {
    return this.pages;
  }

  /** Zones that come again are of another table. */
  makeRoomFor({ zones }: ZoneTable): void {
    if (zones.some(({ key }) => this.keys.has(key))) this.close();
  }

  add(table: ZoneTable): void {
    this.pages.push(table);
    for (const { key } of table.zones) this.keys.add(key);
  }

  close(): void {
    this.pages = [];
    this.keys.clear();
  }
}

/** Whether a total adds up the zones of the pages before it rather than those of its own page. */
function sumsPages(total: ZoneRow, own: readonly ZoneRow[], before: readonly ZoneRow[]): boolean {
  const [page, all] = [agreementWith(total, own), agreementWith(total, [...before, ...own])];
  return all.telling > page.telling && all.reproduced > page.reproduced;
}

/** The total of a page that the total of all pages follows. */
function withoutTotal(table: ZoneTable): ZoneTable {
  const { total, zones, subtotals } = table;
  return total ? { ...table, total: null, subtotals: [...subtotals, asSubtotal(total, zones)] } : table;
}

/** What tables become once they are known to be pages of one. */
function pagesJoined(tables: readonly ZoneTable[]): ReadonlyMap<ZoneTable, ZoneTable> {
  const joined = new Map<ZoneTable, ZoneTable>();
  const byColumns = new Map<string, OpenPages>();
  for (const table of tables) {
    const key = columnKeys(table).join('|');
    const open = byColumns.get(key) ?? new OpenPages();
    byColumns.set(key, open);
    open.makeRoomFor(table);
    const { total, zones } = table;
    if (total && open.tables.length > 0 && sumsPages(total, zones, open.zones)) {
      joined.set(table, { ...table, elsewhere: open.zones });
      for (const page of open.tables) joined.set(page, withoutTotal(page));
      open.close();
    } else {
      open.add(table);
    }
  }
  return joined;
}

/**
 * A table may go on under a repeated header, for other zones: the 合计 at its end adds up those of all pages (rule C9).
 * It is the one that more of its figures come out of; a page may have a sum of its own besides.
 */
export function withPages<Sheet extends SheetForms>(sheets: readonly Sheet[]): Sheet[] {
  const tables = sheets.flatMap(({ readings }) => readings.flatMap(({ zoneTables = [] }) => zoneTables));
  const joined = pagesJoined(tables);
  if (joined.size === 0) return [...sheets];
  return sheets.map((forms) => ({
    ...forms,
    readings: forms.readings.map((reading) =>
      reading.zoneTables
        ? { ...reading, zoneTables: reading.zoneTables.map((table) => joined.get(table) ?? table) }
        : reading,
    ),
  }));
}
