import type { Area } from '../../workbook/address';
import { isNameHeader, type AttendanceHeader } from './header';
import { AttendanceRow, type DatedGroup } from './row';
import { readSubtotal, scopeOf, summingLabel } from './subtotals';
import { contractIn, readWorker } from './workers';
import { certifiedByRank, certifiedByType } from '../vocabulary/certificates';
import { withRenewal } from '../values/contracts';
import { numberOf } from '../values/numbers';
import type { AttendanceBlock, MonthColumns, SubtotalRow, WorkerRecord } from '../station';
import { squash } from '../values/text';
import { isTitle, isNote } from '../vocabulary/lines';
import { summingKind } from '../vocabulary/subtotal-rows';

const TITLE_ROWS = 6;

/** What the titles over a block say of its workers; null where they name both kinds or none. */
function typeOfTitles(header: AttendanceHeader, floor: number): boolean | null {
  for (let row = header.top - 1; row >= Math.max(floor, header.top - TITLE_ROWS); row--) {
    for (const cell of header.sheet.cellsOfRow(row)) {
      const right = header.sheet.mergeAt(row, cell.column)?.right ?? cell.column;
      const isOver = right >= header.left && cell.column <= header.right;
      const text = squash(cell.value);
      const type = isOver && summingKind(text) === null && text.length > 1 ? certifiedByType(text) : null;
      if (type !== null) return type;
    }
  }
  return null;
}

/**
 * Reads one page block of 附件2 between its header and `end` (the first row of the next table).
 * `groups`: the header's months with their years.
 */
export function readAttendanceBlock(
  header: AttendanceHeader,
  groups: readonly DatedGroup[],
  floor: number,
  end: number,
  date1904: boolean,
): AttendanceBlock {
  const { sheet } = header;
  const workers: WorkerRecord[] = [];
  const subtotals: SubtotalRow[] = [];
  let type = typeOfTitles(header, floor);
  let bottom = header.bottom;
  // Whose workers the next sum is over: those since the last one, null where both kinds are among them.
  let summed = type;
  let open: WorkerRecord[] = [];
  for (let row = header.bottom + 1; row < end; row++) {
    const reader = new AttendanceRow(header, row);
    const [firstCell] = reader.cells;
    if (!firstCell) continue;
    // Another list of people stands below, without months: a roster, or who signs.
    if (workers.length > 0 && reader.cells.some(({ value }) => isNameHeader(value))) break;
    const typeText = squash(reader.shown('type'));
    const label = summingLabel(header, row);
    if (label) {
      const beside = label.column === header.columns.type ? squash(null) : typeText;
      if (open.length > 0) summed = commonType(open);
      open = [];
      const scope = scopeOf(squash(label.value), beside, summed);
      subtotals.push(readSubtotal(header, groups, row, label, scope));
      // What follows a sum over all without workers between is over all too: 总计, then 社工有效人次小计.
      if (scope === 'all') summed = null;
      bottom = row;
      continue;
    }
    const rowType = certifiedByType(typeText) ?? certifiedByRank(typeText);
    type = rowType ?? type;
    const name = reader.own('name');
    const opening = squash(firstCell.value);
    if (isTitle(opening) || (isNote(opening) && !reader.hasMarks)) continue;
    const last = workers.at(-1);
    if (!reader.hasMarks && name === '' && last?.contract && reader.raw('contract') !== null && last === open.at(-1)) {
      // The renewed contract stands in a row of its own.
      const renewal = contractIn(reader, date1904);
      const renewed = renewal ? { ...last, contract: withRenewal(last.contract, renewal) } : last;
      workers[workers.length - 1] = open[open.length - 1] = renewed;
      bottom = row;
      continue;
    }
    if (!reader.hasMarks) {
      // A row that only says 持证社工 or 非持证社工 opens a section; a numbered row without anything is an empty line.
      if (opening.length > 1) type = certifiedByType(opening) ?? type;
      if (name === '' || certifiedByType(squash(name)) !== null) continue;
    }
    if (reader.isUnused || (name === '' && (reader.isMergedFromAbove || reader.isFiguresOnly))) continue;
    const worker = readWorker(header, groups, row, rowType ?? type, date1904);
    workers.push(worker);
    open.push(worker);
    bottom = row;
  }
  const headerArea: Area = { top: header.top, left: header.left, bottom: header.bottom, right: header.right };
  return {
    sheet: sheet.name,
    headerArea,
    area: { ...headerArea, bottom },
    months: groups.map((group) => monthColumns(header, group)),
    workers,
    subtotals,
  };
}

/** Whether all of some workers are certified, or none; null where both are among them. */
function commonType([first, ...others]: readonly WorkerRecord[]): boolean | null {
  return first && others.every(({ certified }) => certified === first.certified) ? first.certified : null;
}

function monthColumns(header: AttendanceHeader, group: DatedGroup): MonthColumns {
  return {
    month: group.month,
    statedMonth: group.header.month,
    headerCell: header.sheet.ref(group.header.row, group.header.column),
    statedYear: group.header.year,
    inPost: group.inPost,
    insured: group.insured,
    paid: group.paid,
  };
}

/** The retention that the sheet states, as a fraction (rule B13). */
export function statedRetention(blocks: readonly AttendanceBlock[]): number | null {
  const row = blocks.flatMap((block) => block.subtotals).find((subtotal) => subtotal.kind === 'retention');
  return numberOf(row?.figure);
}
