import { percentText, plainText } from '../assessment/number-text';
import { findScheme } from '../assessment/schemes';
import type { FailureReport, Finding, IndicatorLine, StationReport, VetoLine } from '../report/report';
import { stringsFor } from '../strings';
import { readableAddress } from '../workbook/address';
import { tableLines } from './table';

const NONE = '/';
const percent = (fraction: number | null): string => (fraction === null ? NONE : percentText(fraction));
const number = (value: number | null): string => (value === null ? NONE : plainText(value));

const STATUS = { met: '✓ 完成', 'on-track': '○ 达进度', behind: '▼ 落后', none: NONE } as const;
const SEVERITY = { error: '✖ 错误', warning: '⚠ 警告', note: '• 提示' } as const;
const STAGE = { midterm: '中期评估', final: '末期评估' } as const;
const VETO_NAMES: Readonly<Record<string, string>> = stringsFor('zh-CN').vetoes;

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

const LONGEST_NAME = 24;

function indicatorTable(lines: readonly IndicatorLine[]): string[] {
  // Zones are in the workbook itself; a reader of the table wants the totals, and what is behind.
  const hasTotals = lines.some((line) => line.zone === '合计');
  const shown = lines.filter(
    (line) => line.form !== 'zones' || !hasTotals || line.zone === '合计' || line.status === 'behind',
  );
  const rows = shown.map((line) => [
    line.zone ?? '',
    line.group.length > LONGEST_NAME ? `${line.group.slice(0, LONGEST_NAME - 1)}…` : line.group,
    line.measure,
    number(line.target),
    number(line.completed),
    percent(line.rate),
    STATUS[line.status],
  ]);
  if (rows.length === 0) return ['  没有找到指标'];
  return tableLines([['片区', '指标', '口径', '协议', '完成', '百分比', '状态'], ...rows], [3, 4, 5]);
}

function comparison(name: string, required: number | null, actual: number, surplus: number | null): string {
  const counted = `${name}：实到岗 ${number(actual)} 人次`;
  if (required === null || surplus === null) return counted;
  const balance = surplus > 0 ? `，超配 ${number(surplus)}` : surplus < 0 ? `，缺少 ${number(-surplus)}` : '，正好够数';
  return `${counted}，应到岗 ${number(required)} 人次${balance}`;
}

function retentionLine({ steady, required, rate, statedRate }: NonNullable<StationReport['staffing']>['retention']) {
  const computed = rate === null ? '' : `，÷ 末月协议人数 ${number(required)} = ${percent(rate)}`;
  return `稳岗率：持续稳定在岗 ${steady} 名${computed}（表中 ${percent(statedRate)}）`;
}

function staffingLines({ staffing }: StationReport): string[] {
  if (!staffing) return ['  没有找到附件2'];
  const { months, personMonths, requiredPersonMonths: required, surplus, finalMonth, retention } = staffing;
  const rows = months.map((month) => [
    month.month,
    number(month.certified),
    number(month.uncertified),
    number(month.total),
    number(month.required),
  ]);
  return [
    ...tableLines([['月份', '持证', '非持证', '有效人次', '应到岗'], ...rows], [1, 2, 3, 4]),
    comparison('全部社工', required.total, personMonths.total, surplus.total),
    comparison('持证社工', required.certified, personMonths.certified, surplus.certified),
    `从业 2 年以上：${number(personMonths.experienced)} 人次`,
    `末月在岗：${finalMonth.total} 名（持证 ${finalMonth.certified}，非持证 ${finalMonth.uncertified}）`,
    retentionLine(retention),
    ...(required.total === null
      ? ['未填协议要求的社工人数，应到岗人次和稳岗率无法核算（用 --params 或评分汇总表填写）']
      : []),
  ];
}

function scoreLines({ score, outlook }: StationReport): string[] {
  if (!score) return ['  评分不全，尚未计算（用 --params 或评分汇总表填写）'];
  const scheme = findScheme(score.scheme);
  const rows = score.parts.flatMap((part) => {
    const party = scheme?.parties.find(({ key }) => key === part.party);
    const items = (part.items ?? []).map((item) => {
      const label = party?.items.find(({ key }) => key === item.item)?.label.zh ?? item.item;
      return [`  ${label}`, item.score.toFixed(2), plainText(item.full)];
    });
    return [[party?.label.zh ?? part.party, part.score.toFixed(2), plainText(part.full)], ...items];
  });
  const next = outlook.nextGrade;
  return [
    ...tableLines([['评估方', '得分', '满分'], ...rows], [1, 2]),
    `总分：${score.total.toFixed(2)}    等级：${score.grade}${next ? `    距${next.grade}差 ${next.points.toFixed(2)} 分` : ''}`,
  ];
}

function vetoLine({ rule, triggered, value, limit }: VetoLine): string {
  const name = VETO_NAMES[rule] ?? rule;
  if (limit === null) return `  ${triggered ? '✖' : '？'} ${name}`;
  if (value === null) return `  ？ ${name}：未填协议要求的社工人数，无法判断（否决线 ${number(limit)}）`;
  return `  ${triggered ? '✖' : '✓'} ${name}：${value > 0 ? number(value) : '不缺'}（否决线 ${number(limit)}）`;
}

/** Cells of one sheet stand together under its name: 附件2!H7、H9:H13. */
function places(cells: readonly string[]): string {
  let sheet = '';
  return cells
    .map(readableAddress)
    .map((address) => {
      const at = address.lastIndexOf('!') + 1;
      const isSame = address.slice(0, at) === sheet;
      sheet = address.slice(0, at);
      return isSame ? address.slice(at) : address;
    })
    .join('、');
}

function isStanding({ setAside }: Finding): boolean {
  return setAside === undefined;
}

function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['  没有发现问题'];
  const ordered = [...findings.filter(isStanding), ...findings.filter((finding) => !isStanding(finding))];
  return ordered.flatMap((finding) => [
    `${SEVERITY[finding.severity]}  ${finding.message}`,
    ...(finding.setAside ? [`        已搁置：${finding.setAside.reason}`] : []),
    ...finding.consequences.map((text) => `        连带：${text}`),
    `        位置：${places(finding.cells)}`,
    `        怎么办：${finding.remedy}（规则 ${finding.basis}）`,
  ]);
}

function findingCounts({ checked, findings }: StationReport): string {
  const standing = findings.filter(isStanding);
  const count = (severity: Finding['severity']): number =>
    standing.filter((finding) => finding.severity === severity).length;
  const aside = findings.length - standing.length;
  const counts = [`错误 ${count('error')}`, `警告 ${count('warning')}`, `提示 ${count('note')}`];
  if (aside > 0) counts.push(`已搁置 ${aside}`);
  return `问题：已核对 ${checked.cells} 个单元格，重算 ${checked.figures} 个数字，发现 ${checked.findings} 条（${counts.join('、')}）`;
}

/** A report as a person reads it in a terminal, in Chinese. */
export function readableReport(report: StationReport | FailureReport): string {
  if ('failure' in report) return `══ ${report.file} ══\n✖ ${report.failure.message}\n`;
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
    '一票否决情形',
    ...(report.vetoes.length > 0 ? report.vetoes.map(vetoLine) : ['  没有附件2，无法判断人员配备']),
    '',
    findingCounts(report),
    ...findingLines(report.findings),
    '',
  ].join('\n');
}
