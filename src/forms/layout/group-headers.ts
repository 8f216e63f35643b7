import type { IndicatorColumn, LostHeader } from '../station';
import { indicatorOfHeader, measureName, withMeasuresBehind } from '../values/indicator-names';
import { oneLine, squash } from '../values/text';
import { isAmountWord, isGenericMeasure, isMeasureWord, labelClass, namesCount } from '../vocabulary/headers';
import { isIndicatorTitle, isNoSection, isTitle, namesIndicator } from '../vocabulary/lines';
import { isMisspeltMeasure, misspeltHeader } from '../vocabulary/misspelt';
import type { FormSheet } from './form-sheet';
import type { MeasureColumns } from './measure-columns';
import { measureHeader, topOfHeaders, type MeasureRun } from './measure-runs';

/** Measure row and levels above it that can name an indicator. */
export const HEADER_LEVELS = 3;
const LONGEST_GROUP = 40;

/** A header over one indicator or several; `text` is empty where a level says nothing. */
export interface GroupCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** A merged header of its own stands here that says nothing. */
  readonly isBlank?: boolean;
}

/** A line of the form's head (评估周期： | 2024年9月5日) names no indicators. Other tables may stand beside. */
function isHeadLine(sheet: FormSheet, row: number, { labelsFrom, last }: MeasureRun): boolean {
  return sheet.cellsBetween(row, labelsFrom, last).some((cell) => {
    if (typeof cell.value !== 'string' || cell.value.length > LONGEST_GROUP) return false;
    const text = sheet.textOf(cell);
    return text.normal.endsWith(':') || text.hasDate;
  });
}

const blankCell = (row: number, column: number): GroupCell => ({ text: '', row, column, isBlank: true });

/** Group headers of one level: the text over each indicator, carried from the first cell where the header is not merged. */
function groupLevel(sheet: FormSheet, row: number, run: MeasureRun): GroupCell[] | null {
  if (isHeadLine(sheet, row, run)) return null;
  const { measures, first } = run;
  let carried: GroupCell | null = null;
  let next = first;
  const texts: GroupCell[] = [];
  for (const measure of measures) {
    for (; next <= measure.last; next++) {
      const merge = sheet.mergeAt(row, next);
      if (merge && merge.left < first) return null;
      const cell = sheet.shownAt(row, next);
      if (!cell) {
        // The header before does not reach over a merged one that is blank.
        if (merge?.left === next && merge.right > next) carried = blankCell(merge.top, next);
        continue;
      }
      const text = sheet.textOf(cell);
      const { normal } = text;
      const isNumber = typeof cell.value !== 'string' || Number.isFinite(Number(normal || NaN));
      if (isNumber || normal.length > LONGEST_GROUP || text.isTitle || text.namesOverall) return null;
      if (text.isFigureHeader) carried = null;
      else if (normal !== '') carried = { text: text.line, row: cell.row, column: cell.column };
    }
    texts.push(carried ?? { text: '', row, column: measure.first });
  }
  return texts.some(({ text, isBlank }) => text !== '' || isBlank) ? texts : null;
}

/** The level that stands right over the headers of figures, however many rows these take. */
export function nearestLevel(sheet: FormSheet, run: MeasureRun): GroupCell[] | null {
  return groupLevel(sheet, topOfHeaders(run) - 1, run);
}

/** A header carried from the first cell of its group must not reach over into the next group of the level above. */
function isUnder(cell: GroupCell, above: GroupCell | undefined): boolean {
  return above === undefined || cell.column >= above.column;
}

function groupLevels(sheet: FormSheet, run: MeasureRun, floor: number): GroupCell[][] {
  const levels: GroupCell[][] = [];
  const below = topOfHeaders(run);
  for (let row = below - 1; row >= Math.max(floor, below - HEADER_LEVELS); row--) {
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

/** What a middle level and a header below it count together: 接案 over 协议数 is 接案数, 数量 over 协议量 says nothing more. */
function countedMeasure(level: string, own: string): string {
  if (!isGenericMeasure(squash(own))) return own;
  if (isGenericMeasure(squash(level))) return '量';
  return own === '数' && !level.endsWith('数') ? `${level}数` : level;
}

const ORDINAL_BEFORE = /^[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]+\s*/;
const LONGEST_SECTION = 20;
/** 电访完成情况 is about 电访. */
const PROGRESS_BEHIND = /(指标)?(完成|开展|实施)(情况|进度)(统计)?$/;

/** The only text above a block whose own headers name no indicator: 一、电访. A blank row may stand between. */
function sectionAbove(sheet: FormSheet, run: MeasureRun, floor: number): GroupCell | null {
  for (let row = run.row - 1; row >= Math.max(floor, run.row - 2); row--) {
    const [cell, another] = sheet.cellsBetween(row, run.labelsFrom, run.last);
    if (!cell) continue;
    const text = oneLine(cell.value).replace(ORDINAL_BEFORE, '').replace(PROGRESS_BEHIND, '');
    const squashed = squash(text);
    const isName = typeof cell.value === 'string' && squashed !== '' && squashed.length <= LONGEST_SECTION;
    const isOther = isTitle(squashed) || isNoSection(squashed) || labelClass(squashed) !== 'unknown';
    return isName && !isOther && !another ? { text, row: cell.row, column: cell.column } : null;
  }
  return null;
}

type Naming = Pick<IndicatorColumn, 'group' | 'measure' | 'groupCell'>;

/** What an indicator is called without any level above it: by the section over the block, or by its own header. */
function nameByHeader(sheet: FormSheet, header: GroupCell, section: GroupCell | null): Naming {
  const own = indicatorOfHeader(header.text);
  if (section) {
    // 协议小组数 under 小组服务 counts 小组数 of it.
    const isPartOf = own.group !== header.text && section.text.includes(own.group);
    const measure = isPartOf ? `${own.group}${own.measure}` : own.measure;
    const groupCell = sheet.ref(section.row, section.column);
    if (isPartOf || own.group === header.text) return { group: section.text, measure, groupCell };
  }
  return { ...own, groupCell: sheet.ref(header.row, header.column) };
}

/** The only header of each level that names no unit where all others of its row do: it has lost its own. */
function lostUnits(levels: readonly (readonly GroupCell[])[]): ReadonlySet<GroupCell> {
  return new Set(
    levels.flatMap((level) => {
      const row = level.reduce((lowest, cell) => Math.max(lowest, cell.row), 0);
      const own = [...new Set(level)].filter((cell) => cell.row === row && cell.text !== '');
      const [odd, another] = own.filter(({ text }) => !isAmountWord(squash(text)));
      return odd && !another && own.length > 1 ? [odd] : [];
    }),
  );
}

/** What an indicator is called by the levels above its own header, the nearest first. */
function nameByLevels(
  sheet: FormSheet,
  header: string,
  nearest: GroupCell,
  above: GroupCell | undefined,
  lost: ReadonlySet<GroupCell>,
): Naming {
  const own = measureName(header);
  const level = squash(nearest.text);
  const isUnitLevel = isAmountWord(level) || isMisspeltMeasure(level) || lost.has(nearest);
  const group = above && isUnitLevel ? above : nearest;
  const measure = group === nearest ? plainMeasure(own) : countedMeasure(nearest.text, own);
  return { group: group.text, measure, groupCell: sheet.ref(group.row, group.column) };
}

/** The headers of an indicator that are blank or misspelt; one that names what was done (建档户数) is well read by its place. */
export function lostHeadersOf(sheet: FormSheet, run: MeasureRun, columns: MeasureColumns): LostHeader[] {
  const isNamed = (column: number): boolean =>
    column === columns.completed && namesCount(sheet.textAt(run.row, column).normal);
  return columns.lost
    .filter((column) => !isNamed(column))
    .map((column) => ({
      cell: sheet.ref(run.row, column),
      readAs: column === columns.target ? 'target' : column === columns.completed ? 'completed' : 'rate',
    }));
}

const isSameCell = (a: GroupCell | undefined, b: GroupCell): boolean => a?.row === b.row && a.column === b.column;

/** Whether a header over several indicators only spans the names of others below it: it names none of them. */
function isBannerOver(levels: readonly (readonly GroupCell[])[], above: GroupCell, level: number): boolean {
  const spanned = levels[level]?.filter((_, index) => isSameCell(levels[level + 1]?.[index], above)) ?? [];
  return spanned.some(({ text }) => text !== '' && !isMeasureWord(squash(text)));
}

const isUnit = ({ text }: GroupCell): boolean => isMeasureWord(squash(text));
const isNaming = (cell: GroupCell): boolean => cell.text !== '' && !isUnit(cell);

/** A blank header among units, below the name of its indicator alone: it counts what the name says, and lacks nothing. */
function isUnitLeftOut(
  levels: readonly (readonly GroupCell[])[],
  level: number,
  above: GroupCell | undefined,
): boolean {
  if (!above || !isNaming(above) || levels[level]?.some(isNaming)) return false;
  return levels[level + 1]?.filter((cell) => isSameCell(cell, above)).length === 1;
}

/**
 * Where the name of an indicator should stand and does not: a merged header that is blank, a gap beside the names of
 * others or under a header that spans them, or nothing above the units that are counted. Null where its name is told.
 * `own`: its own header.
 */
function lostName(
  levels: readonly (readonly GroupCell[])[],
  index: number,
  first: number,
  own: string,
): GroupCell | null {
  const unit = squash(measureName(own));
  for (const [level, cells] of levels.entries()) {
    const cell = cells[index];
    if (!cell) continue;
    const above = levels[level + 1]?.[index];
    if (cell.isBlank && isUnitLeftOut(levels, level, above)) return null;
    if (cell.isBlank) return cell;
    if (isNaming(cell)) return null;
    if (cell.text === '') {
      if (above && above.text !== '') {
        if (isBannerOver(levels, above, level)) return { ...cell, column: first };
      } else if (!above && isMeasureWord(unit) && cells.some(isNaming)) return { ...cell, column: first };
    } else if (!above && cells.every((other) => other.text !== '' && isUnit(other)) && cells.length > 1) {
      return { ...cell, row: Math.max(0, cell.row - 1) };
    }
  }
  return null;
}

/** How many rows above a header a title may name the only indicators of its table. */
const ROWS_TO_A_TITLE = 5;

/** Whether a title over a table names what it counts: then its headers need not. */
function isNamedByTitle(sheet: FormSheet, run: MeasureRun, floor: number): boolean {
  for (let row = run.row - 1; row >= Math.max(floor, run.row - ROWS_TO_A_TITLE); row--) {
    const isNamed = sheet
      .cellsBetween(row, run.labelsFrom, run.last)
      .some((cell) => sheet.textOf(cell).isTitle && namesIndicator(sheet.textOf(cell).normal));
    if (isNamed) return true;
  }
  return false;
}

/** Where the name of an indicator should stand that nothing but its own unit, or a banner over the figures, tells. */
function namelessMeasure(
  { group }: Naming,
  header: string,
  nearest: GroupCell | undefined,
  { row, first }: { readonly row: number; readonly first: number },
): GroupCell | null {
  if (nearest) return isIndicatorTitle(squash(nearest.text)) ? { text: '', row: row - 1, column: first } : null;
  const isUnnamed = group === header && isMeasureWord(squash(measureName(header)));
  return isUnnamed && row > 0 ? { text: '', row: row - 1, column: first } : null;
}

/** Units with which an indicator begins, whatever it counts besides: after others they are of another indicator. */
const OPENING_UNIT = /^(量|数|数量|接案数?|开案数?|个案?数?)$/;
/** What a unit counts: an indicator counts each once (次数, 场次 and 数量 the same). */
const UNIT_KINDS: readonly RegExp[] = [/^([次场]|[量数]$|数量$)/, /^结案/, /^节/, /^(服务|参与|参加|受益)?[人户]/];

/** Where names of indicators are not merged, the units under each; they tell where the next one has lost its name. */
class CarriedUnits {
  private readonly byName = new Map<string, string[]>();

  constructor(private readonly sheet: FormSheet) {}

  /** Whether a name is carried over to a unit that it has already, or that opens another indicator. */
  isTooFar({ group, measure, groupCell: { row, column } }: Naming, first: number): boolean {
    const unit = squash(measure);
    const key = `${row} ${column} ${group}`;
    const before = this.byName.get(key) ?? [];
    this.byName.set(key, [...before, unit]);
    const isMerged = (this.sheet.mergeAt(row, column)?.right ?? column) > column;
    if (before.length === 0 || isMerged || column >= first) return false;
    const kind = UNIT_KINDS.find((pattern) => pattern.test(unit));
    return OPENING_UNIT.test(unit) || (kind !== undefined && before.some((other) => kind.test(other)));
  }
}

/** 接案 and 接案数 count the same. */
const bareUnit = (text: string): string => squash(text).replace(/[数量]$/, '');

/**
 * Where the name of an indicator should stand whose own header counts another unit (协议次数) than the header carried
 * over to it (人次): that one is of the indicator before.
 */
function unnamedMeasure(
  header: string,
  nearest: GroupCell | undefined,
  above: GroupCell | undefined,
  first: number,
): GroupCell | null {
  if (!nearest || !above || nearest.column >= first || !isMeasureWord(squash(nearest.text))) return null;
  const own = measureName(header);
  if (isGenericMeasure(squash(own)) || !isMeasureWord(squash(own))) return null;
  return bareUnit(own) === bareUnit(nearest.text) ? null : { text: '', row: above.row, column: first };
}

/** The indicators of a measure row, named by the levels above it or, where there are none, by its own headers. */
export function groupHeaders(
  sheet: FormSheet,
  run: MeasureRun,
  floor: number,
): { readonly columns: readonly IndicatorColumn[]; readonly top: number } {
  const levels = groupLevels(sheet, run, floor);
  const section = levels.length === 0 ? sectionAbove(sheet, run, floor) : null;
  const ofUnits = lostUnits(levels);
  const carried = new CarriedUnits(sheet);
  const columns = run.measures.map((measures, index): IndicatorColumn => {
    const { target, completed, rate, lost, first, parts } = measures;
    const written = oneLine(measureHeader(sheet, run, target));
    const header = lost.includes(target) ? (misspeltHeader(squash(written))?.word ?? '') : written;
    const stack = levels.flatMap((level) => level[index] ?? []);
    const [nearest, above] = stack.filter((cell, level) => cell.text !== '' && isUnder(cell, stack[level + 1]));
    const naming = nearest
      ? nameByLevels(sheet, header, nearest, above, ofUnits)
      : nameByHeader(sheet, { text: header, row: run.row, column: target }, section);
    const missing =
      lostName(levels, index, first, header) ??
      unnamedMeasure(header, nearest, above, first) ??
      (carried.isTooFar(naming, first) && nearest ? { text: '', row: nearest.row, column: first } : null) ??
      namelessMeasure(naming, header, nearest, { row: run.row, first });
    const name = missing && !isNamedByTitle(sheet, run, floor) ? missing : null;
    const ofName: LostHeader[] = name ? [{ cell: sheet.ref(name.row, name.column), readAs: 'group' }] : [];
    const lostHeaders = [...ofName, ...lostHeadersOf(sheet, run, measures)];
    const place = {
      group: naming.group,
      measure: naming.measure,
      groupCell: naming.groupCell,
      targetColumn: target,
      completedColumn: completed,
      rateColumn: rate,
      partColumns: parts,
    };
    return lostHeaders.length === 0 ? place : { ...place, lostHeaders };
  });
  const named = section ? [section] : levels.flat();
  return { columns: withMeasuresBehind(columns), top: named.reduce((top, { row }) => Math.min(top, row), run.row) };
}
