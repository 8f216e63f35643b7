import type { Area } from '../workbook/address';
import { SheetIndex } from '../workbook/sheet-index';
import type { Cell, SheetSnapshot } from '../workbook/snapshot';
import { squash } from './values/text';
import { ledgerRank, ledgerText, mayTell, pageRank, pageText, type LedgerText } from './vocabulary/summary-texts';

/** Longer texts are none of those that tell. */
const LONGEST = 200;
/** Columns of the page, and those that the tables beside it take at least. */
const PAGE_WIDTH = 12;
const LEDGER_WIDTH = 9;
/** One text may stand anywhere; so many different ones below one another do not. */
const FEWEST_ON_PAGE = 3;
const FEWEST_IN_LEDGER = 2;
/** Blank rows inside what stands below the last text that tells. */
const LEDGER_GAP = 1;

/** A cell whose text tells of a summary. */
interface Teller {
  readonly cell: Cell;
  /** Place of the text among those of its strip, from top to bottom. */
  readonly rank: number;
}

/** What a sheet holds of summaries, be it the whole of one or a part that was copied or cut. */
export interface SummaryParts {
  /** Cells that bear our mark. */
  readonly marks: readonly Cell[];
  /** Printed pages. */
  readonly pages: readonly Area[];
  /** Tables that stand beside such a page. */
  readonly ledgers: readonly Area[];
}

const NOTHING: SummaryParts = { marks: [], pages: [], ledgers: [] };

/** Texts that stand in the first column of a page, but for this one: it heads a column further right. */
const PER_MONTH = pageRank('perMonth');
const MARK: LedgerText = 'mark';

/** Finds summaries by what their cells say, wherever they stand. Linear in the number of cells. */
export function summaryParts(sheet: SheetSnapshot): SummaryParts {
  const page: Teller[] = [];
  const ledger: Teller[] = [];
  const marks: Cell[] = [];
  for (const cell of sheet.cells) {
    if (typeof cell.value !== 'string' || cell.value.length > LONGEST || !mayTell(cell.value)) continue;
    const text = squash(cell.value);
    const onPage = pageText(text);
    if (onPage) page.push({ cell, rank: pageRank(onPage) });
    const beside = ledgerText(text);
    if (beside) ledger.push({ cell, rank: ledgerRank(beside) });
    if (beside === MARK) marks.push(cell);
  }
  if (page.length + ledger.length === 0) return NOTHING;
  const index = new SheetIndex(sheet);
  return {
    marks,
    pages: strips(page, PAGE_WIDTH, FEWEST_ON_PAGE).map((strip) => pageArea(index, strip)),
    ledgers: strips(ledger, LEDGER_WIDTH, FEWEST_IN_LEDGER).map((strip) => ledgerArea(index, strip)),
  };
}

/** Tellers below one another in their order, from top to bottom. */
interface Strip {
  readonly left: number;
  readonly tellers: readonly Teller[];
  /** The first row of the next strip in this column; infinite where there is none. */
  readonly end: number;
}

/** Where the order begins anew, so does a strip: copies may stand below one another. */
function strips(tellers: readonly Teller[], width: number, fewest: number): Strip[] {
  const lefts = new Set(tellers.flatMap(({ cell, rank }) => (rank === PER_MONTH ? [] : [cell.column])));
  return [...lefts].flatMap((left) => {
    const column = tellers.filter(
      ({ cell, rank }) =>
        cell.column === left || (rank === PER_MONTH && cell.column > left && cell.column < left + width),
    );
    const runs: Teller[][] = [];
    for (const teller of column) {
      const run = runs.at(-1);
      if (run && (run.at(-1)?.rank ?? 0) <= teller.rank) run.push(teller);
      else runs.push([teller]);
    }
    return runs.flatMap((run, index): Strip[] => {
      const isTold = new Set(run.map(({ rank }) => rank)).size >= fewest;
      return isTold ? [{ left, tellers: run, end: runs[index + 1]?.[0]?.cell.row ?? Infinity }] : [];
    });
  });
}

function pageArea(index: SheetIndex, strip: Strip): Area {
  // Columns that somebody put in between have widened what goes over the whole page.
  const widths = strip.tellers.map(({ cell: { row, column } }) => index.mergeAt(row, column)?.right ?? column);
  const right = Math.max(strip.left + PAGE_WIDTH - 1, ...widths);
  return areaOf(index, strip, right, 0);
}

function ledgerArea(index: SheetIndex, strip: Strip): Area {
  const ends = strip.tellers.map(({ cell }) => endOfRun(index, cell));
  return areaOf(index, strip, Math.max(strip.left + LEDGER_WIDTH - 1, ...ends), LEDGER_GAP);
}

/** The last cell of those that stand side by side from one on. */
function endOfRun(index: SheetIndex, { row, column }: Cell): number {
  let right = column;
  while (index.at(row, right + 1)) right++;
  return right;
}

/** Down to the first rows that are blank between both columns. */
function areaOf(index: SheetIndex, { left, tellers, end }: Strip, right: number, gap: number): Area {
  const rows = tellers.map(({ cell }) => cell.row);
  const top = Math.min(...rows);
  let bottom = Math.max(...rows);
  for (let row = bottom + 1; row < end && row <= bottom + 1 + gap; row++) {
    if (index.cellsBetween(row, left, right).length > 0) bottom = row;
  }
  return { top, left, bottom, right };
}
