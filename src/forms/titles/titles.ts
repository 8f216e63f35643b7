import type { SheetIndex } from '../../workbook/sheet-index';
import type { AreaIndex } from '../layout/area-index';
import type { FormPlaces } from '../layout/form-places';
import type { TitleRecord } from '../station';
import { oneLine, squash } from '../values/text';
import { isFormName } from '../vocabulary/lines';
import { stationIn, namesStation, LONGEST_STATION_NAME } from '../vocabulary/station-names';

const LONGEST_TITLE = 120;

/** Titles of forms on a sheet, with the station that they name. `tables`: cells inside them are no titles. */
export function findTitles(sheet: SheetIndex, places: FormPlaces, tables: AreaIndex): TitleRecord[] {
  return sheet.sheet.cells.flatMap((cell): TitleRecord[] => {
    const { row, column, value } = cell;
    if (typeof value !== 'string' || !places.isAbove(row) || tables.covers(row, column)) return [];
    const text = squash(value);
    const isStationLine = text.length < LONGEST_STATION_NAME && stationIn(text) !== null && namesStation(text);
    if (text.length < 5 || text.length > LONGEST_TITLE || !(isFormName(text) || isStationLine)) return [];
    const form = places.below(row, column);
    return form ? [{ form, station: stationIn(text), text: oneLine(value), cell: sheet.ref(row, column) }] : [];
  });
}
