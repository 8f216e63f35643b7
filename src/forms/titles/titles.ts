import type { SheetIndex } from '../../workbook/sheet-index';
import type { AreaIndex } from '../layout/area-index';
import type { FormPlaces } from '../layout/form-places';
import type { TitleRecord } from '../station';
import { oneLine, squash } from '../values/text';

const ANNEX = /^附件[\d一二三]?[-—.]?[\d一二三]?[::]?/;
/** What may stand before a station's name: 填报单位(盖章):, (中期), 2024年度. */
const LEAD = /^(.*(单位|名称|站点)(\([^)]*\))?[::]|\((?![^)]*社)[^)]*\)|20\d\d(?:[-—–~至/]20\d\d)?年?度?)/;
const BEFORE_PROJECT = /^(.*?)购买服务项目/;
const STATION_NAME = /^(.*?(?:社会工作服务站|社工服务站|社工站))/;
/** The form's name before a station in brackets: 指标完成情况统计表(太平镇社工站). */
const BEFORE_BRACKET = /^.*\((?![^(]*\))/;
const NO_NAME = /^各|^(本|全|镇街?|街道?|区|市)?(社会工作服务站|社工服务站|社工站)$|名称$/;
const FORM_TITLE =
  /(统计|情况|一览|汇总|明细|登记|考勤|自评|月|季|半年|年)(报)?表|购买服务项目|(指标|服务|项目).*完成情况|(到岗|到位|在岗|出勤)情况/;
const LONGEST_NAME = 40;
const LONGEST_TITLE = 120;

/** The station that a title or a line of a cover names; null where it names none. */
export function stationIn(title: string): string | null {
  let text = squash(title).replace(ANNEX, '');
  while (LEAD.test(text)) text = text.replace(LEAD, '');
  const name = ((BEFORE_PROJECT.exec(text) ?? STATION_NAME.exec(text))?.[1] ?? '').replace(BEFORE_BRACKET, '');
  return name === '' || name.length > LONGEST_NAME || NO_NAME.test(name) ? null : name;
}

/** Titles of forms on a sheet, with the station that they name. `tables`: cells inside them are no titles. */
export function findTitles(sheet: SheetIndex, places: FormPlaces, tables: AreaIndex): TitleRecord[] {
  return sheet.sheet.cells.flatMap((cell): TitleRecord[] => {
    const { row, column, value } = cell;
    if (typeof value !== 'string' || !places.isAbove(row) || tables.covers(row, column)) return [];
    const text = squash(value);
    const isStationLine = text.length < LONGEST_NAME && stationIn(text) !== null && STATION_NAME.test(text);
    if (text.length < 5 || text.length > LONGEST_TITLE || !(FORM_TITLE.test(text) || isStationLine)) return [];
    const form = places.below(row, column);
    return form ? [{ form, station: stationIn(text), text: oneLine(value), cell: sheet.ref(row, column) }] : [];
  });
}
