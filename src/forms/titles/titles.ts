import type { AreaIndex } from '../layout/area-index';
import type { FormPlaces } from '../layout/form-places';
import type { FormSheet } from '../layout/form-sheet';
import type { TitleRecord } from '../station';
import type { NormalText } from '../values/text';
import { isFormName } from '../vocabulary/lines';
import { LONGEST_STATION_NAME, namesStation, stationIn } from '../vocabulary/station-names';

const SHORTEST_TITLE = 5;
const LONGEST_TITLE = 120;

/** Whether a (squashed) text is a form's title, or a short line that names the station. */
function isTitleOfForm(text: NormalText): boolean {
  if (text.length < SHORTEST_TITLE || text.length > LONGEST_TITLE) return false;
  return isFormName(text) || (text.length < LONGEST_STATION_NAME && namesStation(text) && stationIn(text) !== null);
}

/** Titles of forms on a sheet, with the station that they name. `tables`: cells inside them are no titles. */
export function findTitles(sheet: FormSheet, places: FormPlaces, tables: AreaIndex): TitleRecord[] {
  const titles: TitleRecord[] = [];
  for (const cell of sheet.sheet.cells) {
    const { row, column, value } = cell;
    if (!places.isAbove(row)) break;
    if (typeof value !== 'string' || tables.covers(row, column)) continue;
    const text = sheet.textOf(cell);
    if (!isTitleOfForm(text.normal)) continue;
    const form = places.below(row, column);
    if (form) titles.push({ form, station: stationIn(text.normal), text: text.line, cell: sheet.ref(row, column) });
  }
  return titles;
}
