import type { CellRef } from '../../src/workbook/address';
import type { Month } from '../../src/forms/values/calendar';

/** Where one indicator stands. */
export interface IndicatorCells {
  readonly target: CellRef;
  readonly completed: CellRef;
  readonly rate: CellRef | null;
}

export interface ZoneColumnCells {
  readonly group: string;
  readonly measure: string;
  readonly groupHeader: CellRef;
  readonly targetHeader: CellRef;
  readonly completedHeader: CellRef;
  readonly rateHeader: CellRef | null;
}

export interface ZoneRowCells {
  readonly name: CellRef;
  readonly workers: CellRef | null;
  /** In the order of the table's `columns`. */
  readonly indicators: readonly IndicatorCells[];
}

/** One block of 附件1-1. */
export interface ZoneTableCells {
  readonly zoneHeader: CellRef;
  readonly workersHeader: CellRef | null;
  readonly columns: readonly ZoneColumnCells[];
  readonly zones: readonly ZoneRowCells[];
  readonly total: ZoneRowCells | null;
}

/** One item of 总体服务 or of 附件1-2; in 附件1-2 `target` is the requirement. */
export interface ItemCells extends IndicatorCells {
  readonly title: CellRef;
}

export interface MonthCells {
  readonly month: Month;
  readonly inPost: CellRef | null;
  readonly insured: CellRef | null;
  readonly paid: CellRef | null;
}

export interface WorkerCells {
  /** Index in `StationModel.workers`. */
  readonly worker: number;
  readonly type: CellRef | null;
  readonly no: CellRef;
  readonly name: CellRef;
  readonly position: CellRef | null;
  readonly qualification: CellRef;
  readonly contract: CellRef;
  readonly marks: readonly MonthCells[];
  readonly subtotal: CellRef | null;
  readonly experienced: CellRef | null;
  readonly remark: CellRef | null;
}

export interface SubtotalCells {
  readonly kind: 'counts' | 'effective';
  readonly scope: 'certified' | 'uncertified' | 'all';
  readonly label: CellRef;
  readonly months: readonly MonthCells[];
  readonly subtotal: CellRef | null;
  readonly experienced: CellRef | null;
}

/** One block of 附件2 under its own header. */
export interface AttendanceBlockCells {
  readonly monthHeaders: readonly CellRef[];
  readonly subtotals: readonly SubtotalCells[];
}

export interface TitleCells {
  readonly form: 'indicatorSheet' | 'hoursSheet' | 'attendanceSheet';
  readonly cell: CellRef;
}

export interface PeriodCells {
  readonly role: 'assessment' | 'agreement' | 'purchase';
  readonly cell: CellRef;
}

/** Where everything was laid out, by what it is: a harness damages exactly one of these. */
export interface LayoutCells {
  readonly titles: readonly TitleCells[];
  readonly periods: readonly PeriodCells[];
  readonly zoneTables: readonly ZoneTableCells[];
  readonly stationItems: readonly ItemCells[];
  readonly hourItems: readonly ItemCells[];
  readonly attendance: readonly AttendanceBlockCells[];
  /** In the order of `StationModel.workers`. */
  readonly workers: readonly WorkerCells[];
  readonly retention: { readonly label: CellRef; readonly figure: CellRef } | null;
}
