import type { Area } from '../workbook/address';
import { lastMarkedRow } from './attendance/page';
import { AreaIndex } from './layout/area-index';
import { endsOfClaims, findClaims } from './layout/claims';
import { FormPlaces, type FormPlace } from './layout/form-places';
import type { FormSheet } from './layout/form-sheet';
import { TakenRows } from './layout/taken-rows';
import { READERS } from './readers';
import type { TableReading } from './table-reader';
import { TitleRows } from './titles/title-rows';

/** The tables of one sheet. */
export interface SheetForms {
  readonly sheet: FormSheet;
  /** From top to bottom. */
  readonly readings: readonly TableReading[];
}

/** Reads the tables of one sheet from top to bottom; 附件2 stays open until the years of its months are known. */
export function readSheetForms(sheet: FormSheet): SheetForms {
  const claims = findClaims(sheet, READERS);
  const ends = endsOfClaims(claims, sheet.lastRow);
  const titles = new TitleRows(sheet);
  const taken = new TakenRows();
  let [hasZones, hasOverall] = [false, false];
  const readings = claims.map((claim, index): TableReading => {
    const floor = taken.floorOf(claim.first, claim.last);
    const end = ends[index] ?? sheet.lastRow + 1;
    const reading = claim.read({ floor, end, titles, taken, hasZones, hasOverall });
    for (const area of reading.taken ?? []) taken.add(area);
    hasZones ||= (reading.zoneTables ?? []).length > 0;
    hasOverall ||= (reading.itemTables ?? []).some(({ isOverall }) => isOverall);
    return reading;
  });
  return { sheet, readings };
}

/** Where the forms of a sheet begin, for the titles above them. */
export function placesOf({ readings }: SheetForms): FormPlaces {
  return new FormPlaces(
    readings.flatMap(({ tables = [], pages = [] }): FormPlace[] => [
      ...tables.map(({ form, area: { top, left, right } }) => ({ form, top, left, right })),
      ...pages.map(({ header: { top, left, right } }) => ({ form: 'attendanceSheet' as const, top, left, right })),
    ]),
  );
}

/** Cells inside tables: contracts, remarks and sentences hold dates of their own, positions name the station. */
export function insideTables({ readings }: SheetForms): AreaIndex {
  return new AreaIndex(
    readings.flatMap(({ tables = [], pages = [] }): Area[] => [
      ...tables.map(({ area }) => area),
      ...pages.map((page) => {
        const { top, left, right } = page.header;
        return { top, left, right, bottom: lastMarkedRow(page) };
      }),
    ]),
  );
}
