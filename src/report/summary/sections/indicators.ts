import { countProgress, type IndicatorProgress } from '../../../assessment/progress';
import type { IndicatorStatus } from '../../../assessment/rates';
import { roundHalfUp } from '../../../assessment/rounding';
import type { IndicatorForm, NumberReading } from '../../../forms/station';
import type { SummaryContext } from '../context';
import { isLive, link, listOf, official } from '../formulas';
import { NAME } from '../names';
import { areaBetween, at, formula, pick, range, text, type Content, type Position, type Table } from '../sheet-builder';
import { HOURS_CHART, SERVICE_CHART, writeRateChart, type ChartedRate, type RateChart } from './rate-charts';
import { asRead, FORMAT, formatted, STYLE } from '../styles';

const SPANS = [3, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const HEADER = ['指标', '项目', '协议量', '完成量', '完成率', '应达进度', '状态', '还差', '每月需完成', '单元格'];
/** Columns of the table. */
const [TARGET, COMPLETED, RATE, STATUS] = [2, 3, 4, 6];

/** How the sheets write that there is no such figure (rule C2). */
const NOT_APPLICABLE = '/';

/** Measures that say no more than their indicator does. */
const UNNAMED_MEASURES: ReadonlySet<string> = new Set(['量', '小时']);

const percent = formatted(STYLE.cell, FORMAT.percent);

export const STATUS_WORDS: Readonly<Record<IndicatorStatus, string>> = {
  met: '✓ 完成',
  'on-track': '● 达进度',
  behind: '▼ 落后',
  none: '—',
};

interface WrittenLine extends ChartedRate {
  readonly status: Position;
}

interface Group {
  readonly title: string;
  readonly lines: readonly IndicatorProgress[];
  readonly chart: RateChart;
}

/** Indicators by the part of the forms that they come from; parts without any are left out. */
function groupsOf(progress: readonly IndicatorProgress[]): Group[] {
  const linesOf = (form: IndicatorForm): IndicatorProgress[] => progress.filter((line) => line.form === form);
  const hours = linesOf('hours').map((line, index) => ({ ...line, group: `${index + 1} ${line.group}` }));
  const groups: Group[] = [
    { title: '附件1-1 各片区合计', lines: linesOf('zones'), chart: SERVICE_CHART },
    { title: '附件1-1 总体服务', lines: linesOf('station'), chart: SERVICE_CHART },
    { title: '附件1-2 工时指标', lines: hours, chart: HOURS_CHART },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** Every indicator of the whole station: sums of the zones, 总体服务 and hours, with charts of their rates. */
export function writeIndicators(context: SummaryContext): void {
  const { page, review } = context;
  page.heading(text('五、指标完成情况', STYLE.section));
  const groups = groupsOf(review.assessment.progress);
  const table = page.table(SPANS);
  if (groups.length === 0) page.line(text('没有读到指标。', STYLE.left));
  else table.header(HEADER, STYLE.header);
  const written = groups.map(({ title, lines, chart }) => {
    page.line(text(title, { ...STYLE.label, horizontal: 'left' }));
    return { chart, lines: lines.map((line) => writeLine(context, table, line)) };
  });
  writeCount(
    context,
    written.flatMap(({ lines }) => lines.map(({ status }) => status)),
  );
  for (const chart of [SERVICE_CHART, HOURS_CHART]) {
    writeRateChart(
      context,
      chart,
      written.filter((group) => group.chart === chart).flatMap(({ lines }) => lines),
    );
  }
}

/** How many indicators are behind, and how their words look. */
function writeCount({ page, review }: SummaryContext, statuses: readonly Position[]): void {
  const [first, last] = [statuses[0], statuses.at(-1)];
  const count =
    first && last
      ? formula(
          `COUNTIF(${range(first, last)},"${STATUS_WORDS.behind}")`,
          countProgress(review.assessment.progress).behind,
          STYLE.strong,
          NAME.behind,
        )
      : { ...text(0, STYLE.strong), name: NAME.behind };
  page.table([9, 3]).row([text('落后指标项数', { ...STYLE.strong, horizontal: 'left' }), count]);
  page.gap();
  if (!first || !last) return;
  page.emphasise('behind', areaBetween(first, last), `LEFT(${at(first)},1)="▼"`);
  page.emphasise('met', areaBetween(first, last), `LEFT(${at(first)},1)="✓"`);
}

function writeLine({ review }: SummaryContext, table: Table, line: IndicatorProgress): WrittenLine {
  const { rate, status } = line;
  const { time, outlook } = review.assessment;
  const cell = (index: number): string => at(table.ahead(index));
  const [target, completed, own] = [cell(TARGET), cell(COMPLETED), cell(RATE)];
  const remaining =
    rate === null || line.target === null || line.completed === null ? null : Math.max(0, line.target - line.completed);
  const perMonth = remaining === null || !outlook.monthsLeft ? null : roundHalfUp(remaining / outlook.monthsLeft, 2);
  const { met, behind } = STATUS_WORDS;
  const row = table.row([
    text(line.group, { ...STYLE.left, numberFormat: FORMAT.text }),
    text(line.measure, STYLE.cell),
    figureOf(line, 'target'),
    figureOf(line, 'completed'),
    formula(
      `IF(AND(ISNUMBER(${target}),ISNUMBER(${completed}),N(${target})<>0),${completed}/${target},"")`,
      rate,
      percent,
    ),
    formula(`IF(${own}="","",${NAME.progress})`, rate === null ? null : time.expectedProgress, percent),
    formula(
      `IF(${own}="","—",IF(${own}>=1-1E-9,"${met}",IF(N(${NAME.progress})-${own}>1E-9,"${behind}","${STATUS_WORDS['on-track']}")))`,
      STATUS_WORDS[status],
      STYLE.cell,
    ),
    formula(`IF(${own}="","",MAX(0,${target}-${completed}))`, remaining, STYLE.cell),
    formula(`IF(OR(${own}="",${NAME.monthsLeft}=0),"",ROUND(${cell(7)}/${NAME.monthsLeft},2))`, perMonth, STYLE.cell),
    link(line.cell),
  ]);
  const label = UNNAMED_MEASURES.has(line.measure) ? line.group : `${line.group}${line.measure}`;
  return { label, rate, rateCell: pick(row, RATE), status: pick(row, STATUS) };
}

/** What the official sheets say, live; of an indicator without a 合计 the sum over its zones. */
function figureOf(line: IndicatorProgress, part: 'target' | 'completed'): Content {
  if (line.total) return official(line.total[part], STYLE.cell);
  return sumOf(
    line.zones.map(({ record }) => record[part]),
    line[part] ?? NOT_APPLICABLE,
  );
}

/** Rule C9: cells without a number are skipped, and a sum of none says so. */
function sumOf(readings: readonly NumberReading[], shown: number | string): Content {
  if (!readings.every(isLive)) return text(shown, asRead(STYLE.cell));
  const cells = listOf(readings.map(({ cell }) => cell));
  return formula(`IF(COUNT(${cells})=0,"${NOT_APPLICABLE}",SUM(${cells}))`, shown, STYLE.cell);
}
