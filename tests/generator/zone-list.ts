import type { CellRef } from '../../src/workbook/address';
import type { IndicatorCells, ZoneRowCells, ZoneTableCells } from './cells';
import type { Column } from './choices';
import { drawFigures, drawSums, type Triple } from './indicator-sheet';
import type { Pen } from './pen';
import { a1 } from './sheet-draft';
import { HEADER_WORDS } from './spelling';

/** Columns before the figures: the zone, the kind of work, the indicator. */
const LABELS = 3;

/** Draws 附件1-1 as a list: 片区 | 服务类别 | 指标 | target | completed | percent, a zone over several rows. */
export function drawZoneList(pen: Pen): ZoneTableCells {
  const { choices, station, random } = pen;
  const order = choices.columnOrder.filter((column) => choices.percentColumn || column !== 'rate');
  const columns = pen.columns(LABELS + order.length);
  const at = (index: number): number => columns[index] ?? 0;
  const place = (column: Column): number | null => {
    const offset = order.indexOf(column);
    return offset < 0 ? null : at(LABELS + offset);
  };
  const placed = { target: place('target'), completed: place('completed'), rate: place('rate') };
  const triples = station.groups.flatMap((group) =>
    group.measures.map((measure): Triple => ({
      group,
      measure,
      columns: placed,
      first: at(LABELS),
      last: at(LABELS + order.length - 1),
    })),
  );
  const headerRow = pen.row(true);
  const zoneHeader = pen.header(random.pick(['服务片区', '片区', '片区名称']), headerRow, at(0));
  const groupHeader = pen.header(random.pick(['服务类别', '服务内容']), headerRow, at(1));
  pen.header(random.pick(['指标', '服务项目', '指标内容']), headerRow, at(2));
  const words = HEADER_WORDS[choices.headerWords];
  const targetHeader = pen.header(`${words.agreed}量`, headerRow, placed.target ?? 0);
  const completedHeader = pen.header(words.completed ?? '完成量', headerRow, placed.completed ?? 0);
  const rateHeader = placed.rate === null ? null : pen.header('完成率', headerRow, placed.rate);

  const isRepeated = !choices.headersMerged && random.chance(0.5);
  const drawRows = (name: string, figures: (triple: Triple, index: number, row: number) => IndicatorCells) => {
    const rows = triples.map(() => pen.figureRow());
    const bottom = rows.at(-1) ?? headerRow;
    const cells = rows.map((row, index) =>
      index === 0 || isRepeated ? label(pen, name, row, at(0), isRepeated ? row : bottom) : null,
    );
    const indicators = triples.map((triple, index) => {
      const row = rows[index] ?? 0;
      drawNames(pen, triples, index, rows, [at(1), at(2)]);
      return figures(triple, index, row);
    });
    return { name: cells[0] ?? zoneHeader, workers: null, indicators } satisfies ZoneRowCells;
  };
  const zones = station.zones.map((zone, index) =>
    drawRows(zone.names[0], (triple, _, row) =>
      drawFigures(pen, triple, row, zone.names[0], triple.measure.values[index]),
    ),
  );
  const total =
    choices.totalRow === 'none'
      ? null
      : drawRows(choices.totalLabel, (triple, index, row) =>
          drawSums(
            pen,
            triple,
            row,
            zones.flatMap((zone) => zone.indicators[index] ?? []),
            (side) =>
              zones
                .flatMap((zone) => zone.indicators[index]?.[side] ?? [])
                .map(a1)
                .join(','),
          ),
        );
  const heads = { groupHeader, targetHeader, completedHeader, rateHeader };
  return {
    zoneHeader,
    workersHeader: null,
    columns: triples.map(({ group, measure }) => ({ group: group.name, measure: measure.measure, ...heads })),
    zones,
    total,
  };
}

/** Merged down to `bottom`, or only in its first cell. */
function label(pen: Pen, text: string, row: number, column: number, bottom: number): CellRef {
  if (pen.choices.headersMerged) pen.sheet.merge({ top: row, bottom, left: column, right: column });
  return pen.put(row, column, text);
}

/** The names of an indicator: 专业个案 | 接案数; an indicator without measures of its own stands in the second column alone. */
export function drawNames(
  pen: Pen,
  triples: readonly Triple[],
  index: number,
  rows: readonly number[],
  [kindColumn, ownColumn]: readonly [number, number],
): void {
  const triple = triples[index];
  const row = rows[index];
  if (!triple || row === undefined) return;
  const { group, measure } = triple;
  const isWhole = measure.measure === '量';
  pen.put(row, ownColumn, isWhole ? group.name : measure.measure);
  if (isWhole || triples[index - 1]?.group === group) return;
  const count = triples.filter((other) => other.group === group).length;
  label(pen, group.name, row, kindColumn, rows[index + count - 1] ?? row);
}
