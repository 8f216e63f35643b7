import { percentText, plainText } from '../../../assessment/number-text';
import { isPlainMeasure, type IndicatorProgress } from '../../../assessment/progress';
import { format } from '../../../strings';
import type { SummaryContext } from '../context';
import type { StaffLedger } from '../ledger/workers';
import { writeSchemeTable, type FullMark } from '../ledger/tables';
import { quote } from '../formulas';
import { NAME } from '../names';
import { blank, formula, text } from '../sheet-builder';
import { STYLE } from '../styles';
import { SIGNATURE_HEIGHT, writeSignatures } from './closing';
import { writeScore } from './score';
import { writeMonths } from './staffing';
import { writeTiles } from './tiles';
import { writeVetoes } from './vetoes';

/** Heights of rows of one line, in points: of months and indicators, which there may be few or many of, as there is room. */
const LINE = 15;
const HIGHEST_LINE = 20;
const LOWEST_LINE = 12;
/** Header and total of the months; header of the indicators and the line that tells how many more there are. */
const HEADS = 2;
/** So many indicators behind are named. */
const MOST_BEHIND = 8;
/** Months and chart stand on the left of the indicators. */
const OFFSET = 8;

/**
 * What is signed, on one page for any station: score and vetoes, staffing by month, what is behind, signatures. All else
 * stands behind it.
 */
export function writeFirstPage(context: SummaryContext, staff: StaffLedger | null): FullMark {
  const { page } = context;
  const fullMark = writeSchemeTable(context);
  writeTiles(context);
  page.dense(LINE, () => {
    page.beside([
      () => {
        writeScore(context, fullMark);
      },
      () => {
        writeVetoes(context);
      },
    ]);
  });
  page.gap();
  const rows = Math.max(staff?.months.length ?? 0, MOST_BEHIND) + HEADS;
  const room = page.room - SIGNATURE_HEIGHT;
  page.dense(Math.max(LOWEST_LINE, Math.min(HIGHEST_LINE, Math.floor(room / rows))), () => {
    page.beside([
      () => {
        writeMonths(context, staff);
      },
      () => {
        writeBehind(context);
      },
    ]);
  });
  writeSignatures(context);
  return fullMark;
}

/**
 * Indicators behind the expected progress, the furthest first: as they are when the sheet is made. As many lines in any
 * case, those without a name unruled, so that no row below moves.
 */
function writeBehind({ page, review, words }: SummaryContext): void {
  const texts = words.summary.behind;
  const behind = review.assessment.progress
    .filter(({ status }) => status === 'behind')
    .sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
  const table = page.table([3, 1], OFFSET);
  table.header([texts.title, texts.rate], STYLE.header);
  const named = behind.slice(0, MOST_BEHIND);
  for (const indicator of named) {
    table.row([
      text(labelOf(indicator), { ...STYLE.left, wrap: false }),
      text(indicator.rate === null ? null : percentText(indicator.rate), STYLE.cell),
    ]);
  }
  const whole = page.table([4], OFFSET);
  const more = behind.length - MOST_BEHIND;
  const { progress } = review.assessment;
  const none = progress.length === 0 ? texts.unread : texts.none;
  const ofStation = more > 0 ? format(texts.more, { count: more }) : behind.length === 0 ? none : texts.all;
  const inZones = review.report.progress.zonesBehind.length;
  const told = inZones > 0 ? format(texts.withZones, { text: ofStation, count: inZones }) : ofStation;
  // The list is that of the day; the tile above it counts anew.
  const shown = `IF(${NAME.behind}=${behind.length},${quote(told)},${quote(texts.stale)})`;
  whole.row([formula(shown, told, STYLE.left)]);
  for (let line = named.length; line < MOST_BEHIND; line++) whole.row([blank(STYLE.plain)]);
}

const LONGEST_LABEL = 13;

function labelOf({ group, measure, completed, target }: IndicatorProgress): string {
  const name = Array.from(isPlainMeasure(measure) ? group : `${group} ${measure}`);
  const label = name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).join('')}…` : name.join('');
  return completed === null || target === null ? label : `${label} ${plainText(completed)}/${plainText(target)}`;
}
