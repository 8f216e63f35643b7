import type { Assessment } from '../../assessment/assess';
import type { IndicatorProgress } from '../../assessment/progress';
import { percentText as percent, plainText as plain } from '../../assessment/number-text';
import { squash } from '../../forms/values/text';

/** How one kind of indicator is put into words: its counts in order, each with unit and verb. */
interface Clause {
  readonly group: RegExp;
  readonly not?: RegExp;
  readonly measures: readonly { readonly pattern: RegExp; readonly say: (count: string) => string }[];
}

const any = /./;
const EVENTS = /个|次数|场|^次$|组数|^量$/;
const PEOPLE = /人次|人数/;
const SESSIONS = /节/;

function groupClause(group: RegExp, name: string): Clause {
  return {
    group,
    measures: [
      { pattern: EVENTS, say: (count) => `开办${name}${count}个` },
      { pattern: SESSIONS, say: (count) => `开展${count}节` },
      { pattern: PEOPLE, say: (count) => `服务${count}人次` },
    ],
  };
}

function activityClause(group: RegExp, name: string, not?: RegExp): Clause {
  return {
    group,
    ...(not && { not }),
    measures: [
      { pattern: EVENTS, say: (count) => `举办${name}${count}个` },
      { pattern: PEOPLE, say: (count) => `服务${count}人次` },
    ],
  };
}

/** The order of the reports (docs/rules.md, "paragraphs"): filing and visits share one list of percentages. */
const VISITS: readonly Clause[] = [
  { group: /建档/, measures: [{ pattern: any, say: (count) => `建档${count}份` }] },
  { group: /电访|电话/, measures: [{ pattern: any, say: (count) => `电访${count}个` }] },
  { group: /探访|家访/, measures: [{ pattern: any, say: (count) => `探访${count}个` }] },
];

const CLAUSES: readonly Clause[] = [
  { group: /咨询个案/, measures: [{ pattern: any, say: (count) => `咨询个案${count}个` }] },
  {
    group: /个案/,
    not: /咨询/,
    measures: [
      { pattern: /接案|开案|个数|^量$/, say: (count) => `专业个案接案${count}个` },
      { pattern: SESSIONS, say: (count) => `服务${count}节` },
      { pattern: /结案/, say: (count) => `结案${count}个` },
    ],
  },
  groupClause(/专业小组|^小组/, '专业小组'),
  groupClause(/兴趣小组/, '兴趣小组'),
  activityClause(/大型/, '大型社区活动', /中小型/),
  activityClause(/中小型/, '中小型社区活动'),
  activityClause(/小型/, '小型社区活动', /中小型/),
  activityClause(/^社区活动/, '社区活动', /[大小]型/),
];

interface Figure {
  readonly said: string;
  readonly rate: string | null;
}

/** Which figures of the paragraph are not those of the sheet. */
function correctionSentence(indicators: readonly IndicatorProgress[]): string {
  const told = indicators.flatMap(({ group, measure, stated, ...due }) =>
    (['target', 'completed'] as const).flatMap((part) => {
      const [written, counted] = [stated?.[part] ?? null, due[part]];
      if (written === null || counted === null || written === counted) return [];
      const what = part === 'target' ? '协议数' : '完成数';
      return [`${group}（${measure}）${what}合计表上写的是${plain(written)}，上文按重算的${plain(counted)}计`];
    }),
  );
  return told.length > 0 ? `（${told.join('；')}。）` : '';
}

function figuresOf(clause: Clause, indicators: readonly IndicatorProgress[]): Figure[] {
  const own = indicators.filter(({ completed, ...indicator }) => {
    const group = squash(indicator.group);
    return completed !== null && clause.group.test(group) && !clause.not?.test(group);
  });
  const figures: (Figure & { order: number })[] = [];
  for (const { completed, rate, ...indicator } of own) {
    const measure = squash(indicator.measure);
    const at = clause.measures.findIndex(({ pattern }) => pattern.test(measure));
    const found = clause.measures[at];
    // Percentages are bound to counts by what they count, never by position.
    if (found && completed !== null) {
      figures.push({ said: found.say(plain(completed)), rate: rate === null ? null : percent(rate), order: at });
    }
  }
  return figures.sort((a, b) => a.order - b.order);
}

/** Indicators that no published report knows (社区走访 …) keep their own names. */
function otherFigures(indicators: readonly IndicatorProgress[]): Figure[] {
  const known = [...VISITS, ...CLAUSES];
  return indicators.flatMap(({ group: name, measure, completed, rate }) => {
    const group = squash(name);
    const isKnown = known.some((clause) => clause.group.test(group) && !clause.not?.test(group));
    if (isKnown || completed === null) return [];
    const said = `${name}${measure === '量' ? '' : measure}${plain(completed)}`;
    return [{ said, rate: rate === null ? null : percent(rate) }];
  });
}

/** Counts first, then their percentages in the same order; a count without a target stands alone. */
function sentence(figures: readonly Figure[]): string[] {
  const unrated = figures.filter(({ rate }) => rate === null);
  const rated = figures.filter(({ rate }) => rate !== null);
  const parts = unrated.map(({ said }) => said);
  if (rated.length > 0) {
    const counts = rated.map(({ said }) => said).join('，');
    const rates = rated.map(({ rate }) => rate).join('，');
    parts.push(`${counts}，${rated.length > 1 ? '分别' : ''}完成协议指标量的${rates}`);
  }
  return parts;
}

/**
 * 服务指标完成情况: percentages come from the figures of the zone tables, never from typed percent cells; a 合计 that is
 * wrong is told as it is due, and named. Empty where the sheets hold nothing.
 */
export function indicatorParagraph({ progress, staffing, time }: Assessment): string {
  const indicators = progress.filter(({ form }) => form === 'zones');
  const clauses = [
    ...sentence(VISITS.flatMap((clause) => figuresOf(clause, indicators))),
    ...CLAUSES.flatMap((clause) => sentence(figuresOf(clause, indicators))),
    ...sentence(otherFigures(indicators)),
  ];
  if (clauses.length === 0) return '';
  const opening = staffing ? [`评估期末月，社工站有${staffing.finalMonth.total}名社工在岗`] : [];
  const body = [...opening, ...clauses].join('；');
  const months = time.period ? `以上数据统计共计${plain(time.period.assessmentMonths)}个考核月份，` : '以上数据';
  return `${body}。（${months}由社工站提供，各片区完成情况见附件1）${correctionSentence(indicators)}`;
}
