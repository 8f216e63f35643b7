import { TOLERANCE } from '../../../assessment/limits';
import { completionRate, statusOf } from '../../../assessment/rates';
import { percentText } from '../../../assessment/number-text';
import { numberOf } from '../../../forms/values/numbers';
import type { IndicatorRecord, ZoneTable } from '../../../forms/station';
import { formatCell } from '../../../workbook/address';
import { format } from '../../../strings';
import { LOOKS } from '../../../workbook/highlight-looks';
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
const [BEHIND, FAR_BEHIND, MET] = [LOOKS.behind.mark, LOOKS['far-behind'].mark, LOOKS.met.mark];
/** Less than this part of what should be done by now is far behind. */
const FAR = 0.5;

interface ZoneColumn {
  readonly key: string;
  readonly name: string;
}

interface Measure {
  readonly label: string;
  readonly records: ReadonlyMap<string, IndicatorRecord>;
}

/** Each zone's rates against the expected progress, so that one sees where the station falls behind. */
export function writeZones(context: SummaryContext): void {
  const { page, review, words } = context;
  const zoneTables = review.station.zoneTables.filter(({ isPart }) => !isPart);
  const zones = zonesOf(zoneTables);
  if (zones.length === 0) return;
  const measures = zoneTables.flatMap(measuresOf);
  const title = format(words.summary.zones.title, { behind: BEHIND, far: FAR_BEHIND, met: MET });
  page.section(title, (measures.length + HEADS) * ROW_HEIGHT);
  for (let from = 0; from < zones.length; from += MOST_ZONES) {
    writeMatrix(context, zones.slice(from, from + MOST_ZONES), measures);
    page.gap();
  }
}

function zonesOf(tables: readonly ZoneTable[]): ZoneColumn[] {
  const zones = new Map<string, ZoneColumn>();
  for (const { key, name } of tables.flatMap((table) => table.zones))
    if (!zones.has(key)) zones.set(key, { key, name });
  return [...zones.values()];
}

function measuresOf(table: ZoneTable): Measure[] {
  return table.columns.map(({ group, measure }, index) => ({
    label: measure === '量' ? group : `${group} ${measure}`,
    records: new Map(
      table.zones.flatMap((zone) => {
        const record = zone.indicators[index];
        return record ? [[zone.key, record] as const] : [];
      }),
    ),
  }));
}

function writeMatrix(
  { page, review, words }: SummaryContext,
  zones: readonly ZoneColumn[],
  measures: readonly Measure[],
): void {
  const { expectedProgress } = review.assessment.time;
  const texts = words.summary.zones;
  const width = Math.floor(MOST_ZONES / zones.length);
  const table = page.table([COLUMNS - width * zones.length, ...zones.map(() => width)]);
  const heading = { ...STYLE.header, numberFormat: FORMAT.text };
  table.row([text(texts.group, STYLE.header), ...zones.map(({ name }) => text(name, heading))]);
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
    const { mark } = LOOKS[look];
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
  const status = statusOf(rate, expectedProgress);
  if (status === 'met') return MET;
  if (status !== 'behind' || expectedProgress === null) return '';
  return expectedProgress * FAR - rate > TOLERANCE ? FAR_BEHIND : BEHIND;
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
  const behind = `IF(N(${NAME.progress})*${FAR}-${own}>1E-9,"${FAR_BEHIND}",IF(N(${NAME.progress})-${own}>1E-9,"${BEHIND}",""))`;
  const shown = `IF(${own}>=1-1E-9,"${MET}",${behind})&TEXT(ROUND(${own},4),"${FORMAT.percent}")`;
  return formula(`IF(AND(ISNUMBER(${target}),ISNUMBER(${completed}),N(${target})<>0),${shown},"—")`, value, STYLE.cell);
}
