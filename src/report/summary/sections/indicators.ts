import { countProgress, isAgreed, isStated, sumOfReadings, type IndicatorProgress } from '../../../assessment/progress';
import type { IndicatorStatus } from '../../../assessment/rates';
import { duePerMonth, remainingOf } from '../../../assessment/outlook';
import type { IndicatorForm, NumberReading } from '../../../forms/station';
import { percentText } from '../../../assessment/number-text';
import { format, type Strings } from '../../../strings';
import { LOOKS } from '../../../workbook/highlight-looks';
import type { SummaryContext } from '../context';
import { isLive, link, listOf, official, quote, textFormula } from '../formulas';
import { marked } from '../marked';
import { NAME } from '../names';
import { areaBetween, at, formula, pick, range, text, type Content, type Position, type Table } from '../sheet-builder';
import { asRead, FORMAT, formatted, STYLE } from '../styles';

const SPANS = [4, 1, 1, 1, 1, 1, 1, 1, 1];
/** Columns of the table. */
const [TARGET, COMPLETED, RATE, STATUS, REMAINING] = [2, 3, 4, 5, 6];

/** How the sheets write that there is no such figure (rule C2). */
const NOT_APPLICABLE = '/';

const percent = formatted(STYLE.cell, FORMAT.percent);

function statusWords({ statuses }: Strings): Readonly<Record<IndicatorStatus, string>> {
  return {
    met: marked('met', statuses.met),
    'on-track': `● ${statuses['on-track']}`,
    behind: marked('behind', statuses.behind),
    none: '—',
  };
}

interface Group {
  readonly title: string;
  readonly lines: readonly IndicatorProgress[];
}

/** Indicators by the part of the forms that they come from; parts without any are left out. */
function groupsOf({ review, words }: SummaryContext): Group[] {
  const { progress } = review.assessment;
  const texts = words.summary.indicators;
  const linesOf = (form: IndicatorForm): IndicatorProgress[] =>
    progress.filter((line) => line.form === form && isAgreed(line));
  const hours = linesOf('hours').map((line, index) => ({ ...line, group: `${index + 1} ${line.group}` }));
  const groups: Group[] = [
    { title: texts.zones, lines: linesOf('zones') },
    { title: texts.station, lines: linesOf('station') },
    { title: texts.hours, lines: hours },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** Every indicator of the whole station: sums of the zones, 总体服务 and hours. */
export function writeIndicators(context: SummaryContext): void {
  const { page, words } = context;
  const texts = words.summary.indicators;
  page.section(texts.title);
  const groups = groupsOf(context);
  const table = page.table(SPANS);
  if (groups.length === 0) page.line(text(words.indicators.none, STYLE.left));
  else {
    const { group, measure, target, completed, rate, remaining, perMonth, cell } = texts;
    const head = (label: string): Content => text(label, STYLE.header);
    table.repeatedHeader([
      ...[group, measure, target, completed, rate].map(head),
      statusHeader(context),
      ...[remaining, perMonth, cell].map(head),
    ]);
  }
  const statuses = groups.flatMap(({ title, lines }) => {
    table.band(text(title, { ...STYLE.label, horizontal: 'left' }));
    return lines.map((line) => writeLine(context, table, line));
  });
  writeCount(context, statuses);
}

/** Says what the status is held against. */
function statusHeader({ review, words }: SummaryContext): Content {
  const { status, statusAt } = words.summary.indicators;
  const { expectedProgress } = review.assessment.time;
  const shown = textFormula(statusAt, { progress: `TEXT(${NAME.progress},"${FORMAT.percent}")` });
  return formula(
    `IF(ISNUMBER(${NAME.progress}),${shown},${quote(status)})`,
    expectedProgress === null ? status : format(statusAt, { progress: percentText(expectedProgress) }),
    STYLE.header,
  );
}

/** How many indicators are behind, and how their words look. */
function writeCount(context: SummaryContext, statuses: readonly Position[]): void {
  const { page, words } = context;
  const [first, last] = [statuses[0], statuses.at(-1)];
  const count =
    first && last
      ? formula(
          `COUNTIF(${range(first, last)},${quote(statusWords(words).behind)})`,
          countProgress(context.review.assessment.progress).behind,
          STYLE.strong,
          NAME.behind,
        )
      : { ...text(0, STYLE.strong), name: NAME.behind };
  page.table([9, 3]).row([text(words.summary.indicators.behindCount, { ...STYLE.strong, horizontal: 'left' }), count]);
  page.gap();
  if (!first || !last) return;
  page.emphasise('behind', areaBetween(first, last), `LEFT(${at(first)},1)=${quote(LOOKS.behind.mark)}`);
  page.emphasise('met', areaBetween(first, last), `LEFT(${at(first)},1)=${quote(LOOKS.met.mark)}`);
}

/** Returns where the status stands. */
function writeLine({ review, words }: SummaryContext, table: Table, line: IndicatorProgress): Position {
  const { rate } = line;
  const { outlook } = review.assessment;
  const remaining = remainingOf(line);
  const perMonth = duePerMonth(remaining, outlook.monthsLeft, line.form);
  const statuses = statusWords(words);
  const { met, behind, none } = statuses;
  const contents = (): Content[] => {
    const cell = (index: number): string => at(table.ahead(index));
    const [target, completed, own] = [cell(TARGET), cell(COMPLETED), cell(RATE)];
    const share = `${cell(REMAINING)}/MAX(1,${NAME.monthsLeft})`;
    const dueFormula = line.form === 'hours' ? `ROUND(${share},2)` : `ROUNDUP(ROUND(${share},6),0)`;
    return [
      text(line.group, { ...STYLE.left, numberFormat: FORMAT.text }),
      text(line.measure, STYLE.cell),
      figureOf(line, 'target', words.summary.cellError),
      figureOf(line, 'completed', words.summary.cellError),
      formula(
        `IF(AND(ISNUMBER(${target}),ISNUMBER(${completed}),N(${target})<>0),${completed}/${target},"")`,
        rate,
        percent,
      ),
      formula(
        `IF(${own}="",${quote(none)},IF(${own}>=1-1E-9,${quote(met)},IF(N(${NAME.progress})-${own}>1E-9,${quote(behind)},${quote(statuses['on-track'])})))`,
        statuses[line.status],
        STYLE.cell,
      ),
      formula(`IF(${own}="","",MAX(0,${target}-${completed}))`, remaining, STYLE.cell),
      formula(`IF(OR(${own}="",${NAME.monthsLeft}=0),"",${dueFormula})`, perMonth, STYLE.cell),
      link(line.cell),
    ];
  };
  return pick(table.row(contents), STATUS);
}

/**
 * What the official sheets say, live; of an indicator without a 合计, or with one that is wrong or says nothing, the sum
 * over its zones.
 */
function figureOf(line: IndicatorProgress, part: 'target' | 'completed', errorWord: string): Content {
  const isCorrected = line.stated !== undefined && line.stated[part] !== line[part];
  if (line.total && !isCorrected && (isStated(line.total[part]) || line.zones.length === 0))
    return official(line.total[part], STYLE.cell, errorWord);
  const readings = line.zones.map(({ record }) => record[part]);
  const shown = line[part] ?? NOT_APPLICABLE;
  // Where what is due is another sum than that of the zones, it follows no cells.
  return isCorrected && sumOfReadings(readings) !== line[part]
    ? text(shown, asRead(STYLE.cell))
    : sumOf(readings, shown);
}

/** Rule C9: cells without a number are skipped, and a sum of none says so. */
function sumOf(readings: readonly NumberReading[], shown: number | string): Content {
  if (!readings.every(isLive)) return text(shown, asRead(STYLE.cell));
  const cells = listOf(readings.map(({ cell }) => cell));
  return formula(`IF(COUNT(${cells})=0,"${NOT_APPLICABLE}",SUM(${cells}))`, shown, STYLE.cell);
}
