import type { Station, ZoneTable } from '../../../forms/station';
import type { Month } from '../../../forms/values/calendar';
import type { CellRef } from '../../../workbook/address';
import { lastMonthHeader } from '../../analysis/attendance-cells';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { inPostIn, staffingGrounds } from '../../analysis/suspects';
import { rowsInPost, workersIn, workersOfPosts, zoneBlocks, type Zones } from '../../analysis/zones';
import { figure } from '../../text/phrases';
import { say, when } from '../../text/say';

/** The tables of one block, with the workers that its zones declare. */
interface Declared {
  readonly tables: readonly ZoneTable[];
  readonly sum: number;
}

function declaredIn(station: Station): Declared[] {
  const blocks = zoneBlocks(station).map((tables) => ({
    tables,
    sum: tables.flatMap(({ zones }) => workersIn(zones)).reduce((sum, { value }) => sum + value, 0),
  }));
  return blocks.filter(({ sum }) => sum > 0);
}

/** Cells of 投入社工人数 with the total, table by table. */
function workerColumns(blocks: readonly Declared[]): CellRef[][] {
  return blocks
    .flatMap(({ tables }) => tables)
    .map(({ zones, total }) => {
      const cells = (total ? [...zones, total] : zones).flatMap(({ workers }) => workers?.cell ?? []);
      return cells.sort((a, b) => a.row - b.row);
    });
}

/** The sum rows of the last month; the header where there are none. */
function lastMonthCells(station: Station, last: Month): CellRef[] {
  const rows = station.attendance.flatMap((block) => block.subtotals).filter((row) => row.scope === 'all');
  const cells = rows.flatMap(({ months }) =>
    months.flatMap(({ month, inPost }) => (month === last ? (inPost?.cell ?? []) : [])),
  );
  return cells.length > 0 ? cells : [lastMonthHeader(station)].flatMap((cell) => cell ?? []);
}

/** The one figure that explains by itself why the zones declare so many more than are in post. */
function soleExcess({ differences }: Zones, excess: number): CellRef[] {
  const isOneZone = new Set(differences.map(({ zone }) => zone.key)).size === 1;
  const isEnough = differences.every(({ value, own }) => value - own.length >= excess);
  return isOneZone && isEnough ? differences.map(({ cell }) => cell) : [];
}

export const zoneWorkersAboveStaff: Rule = {
  id: 'zone-workers-above-staff',
  family: 'across',
  severity: 'error',
  impact: 'figure',
  basis: 'C5',
  run({ station, assessment, lastMonth, zones, suspects }) {
    const { staffing } = assessment;
    if (!staffing || !lastMonth) return [];
    const inPost = rowsInPost(staffing, lastMonth).length;
    const blocks = declaredIn(station);
    const above = blocks.filter(({ sum }) => sum > inPost);
    if (above.length === 0) return [];
    const declared = Math.min(...above.map(({ sum }) => sum));
    // Where another block declares no more than are in post, the two disagree, which is told by itself.
    const isBorneOut = above.length === blocks.length;
    const columns = workerColumns(above);
    const posts = zones.posts?.filter(({ zone }) => zone !== null);
    const placed = posts && workersOfPosts(posts);
    const values = { declared: figure(declared), month: when(lastMonth), count: inPost };
    return [
      {
        cells: columns.flatMap(joinCells),
        severity: isBorneOut ? 'error' : 'warning',
        restsOn: [
          ...(isBorneOut ? [] : columns.flat()),
          ...staffingGrounds(suspects, (found) => inPost + inPostIn(found, lastMonth).length >= declared),
          ...soleExcess(zones, declared - inPost),
        ],
        evidence: lastMonthCells(station, lastMonth),
        form: 'indicatorSheet',
        message:
          placed === undefined
            ? say('zone-workers-above-staff.found', values)
            : say('zone-workers-above-staff.with-positions', { ...values, placed, others: inPost - placed }),
      },
    ];
  },
};
