import type { CellRef } from '../../src/workbook/address';
import type { IndicatorCells, ZoneColumnCells, ZoneRowCells, ZoneTableCells } from './cells';
import type { Column } from './choices';
import { drawFigures, drawSums, type Triple } from './indicator-sheet';
import type { Pen } from './pen';
import { a1 } from './sheet-draft';
import { HEADER_WORDS } from './spelling';
import { drawNames } from './zone-list';

/** Columns before the figures: the kind of work, the indicator. */
const LABELS = 2;

/** Draws 附件1-1 with the zones side by side: 服务类别 | 指标 | 东片区: target, completed, percent | … | 合计. */
export function drawZonesAcross(pen: Pen): ZoneTableCells {
  const { choices, station, random } = pen;
  const order = choices.columnOrder.filter((column) => choices.percentColumn || column !== 'rate');
  const hasTotal = choices.totalRow !== 'none';
  const names = [...station.zones.map((zone) => zone.names[0]), ...(hasTotal ? [choices.totalLabel] : [])];
  const columns = pen.columns(LABELS + names.length * order.length);
  const at = (index: number): number => columns[index] ?? 0;
  const top = pen.row(true);
  const bottom = pen.row();
  const groupHeader = pen.header(random.pick(['服务类别', '服务内容']), top, at(0), bottom);
  pen.header(random.pick(['指标', '服务项目', '指标内容']), top, at(1), bottom);
  const words = HEADER_WORDS[choices.headerWords];
  const text = { target: `${words.agreed}量`, completed: words.completed ?? '完成量', rate: '完成率' };

  const places = names.map((name, zone) => {
    const start = LABELS + zone * order.length;
    const column = (of: Column): number | null => (order.includes(of) ? at(start + order.indexOf(of)) : null);
    const own = { target: column('target'), completed: column('completed'), rate: column('rate') };
    const header = pen.header(name, top, at(start), top, at(start + order.length - 1));
    const heads = order.map((of): [Column, CellRef] => [of, pen.header(text[of], bottom, own[of] ?? 0)]);
    return { header, own, first: at(start), last: at(start + order.length - 1), heads: new Map(heads) };
  });

  const measures = station.groups.flatMap((group) => group.measures.map((measure) => ({ group, measure })));
  const rows = measures.map(() => pen.figureRow());
  const tripleIn = (zone: number, index: number): Triple[] => {
    const [place, indicator] = [places[zone], measures[index]];
    return place && indicator ? [{ ...indicator, columns: place.own, first: place.first, last: place.last }] : [];
  };
  measures.forEach((_, index) => {
    drawNames(
      pen,
      measures.flatMap((__, other) => tripleIn(0, other)),
      index,
      rows,
      [at(0), at(1)],
    );
  });
  const drawZone = (
    zone: number,
    figures: (triple: Triple, row: number, index: number) => IndicatorCells,
  ): ZoneRowCells => ({
    name: places[zone]?.header ?? groupHeader,
    workers: null,
    indicators: rows.flatMap((row, index) => tripleIn(zone, index).map((triple) => figures(triple, row, index))),
  });
  const zones = station.zones.map((model, zone) =>
    drawZone(zone, (triple, row) => drawFigures(pen, triple, row, model.names[0], triple.measure.values[zone])),
  );
  const total = hasTotal
    ? drawZone(zones.length, (triple, row, index) => {
        const parts = zones.flatMap((zone) => zone.indicators[index] ?? []);
        return drawSums(pen, triple, row, parts, (side) => parts.map((part) => a1(part[side])).join(','));
      })
    : null;
  const [first] = places;
  const heads: Omit<ZoneColumnCells, 'group' | 'measure'> = {
    groupHeader,
    targetHeader: first?.heads.get('target') ?? groupHeader,
    completedHeader: first?.heads.get('completed') ?? groupHeader,
    rateHeader: first?.heads.get('rate') ?? null,
  };
  return {
    zoneHeader: first?.header ?? groupHeader,
    workersHeader: null,
    columns: measures.map(({ group, measure }) => ({ group: group.name, measure: measure.measure, ...heads })),
    zones,
    total,
  };
}
