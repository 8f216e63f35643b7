import { SATISFACTION, TOLERANCE } from '../../../assessment/limits';
import { limitText } from '../../../assessment/number-text';
import { isAtTarget, meanOfBand, statedMean, tellsShare, type Satisfaction } from '../../../assessment/satisfaction';
import type { SatisfactionBand } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { format } from '../../../strings';
import { formatArea, formatCell, readableAddress } from '../../../workbook/address';
import type { SummaryContext } from '../context';
import { isLive, link, listOf, official, quote } from '../formulas';
import { marked } from '../marked';
import { areaBetween, at, columnOf, formula, pick, text, type Content, type Position } from '../sheet-builder';
import { asRead, FORMAT, formatted, STYLE } from '../styles';

const SPANS = [4, 2, 2, 2, 2];
/** Columns of the table. */
const [ANSWERS, MEAN] = [1, 2];

const percent = formatted(STYLE.cell, FORMAT.percent);
const TARGET = { target: limitText(SATISFACTION.target), required: SATISFACTION.answers };

/** The survey of satisfaction: how many answered, and how satisfied they are (rule D1). */
export function writeSatisfaction(context: SummaryContext): void {
  const { satisfaction } = context.review.assessment;
  if (!satisfaction) return;
  const { page, words } = context;
  page.section(words.summary.satisfaction.title);
  writeFigures(context, satisfaction, writeBands(context, satisfaction));
  if (satisfaction.others.length > 0) {
    const areas = satisfaction.others.map(({ sheet, area }) => readableAddress(formatArea({ sheet, ...area })));
    page.line(text(format(words.summary.satisfaction.others, { cells: areas.join(words.listSeparator) }), STYLE.hint));
  }
  page.gap();
}

/** Returns where the cells of each band stand. */
function writeBands(context: SummaryContext, { table: { bands } }: Satisfaction): Position[][] {
  const { page, words } = context;
  const texts = words.summary.satisfaction;
  const table = page.table(SPANS);
  const { label, answers, mean, atTarget, cell } = texts.columns;
  table.repeatedHeader(
    [label, answers, mean, format(atTarget, TARGET), cell].map((header) => text(header, STYLE.header)),
  );
  return bands.map((band) =>
    table.row([
      text(band.label, { ...STYLE.left, numberFormat: FORMAT.text }),
      official(band.answers, STYLE.cell, words.summary.cellError),
      bandMean(context, band),
      text(standing(band, texts), STYLE.cell),
      link(band.answers.cell),
    ]),
  );
}

/** As it is stated, else the share of the satisfied. */
function bandMean({ words }: SummaryContext, band: SatisfactionBand): Content {
  if (band.mean) return official(band.mean, percent, words.summary.cellError);
  // Of more than answered nobody knows how many are.
  if (meanOfBand(band) === null) return text('—', STYLE.cell);
  const satisfied = listOf(band.satisfied.map(({ cell }) => cell));
  return [band.answers, ...band.satisfied].every(isLive)
    ? formula(`IFERROR(SUM(${satisfied})/${formatCell(band.answers.cell)},"")`, meanOfBand(band), percent)
    : text(meanOfBand(band), asRead(percent));
}

function standing(band: SatisfactionBand, texts: SummaryContext['words']['summary']['satisfaction']): string {
  if (!band.band) return texts.untold;
  const isAt = isAtTarget(band);
  return isAt === null ? format(texts.straddles, TARGET) : isAt ? texts.at : texts.below;
}

/** How many answered, how many of them are certainly satisfied, and the mean. */
function writeFigures(context: SummaryContext, satisfaction: Satisfaction, rows: readonly Position[][]): void {
  const { page, words } = context;
  const texts = words.summary.satisfaction;
  const { answers, share, mean } = satisfaction;
  const { target, answers: least } = SATISFACTION;
  const column = (index: number): string => columnOf(rows, index);
  const table = page.table([6, 2, 2, 2]);
  table.header([texts.item, texts.value, texts.required, texts.verdict], STYLE.header);
  const label = (words: string): Content => text(words, STYLE.left);
  const none = text('—', STYLE.cell);
  const answered = table.row(() => [
    label(format(texts.answers, TARGET)),
    formula(`SUM(${column(ANSWERS)})`, answers, STYLE.cell),
    text(`≥${least}`, STYLE.cell),
    verdict(context, at(table.ahead(1)), least, answers),
  ]);
  const total = at(pick(answered, 1));
  if (tellsShare(satisfaction)) {
    table.row([
      label(format(texts.share, TARGET)),
      shareContent(context, satisfaction, rows, total, share),
      none,
      none,
    ]);
  }
  const hasMean = mean !== null || satisfaction.table.bands.some((band) => band.mean !== null);
  const meant = hasMean
    ? table.row(() => [
        label(texts.mean),
        meanContent(context, satisfaction, column, total, rows.length),
        text(`≥${limitText(target)}`, STYLE.cell),
        verdict(context, at(table.ahead(1)), target, mean),
      ])
    : answered;
  const area = areaBetween(pick(answered, 3), pick(meant, 3));
  page.emphasise('error', area, `${at(pick(answered, 3))}=${quote(marked('error', texts.notMet))}`);
}

function verdict({ words }: SummaryContext, value: string, least: number, known: number | null): Content {
  const texts = words.summary.satisfaction;
  const [met, notMet] = [marked('met', texts.met), marked('error', texts.notMet)];
  return formula(
    `IF(ISNUMBER(${value}),IF(${value}>=${least}-${TOLERANCE},${quote(met)},${quote(notMet)}),${quote(words.unconfirmed)})`,
    known === null ? words.unconfirmed : known >= least - TOLERANCE ? met : notMet,
    STYLE.cell,
  );
}

/** Of those who answered, who is certainly at or above the target; open where answers lie in a band that straddles it. */
function shareContent(
  { words }: SummaryContext,
  { table: { bands } }: Satisfaction,
  rows: readonly Position[][],
  total: string,
  share: number | null,
): Content {
  const answersOf = (isSuch: (at: boolean | null) => boolean): string[] =>
    bands.flatMap((band, index) => (isSuch(isAtTarget(band)) ? [at(pick(pick(rows, index), ANSWERS))] : []));
  const [above, open] = [answersOf((isAt) => isAt === true), answersOf((isAt) => isAt === null)];
  const isOpen = [`${total}<=0`, ...open.map((cell) => `N(${cell})>0`)].join(',');
  const sum = above.length > 0 ? `SUM(${above.join(',')})` : '0';
  return formula(`IF(OR(${isOpen}),${quote(words.unconfirmed)},${sum}/${total})`, share ?? words.unconfirmed, percent);
}

/** The mean as it is stated, else that of the groups by how many answered. */
function meanContent(
  { words }: SummaryContext,
  { table, mean }: Satisfaction,
  column: (index: number) => string,
  total: string,
  bands: number,
): Content {
  const stated = statedMean(table);
  if (stated && numberOf(stated) !== null) return official(stated, percent, words.summary.cellError);
  const [answers, means] = [column(ANSWERS), column(MEAN)];
  return formula(
    `IF(OR(${total}<=0,COUNT(${answers})<${bands},COUNT(${means})<${bands}),${quote(words.unconfirmed)},SUMPRODUCT(${answers},${means})/${total})`,
    mean ?? words.unconfirmed,
    percent,
  );
}
