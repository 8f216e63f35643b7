import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import type { AttendanceRow, DatedGroup } from './row';
import { certifiedByType } from '../vocabulary/certificates';
import { markValue } from '../values/marks';
import type { NormalText } from '../values/text';
import { isComparingRow, isScope } from '../vocabulary/subtotal-rows';
import { numberOf, readRate, sourceAt } from '../values/numbers';
import type { NumberReading, SubtotalRow, WorkerRecord } from '../station';

function isHalves(count: number): boolean {
  return Number.isInteger(count * 2);
}

/** A row of counts without a name is a sum, whatever its label says (在岗人员情况). */
function unknownSum(row: AttendanceRow, firstMonth: number): Cell | null {
  if (row.own('name').line !== '') return null;
  const { months, sheet } = row.header;
  const label = row.cells.find(({ column, value }) => column < firstMonth && typeof value === 'string');
  const text = sheet.textOf(label).normal;
  if (!label || text === '' || isComparingRow(text)) return null;
  const counts = months.map(({ inPost }) => numberOf(row.figure(inPost)) ?? 0);
  const isCount = counts.some((count) => count > 1) || (row.isFiguresOnly && counts.every(isHalves));
  return isCount ? label : null;
}

/** The label of a summing row: the first text of its own before the months that says so. */
export function summingLabel(row: AttendanceRow): Cell | null {
  const { columns, months, sheet } = row.header;
  const first = months.reduce((left, { header }) => Math.min(left, header.column), Infinity);
  let ofType: Cell | null = null;
  for (const cell of row.cells) {
    if (cell.column >= first) break;
    if (typeof cell.value !== 'string' || sheet.textOf(cell).summing === null) continue;
    if (cell.column !== columns.type) return cell;
    ofType = cell;
  }
  return ofType ?? unknownSum(row, first);
}

/** Whose sum a row is. `current`: the type of the workers above it. */
export function scopeOf(label: NormalText, type: NormalText, current: boolean | null): SubtotalRow['scope'] {
  if (isScope(label, 'both')) return 'all';
  const named = certifiedByType(label);
  if (named === null && (isScope(label, 'all') || isScope(type, 'type'))) return 'all';
  const own = named ?? certifiedByType(type) ?? (isScope(label, 'open') ? null : current);
  return own === null ? 'all' : own ? 'certified' : 'uncertified';
}

/** Whether a label, and a type beside it, leave open whose sum a row is. */
export function isOpenScope(label: NormalText, type: NormalText): boolean {
  return (
    !isScope(label, 'both') && !isScope(label, 'all') && (certifiedByType(label) ?? certifiedByType(type)) === null
  );
}

/** How many of a row's months are the sums of the workers' marks. */
function monthsMet({ months }: SubtotalRow, workers: readonly WorkerRecord[]): number {
  return months.filter(({ month, inPost }) => {
    const sum = workers.reduce(
      (total, { marks }) =>
        marks.reduce((own, mark) => (mark.month === month ? own + markValue(mark.inPost) : own), total),
      0,
    );
    return numberOf(inPost) === sum;
  }).length;
}

/**
 * Whose sum a row is that stands below the sums of two groups and names none of them: of the last group or of all. A row
 * that calls itself 合计, or sums what the last group's own row of its kind has summed, is of all by its words; what
 * its figures come to decides where it says otherwise (C11).
 */
export function scopeBelowGroups(
  row: SubtotalRow,
  isOfAllByWords: boolean,
  last: readonly WorkerRecord[],
  all: readonly WorkerRecord[],
): 'last' | 'all' {
  const [ofLast, ofAll] = [monthsMet(row, last), monthsMet(row, all)];
  if (ofLast !== ofAll) return ofAll > ofLast ? 'all' : 'last';
  return isOfAllByWords ? 'all' : 'last';
}

/** The cell that is merged over all months of a row: its figure is that of the whole period. */
function periodColumn({ header, row }: AttendanceRow, groups: readonly DatedGroup[]): Area | null {
  const columns = groups.map((group) => group.inPost ?? group.header.column);
  const merge = header.sheet.mergeAt(row, Math.min(...columns));
  const isOverAll = merge !== undefined && columns.every((column) => merge.left <= column && column <= merge.right);
  return isOverAll && columns.length > 1 ? merge : null;
}

/** Whether a row states one figure under 人员到岗小计, and none under its months. */
function isSubtotalOnly(reader: AttendanceRow, groups: readonly DatedGroup[]): boolean {
  const isBlank = (column: number | null): boolean => reader.figure(column)?.kind === 'blank';
  return numberOf(reader.number('subtotal')) !== null && groups.every(({ inPost }) => isBlank(inPost));
}

/** No station keeps twice the agreed headcount all year: a plain figure above this is in percent. */
const HIGHEST_RETENTION = 2;

/** Reads 小计, 有效人次小计, 总计 and 稳岗率 (rules B2, B3, B13). */
export function readSubtotal(
  reader: AttendanceRow,
  groups: readonly DatedGroup[],
  label: Cell,
  scope: SubtotalRow['scope'],
): SubtotalRow {
  const { row } = reader;
  const { sheet } = reader.header;
  const text = sheet.textOf(label);
  const kind = text.summing ?? 'counts';
  const figureCell = reader.cells.find(
    ({ column }) => column > label.column && sheet.figureKindAt(row, column) !== 'unreadable',
  );
  const period = kind === 'retention' ? null : periodColumn(reader, groups);
  const isOfPeriodOnly = kind === 'effective' && isSubtotalOnly(reader, groups);
  const ownFigure = (role: 'subtotal' | 'experienced'): NumberReading | null => {
    const column = reader.header.columns[role];
    const isInPeriod = period !== null && column !== undefined && column <= period.right;
    return (kind === 'counts' || isOfPeriodOnly) && !isInPeriod ? reader.number(role) : null;
  };
  const ofPeriod = period && reader.figure(period.left);
  const own = ownFigure('subtotal');
  // 稳岗率（…）：84.62% in one cell.
  const inLabel = figureCell ? null : (/[:=]([\d.]+%)$/.exec(text.normal)?.[1] ?? null);
  const figureColumn = figureCell?.column ?? Math.min(...groups.map((group) => group.header.column));
  const source =
    inLabel === null
      ? sourceAt(sheet, row, figureColumn)
      : { ...sourceAt(sheet, label.row, label.column), raw: inLabel };
  return {
    kind,
    scope,
    row,
    sheet: sheet.name,
    label: text.line,
    labelCell: sheet.ref(label.row, label.column),
    months:
      kind === 'retention' || period || isOfPeriodOnly
        ? []
        : groups.map(({ month, inPost, insured, paid }) => ({
            month,
            inPost: reader.figure(inPost),
            insured: kind === 'effective' ? null : reader.figure(insured),
            paid: kind === 'effective' ? null : reader.figure(paid),
          })),
    subtotal: numberOf(own) === null ? (ofPeriod ?? own) : own,
    partSums: kind === 'counts' && !period ? reader.partSums(groups) : [],
    experienced: ownFigure('experienced'),
    figure: kind === 'retention' ? readRate(source, null, HIGHEST_RETENTION) : null,
  };
}
