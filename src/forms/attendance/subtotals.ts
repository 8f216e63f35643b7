import type { Cell } from '../../workbook/snapshot';
import type { AttendanceHeader } from './header';
import { AttendanceRow, type DatedGroup } from './row';
import { certifiedByType } from '../vocabulary/certificates';
import { numberOf, readNumber, readRate, sourceAt } from '../values/numbers';
import type { SubtotalRow } from '../station';
import { oneLine, squash, type NormalText } from '../values/text';
import { summingKind, isComparingRow, isScope } from '../vocabulary/subtotal-rows';

function isHalves(count: number): boolean {
  return Number.isInteger(count * 2);
}

/** A row of counts without a name is a sum, whatever its label says (在岗人员情况). */
function unknownSum(header: AttendanceHeader, row: number, firstMonth: number): Cell | null {
  const reader = new AttendanceRow(header, row);
  if (reader.own('name') !== '') return null;
  const counts = header.months.map(({ inPost }) => numberOf(reader.figure(inPost)) ?? 0);
  const isCount = counts.some((count) => count > 1) || (reader.isFiguresOnly && counts.every(isHalves));
  const label = reader.cells.find(({ column, value }) => column < firstMonth && typeof value === 'string');
  const text = squash(label?.value ?? null);
  return isCount && label && text !== '' && !isComparingRow(text) ? label : null;
}

/** The label of a summing row: the first text of its own before the months that says so. */
export function summingLabel(header: AttendanceHeader, row: number): Cell | null {
  const { type } = header.columns;
  const first = Math.min(...header.months.map((group) => group.header.column));
  const labels = new AttendanceRow(header, row).cells.filter(
    (cell) => cell.column < first && typeof cell.value === 'string' && summingKind(squash(cell.value)) !== null,
  );
  return labels.find((cell) => cell.column !== type) ?? labels[0] ?? unknownSum(header, row, first);
}

/** Whose sum a row is. `current`: the type of the workers above it. */
export function scopeOf(label: NormalText, type: NormalText, current: boolean | null): SubtotalRow['scope'] {
  if (isScope(label, 'both')) return 'all';
  const named = certifiedByType(label);
  if (named === null && (isScope(label, 'all') || isScope(type, 'type'))) return 'all';
  const own = named ?? certifiedByType(type) ?? (isScope(label, 'open') ? null : current);
  return own === null ? 'all' : own ? 'certified' : 'uncertified';
}

/** No station keeps twice the agreed headcount all year: a plain figure above this is in percent. */
const HIGHEST_RETENTION = 2;

/** Reads 小计, 有效人次小计, 总计 and 稳岗率 (rules B2, B3, B13). */
export function readSubtotal(
  header: AttendanceHeader,
  groups: readonly DatedGroup[],
  row: number,
  label: Cell,
  scope: SubtotalRow['scope'],
): SubtotalRow {
  const reader = new AttendanceRow(header, row);
  const { sheet } = header;
  const kind = summingKind(squash(label.value)) ?? 'counts';
  const figureCell = reader.cells.find(
    ({ column }) => column > label.column && readNumber(sourceAt(sheet, row, column)).kind !== 'unreadable',
  );
  const figureColumn = figureCell?.column ?? Math.min(...groups.map((group) => group.header.column));
  return {
    kind,
    scope,
    row,
    sheet: sheet.name,
    label: oneLine(label.value),
    labelCell: sheet.ref(label.row, label.column),
    months:
      kind === 'retention'
        ? []
        : groups.map(({ month, inPost, insured, paid }) => ({
            month,
            inPost: reader.figure(inPost),
            insured: kind === 'effective' ? null : reader.figure(insured),
            paid: kind === 'effective' ? null : reader.figure(paid),
          })),
    subtotal: kind === 'counts' ? reader.number('subtotal') : null,
    experienced: kind === 'counts' ? reader.number('experienced') : null,
    figure: kind === 'retention' ? readRate(sourceAt(sheet, row, figureColumn), null, HIGHEST_RETENTION) : null,
  };
}
