import { roundHalfUp } from '../assessment/rounding';
import { DEFAULT_SCHEME, findScheme } from '../assessment/schemes';
import type { FailureReport, Finding, IndicatorLine, StationReport } from '../report/report';
import { tableLines } from './table';

const percent = (fraction: number | null): string =>
  fraction === null ? '/' : `${roundHalfUp(fraction * 100, 2).toFixed(2)}%`;
const number = (value: number | null): string => (value === null ? '/' : String(roundHalfUp(value, 2)));

const STATUS = { met: '✓ 完成', 'on-track': '○ 达进度', behind: '▼ 落后', none: '—' } as const;
const SEVERITY = { error: '✖ 错误', warning: '⚠ 警告', note: '• 提示' } as const;
const STAGE = { midterm: '中期评估', final: '末期评估' } as const;

const VETO_NAMES: Readonly<Record<string, string>> = {
  'staff-shortage': '人员配备不足',
  'certified-shortage': '持证社工不足',
  cleanersCounted: '保洁、安保占用社工名额',
  personnelCostLow: '人员费用支出低于 80%',
  correctionFailed: '整改不及时、不到位',
  professionalFailed: '专业评估不合格',
  financialFailed: '财务评估不合格',
  seriousBreach: '违反法律法规，情节严重',
};

function head(report: StationReport): string[] {
  const { period, agreement, expectedProgress, stage } = report;
  return [
    `社工站：${report.station ?? '（标题中没有找到）'}    ${stage ? STAGE[stage] : '评估阶段未知'}`,
    period
      ? `评估周期：${period.start} 至 ${period.end}，${number(period.assessmentMonths)} 个考核月份`
      : '评估周期：没有找到',
    agreement ? `协议期：${agreement.start} 至 ${agreement.end}，${number(agreement.months)} 个月` : '协议期：没有找到',
    `应达进度：${expectedProgress === null ? '未知' : percent(expectedProgress)}`,
  ];
}

function recognition({ recognition: { forms, unread, hidden, inferred } }: StationReport): string[] {
  return [...forms, ...hidden, ...inferred, ...unread].map(({ text }) => `  ${text}`);
}

function indicatorTable(lines: readonly IndicatorLine[]): string[] {
  // Zones are in the workbook itself; a reader of the table wants the totals first.
  const hasTotals = lines.some((line) => line.zone === '合计');
  const shown = lines.filter(
    (line) => line.form !== 'zones' || !hasTotals || line.zone === '合计' || line.status === 'behind',
  );
  const rows = shown.map((line) => [
    line.zone ?? '',
    line.group.length > 24 ? `${line.group.slice(0, 23)}…` : line.group,
    line.measure,
    number(line.target),
    number(line.completed),
    percent(line.rate),
    STATUS[line.status],
  ]);
  if (rows.length === 0) return ['  没有找到指标'];
  return tableLines([['片区', '指标', '口径', '协议', '完成', '百分比', '状态'], ...rows], [3, 4, 5]);
}

function staffingLines({ staffing }: StationReport): string[] {
  if (!staffing) return ['  没有找到附件2'];
  const { months, personMonths, requiredPersonMonths, surplus, finalMonth, retention } = staffing;
  const rows = months.map((month) => [
    month.month,
    number(month.certified),
    number(month.uncertified),
    number(month.total),
    number(month.required),
  ]);
  return [
    ...tableLines([['月份', '持证', '非持证', '有效人次', '应到岗'], ...rows], [1, 2, 3, 4]),
    `合计：实到岗 ${number(personMonths.total)} 人次，应到岗 ${number(requiredPersonMonths.total)}，超（缺）${number(surplus.total)}`,
    `持证：实到岗 ${number(personMonths.certified)} 人次，应到岗 ${number(requiredPersonMonths.certified)}，超（缺）${number(surplus.certified)}；从业 2 年以上 ${number(personMonths.experienced)} 人次`,
    `末月在岗：${finalMonth.total} 名（持证 ${finalMonth.certified}，非持证 ${finalMonth.uncertified}）`,
    `稳岗率：${retention.steady} ÷ ${number(retention.required)} = ${percent(retention.rate)}（表中 ${percent(retention.statedRate)}）`,
  ];
}

function scoreLines({ score, vetoes, outlook }: StationReport): string[] {
  const scheme = findScheme(score?.scheme ?? DEFAULT_SCHEME);
  const parts = (score?.parts ?? []).map((part) => {
    const label = scheme?.parties.find((party) => party.key === part.party)?.label.zh ?? part.party;
    return `  ${label} ${part.score.toFixed(2)} / ${part.full}`;
  });
  const total = score
    ? `总分：${score.total.toFixed(2)}    等级：${score.grade}${outlook.nextGrade ? `    距${outlook.nextGrade.grade}差 ${number(outlook.nextGrade.points)} 分` : ''}`
    : '总分：评分不全，尚未计算（用 --params 或评分汇总表填写）';
  const vetoLines = vetoes.map((veto) => {
    const name = VETO_NAMES[veto.rule] ?? veto.rule;
    if (veto.limit === null) return `  ${veto.triggered ? '✖' : '✓'} ${name}`;
    const state =
      veto.value === null
        ? '未填协议人数，无法判断'
        : `缺 ${number(Math.max(0, veto.value))} 人次，达到 ${veto.limit} 即不合格`;
    return `  ${veto.triggered ? '✖' : '✓'} ${name}：${state}`;
  });
  return [...parts, total, '直接不合格情形：', ...vetoLines];
}

function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['  没有发现问题'];
  return findings.flatMap((finding) => [
    `${SEVERITY[finding.severity]}  ${finding.message}`,
    `        位置：${finding.cells.join('，')}`,
    `        怎么办：${finding.remedy}（规则 ${finding.basis}）`,
    ...finding.consequences.map((text) => `        连带：${text}`),
  ]);
}

/** A report as a person reads it in a terminal, in Chinese. */
export function readableReport(report: StationReport | FailureReport): string {
  if ('failure' in report) return `${report.file}\n✖ ${report.failure.message}\n`;
  const { checked } = report;
  return [
    `══ ${report.file} ══`,
    ...head(report),
    '',
    '读到了什么',
    ...recognition(report),
    '',
    '指标完成情况',
    ...indicatorTable(report.indicators),
    '',
    '人员到岗',
    ...staffingLines(report),
    '',
    '评分',
    ...scoreLines(report),
    '',
    `问题：已核对 ${checked.cells} 个单元格，重算 ${checked.figures} 个数字，发现 ${checked.findings} 条`,
    ...findingLines(report.findings),
    '',
  ].join('\n');
}
