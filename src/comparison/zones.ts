import { groupedBy } from '../checks/analysis/grouped';
import type { Station, ZoneRow } from '../forms/station';
import type { CellRef } from '../workbook/address';

/** A zone of a workbook, in whichever tables it stands. */
export interface Zone {
  readonly key: string;
  readonly name: string;
  readonly cell: CellRef;
  readonly rows: readonly ZoneRow[];
}

/** The zones of the tables that cover the whole period, each once, in sheet order. */
export function zonesOf({ zoneTables }: Station): Zone[] {
  const rows = zoneTables.filter(({ isPart }) => !isPart).flatMap(({ zones }) => zones);
  return groupedBy(rows, ({ key }) => key).map((own) => {
    const [{ key, name, cell }] = own;
    return { key, name, cell, rows: own };
  });
}
