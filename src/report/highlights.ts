import { roundHalfUp } from '../assessment/rounding';
import { isPercentFormat } from '../forms/values/numbers';
import { USUAL_ROOM } from '../workbook/column-room';
import { cellKey, type AreaRef, type CellRef } from '../workbook/address';
import { LOOKS } from '../workbook/highlight-looks';
import type { Highlight, HighlightLook } from '../workbook/plan';
import type { Cell } from '../workbook/snapshot';
import { SheetIndex } from '../workbook/sheet-index';
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
  for (const { record, status } of assessment.indicators) {
    if (status === 'behind') mark((record.rate ?? record.completed).cell, 'behind');
  }
  return [...marks.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

const TOKEN = /"[^"]*"?|\\.|\[[^\]]*\]|[^]/g;

/** Splits a format code at its semicolons, those of quoted texts aside; an empty section hides what it stands for. */
function sections(format: string): string[] {
  const found: string[] = [];
  let section = '';
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') {
      found.push(section);
      section = '';
    } else section += token;
  }
  return [...found, section];
}

/** Colours, conditions and digits' shapes must stay in front; currencies and elapsed hours are part of what is shown. */
const LEADING = /^(?:\[(?!\$|h+\]|m+\]|s+\])[^\]]*\])*/i;
const CONDITION = /\[[<>=]/;

function isTextSection(section: string): boolean {
  return section.replace(/"[^"]*"?|\\./g, '').includes('@');
}

/** What Excel makes of a format code: numbers above, below and at zero, then texts. */
function fullSections(format: string): string[] {
  const own = sections(format);
  const last = own.at(-1) ?? '';
  const [numbers, text] = isTextSection(last) ? [own.slice(0, -1), last] : [own.slice(0, 3), own[3] ?? '@'];
  // Conditions of its own say which section applies: none may be added.
  if (CONDITION.test(format)) return own;
  const [positive = 'General', negative, zero = positive] = numbers;
  const leading = LEADING.exec(positive)?.[0] ?? '';
  return [positive, negative ?? `${leading}-${positive.slice(leading.length)}`, zero, text];
}

const LONGEST_FORMAT = 255;

/** The cell's own number format with a mark before it: the highlight does not rest on colour alone. */
export function markedFormat(format: string, mark: string): string {
  const prefix = `"${mark}"`;
  const joined = fullSections(format)
    .map((section) => {
      const leading = LEADING.exec(section)?.[0] ?? '';
      return `${leading}${prefix}${section.slice(leading.length)}`;
    })
    .join(';');
  return joined.length <= LONGEST_FORMAT ? joined : `${prefix}General;${prefix}-General;${prefix}General;${prefix}@`;
}

/** Characters that a mark takes beside a number. */
const MARK_ROOM = 2;

/** Days and times, in brackets or out of them; what is quoted is no code. */
const DATE_CODE = /[ymdhs]/i;

function isDateFormat(format: string): boolean {
  return format !== 'General' && DATE_CODE.test(format.replace(/"[^"]*"?|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));
}

/**
 * A cell's own format with the mark before it; null where the mark would hide the number: one that no longer fits its
 * column shows as ####. Dates stay as they are too: Excel tells formats of short dates by another name than it shows them.
 */
function highlightFormat(cell: Cell | undefined, mark: string, room: number): string | null {
  const format = cell?.numberFormat ?? 'General';
  if (typeof cell?.value !== 'number') return markedFormat(format, mark);
  if (isDateFormat(format)) return null;
  const shown = isPercentFormat(format) ? `${(cell.value * 100).toFixed(2)}%` : String(roundHalfUp(cell.value, 4));
  return shown.length + MARK_ROOM <= room ? markedFormat(format, mark) : null;
}

/** Characters that fit a cell, over all the columns that it is merged over; `rooms`: of columns that are not as usual. */
function roomAt(sheet: SheetIndex, rooms: ReadonlyMap<number, number>, { row, column }: CellRef): number {
  const last = sheet.mergeAt(row, column)?.right ?? column;
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
  const marked = markedCells(review);
  return review.snapshot.sheets.flatMap((sheet) => {
    const own = marked.filter((cell) => cell.sheet === sheet.name);
    if (own.length === 0) return [];
    const index = new SheetIndex(sheet);
    const rooms = new Map([
      ...(sheet.columnRooms ?? []).map(({ column, room }) => [column, room] as const),
      ...sheet.hiddenColumns.map((column) => [column, 0] as const),
    ]);
    const formatted = own.map((cell) => {
      const shown = index.shownAt(cell.row, cell.column);
      const numberFormat = highlightFormat(shown, LOOKS[cell.look].mark, roomAt(index, rooms, cell));
      return { ...cell, numberFormat };
    });
    return joinRuns(formatted);
  });
}
