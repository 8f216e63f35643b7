import { groupedBy } from '../checks/analysis/grouped';
import { USUAL_ROOM } from '../workbook/column-room';
import { cellKey, type AreaRef, type CellRef } from '../workbook/address';
import { LOOKS } from '../workbook/highlight-looks';
import type { Highlight, HighlightLook } from '../workbook/plan';
import { SheetIndex } from '../workbook/sheet-index';
import { formatBeside } from './marked-format';
import type { Review } from './review';

/** The gravest look wins where several findings meet in one cell. */
const PRECEDENCE: readonly HighlightLook[] = ['error', 'warning', 'behind', 'note'];

/** The rule that tells what is behind expected progress: its cells get the look of their own. */
const BEHIND = 'indicator-behind';

interface Marked extends CellRef {
  readonly look: HighlightLook;
}

function cellsOf(ref: CellRef | AreaRef): CellRef[] {
  if (!('top' in ref)) return [ref];
  const cells: CellRef[] = [];
  for (let row = ref.top; row <= ref.bottom; row++) {
    for (let column = ref.left; column <= ref.right; column++) cells.push({ sheet: ref.sheet, row, column });
  }
  return cells;
}

/** Where a 合计 that is wrong says that an indicator is behind, which it is not by what is due (rule C9). */
function wronglyBehind({ progress }: Review['assessment']): ReadonlySet<string> {
  const ahead = progress.filter(({ stated, status }) => stated !== undefined && status !== 'behind');
  return new Set(ahead.flatMap(({ total }) => (total ? [cellKey(total.completed.cell)] : [])));
}

function markedCells({ findings, assessment }: Review): Marked[] {
  const marks = new Map<string, Marked>();
  const mark = (cell: CellRef, look: HighlightLook): void => {
    const key = cellKey(cell);
    const before = marks.get(key);
    if (!before || PRECEDENCE.indexOf(look) < PRECEDENCE.indexOf(before.look)) marks.set(key, { ...cell, look });
  };
  for (const { rule, severity, cells, setAside } of findings) {
    if (rule === BEHIND || setAside) continue;
    for (const cell of cells.flatMap(cellsOf)) mark(cell, severity);
  }
  const wrong = wronglyBehind(assessment);
  for (const { record, status } of assessment.indicators) {
    if (status === 'behind' && !wrong.has(cellKey(record.completed.cell)))
      mark((record.rate ?? record.completed).cell, 'behind');
  }
  return [...marks.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Characters that fit a cell, over all the columns that it is merged over; `rooms`: of columns that are not as usual.
 * Nothing is known of the columns beyond those in use.
 */
function roomAt(sheet: SheetIndex, rooms: ReadonlyMap<number, number>, { row, column }: CellRef): number {
  const last = Math.min(sheet.mergeAt(row, column)?.right ?? column, sheet.lastColumn);
  let room = 0;
  for (let each = column; each <= last; each++) room += rooms.get(each) ?? USUAL_ROOM;
  return room;
}

/** One conditional format per run of neighbours in a row that look alike. */
function joinRuns(cells: readonly (Marked & { readonly numberFormat: string | null })[]): Highlight[] {
  const highlights: Highlight[] = [];
  for (const { sheet, row, column, look, numberFormat } of cells) {
    const last = highlights.at(-1);
    const isNext = last?.area.sheet === sheet && last.area.top === row && last.area.right === column - 1;
    if (last && isNext && last.look === look && last.numberFormat === numberFormat) {
      highlights[highlights.length - 1] = { ...last, area: { ...last.area, right: column } };
    } else {
      highlights.push({ look, numberFormat, area: { sheet, top: row, left: column, bottom: row, right: column } });
    }
  }
  return highlights;
}

/** Conditional formats for every finding and for every indicator behind expected progress, sheet by sheet. */
export function planHighlights(review: Review): readonly Highlight[] {
  const marked = new Map(groupedBy(markedCells(review), ({ sheet }) => sheet).map((cells) => [cells[0].sheet, cells]));
  return review.snapshot.sheets.flatMap((sheet) => {
    const own = marked.get(sheet.name);
    if (!own) return [];
    const index = new SheetIndex(sheet);
    const rooms = new Map([
      ...(sheet.columnRooms ?? []).map(({ column, room }) => [column, room] as const),
      ...sheet.hiddenColumns.map((column) => [column, 0] as const),
    ]);
    const formatted = own.map((cell) => {
      const shown = index.shownAt(cell.row, cell.column);
      const numberFormat = formatBeside(LOOKS[cell.look].mark, shown, roomAt(index, rooms, cell));
      return { ...cell, numberFormat };
    });
    return joinRuns(formatted);
  });
}
