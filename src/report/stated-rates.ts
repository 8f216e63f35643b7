import type { Assessment } from '../assessment/assess';
import type { NumberReading, Station } from '../forms/station';
import type { SheetIndex } from '../workbook/sheet-index';
import type { StationReport } from './report';

/**
 * A report without the rates that no cell states: where a formula was never calculated, we calculated it, and the sheet says
 * nothing (report contract, `statedRate`).
 */
export function withStatedRates(
  report: StationReport,
  station: Station,
  { indicators }: Pick<Assessment, 'indicators'>,
  sheets: ReadonlyMap<string, SheetIndex>,
): StationReport {
  const isOurs = (reading: NumberReading | null | undefined): boolean => {
    if (!reading) return false;
    const { sheet, row, column } = reading.cell;
    return sheets.get(sheet)?.at(row, column)?.isCalculatedHere === true;
  };
  const figures = station.attendance.flatMap(({ subtotals }) =>
    subtotals.flatMap(({ kind, figure }) => (kind === 'retention' ? [figure] : [])),
  );
  const { staffing } = report;
  return {
    ...report,
    indicators: report.indicators.map((line, index) =>
      isOurs(indicators[index]?.record.rate) ? { ...line, statedRate: null } : line,
    ),
    staffing:
      staffing && figures.some(isOurs)
        ? { ...staffing, retention: { ...staffing.retention, statedRate: null } }
        : staffing,
  };
}
