import { roundHalfUp } from '../../assessment/rounding';
import type { Stage } from '../../assessment/stages';
import { type Distribution, type Mark, standingOf } from '../../comparison/submissions/district';
import { FORMAT, formatted, STYLE } from '../../report/summary/styles';
import { format, type Strings } from '../../strings';
import type { NewSheet } from '../../workbook/new-workbook';
import type { CellStyle } from '../../workbook/plan';
import type { AcrossStations } from '../across-stations';
import { rowNames } from '../row-names';
import type { StationRow } from '../station-row';
import { type ListCell, type ListColumn, listSheet } from './list-sheet';
import { marked } from './marked';

/** More would make a workbook that opens slowly. */
const MOST_ROWS = 10_000;

/** A strip goes from nothing to one and a half times what was due, so much in each column; what is beyond stands in the last. */
const STEP = 0.05;
const STEPS = 30;
/** Every other column says where it begins, in percent. */
const NAMED = 2;
const STRIP_WIDTH = 2.8;

const STRIP: CellStyle = { ...STYLE.cell, border: false, wrap: false };
const INSIDE: CellStyle = { ...STRIP, fill: '#DCE6F1' };
const MEDIAN: CellStyle = { ...STRIP, fill: '#9DB8D9' };
const PERCENT = formatted(STYLE.cell, FORMAT.percent);

/** The column of a strip in which a fraction lies. */
function stepOf(fraction: number): number {
  return Math.min(STEPS, Math.max(0, Math.floor(roundHalfUp(fraction / STEP, 6))));
}

/** A row of the strip plot: the middle half of all, their median, and the submission's own place. */
function stripOf({ low, median, high }: Distribution, value: number, mark: string): (ListCell | null)[] {
  const [from, middle, to, own] = [low, median, high, value].map(stepOf) as [number, number, number, number];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const isInside = step >= from && step <= to;
    if (step !== own && !isInside) return null;
    const style = step === middle ? MEDIAN : isInside ? INSIDE : STRIP;
    return { value: step === own ? mark : null, style };
  });
}

const STAGES: readonly (Stage | null)[] = ['midterm', 'final', null];

/** The retention first, then the indicators as they stand in the sheets; each stage by itself. */
function inOrder(distributions: readonly Distribution[]): Distribution[] {
  return STAGES.flatMap((stage) => {
    const own = distributions.filter((each) => each.stage === stage);
    return [...own.filter(({ indicator }) => !indicator), ...own.filter(({ indicator }) => indicator)];
  });
}

function indicatorText({ indicator }: Distribution, { stationsOverview: { district: texts } }: Strings): string {
  if (!indicator) return texts.retention;
  const { form, group, measure } = indicator;
  return form === 'zones' ? format(texts.rate, { indicator: group, measure }) : group;
}

/** Where each submission stands among all, rate by rate: lines of a strip plot, ascending. No sheet where nothing is shared. */
export function districtSheet(
  { distributions }: AcrossStations,
  rows: readonly StationRow[],
  words: Strings,
): NewSheet[] {
  if (distributions.length === 0) return [];
  const { sheets, columns, district: texts } = words.stationsOverview;
  const names = rowNames(
    rows.flatMap((row) => (row.kind === 'checked' ? [row] : [])),
    words,
  );
  const cell = (value: ListCell['value'], style: CellStyle = STYLE.cell): ListCell => ({ value, style });
  const rowOf = (distribution: Distribution, mark: Mark): (ListCell | null)[] => {
    const { stage, low, median, high } = distribution;
    const { value, rank, count, isOutlier } = standingOf(distribution, mark);
    return [
      cell(names.get(mark.submission) ?? mark.submission, STYLE.left),
      cell(indicatorText(distribution, words), STYLE.left),
      cell(stage && words.stages.short[stage]),
      cell(value, isOutlier ? marked(PERCENT, 'note') : PERCENT),
      cell(rank),
      cell(count),
      ...[low, median, high].map((quartile) => cell(quartile, PERCENT)),
      cell(isOutlier ? texts.isOutlier : null),
      ...stripOf(distribution, value, texts.mark),
    ];
  };
  const all = inOrder(distributions).flatMap((each) => each.marks.map((mark) => ({ each, mark })));
  const strip = Array.from({ length: STEPS + 1 }, (_, step) => ({
    title: step % NAMED === 0 ? String(Math.round(step * STEP * 100)) : '',
    width: STRIP_WIDTH,
  }));
  const figures: readonly ListColumn[] = [
    { title: columns.station, width: 26 },
    { title: texts.indicator, width: 30 },
    { title: columns.stage, width: 6 },
    { title: texts.value, width: 9 },
    { title: texts.rank, width: 9 },
    { title: texts.count, width: 6 },
    { title: texts.low, width: 9 },
    { title: texts.median, width: 9 },
    { title: texts.high, width: 9 },
    { title: texts.outlier, width: 7 },
  ];
  const sheet = listSheet({
    sheet: sheets.district,
    title: sheets.district,
    subtitle: all.length > MOST_ROWS ? format(texts.cut, { count: MOST_ROWS }) : texts.subtitle,
    frozenColumns: 2,
    filteredColumns: figures.length,
    columns: [...figures, ...strip],
    rows: all.slice(0, MOST_ROWS).map(({ each, mark }) => rowOf(each, mark)),
  });
  return [sheet];
}
