import { tellsExperience } from '../../assessment/staffing';
import type { Station, SubtotalRow } from '../../forms/station';
import { formatCell, type CellRef } from '../../workbook/address';

/** Where 附件2 states the figures of the staffing report; null or absent where it states none. */
export interface StaffingCells {
  readonly total: string | null;
  readonly certified: string | null;
  readonly uncertified: string | null;
  readonly experienced: string | null;
  readonly tellsExperience: boolean;
  readonly retention: string | null;
  /** Month → its 有效人次 cell, or else the month's header. */
  readonly months: ReadonlyMap<string, string>;
}

export function staffingCells(station: Station): StaffingCells {
  const rows = station.attendance.flatMap(({ subtotals }) => subtotals);
  const row = (kind: SubtotalRow['kind'], scope: SubtotalRow['scope']): SubtotalRow | undefined =>
    rows.find((candidate) => candidate.kind === kind && candidate.scope === scope);
  const total = row('effective', 'all') ?? row('counts', 'all');
  return {
    total: address(total?.subtotal?.cell),
    certified: address(row('counts', 'certified')?.subtotal?.cell),
    uncertified: address(row('counts', 'uncertified')?.subtotal?.cell),
    experienced: address((total?.experienced ?? row('counts', 'all')?.experienced)?.cell),
    tellsExperience: tellsExperience(station),
    retention: address(rows.find(({ kind }) => kind === 'retention')?.figure?.cell),
    months: new Map([
      ...station.attendance.flatMap(({ months }) =>
        months.map(({ month, headerCell }): [string, string] => [month, formatCell(headerCell)]),
      ),
      ...(total?.months ?? []).flatMap(({ month, inPost }): [string, string][] =>
        inPost ? [[month, formatCell(inPost.cell)]] : [],
      ),
    ]),
  };
}

function address(cell: CellRef | undefined): string | null {
  return cell ? formatCell(cell) : null;
}
