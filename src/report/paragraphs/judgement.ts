import type { Assessment } from '../../assessment/assess';
import { percentText as percent, plainText as plain } from '../../assessment/number-text';
import { isPlainMeasure, recordsOf, type IndicatorProgress } from '../../assessment/progress';
import type { IndicatorStatus } from '../../assessment/rates';
import { isStaffingUnsure } from '../../assessment/vetoes';
import { isIn } from '../../checks/analysis/cells';
import type { Doubts } from './doubts';
import { leadChanges } from './leads';
import { comparison, retentionClause } from './staffing';

/** So many indicators are named. */
const MOST_NAMED = 8;

function nameOf({ group, measure }: IndicatorProgress): string {
  return isPlainMeasure(measure) ? group : `${group}（${measure}）`;
}

/** The first of some indicators by name, with what is told of each. */
function named(indicators: readonly IndicatorProgress[], told: (indicator: IndicatorProgress) => string): string {
  const names = indicators.slice(0, MOST_NAMED).map((indicator) => `${nameOf(indicator)}${told(indicator)}`);
  // Some names are lists themselves.
  const separator = names.some((name) => name.includes('、')) ? '；' : '、';
  return `${names.join(separator)}${indicators.length > MOST_NAMED ? '等' : ''}`;
}

function ofStatus({ progress }: Assessment, status: IndicatorStatus): IndicatorProgress[] {
  return progress.filter((indicator) => indicator.status === status);
}

/** Whether a finding that stands open blames a figure of an indicator, be it of a zone: nobody is praised for a slip. */
function isDoubted(indicator: IndicatorProgress, { figures }: Doubts): boolean {
  return recordsOf(indicator).some((record) =>
    [record.target.cell, record.completed.cell].some((cell) => figures.some((area) => isIn(area, cell))),
  );
}

function staffingPraise({ staffing, limits, vetoes }: Assessment, { marks, certificates }: Doubts): string[] {
  if (!staffing || isStaffingUnsure(vetoes) || marks + certificates > 0) return [];
  const { surplus, requiredPersonMonths: required, personMonths: actual, retention } = staffing;
  const enough = (name: string, of: 'total' | 'certified'): string[] => {
    const by = surplus[of];
    return by === null || by < 0 ? [] : [comparison(name, required[of], actual[of], by)];
  };
  return [
    ...enough('社工', 'total'),
    ...enough('持证社工', 'certified'),
    ...(retention.isMet === true ? [retentionClause(retention, limits)] : []),
  ];
}

function staffingAttention({ staffing, people, limits, vetoes }: Assessment): string[] {
  if (!staffing || isStaffingUnsure(vetoes)) return [];
  const { surplus, retention } = staffing;
  const short = (who: string, by: number | null): string[] =>
    by !== null && by < 0 ? [`${who}到岗缺少${plain(-by)}人次`] : [];
  const changes = leadChanges(people);
  return [
    ...short('社工', surplus.total),
    ...short('持证社工', surplus.certified),
    ...(retention.isMet === false ? [retentionClause(retention, limits)] : []),
    ...(changes > 0 ? [`评估期内变更项目负责人${changes}次`] : []),
  ];
}

/** Zones with indicators that are behind, and how many. */
function zonesBehind(indicators: readonly IndicatorProgress[]): string[] {
  const counts = new Map<string, number>();
  for (const { record } of indicators.flatMap((indicator) => indicator.zonesBehind)) {
    if (record.zone !== null) counts.set(record.zone, (counts.get(record.zone) ?? 0) + 1);
  }
  const told = [...counts].map(([zone, count]) => `${zone}（${count}项）`);
  return told.length > 0 ? [`分片区看，低于应达进度的有${told.join('、')}`] : [];
}

const numbered = (points: readonly string[]): string =>
  points.map((point, index) => `${index + 1}．${point}。`).join('\n');

/**
 * 值得肯定: what the figures show as met, and no open finding doubts (rules A7, B10 to B13, C10), a line for each; empty where
 * nothing is.
 */
export function praiseParagraph(assessment: Assessment, doubts: Doubts): string {
  const met = ofStatus(assessment, 'met').filter((indicator) => !isDoubted(indicator, doubts));
  const indicators = met.length > 0 ? [`${met.length}项指标已完成协议量：${named(met, () => '')}`] : [];
  return numbered([...staffingPraise(assessment, doubts), ...indicators]);
}

/** 需要关注: what the figures show as short or behind (rules A7, B10 to B15, C10), a line for each; empty where nothing is. */
export function attentionParagraph(assessment: Assessment): string {
  const { expectedProgress } = assessment.time;
  const behind = [...ofStatus(assessment, 'behind')].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
  const due = expectedProgress === null ? '' : percent(expectedProgress);
  const rateOf = ({ rate }: IndicatorProgress): string => (rate === null ? '' : percent(rate));
  const indicators = behind.length > 0 ? [`${behind.length}项指标低于应达进度${due}：${named(behind, rateOf)}`] : [];
  return numbered([...staffingAttention(assessment), ...indicators, ...zonesBehind(assessment.progress)]);
}
