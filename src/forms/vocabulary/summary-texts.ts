import type { NormalText } from '../values/text';
import { meaningOf, type Row } from './table';

/** Stands at the top of each sheet that we write, beside its print area: copies of it are known by it too. */
export const OWN_MARK = '社工站评估助手（Station Review）生成';

/**
 * What the page of a summary says in its first column, from top to bottom: nobody's form says several of these below one
 * another. `tests/report/summary/copies.test.ts` holds them against what is written.
 */
const PAGE = [
  'title',
  'made',
  'tiles',
  'conditions',
  'grade',
  'distance',
  'signatures',
  'basics',
  'inputsNote',
  'monthsNote',
  'limits',
  'items',
  'staffing',
  'certifiedMonths',
  'retention',
  'oneLess',
  'indicators',
  'perMonth',
  'behind',
  'zones',
  'funds',
  'performance',
  'satisfaction',
  'deadlines',
  'findings',
  'paragraphs',
] as const;
export type PageText = (typeof PAGE)[number];

/** What the tables beside the page say in theirs, from top to bottom. */
const LEDGER = ['mark', 'workers', 'rows', 'marks', 'setAside', 'schemes', 'headcounts'] as const;
export type LedgerText = (typeof LEDGER)[number];

/** A numbered heading of the page. */
const heading = (title: string): RegExp => new RegExp(`^[一二三四五六七八九十]{1,2}、${title}`);

export const PAGE_TEXTS: readonly Row<PageText>[] = [
  {
    pattern: /评估评分汇总表$/,
    meaning: 'title',
    examples: ['广州市清河镇社工站中期评估评分汇总表', '社工站评估评分汇总表'],
    not: ['评分汇总表', '评估评分汇总'],
  },
  {
    pattern: /制表时间\d{4}/,
    meaning: 'made',
    examples: ['评估周期 2024年9月5日至2025年3月31日　　制表时间 2025年4月10日 09:30', '制表时间 2025年4月10日'],
    not: ['评估周期 2024年9月5日至2025年3月31日', '制表时间：'],
  },
  { pattern: /^总得分$/, meaning: 'tiles', examples: ['总得分'], not: ['总得分与等级', '得分'] },
  { pattern: /^等级的条件$/, meaning: 'conditions', examples: ['等级的条件'], not: ['等级'] },
  { pattern: /^总得分与等级$/, meaning: 'grade', examples: ['总得分与等级'], not: ['总得分'] },
  { pattern: /^与上一等级的差距$/, meaning: 'distance', examples: ['与上一等级的差距'], not: ['差距'] },
  { pattern: /^填表人\(签名\):$/, meaning: 'signatures', examples: ['填表人（签名）：'], not: ['填表人：'] },
  {
    pattern: heading('基本情况与填写项$'),
    meaning: 'basics',
    examples: ['一、基本情况与填写项'],
    not: ['一、基本情况'],
  },
  {
    pattern: /^浅黄色单元格可填写/,
    meaning: 'inputsNote',
    examples: ['浅黄色单元格可填写，填后各项随即重算。'],
    not: ['黄色单元格请填写'],
  },
  {
    pattern: /^考核月份按半月折算\(上半月开始/,
    meaning: 'monthsNote',
    examples: ['考核月份按半月折算（上半月开始、下半月结束的月份计1，否则计0.5）'],
    not: ['考核月份按半月折算'],
  },
  {
    pattern: /^规则中的数\(按公开报告推定/,
    meaning: 'limits',
    examples: ['规则中的数（按公开报告推定，如官方文件另有规定可在此填写）'],
    not: ['规则中的数'],
  },
  { pattern: heading('评分分项$'), meaning: 'items', examples: ['二、评分分项'], not: ['评分分项'] },
  { pattern: heading('人员到岗$'), meaning: 'staffing', examples: ['三、人员到岗'], not: ['三、人员到岗情况'] },
  {
    pattern: /^持证社工到岗人次\(不低于应到岗的/,
    meaning: 'certifiedMonths',
    examples: ['持证社工到岗人次（不低于应到岗的 1/2）'],
    not: ['持证社工到岗人次'],
  },
  {
    pattern: /^稳岗率\(逐月在岗人数\/末月协议人数\)$/,
    meaning: 'retention',
    examples: ['稳岗率（逐月在岗人数 / 末月协议人数）'],
    not: ['稳岗率'],
  },
  {
    pattern: /^再少1名持续在岗社工时的稳岗率$/,
    meaning: 'oneLess',
    examples: ['再少 1 名持续在岗社工时的稳岗率'],
    not: ['稳岗率'],
  },
  { pattern: heading('指标完成情况$'), meaning: 'indicators', examples: ['四、指标完成情况'], not: ['指标完成情况'] },
  { pattern: /^每月需完成$/, meaning: 'perMonth', examples: ['每月需完成'], not: ['每月完成'] },
  { pattern: /^落后指标项数$/, meaning: 'behind', examples: ['落后指标项数'], not: ['落后指标'] },
  {
    pattern: heading('各片区完成率\\('),
    meaning: 'zones',
    examples: ['五、各片区完成率（▼ 低于应达进度，▼▼ 低于其一半，✓ 已完成）'],
    not: ['五、各片区完成率'],
  },
  {
    pattern: heading('项目经费\\(万?元\\)$'),
    meaning: 'funds',
    examples: ['六、项目经费（万元）', '六、项目经费（元）'],
    not: ['项目经费（万元）'],
  },
  { pattern: heading('绩效目标$'), meaning: 'performance', examples: ['六、绩效目标'], not: ['绩效目标'] },
  { pattern: heading('满意度调查$'), meaning: 'satisfaction', examples: ['六、满意度调查'], not: ['满意度调查'] },
  { pattern: heading('评估时限$'), meaning: 'deadlines', examples: ['六、评估时限'], not: ['评估时限'] },
  {
    pattern: heading('检查出的问题\\(生成时'),
    meaning: 'findings',
    examples: ['六、检查出的问题（生成时共 36 条，改动后请重新生成）'],
    not: ['六、检查出的问题'],
  },
  {
    pattern: heading('报告段落\\('),
    meaning: 'paragraphs',
    examples: ['七、报告段落（由生成时的数字写成，改动后请重新生成）'],
    not: ['七、报告段落'],
  },
];

export const LEDGER_TEXTS: readonly Row<LedgerText>[] = [
  {
    pattern: /^社工站评估助手\(StationReview\)生成/,
    meaning: 'mark',
    examples: [OWN_MARK, `${OWN_MARK}；浅黄单元格的内容重新生成时保留`],
    not: ['社工站评估助手'],
  },
  {
    pattern: /^附件2逐人逐月\(/,
    meaning: 'workers',
    examples: ['附件2 逐人逐月（√ = 1，半月 = 0.5，其余 = 0）'],
    not: ['附件2', '附件2 逐人逐月'],
  },
  { pattern: /^所在行$/, meaning: 'rows', examples: ['所在行'], not: ['行'] },
  {
    pattern: /^到岗标记对照\(/,
    meaning: 'marks',
    examples: ['到岗标记对照（不在此列的标记按未到岗计）'],
    not: ['到岗标记'],
  },
  {
    pattern: /^已搁置的问题\(记录/,
    meaning: 'setAside',
    examples: ['已搁置的问题（记录，由任务窗格填写）'],
    not: ['已搁置的问题'],
  },
  { pattern: /^评估办法与标准分$/, meaning: 'schemes', examples: ['评估办法与标准分'], not: ['评估办法'] },
  { pattern: /^协议人数\(整理后\)$/, meaning: 'headcounts', examples: ['协议人数（整理后）'], not: ['协议人数'] },
];

/** In each of the texts above, as we write it. */
const TELLING =
  /评分汇总表|制表时间|总得分|等级的条件|上一等级|签名|填写项|浅黄色|考核月份|规则中的数|评分分项|人员到岗|到岗人次|稳岗率|指标完成情况|每月需完成|落后指标|各片区完成率|项目经费|绩效目标|满意度调查|评估时限|检查出的问题|报告段落|评估助手|逐人逐月|所在行|标记对照|已搁置|标准分|协议人数/;

/** Whether a text may be one of them: most are not, and need not be looked at closely. */
export function mayTell(text: string): boolean {
  return TELLING.test(text);
}

/** What a text of the page is; null for any other. */
export function pageText(text: NormalText): PageText | null {
  return meaningOf(PAGE_TEXTS, text);
}

/** What a text beside the page is; null for any other. */
export function ledgerText(text: NormalText): LedgerText | null {
  return meaningOf(LEDGER_TEXTS, text);
}

/** Whether a text is one that no other sheet has. */
export function isOwnText(text: NormalText): boolean {
  return mayTell(text) && (pageText(text) !== null || ledgerText(text) !== null);
}

/** The place of a text among those of the page, from top to bottom. */
export function pageRank(text: PageText): number {
  return PAGE.indexOf(text);
}

/** The place of a text among those beside the page, from top to bottom. */
export function ledgerRank(text: LedgerText): number {
  return LEDGER.indexOf(text);
}

/** Headers of the tables of a summary: no form has a column of such a name. */
export const TABLE_WORDS: readonly Row<'table'>[] = [
  {
    pattern:
      /^(所在行|首行|末月持证|每月需完成|还差|折算分|缺少\/填写|有效人次|怎么办|应到岗\/协议|单元格|占预算|占支出)$/,
    meaning: 'table',
    examples: ['所在行', '首行', '末月持证', '每月需完成', '还差', '折算分', '缺少 / 填写', '有效人次', '怎么办'],
    not: ['姓名', '完成率', '应到岗'],
  },
];

/** Whether a text heads a column of one of our tables. */
export function isTableWord(text: NormalText): boolean {
  return meaningOf(TABLE_WORDS, text) !== null;
}
