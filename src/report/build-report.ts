import type { Assessment } from '../assessment/assess';
import { roundHalfUp } from '../assessment/rounding';
import type { AssessedIndicator } from '../assessment/rates';
import type { FoundIssue } from '../checks/run-checks';
import type { Text } from '../checks/check';
import type { Station } from '../forms/station';
import type { Language } from '../strings';
import { formatArea, formatCell, type AreaRef, type CellRef } from '../workbook/address';
import type { Finding, IndicatorLine, StaffingReport, StationReport } from './report';
import { writeParagraphs } from './paragraphs';
import { recognitionReport } from './recognition';

/** Picks a sentence's language. */
export function inLanguage(text: Text, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en;
}

export function formatReference(ref: CellRef | AreaRef): string {
  return 'top' in ref ? formatArea(ref) : formatCell(ref);
}

function indicatorLine(indicator: AssessedIndicator, monthsLeft: number | null): IndicatorLine {
  const { record, target, completed, rate, statedRate, status } = indicator;
  const remaining = rate === null || target === null || completed === null ? null : Math.max(0, target - completed);
  return {
    form: record.form,
    zone: record.zone,
    group: record.group,
    measure: record.measure,
    target,
    completed,
    rate,
    statedRate,
    status,
    cells: {
      target: formatCell(record.target.cell),
      completed: formatCell(record.completed.cell),
      ...(record.rate && { rate: formatCell(record.rate.cell) }),
    },
    remaining,
    remainingPerMonth: remaining === null || !monthsLeft ? null : roundHalfUp(remaining / monthsLeft, 2),
  };
}

function staffingReport({ staffing }: Assessment): StaffingReport | null {
  if (!staffing) return null;
  const { months, personMonths, requiredPersonMonths, surplus, finalMonth, retention } = staffing;
  return {
    months,
    personMonths,
    requiredPersonMonths,
    surplus,
    finalMonth,
    retention: {
      steady: retention.steady.length,
      required: retention.required,
      rate: retention.rate,
      statedRate: retention.statedRate,
    },
  };
}

function finding({ check, issue }: FoundIssue, language: Language): Finding {
  return {
    rule: check.id,
    severity: issue.severity ?? check.severity,
    message: inLanguage(issue.message, language),
    cells: [...issue.cells, ...(issue.evidence ?? [])].map(formatReference),
    family: check.family,
    form: issue.form,
    zone: issue.zone ?? null,
    basis: check.basis,
    why: inLanguage(check.why, language),
    remedy: inLanguage(issue.remedy ?? check.remedy, language),
    consequences: (issue.consequences ?? []).map((text) => inLanguage(text, language)),
    impact: issue.impact ?? check.impact,
  };
}

/** Cells that were looked at and figures that were computed again. */
function countChecked(station: Station, assessment: Assessment): { cells: number; figures: number } {
  const inTables = [...station.zoneTables, ...station.attendance];
  const area = inTables.reduce(
    (sum, { area: { top, bottom, left, right } }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
  const subtotals = station.attendance.flatMap((block) => block.subtotals);
  const months = subtotals.reduce((sum, row) => sum + row.months.length * (row.kind === 'counts' ? 3 : 1), 0);
  const workers = station.attendance.flatMap((block) => block.workers).length;
  return {
    cells: area + station.items.length * 4,
    figures: assessment.indicators.length + months + subtotals.length + workers * 2,
  };
}

/** Puts everything together in the shape of the report contract (version 1). */
export function buildReport(
  file: string,
  station: Station,
  assessment: Assessment,
  found: readonly FoundIssue[],
  language: Language,
): StationReport {
  const { time, vetoes, score, outlook } = assessment;
  const { period, agreement } = time;
  return {
    reportVersion: 1,
    file,
    station: station.name,
    stage: time.stage,
    period: period && { start: period.start, end: period.end, assessmentMonths: period.assessmentMonths },
    agreement,
    expectedProgress: time.expectedProgress,
    indicators: assessment.indicators.map((indicator) => indicatorLine(indicator, outlook.monthsLeft)),
    staffing: staffingReport(assessment),
    score,
    vetoes,
    findings: found.map((entry) => finding(entry, language)),
    paragraphs: writeParagraphs(station, assessment),
    outlook,
    recognition: recognitionReport(station, time.inferences, language),
    checked: { ...countChecked(station, assessment), findings: found.length },
  };
}
