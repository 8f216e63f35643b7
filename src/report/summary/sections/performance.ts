import { TOLERANCE } from '../../../assessment/limits';
import { reachedBy, type AssessedTarget, type Performance } from '../../../assessment/performance';
import { limitText } from '../../../assessment/number-text';
import type { PerformanceFigure, PerformanceItem } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { PERCENT } from '../../../forms/vocabulary/performance';
import { format } from '../../../strings';
import type { SummaryContext } from '../context';
import { isLive, link, listOf, official, quote } from '../formulas';
import { marked } from '../marked';
import {
  areaBetween,
  at,
  blank,
  columnOf,
  formula,
  pick,
  range,
  text,
  type Content,
  type Position,
} from '../sheet-builder';
import { asRead, FORMAT, formatted, STYLE } from '../styles';

const SPANS = [3, 2, 2, 1, 1, 1, 1, 1];
/** Columns of the table. */
const [TARGET, COMPLETED, RATE, REACHED, VERDICT] = [1, 2, 4, 5, 6];

const percent = formatted(STYLE.cell, FORMAT.percent);
const name = { ...STYLE.left, numberFormat: FORMAT.text };

/** The performance targets with what was done, and what they come to by their weights (rules F1 to F3). */
export function writePerformance(context: SummaryContext): void {
  const { page, review, words } = context;
  const tables = review.assessment.performance.filter(({ groups }) => groups.some(({ targets }) => targets.length > 0));
  if (tables.length === 0) return;
  page.section(words.summary.performance.title);
  for (const table of tables) writeTable(context, table, tables.length > 1);
}

/** `isNamed`: whether the table is told from others by its sheet. */
function writeTable(context: SummaryContext, performance: Performance, isNamed: boolean): void {
  const { page, words } = context;
  const texts = words.summary.performance;
  const table = page.table(SPANS);
  const { item, target, completed, unit, rate, reached, verdict, cell } = texts.columns;
  if (isNamed) table.band(text(performance.table.sheet, name));
  table.repeatedHeader(
    [item, target, completed, unit, rate, reached, verdict, cell].map((label) => text(label, STYLE.header)),
  );
  const rows = performance.groups.map(({ group, targets }) => {
    if (group.name !== null && targets.length > 0) table.band(text(group.name, { ...name, bold: true }));
    return targets.map((each) => table.row(() => contentsOf(context, each, (column) => at(table.ahead(column)))));
  });
  const verdicts = rows.flat().map((row) => pick(row, VERDICT));
  const [first, last] = [verdicts[0], verdicts.at(-1)];
  if (first && last) {
    page.emphasise('behind', areaBetween(first, last), `${at(first)}=${quote(marked('behind', texts.notMet))}`);
    page.emphasise('met', areaBetween(first, last), `${at(first)}=${quote(marked('met', texts.met))}`);
  }
  if (performance.weights !== null) {
    writeScore(
      context,
      performance,
      rows.map((group) => group.map((row) => pick(row, REACHED))),
    );
  }
  page.gap();
}

/** One target; `cell`: where a column of its row stands. */
function contentsOf(
  { words }: SummaryContext,
  assessed: AssessedTarget,
  cell: (column: number) => string,
): readonly Content[] {
  const { item, rate, met } = assessed;
  const texts = words.summary.performance;
  const [target, completed] = [cell(TARGET), cell(COMPLETED)];
  const areNumbers = `ISNUMBER(${target}),ISNUMBER(${completed})`;
  const isLimit = item.direction === 'atMost';
  const isMet = isLimit ? `${completed}<=${target}+${TOLERANCE}` : `${completed}>=${target}-${TOLERANCE}`;
  const share = isLimit ? `${target}/${completed}` : `MAX(0,N(${cell(RATE)}))`;
  const [done, missed] = [marked('met', texts.met), marked('behind', texts.notMet)];
  return [
    text(item.name, name),
    figureContent(item, item.target, words.summary.cellError),
    figureContent(item, item.completed, words.summary.cellError),
    text(item.unit, { ...STYLE.cell, numberFormat: FORMAT.text }),
    formula(`IF(AND(${areNumbers},N(${target})<>0),${completed}/${target},"")`, rate, percent),
    formula(`IF(AND(${areNumbers}),IF(${isMet},1,${share}),"")`, reachedBy(assessed), percent),
    formula(
      `IF(AND(${areNumbers}),IF(${isMet},${quote(done)},${quote(missed)}),${quote(texts.inWords)})`,
      met === null ? texts.inWords : met ? done : missed,
      STYLE.cell,
    ),
    link(item.completed.reading.cell),
  ];
}

/** What a cell says of an item: live where the number has a cell of its own, as it was read where it stands in a sentence. */
function figureContent({ unit, isInSentence }: PerformanceItem, figure: PerformanceFigure, errorWord: string): Content {
  const style = unit === PERCENT ? percent : STYLE.cell;
  const { reading, words } = figure;
  const value = numberOf(reading);
  if (value === null && isInSentence) return text(words === '' ? '—' : words, asRead(formatted(style, FORMAT.text)));
  return official(reading, value === null ? STYLE.cell : style, errorWord);
}

/** Weight × what was reached, group by group. `reached`: where that of each target of a group stands. */
function writeScore(
  { page, words }: SummaryContext,
  { groups, weights, score }: Performance,
  reached: readonly (readonly Position[])[],
): void {
  const texts = words.summary.performance;
  const table = page.table([6, 2, 2, 2]);
  table.header([texts.group, texts.weight, texts.mean, texts.score], STYLE.header);
  const rows = groups.map(({ group, reached: mean }, index) => {
    const places = pick(reached, index);
    const [first, last] = [places[0], places.at(-1)];
    const own = (column: number): string => at(table.ahead(column));
    const [weight, average] = [own(1), own(2)];
    return table.row([
      text(group.name ?? '', name),
      weightContent(group),
      first && last ? formula(`IFERROR(AVERAGE(${range(first, last)}),"")`, mean, percent) : blank(percent),
      formula(
        `IF(AND(ISNUMBER(${weight}),ISNUMBER(${average})),${weight}*${average},"")`,
        group.weight === null || mean === null ? null : group.weight * mean,
        percent,
      ),
    ]);
  });
  const column = (index: number): string => columnOf(rows, index);
  table.row([
    text(format(texts.total, { weights: limitText(weights ?? 0) }), { ...STYLE.strong, horizontal: 'left' }),
    formula(`SUM(${column(1)})`, weights, formatted(STYLE.strong, FORMAT.percent)),
    text('—', STYLE.strong),
    formula(
      `IF(COUNT(${column(3)})=${groups.length},SUM(${column(3)}),"")`,
      score,
      formatted(STYLE.strong, FORMAT.percent),
    ),
  ]);
  page.line(text(texts.scoreNote, STYLE.note));
}

/** The weight of a group: live where its rows have it in cells of their own. */
function weightContent({ weight, weights }: Performance['groups'][number]['group']): Content {
  const sum = weights.reduce((total, reading) => total + (numberOf(reading) ?? 0), 0);
  if (weight === null || sum === 0 || !weights.every(isLive)) return text(weight, asRead(percent));
  const points = sum > weight * 2 ? '/100' : '';
  return formula(`SUM(${listOf(weights.map(({ cell }) => cell))})${points}`, weight, percent);
}
