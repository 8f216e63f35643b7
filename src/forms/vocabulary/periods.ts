import type { NormalText } from '../values/text';
import { means, type Row } from './table';

/** What a time span is called. */
export type PeriodRole = 'assessment' | 'agreement' | 'purchase';

export const PERIOD_NAMES: readonly Row<PeriodRole>[] = [
  { pattern: /采购|购买周期|项目周期|服务周期/, meaning: 'purchase', examples: ['采购周期', '服务周期', '项目周期'] },
  { pattern: /协议|合同|服务年度/, meaning: 'agreement', examples: ['协议时间', '合同期', '服务年度'] },
  {
    pattern: /评估|考核|统计|填报|自评|完成情况|到岗情况/,
    meaning: 'assessment',
    examples: ['评估周期', '考核时间', '统计时段', '协议指标完成情况'],
    not: ['评估后的采购周期'],
  },
];

const EVERYWHERE = PERIOD_NAMES.map(({ pattern, meaning }) => ({ meaning, pattern: new RegExp(pattern, 'g') }));

/** What a label calls a time span by the name that stands last in it; null where it says none. */
export function periodRole(label: NormalText): PeriodRole | null {
  let best: { readonly role: PeriodRole; readonly at: number } | null = null;
  for (const { pattern, meaning } of EVERYWHERE) {
    const at = [...label.matchAll(pattern)].at(-1)?.index ?? -1;
    if (at >= 0 && (!best || at > best.at)) best = { role: meaning, at };
  }
  return best?.role ?? null;
}

/** How the agreement of a station is named right before its dates. */
export const AGREEMENT_NAMES: readonly Row<'named'>[] = [
  {
    pattern:
      /(?:协议|合同|服务年度)(?:书|的|签订|履行|约定|有效|服务|年度){0,4}(?:时间|周期|期限|期间|起止|起始|开始|结束|终止|截止|到期|日期|期|年度){0,4}[为是自从由于:(|,、]{0,4}$/,
    meaning: 'named',
    examples: ['年度服务协议时间:', '合同期限|', '本年度协议期为', '服务年度:', '协议有效期自', '协议起始日期:'],
    not: ['合同已于', '协议签订后于', '协议要求在岗社工数:', '评估周期:'],
  },
];

/** Agreements of single people, and of what a station needs besides. */
export const OTHER_AGREEMENTS: readonly Row<'other'>[] = [
  {
    pattern:
      /(?:劳动|劳务|聘用|聘任|用工|租赁|租房|场地|督导|培训|保险|车辆|保洁|物业|采购合作|合作|志愿)[^,。;:]{0,6}(?:合同|协议)|(?:社工(?!站|服务|项目|点|人?数|\d+[名人])|员工|某|本人)[^,。;:]{0,6}(?:合同|协议)/,
    meaning: 'other',
    examples: ['劳动合同期限', '场地租赁合同', '督导服务合同:', '社工乙23的合同期为', '某社工合同期为'],
    not: ['社工站年度服务协议时间:', '社工服务站协议期', '在岗社工6名年度服务协议时间:', '购买服务合同期'],
  },
];

/** Whether a time span is called the agreement of the station, right before its dates. */
export function namesAgreement(label: NormalText): boolean {
  return means(AGREEMENT_NAMES, label, 'named') && !means(OTHER_AGREEMENTS, label, 'other');
}

/** What opens a span that is a part of another one, or goes beyond it: figures of a column, not of the form. */
export const PARTIAL_PERIODS: readonly Row<'partial'>[] = [
  {
    pattern: /(本期|上期|当期|累计|其中|本季度?|本月|上月|上年度?)(数据?|是指|指|为|自|从|[:(])*$/,
    meaning: 'partial',
    examples: ['本期指', '累计自', '其中:', '上期'],
    not: ['评估周期:', '本期评估周期:'],
  },
];

export function isPartialPeriod(label: NormalText): boolean {
  return means(PARTIAL_PERIODS, label, 'partial');
}

/** What stands before a lone date that starts or ends a time span. */
export const PERIOD_EDGES: readonly Row<'start' | 'end'>[] = [
  {
    pattern: /(开始|起始|启动)(日期|时间)?[::]?\|?$/,
    meaning: 'start',
    examples: ['评估开始时间|', '协议起始日期：'],
    not: ['评估结束时间|'],
  },
  {
    pattern: /(结束|终止|截止|截至|到期)(日期|时间)?[::]?\|?$/,
    meaning: 'end',
    examples: ['评估结束时间|', '截至', '到期日期：'],
    not: ['评估开始时间|'],
  },
];

/** Whether a date behind these words starts or ends a time span. */
export function isEdge(before: NormalText, edge: 'start' | 'end'): boolean {
  return means(PERIOD_EDGES, before, edge);
}

/** Names of time spans whose start and end may stand in cells of their own. */
export const SPANS: readonly Row<'span'>[] = [
  {
    pattern: /周期|时间|期限|期间|协议期|考核期|评估期|时段/,
    meaning: 'span',
    examples: ['评估周期', '协议期', '合同期限', '时段'],
    not: ['评估', '日期'],
  },
];

export function isSpan(label: NormalText): boolean {
  return means(SPANS, label, 'span');
}

/** 服务周期 may be the assessment period; named with a purchase it is that of the purchase. */
export const SERVICE_PERIODS: readonly Row<'service'>[] = [
  {
    pattern: /^(?!.*(采购|购买)).*服务周期/,
    meaning: 'service',
    examples: ['服务周期：2024年9月5日至2025年3月4日'],
    not: ['购买服务周期', '采购的服务周期'],
  },
];

export function isServicePeriod(text: NormalText): boolean {
  return means(SERVICE_PERIODS, text, 'service');
}

/** What tells how many people are agreed from when to when: no period of the form. */
export const HEADCOUNTS: readonly Row<'line' | 'before' | 'behind'>[] = [
  {
    pattern: /\d{1,3}名|(社工|人员|岗位|在岗|配备|协议)(人数|数)[:：]|\d{1,3}人(?!次)/,
    meaning: 'line',
    examples: [
      '协议要求在岗社工数：2024年9月至12月12名；2025年1月起10名',
      '2024年9月至12月每月12名社工',
      '协议人数：2024年9月至2025年2月12人',
    ],
    not: ['评估周期：2024年9月5日至2025年3月31日', '2024年9月至12月服务120人次'],
  },
  {
    pattern: /(社工|人员|岗位|在岗|配备|协议)(人数|数)[为是:|]*$/,
    meaning: 'before',
    examples: ['协议要求在岗社工数：', '协议人数|'],
    not: ['协议要求在岗社工数：6名，年度服务协议时间：', '协议时间：'],
  },
  {
    pattern: /^[^\d(),;。:|]{0,6}\d{1,3}(名|人(?!次))/,
    meaning: 'behind',
    examples: ['12名；2025年1月起10名', '每月12名社工', '在岗社工12人'],
    not: ['协议要求在岗社工数：6名', '（在岗社工6名）', '服务120人次'],
  },
];

/** A time span between the words of its line; `text`: those of its cell. */
interface SpanInText {
  readonly label: NormalText;
  readonly behind: NormalText;
  readonly text: NormalText;
}

/** Whether a time span says since when so many people are agreed. What is called a period may have a headcount behind it. */
export function isOfHeadcount({ label, behind, text }: SpanInText): boolean {
  if (means(HEADCOUNTS, label, 'before') || means(HEADCOUNTS, behind, 'behind')) return true;
  return !isSpan(label) && periodRole(label) !== 'assessment' && means(HEADCOUNTS, text, 'line');
}
