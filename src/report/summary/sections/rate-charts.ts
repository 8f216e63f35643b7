import { format } from '../../../strings';
import type { SummaryContext } from '../context';
import { NAME } from '../names';
import { areaBetween, at, formula, pick, text, type Position } from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

/** A chart of completion rates. */
export interface RateChart {
  readonly name: string;
  /** Which of the charts' titles it has. */
  readonly title: 'service' | 'hours';
}

export const SERVICE_CHART: RateChart = { name: 'Review_RatesChart', title: 'service' };
export const HOURS_CHART: RateChart = { name: 'Review_HoursChart', title: 'hours' };

export interface ChartedRate {
  readonly label: string;
  /** Fraction; a line without one is not drawn. */
  readonly rate: number | null;
  readonly rateCell: Position;
}

/** Rates above this are drawn at it: one indicator at 4200% would press all others flat. */
const MOST = 2;
const ROWS = 11;
const ROW_HEIGHT = 18;
/** Characters of a label under a chart; the table has the whole names. */
const LABEL_LENGTH = 7;

const percent = formatted(STYLE.ledger, FORMAT.percent);

/** Draws rates as columns and the expected progress as a line, over figures that stand in the ledger. */
export function writeRateChart(
  { page, ledger, review, words }: SummaryContext,
  { name, title: key }: RateChart,
  lines: readonly ChartedRate[],
): void {
  const texts = words.summary.charts;
  const [title, most] = [texts[key], MOST * 100];
  ledger.line(text(format(texts.data, { title, most }), STYLE.ledgerTitle));
  const table = ledger.table([3, 1, 1]);
  table.header([texts.group, texts.rate, texts.due], STYLE.ledgerHead);
  const rows = lines.flatMap(({ label, rate, rateCell }) => {
    if (rate === null) return [];
    const cell = at(rateCell);
    return [
      table.row([
        text(shortened(label), STYLE.ledger),
        formula(`IF(ISNUMBER(${cell}),MIN(${cell},${MOST}),0)`, Math.min(rate, MOST), percent),
        formula(NAME.progress, review.assessment.time.expectedProgress, percent),
      ]),
    ];
  });
  ledger.gap();
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const column = (index: number) => areaBetween(pick(first, index), pick(last, index));
  page.keepTogether(ROWS * ROW_HEIGHT);
  const top = page.next;
  page.skip(ROWS, ROW_HEIGHT);
  page.chart({
    name,
    title: format(texts.title, { title, most }),
    categories: column(0),
    series: [
      { name: texts.rate, values: column(1), type: 'column', color: '#5B9BD5' },
      { name: texts.progress, values: column(2), type: 'line', color: '#C05621' },
    ],
    position: { top, left: page.left, bottom: page.next - 1, right: page.right },
    valueFormat: '0%',
  });
  page.gap();
}

function shortened(label: string): string {
  const characters = Array.from(label);
  return characters.length > LABEL_LENGTH ? `${characters.slice(0, LABEL_LENGTH - 1).join('')}…` : label;
}
