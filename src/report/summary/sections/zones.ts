import { FAR_BEHIND_SHARE } from '../../../assessment/limits';
import { completionRate, statusOf } from '../../../assessment/rates';
import { percentText } from '../../../assessment/number-text';
import { standingOf } from '../../../assessment/standing';
import type { StationZone } from '../../../assessment/zone-marks';
import { numberOf } from '../../../forms/values/numbers';
import type { IndicatorRecord } from '../../../forms/station';
import { formatCell } from '../../../workbook/address';
import { format } from '../../../strings';
import { STANDING_MARKS, zoneMatrix, type ZoneMeasure } from '../../zone-matrix';
import type { SummaryContext } from '../context';
import { isLive } from '../formulas';
import { NAME } from '../names';
import { areaBetween, at, formula, pick, range, text, type Content } from '../sheet-builder';
import { asRead, FORMAT, formatted, STYLE } from '../styles';

/** Zones that stand side by side; more of them go below. */
const MOST_ZONES = 9;
const COLUMNS = 12;
/** Heading, header and count; in rows of one line, in points. */
const HEADS = 3;
const ROW_HEIGHT = 14;
const { behind: BEHIND, 'far-behind': FAR_BEHIND, met: MET } = STANDING_MARKS;

/** Each zone's rates against the expected progress, so that one sees where the station falls behind. */
export function writeZones(context: SummaryContext): void {
  const { page, review, words } = context;
  const { zones, measures } = zoneMatrix(review.station);
  if (zones.length === 0) return;
  const title = format(words.summary.zones.title, { behind: BEHIND, far: FAR_BEHIND, met: MET });
  const height = (measures.length + HEADS) * ROW_HEIGHT;
  page.section(title, height);
  for (let from = 0; from < zones.length; from += MOST_ZONES) {
    if (from > 0) page.keepTogether(height);
    writeMatrix(context, zones.slice(from, from + MOST_ZONES), measures);
    page.gap();
  }
}

function writeMatrix(
  { page, review, words }: SummaryContext,
  zones: readonly StationZone[],
  measures: readonly ZoneMeasure[],
): void {
  const { expectedProgress } = review.assessment.time;
  const texts = words.summary.zones;
  const width = Math.floor(MOST_ZONES / zones.length);
  const table = page.table([COLUMNS - width * zones.length, ...zones.map(() => width)]);
  const heading = { ...STYLE.header, numberFormat: FORMAT.text };
  table.repeatedHeader([text(texts.group, STYLE.header), ...zones.map(({ name }) => text(name, heading))]);
  const rows = measures.map(({ label, records }) =>
    table.row([
      text(label, { ...STYLE.left, numberFormat: FORMAT.text }),
      ...zones.map(({ key }) => rateContent(records.get(key), expectedProgress)),
    ]),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  const [topLeft, bottomRight] = [first?.[1], last?.at(-1)];
  if (!first || !last || !topLeft || !bottomRight) return;
  const all = areaBetween(topLeft, bottomRight);
  for (const look of ['far-behind', 'behind', 'met'] as const) {
    const mark = STANDING_MARKS[look];
    page.emphasise(look, all, `LEFT(${at(topLeft)},${mark.length})="${mark}"`);
  }
  table.row([
    text(texts.behindCount, { ...STYLE.strong, horizontal: 'left' }),
    ...zones.map(({ key }, index) => {
      const [top, bottom] = [pick(first, index + 1), pick(last, index + 1)];
      const behind = measures.filter(({ records }) => statusIn(records.get(key), expectedProgress) === 'behind').length;
      return formula(`COUNTIF(${range(top, bottom)},"${BEHIND}*")`, behind, STYLE.strong);
    }),
  ]);
}

function rateOf(record: IndicatorRecord): number | null {
  return completionRate(numberOf(record.target), numberOf(record.completed));
}

/** What stands before a rate: how it lies by what should be done by now. */
function markOf(rate: number, expectedProgress: number | null): string {
  return STANDING_MARKS[standingOf(statusOf(rate, expectedProgress), rate, expectedProgress)];
}

function statusIn(record: IndicatorRecord | undefined, expectedProgress: number | null) {
  return record ? statusOf(rateOf(record), expectedProgress) : 'none';
}

/** A rate as text, so that its mark is part of it; a figure that no formula can take is the one read. */
function rateContent(record: IndicatorRecord | undefined, expectedProgress: number | null): Content {
  if (!record) return text('—', STYLE.cell);
  const rate = rateOf(record);
  const value = rate === null ? '—' : `${markOf(rate, expectedProgress)}${percentText(rate)}`;
  if (!isLive(record.target) || !isLive(record.completed)) {
    return text(value, asRead(formatted(STYLE.cell, FORMAT.text)));
  }
  const [target, completed] = [formatCell(record.target.cell), formatCell(record.completed.cell)];
  const own = `${completed}/${target}`;
  // Rounded first: TEXT alone cuts a half, which is not exact in binary, as it likes (105.625%).
  const behind = `IF(N(${NAME.progress})*${FAR_BEHIND_SHARE}-${own}>1E-9,"${FAR_BEHIND}",IF(N(${NAME.progress})-${own}>1E-9,"${BEHIND}",""))`;
  const shown = `IF(${own}>=1-1E-9,"${MET}",${behind})&TEXT(ROUND(${own},4),"${FORMAT.percent}")`;
  return formula(`IF(AND(ISNUMBER(${target}),ISNUMBER(${completed}),N(${target})<>0),${shown},"—")`, value, STYLE.cell);
}
