import type { Area } from '../workbook/address';
import type { SheetIndex } from '../workbook/sheet-index';
import { endsOfAnchors, findAnchors } from './layout/anchors';
import { AreaIndex } from './layout/area-index';
import type { AttendanceHeader } from './attendance/header';
import { readItemBlock, readItemList, type ItemTable } from './indicators/item-tables';
import { FormPlaces, type FormPlace } from './layout/form-places';
import { firstAtLeast } from './layout/sorted-rows';
import type { FormKind, UnreadRegion, ZoneTable } from './station';
import { squash, type NormalText } from './values/text';
import { readZoneList, zonesOfList } from './indicators/zone-lists';
import { readZoneTable } from './indicators/zone-tables';
import { readZonesAcross } from './indicators/zones-across';
import { isTitle, annexOf } from './vocabulary/lines';
import { namesOverall } from './vocabulary/headers';

/** A page block of 附件2, to be read once the years of its months are known. */
export interface AttendancePage {
  readonly header: AttendanceHeader;
  /** The first row that no table above has taken, and the first of the next table below. */
  readonly floor: number;
  readonly end: number;
}

export type FormItemTable = ItemTable & { readonly form: 'station' | 'hours' };

/** What one sheet holds, by its headers. */
export interface SheetForms {
  readonly sheet: SheetIndex;
  readonly zoneTables: readonly ZoneTable[];
  readonly itemTables: readonly FormItemTable[];
  readonly pages: readonly AttendancePage[];
  readonly unread: readonly UnreadRegion[];
}

/** The annex that a text names by its number, or by the title of 总体服务. */
function annexIn(text: NormalText): 'station' | 'hours' | null {
  return annexOf(text) ?? (namesOverall(text) && isTitle(text) ? 'station' : null);
}

/** Rows that name an annex, and rows with a title, ascending. */
class TitleRows {
  private readonly annexRows: number[] = [];
  private readonly annexes: ('station' | 'hours')[] = [];
  private readonly titleRows: number[] = [];

  constructor(sheet: SheetIndex) {
    for (const cell of sheet.sheet.cells) {
      if (typeof cell.value !== 'string') continue;
      const text = squash(cell.value);
      const annex = annexIn(text);
      if (annex) {
        this.annexRows.push(cell.row);
        this.annexes.push(annex);
      }
      if (isTitle(text) && this.titleRows.at(-1) !== cell.row) this.titleRows.push(cell.row);
    }
  }

  /** The annex named last at or above a row. */
  annexAt(row: number): 'station' | 'hours' | null {
    return this.annexes[firstAtLeast(this.annexRows, row + 1) - 1] ?? null;
  }

  hasTitleBetween(above: number, below: number): boolean {
    return firstAtLeast(this.titleRows, above + 1) < firstAtLeast(this.titleRows, below);
  }
}

/** What tables have taken of a sheet so far. */
class TakenRows {
  private readonly floors = new Map<number, number>();
  private readonly bottoms: number[] = [];

  add(area: Area): void {
    for (let column = area.left; column <= area.right; column++) {
      this.floors.set(column, Math.max(this.floors.get(column) ?? 0, area.bottom + 1));
    }
    this.bottoms.splice(firstAtLeast(this.bottoms, area.bottom), 0, area.bottom);
  }

  /** The first row below every table over these columns. */
  floorOf(first: number, last: number): number {
    let floor = 0;
    for (let column = first; column <= last; column++) floor = Math.max(floor, this.floors.get(column) ?? 0);
    return floor;
  }

  get isEmpty(): boolean {
    return this.bottoms.length === 0;
  }

  /** The lowest row above `row` that a table has taken, or -1. */
  lastAbove(row: number): number {
    return this.bottoms[firstAtLeast(this.bottoms, row) - 1] ?? -1;
  }
}

/**
 * 总体服务 stands in 附件1-1. What cannot be told by its label is told by the annex named above it, then by its
 * sentences; else a table below the zones belongs to them unless a title of its own opens another form.
 */
function formOfItems(table: ItemTable, titles: TitleRows, taken: TakenRows, hasZones: boolean): 'station' | 'hours' {
  if (table.isOverall) return 'station';
  const annex = titles.annexAt(table.area.top);
  if (annex !== null) return annex;
  if (table.items.some((item) => item.requirement !== null)) return 'hours';
  const { top } = table.area;
  return hasZones && !taken.isEmpty && !titles.hasTitleBetween(taken.lastAbove(top), top) ? 'station' : 'hours';
}

/** Reads the tables of one sheet; 附件2 stays open until the years of its months are known. */
export function readSheetForms(sheet: SheetIndex, date1904: boolean): SheetForms {
  const anchors = findAnchors(sheet, date1904);
  const ends = endsOfAnchors(anchors, sheet.lastRow);
  const titles = new TitleRows(sheet);
  const taken = new TakenRows();
  const zoneTables: ZoneTable[] = [];
  const itemTables: FormItemTable[] = [];
  const pages: AttendancePage[] = [];
  const unread: UnreadRegion[] = [];
  const headerOnly = (area: Area): void => {
    unread.push({ area: { sheet: sheet.name, ...area }, reason: 'headers-only' });
  };
  anchors.forEach((anchor, index) => {
    const end = ends[index] ?? sheet.lastRow + 1;
    const floor = taken.floorOf(anchor.first, anchor.last);
    if (anchor.kind === 'attendance') {
      pages.push({ header: anchor.header, floor, end });
    } else if (anchor.kind === 'zones') {
      const { table, unread: rows } = readZoneTable(sheet, anchor.run, anchor.labels, floor, end);
      unread.push(...rows);
      if (table.zones.length === 0 && !table.total) headerOnly(table.area);
      else zoneTables.push(table);
      taken.add(table.area);
    } else if (anchor.kind === 'zonesAcross') {
      const table = readZonesAcross(sheet, anchor.run, anchor.labels, anchor.names, end);
      if (table.columns.length === 0) headerOnly(table.area);
      else zoneTables.push(table);
      taken.add(table.area);
    } else {
      const { run, triple } = anchor;
      const place = anchor.kind === 'block' ? null : zonesOfList(sheet, run, triple, anchor.labels, floor);
      if (anchor.kind !== 'block' && place) {
        const list = readZoneList(sheet, run, triple, anchor.labels, place, end);
        const overall = readItemList(sheet, run, triple, anchor.labels, floor, end, (row) => list.overall.has(row));
        if (list.tables.length === 0)
          headerOnly({ top: run.row, bottom: run.row, left: anchor.first, right: anchor.last });
        zoneTables.push(...list.tables);
        const items: FormItemTable[] = overall.items.length > 0 ? [{ ...overall, form: 'station' }] : [];
        itemTables.push(...items);
        for (const table of [...list.tables, ...items]) taken.add(table.area);
        return;
      }
      const table =
        anchor.kind !== 'block'
          ? readItemList(sheet, run, triple, anchor.labels, floor, end)
          : readItemBlock(sheet, run, triple, floor, end);
      if (table.items.length === 0) headerOnly(table.area);
      else itemTables.push({ ...table, form: formOfItems(table, titles, taken, zoneTables.length > 0) });
      taken.add(table.area);
    }
  });
  return { sheet, zoneTables, itemTables, pages, unread };
}

/** Where the forms of a sheet begin, for the titles above them. */
export function placesOf(forms: SheetForms): FormPlaces {
  const place = (form: FormKind, { top, left, right }: Area): FormPlace => ({ form, top, left, right });
  return new FormPlaces([
    ...forms.zoneTables.map((table) => place('indicatorSheet', table.area)),
    ...forms.itemTables.map((table) => place(table.form === 'hours' ? 'hoursSheet' : 'indicatorSheet', table.area)),
    ...forms.pages.map(({ header }) => place('attendanceSheet', header)),
  ]);
}

/** Cells inside tables: contracts, remarks and sentences hold dates of their own, positions name the station. */
export function insideTables(forms: SheetForms): AreaIndex {
  const areas = [...forms.zoneTables, ...forms.itemTables].map((table) => table.area);
  const pages = forms.pages.map((page): Area => {
    const { top, left, right } = page.header;
    return { top, left, right, bottom: lastMarkedRow(page) };
  });
  return new AreaIndex([...areas, ...pages]);
}

/** The last row of a page block: the titles of the next form may follow before its end. */
function lastMarkedRow({ header, end }: AttendancePage): number {
  const months = new Set(header.months.map((group) => group.inPost ?? group.header.column));
  for (let row = end - 1; row > header.bottom; row--) {
    if (header.sheet.cellsOfRow(row).some((cell) => months.has(cell.column))) return row;
  }
  return header.bottom;
}
