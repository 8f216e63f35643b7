import type { Station } from '../../../forms/station';
import type { Month } from '../../../forms/values/calendar';
import type { AreaRef, CellRef } from '../../../workbook/address';
import { lastMonthHeader } from '../../analysis/attendance-cells';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { inPostIn, staffingGrounds } from '../../analysis/suspects';
import { workersIn, workersOfPosts, zoneBlocks, type Zones } from '../../analysis/zones';
import { figure } from '../../text/phrases';
import { say, when } from '../../text/say';

/** Cells of 投入社工人数 with the total, block by block. */
function workerColumns({ zoneTables }: Station): AreaRef[] {
  return zoneTables.flatMap(({ zones, total }) => {
    const cells = (total ? [...zones, total] : zones).flatMap(({ workers }) => workers?.cell ?? []);
    return joinCells(cells.sort((a, b) => a.row - b.row));
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
    const sums = zoneBlocks(station).map((tables) =>
      tables.flatMap(({ zones }) => workersIn(zones)).reduce((sum, { value }) => sum + value, 0),
    );
    // Where blocks disagree, that is told by itself: the smallest sum is the one that all of them bear out.
    const declared = Math.min(...sums.filter((sum) => sum > 0));
    const inPost = staffing.finalMonth.total;
    if (!Number.isFinite(declared) || declared <= inPost) return [];
    const posts = zones.posts?.filter(({ zone }) => zone !== null);
    const placed = posts && workersOfPosts(posts);
    const values = { declared: figure(declared), month: when(lastMonth), count: inPost };
    return [
      {
        cells: workerColumns(station),
        restsOn: [
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
