import type { PlannedCell, SheetPlan } from '../../workbook/plan';
import type { Area } from '../../workbook/address';
import { OWN_MARK } from '../../forms/own-sheet';
import { isoDate } from '../../forms/values/calendar';
import type { Review } from '../review';
import { dateText, format } from '../../strings';
import { SHEET_CHECK_TEXTS, SHEET_WORDS } from '../sheet-words';
import { ruleTextValues } from '../rule-texts';
import { SummaryInputs, type SummaryContext } from './context';
import { writeMarkTable, writeSetAsideTable } from './ledger/tables';
import { ledgerColumns, writeStaffLedger } from './ledger/workers';
import { footerOf } from './footer';
import { planJournal } from './journal';
import { LimitFormulas } from './limit-formulas';
import { NAME } from './names';
import { journalRemains, movedNotes, previousArea, summarySheetName } from './ownership';
import { writeBasics } from './sections/basics';
import { writeParagraphs } from './sections/closing';
import { writeDeadlines } from './sections/deadlines';
import { writeFindings } from './sections/findings';
import { writeFirstPage } from './sections/first-page';
import { writeFunds } from './sections/funds';
import { writeHeading } from './sections/heading';
import { writeIndicators } from './sections/indicators';
import { writeLimits } from './sections/limits';
import { writePerformance } from './sections/performance';
import { writeSatisfaction } from './sections/satisfaction';
import { writeItems } from './sections/score';
import { writeStaffing } from './sections/staffing';
import { writeZones } from './sections/zones';
import { PLAIN_ROW } from './page-flow';
import { SheetBuilder, text } from './sheet-builder';
import { STYLE } from './styles';

/** Twelve columns fill the width of A4 landscape in the default fonts of Chinese offices. */
const PAGE_WIDTHS = Array.from({ length: 12 }, () => 10.2);
const GAP_WIDTH = 3;
const LEDGER_WIDTH = 9;

/**
 * The sheet 评分汇总: what is printed and signed, with the calculation beside it outside the print area.
 * Every figure is a formula over the official cells and the inputs, and carries the value that we computed.
 * `madeOn`: what the sheet says about when it was made.
 */
export function planSummary(review: Review, madeOn: string = localTime(new Date())): SheetPlan {
  const words = SHEET_WORDS;
  const page = new SheetBuilder(0, PAGE_WIDTHS, true, words.summary);
  const ledgerLeft = PAGE_WIDTHS.length + 1;
  const widths = Array.from({ length: Math.max(LEAST_LEDGER_COLUMNS, ledgerColumns(review)) }, () => LEDGER_WIDTH);
  const ledger = new SheetBuilder(ledgerLeft, widths, false, words.summary);
  const context: SummaryContext = {
    review,
    words,
    checkTexts: SHEET_CHECK_TEXTS,
    ruleValues: ruleTextValues(review.station, review.assessment),
    page,
    ledger,
    inputs: new SummaryInputs(review),
    limits: new LimitFormulas(review),
    madeOn,
  };

  const repeated = writeHeading(context);
  ledger.line(text(format(words.summary.ownMark, { mark: OWN_MARK }), STYLE.ledgerTitle));
  ledger.skipTo(page.next, PLAIN_ROW);
  const staff = writeStaffLedger(context);
  if (staff) writeMarkTable(context);
  writeSetAsideTable(context);
  const fullMark = writeFirstPage(context, staff);
  page.turn();
  writeBasics(context);
  writeLimits(context);
  writeItems(context, fullMark);
  writeStaffing(context, staff);
  writeIndicators(context);
  writeZones(context);
  writeFunds(context);
  writePerformance(context);
  writeSatisfaction(context);
  writeDeadlines(context);
  writeFindings(context);
  writeParagraphs(context);

  return assemble(review, context, repeated);
}

/** The tables beside the workers' need this many. */
const LEAST_LEDGER_COLUMNS = 9;

function assemble({ snapshot }: Review, context: SummaryContext, repeated: number): SheetPlan {
  const { page, ledger, words } = context;
  const name = summarySheetName(snapshot, words.summary.sheetName);
  const previous = previousArea(snapshot, name);
  const printArea: Area = { top: 0, left: page.left, bottom: page.bottom, right: page.right };
  const area: Area = { ...printArea, bottom: Math.max(page.bottom, ledger.bottom), right: ledger.right };
  const own = [...page.cells, ...ledger.cells];
  const notes = movedNotes(snapshot, name, previous, area);
  const filled = [...own, ...unlessWritten(notes, own)];
  const remains = unlessWritten(journalRemains(snapshot, name), filled);
  const cells = [...filled, ...remains].sort(inRowOrder);
  const merges = [...page.merges, ...ledger.merges];
  const widths = [...page.widths, GAP_WIDTH, ...ledger.widths];
  const names = [...page.names, ...ledger.names];
  // Nothing stands above it in the ledger.
  const [mark] = ledger.cells;
  const ownArea = { name: NAME.area, area };
  const title = format(words.summary.journal, { mark: OWN_MARK });
  const journal = planJournal(snapshot, name, title, { cells, names, merges }, (input, index) =>
    context.inputs.carried(input, index),
  );
  return {
    name,
    ...(mark && { identity: { mark, area: ownArea } }),
    journal,
    cells,
    ...(notes.length > 0 && { notes }),
    previousArea: previous,
    merges,
    columnWidths: widths.map((width, column) => ({ column, width })),
    rowHeights: [...page.heights].map(([row, height]) => ({ row, height })),
    names: [ownArea, ...names],
    validations: [...page.validations, ...ledger.validations],
    emphases: [...page.emphases, ...ledger.emphases],
    charts: [...page.charts, ...ledger.charts],
    page: { printArea, titleRows: { from: repeated, to: repeated }, breaks: page.breaks, footer: footerOf(context) },
  };
}

/** Those that stand where none of the others does. */
function unlessWritten(cells: readonly PlannedCell[], written: readonly PlannedCell[]): PlannedCell[] {
  const taken = new Set(written.map(({ row, column }) => `${row},${column}`));
  return cells.filter(({ row, column }) => !taken.has(`${row},${column}`));
}

function inRowOrder(a: PlannedCell, b: PlannedCell): number {
  return a.row - b.row || a.column - b.column;
}

function localTime(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = isoDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return day ? `${dateText(day, SHEET_WORDS.dates)} ${time}` : time;
}
