import type { Assessment } from '../assessment/assess';
import { countProgress } from '../assessment/progress';
import { duePerMonth, remainingOf } from '../assessment/outlook';
import { surveyInferences } from '../assessment/satisfaction';
import type { AssessedIndicator } from '../assessment/rates';
import type { SettledFinding } from '../checks/engine/finding';
import type { Checked } from '../checks/engine/run-checks';
import type { Station } from '../forms/station';
import { stringsFor, type Language } from '../strings';
import { checkTextsFor, type CheckTexts } from '../strings/check-texts';
import { wholeSentence } from '../strings/message';
import { formatCell, formatReference } from '../workbook/address';
import { gradeConditionText, type GradeCondition } from './grade-conditions';
import type {
  Finding,
  GradeConditionLine,
  IndicatorLine,
  ProgressReport,
  StaffingReport,
  StationReport,
} from './report';
import { educationReport } from './education-report';
import { fundsReport } from './funds-report';
import { openEntries } from './open-entries';
import { writeParagraphs } from './paragraphs';
import { doubtsIn } from './paragraphs/doubts';
import { performanceReport, performanceScores } from './performance-report';
import { peopleReport } from './people-report';
import { recognitionReport } from './recognition';
import { ruleTexts, ruleTextValues, type RuleTextValues } from './rule-texts';
import { satisfactionReport } from './satisfaction-report';

function indicatorLine(indicator: AssessedIndicator, monthsLeft: number | null): IndicatorLine {
  const { record, target, completed, rate, statedRate, status } = indicator;
  const remaining = remainingOf(indicator);
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
    remainingPerMonth: duePerMonth(remaining, monthsLeft, record.form),
  };
}

function progressReport({ progress }: Assessment): ProgressReport {
  const zonesBehind = progress.flatMap(({ group, measure, zonesBehind: zones }) =>
    zones.map(({ record: { zone } }) => ({ zone, group, measure })),
  );
  return { ...countProgress(progress), zonesBehind };
}

function staffingReport({ staffing, people }: Assessment): StaffingReport | null {
  if (!staffing) return null;
  const { months, missing, personMonths, requiredPersonMonths, surplus, finalMonth, retention } = staffing;
  return {
    months,
    ...(missing.length > 0 && { missingMonths: missing }),
    personMonths,
    requiredPersonMonths,
    surplus,
    finalMonth,
    retention: {
      steady: retention.steady.length,
      required: retention.required,
      rate: retention.rate,
      isMet: retention.isMet,
      statedRate: retention.statedRate,
      ...(people?.earlierRetention && { earlier: people.earlierRetention }),
    },
  };
}

/** A finding in the language of the texts. */
function finding(settled: SettledFinding, texts: CheckTexts, values: RuleTextValues): Finding {
  const { rule, severity, impact, family, basis, form, zone, setAside } = settled;
  const { why, remedy } = ruleTexts(rule, texts, values);
  return {
    rule,
    severity,
    message: wholeSentence(settled.message, texts),
    cells: [...settled.cells, ...settled.evidence].map(formatReference),
    family,
    form,
    zone,
    basis,
    why,
    remedy,
    consequences: settled.consequences.map((message) => wholeSentence(message, texts)),
    impact,
    ...(setAside && { setAside: { reason: setAside.reason } }),
  };
}

function conditionLines(condition: GradeCondition, language: Language): GradeConditionLine[] {
  const { findings, grade, because } = condition;
  const text = gradeConditionText(condition, stringsFor(language), checkTextsFor(language));
  return findings.map(({ rule, cells, evidence }) => ({
    rule,
    cells: [...cells, ...evidence].map(formatReference),
    grade,
    because,
    text,
  }));
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
  const targets = assessment.performance.flatMap(({ groups }) => groups.flatMap((group) => group.targets));
  const rates = targets.filter(({ rate }) => rate !== null).length;
  return {
    cells: area + station.items.length * 4 + targets.length * 2,
    figures: assessment.indicators.length + months + subtotals.length + workers * 2 + rates,
  };
}

/** What a station was found to be. */
interface Reviewed {
  readonly assessment: Assessment;
  readonly checked: Checked;
  readonly conditions: readonly GradeCondition[];
}

/** Puts everything together in the shape of the report contract (version 1). */
export function buildReport(
  file: string,
  station: Station,
  { assessment, checked: { findings, agreements }, conditions }: Reviewed,
  language: Language,
): StationReport {
  const { time, vetoes, score, outlook } = assessment;
  const { period, agreement } = time;
  const texts = checkTextsFor(language);
  const values = ruleTextValues(station, assessment);
  const inferences = [...time.inferences, ...surveyInferences(assessment.satisfaction)];
  const open = openEntries(findings, assessment, station);
  const education = educationReport(assessment.education);
  const performance = performanceReport(assessment.performance);
  const scores = performanceScores(assessment.performance);
  return {
    reportVersion: 1,
    file,
    station: station.name,
    stage: time.stage,
    period: period && { start: period.start, end: period.end, assessmentMonths: period.assessmentMonths },
    agreement,
    expectedProgress: time.expectedProgress,
    indicators: assessment.indicators.map((indicator) => indicatorLine(indicator, outlook.monthsLeft)),
    progress: progressReport(assessment),
    staffing: staffingReport(assessment),
    limits: assessment.limits,
    ...(assessment.people && { people: peopleReport(assessment.people) }),
    ...(education.length > 0 && { education }),
    ...(assessment.deadlines && { deadlines: assessment.deadlines }),
    ...(assessment.satisfaction && { satisfaction: satisfactionReport(assessment.satisfaction) }),
    ...(assessment.funds && { funds: fundsReport(assessment.funds, assessment) }),
    ...(performance.length > 0 && { performance }),
    ...(scores.length > 0 && { performanceScores: scores }),
    score,
    vetoes,
    ...(conditions.length > 0 && {
      gradeConditions: conditions.flatMap((condition) => conditionLines(condition, language)),
    }),
    findings: findings.map((entry) => finding(entry, texts, values)),
    paragraphs: writeParagraphs(assessment, doubtsIn(findings), conditions.length),
    outlook,
    recognition: recognitionReport(station, agreements, inferences, language),
    ...(open.length > 0 && { open }),
    checked: { ...countChecked(station, assessment), findings: findings.length },
  };
}
