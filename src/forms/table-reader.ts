import type { Area } from '../workbook/address';
import type { AttendancePage } from './attendance/page';
import type { FormItemTable } from './indicators/item-table';
import type { FormSheet } from './layout/form-sheet';
import type { LabelColumns } from './layout/label-columns';
import type { MeasureRun } from './layout/measure-runs';
import type { TakenRows } from './layout/taken-rows';
import type {
  EducationTable,
  FormKind,
  FundsTable,
  PerformanceTable,
  UnreadRegion,
  ZoneTable,
  SatisfactionTable,
} from './station';
import type { TitleRows } from './titles/title-rows';

/** A row of a sheet that may open a table. */
export interface HeaderRow {
  readonly sheet: FormSheet;
  readonly row: number;
  /** Target, completed and percent columns in it with the columns beside them; null where the row is offered as it is. */
  readonly measures: { readonly run: MeasureRun; readonly labels: LabelColumns } | null;
}

/** What stands around a table when it is read: tables are read from top to bottom. */
export interface Place {
  /** The first row that no table above has taken, and the first of the next table below. */
  readonly floor: number;
  readonly end: number;
  readonly titles: TitleRows;
  readonly taken: TakenRows;
  /** Whether a table with zones stands above on the sheet. */
  readonly hasZones: boolean;
  /** Whether a table under the label 总体服务 does. */
  readonly hasOverall: boolean;
}

/** A table with its form. */
export interface FormTable {
  readonly form: FormKind;
  readonly area: Area;
}

/** A list of indicators as the total of zones on other sheets, should there be such. */
export interface StationSum {
  readonly table: ZoneTable;
  /** Its title or its sheet calls it a sum. */
  readonly isNamed: boolean;
}

/** What a reader made of one table; a slot for each kind of record. */
export interface TableReading {
  readonly zoneTables?: readonly ZoneTable[];
  readonly itemTables?: readonly FormItemTable[];
  /** The other way to read `itemTables`. */
  readonly stationSum?: StationSum;
  /** Pages of 附件2, to be read once the years of their months are known. */
  readonly pages?: readonly AttendancePage[];
  readonly funds?: readonly FundsTable[];
  readonly satisfaction?: readonly SatisfactionTable[];
  readonly performance?: readonly PerformanceTable[];
  readonly education?: readonly EducationTable[];
  /** The tables with entries among them, pages aside. */
  readonly tables?: readonly FormTable[];
  /** What no table below may reach up into. */
  readonly taken?: readonly Area[];
  readonly unread?: readonly UnreadRegion[];
}

/** A table that a reader knows by its header and has not read yet. */
export interface Claim {
  /** The first row of the header, and the columns that the table takes. */
  readonly top: number;
  readonly first: number;
  readonly last: number;
  /** All of its header is this table's: what stands there is not offered to other readers as columns of figures. */
  readonly isWhole?: true;
  read(place: Place): TableReading;
}

/** Finds and reads one kind of table. */
export interface TableReader {
  /** The tables of this kind that a row opens: none, or several side by side. */
  claims(header: HeaderRow): readonly Claim[];
}
