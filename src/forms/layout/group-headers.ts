import type { SheetIndex } from '../../workbook/sheet-index';
import { isFigureHeader, isGenericMeasure, isMeasureWord, labelClass, namesOverall } from '../vocabulary/headers';
import { measureHeader, type MeasureRun } from './measure-runs';
import { findDates } from '../values/dates';
import { indicatorOfHeader, measureName } from '../values/indicator-names';
import type { IndicatorColumn } from '../station';
import { oneLine, squash } from '../values/text';
import { isTitle, isNoSection } from '../vocabulary/lines';

/** Measure row and levels above it that can name an indicator. */
export const HEADER_LEVELS = 3;
const LONGEST_GROUP = 40;

/** A header over one triple or several; `text` is empty where a level says nothing. */
export interface GroupCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A line of the form's head (评估周期： | 2024年9月5日) names no indicators. Other tables may stand beside. */
function isHeadLine(sheet: SheetIndex, row: number, { labelsFrom, triples }: MeasureRun): boolean {
  const last = triples.at(-1)?.last ?? labelsFrom;
  return sheet.cellsOfRow(row).some(({ value, column }) => {
    if (column < labelsFrom || column > last) return false;
    const text = typeof value === 'string' && value.length <= LONGEST_GROUP ? squash(value) : '';
    return text.endsWith(':') || findDates(text).length > 0;
  });
}

/** Group headers of one level: the text over each triple, carried from the first cell where the header is not merged. */
export function groupLevel(sheet: SheetIndex, row: number, run: MeasureRun): GroupCell[] | null {
  if (isHeadLine(sheet, row, run)) return null;
  const { triples } = run;
  const first = triples[0]?.first ?? 0;
  let carried: GroupCell | null = null;
  let next = first;
  const texts: GroupCell[] = [];
  for (const triple of triples) {
    for (; next <= triple.last; next++) {
      const merge = sheet.mergeAt(row, next);
      if (merge && merge.left < first) return null;
      const cell = sheet.shownAt(row, next);
      if (!cell) continue;
      const text = squash(cell.value);
      if (typeof cell.value !== 'string' || text.length > LONGEST_GROUP || isTitle(text) || namesOverall(text)) {
        return null;
      }
      if (isFigureHeader(text)) carried = null;
      else if (text !== '') carried = { text: oneLine(cell.value), row: cell.row, column: cell.column };
    }
    texts.push(carried ?? { text: '', row, column: triple.first });
  }
  return texts.some(({ text }) => text !== '') ? texts : null;
}

/** A header carried from the first cell of its group must not reach over into the next group of the level above. */
function isUnder(cell: GroupCell, above: GroupCell | undefined): boolean {
  return above === undefined || cell.column >= above.column;
}

function groupLevels(sheet: SheetIndex, run: MeasureRun, floor: number): GroupCell[][] {
  const levels: GroupCell[][] = [];
  for (let row = run.row - 1; row >= Math.max(floor, run.row - HEADER_LEVELS); row--) {
    const level = groupLevel(sheet, row, run);
    if (!level) {
      if (levels.length > 0 || sheet.cellsOfRow(row).length > 0) break;
      continue;
    }
    // A header merged over two rows shows at both: it is one level.
    if (levels.at(-1)?.every((cell, index) => cell.row === level[index]?.row)) continue;
    levels.push(level);
  }
  return levels;
}

/** A bare number (任务数) counts what its group says. */
function plainMeasure(own: string): string {
  return /^数([(（].*[)）])?$/.test(own) ? '量' : own;
}

/** What a middle level and a header below it count together: 接案 over 协议数 is 接案数. */
function countedMeasure(level: string, own: string): string {
  if (!isGenericMeasure(squash(own))) return own;
  return own === '数' && !level.endsWith('数') ? `${level}数` : level;
}

const ORDINAL_BEFORE = /^[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]+\s*/;
const LONGEST_SECTION = 20;
/** 电访完成情况 is about 电访. */
const PROGRESS_BEHIND = /(指标)?(完成|开展|实施)(情况|进度)(统计)?$/;

/** The only text above a block whose own headers name no indicator: 一、电访. A blank row may stand between. */
function sectionAbove(sheet: SheetIndex, run: MeasureRun, floor: number): GroupCell | null {
  const last = run.triples.at(-1)?.last ?? run.labelsFrom;
  for (let row = run.row - 1; row >= Math.max(floor, run.row - 2); row--) {
    const cells = sheet.cellsOfRow(row).filter(({ column }) => column >= run.labelsFrom && column <= last);
    const [cell, another] = cells;
    if (!cell) continue;
    const text = oneLine(cell.value).replace(ORDINAL_BEFORE, '').replace(PROGRESS_BEHIND, '');
    const squashed = squash(text);
    const isName = typeof cell.value === 'string' && squashed !== '' && squashed.length <= LONGEST_SECTION;
    const isOther = isTitle(squashed) || isNoSection(squashed) || labelClass(squashed) !== 'unknown';
    return isName && !isOther && !another ? { text, row: cell.row, column: cell.column } : null;
  }
  return null;
}

/** The indicators of a measure row, named by the levels above it or, where there are none, by its own headers. */
export function groupHeaders(
  sheet: SheetIndex,
  run: MeasureRun,
  floor: number,
): { readonly columns: readonly IndicatorColumn[]; readonly top: number } {
  const levels = groupLevels(sheet, run, floor);
  const section = levels.length === 0 ? sectionAbove(sheet, run, floor) : null;
  const columns = run.triples.map((triple, index): IndicatorColumn => {
    const header = oneLine(measureHeader(sheet, run, triple.target));
    const stack = levels.flatMap((level) => level[index] ?? []);
    const [nearest, above] = stack.filter((cell, level) => cell.text !== '' && isUnder(cell, stack[level + 1]));
    const place = { targetColumn: triple.target, completedColumn: triple.completed, rateColumn: triple.rate };
    if (!nearest) {
      const own = indicatorOfHeader(header);
      // 协议小组数 under 小组服务 counts 小组数 of it.
      const isPartOf = section !== null && own.group !== header && section.text.includes(own.group);
      if (section && (own.group === header || isPartOf)) {
        const measure = isPartOf ? `${own.group}${own.measure}` : own.measure;
        return { group: section.text, measure, groupCell: sheet.ref(section.row, section.column), ...place };
      }
      return { ...own, groupCell: sheet.ref(run.row, triple.target), ...place };
    }
    const ownMeasure = measureName(header);
    const group = above && isMeasureWord(squash(nearest.text)) ? above : nearest;
    const measure = group === nearest ? plainMeasure(ownMeasure) : countedMeasure(nearest.text, ownMeasure);
    return { group: group.text, measure, groupCell: sheet.ref(group.row, group.column), ...place };
  });
  const named = [...levels.flat(), ...(section ? [section] : [])];
  return { columns, top: Math.min(run.row, ...named.map((cell) => cell.row)) };
}
