import type { Assessment } from '../../assessment/assess';
import { isStaffingUnsure } from '../../assessment/vetoes';
import type { IndicatorProgress } from '../../assessment/progress';
import { percentText as percent, plainText as plain } from '../../assessment/number-text';
import { squash, without, type NormalText } from '../../forms/values/text';
import { isGenericMeasure } from '../../forms/vocabulary/headers';
import { ANY_UNIT } from '../../forms/vocabulary/units';

/** How one kind of indicator is put into words: its counts in order, each with unit and verb. */
interface Clause {
  readonly group: RegExp;
  readonly not?: RegExp;
  readonly measures: readonly { readonly pattern: RegExp; readonly say: Say }[];
}

/** `unit`: that of the header, where it names one in brackets: then no other measure has named the indicator before. */
type Say = (count: string, unit: string | null) => string;

const any = /./;
const EVENTS = /个|次数|场|^次$|期|组数|^组$|^量$/;
const PEOPLE = /人次|人数/;
const SESSIONS = /节/;

function groupClause(group: RegExp, name: string): Clause {
  return {
    group,
    measures: [
      { pattern: EVENTS, say: (count, unit) => `开办${name}${count}${unit ?? '个'}` },
      { pattern: SESSIONS, say: (count, unit) => `开展${unit ? name : ''}${count}节` },
      { pattern: PEOPLE, say: (count, unit) => `${unit ? name : ''}服务${count}人次` },
    ],
  };
}

function activityClause(group: RegExp, name: string, not?: RegExp): Clause {
  return {
    group,
    ...(not && { not }),
    measures: [
      { pattern: EVENTS, say: (count, unit) => `举办${name}${count}${unit ?? '个'}` },
      { pattern: PEOPLE, say: (count, unit) => `${unit ? name : ''}服务${count}人次` },
    ],
  };
}

/** The order of the reports (docs/rules.md, "paragraphs"): filing and visits share one list of percentages. */
const VISITS: readonly Clause[] = [
  { group: /建档/, measures: [{ pattern: any, say: (count, unit) => `建档${count}${unit ?? '份'}` }] },
  { group: /电访|电话/, measures: [{ pattern: any, say: (count, unit) => `电访${count}${unit ?? '个'}` }] },
  { group: /探访|家访/, measures: [{ pattern: any, say: (count, unit) => `探访${count}${unit ?? '个'}` }] },
];

const CLAUSES: readonly Clause[] = [
  { group: /咨询个案/, measures: [{ pattern: any, say: (count, unit) => `咨询个案${count}${unit ?? '个'}` }] },
  {
    group: /个案/,
    not: /咨询/,
    measures: [
      { pattern: /接案|开案/, say: (count) => `专业个案接案${count}个` },
      { pattern: /个|例|宗|^量$/, say: (count, unit) => `专业个案${count}${unit ?? '个'}` },
      { pattern: SESSIONS, say: (count, unit) => `${unit ? '专业个案' : ''}服务${count}节` },
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

const UNIT_IN_BRACKETS = new RegExp(`\\((?:单位:?)?(${ANY_UNIT})\\)$`);

interface Named {
  /** For comparing, without the unit. */
  readonly name: NormalText;
  /** As it is written, without the unit. */
  readonly shown: string;
  readonly unit: string | null;
}

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
      const name = namedUnit({ group, measure }).unit === null ? `${group}（${measure}）` : group;
      return [`${name}${what}合计表上写的是${plain(written)}，上文按重算的${plain(counted)}计`];
    }),
  );
  return told.length > 0 ? `（${told.join('；')}。）` : '';
}

/** An indicator's name, and the unit that its header gives in brackets: 专业小组（节）. */
function namedUnit({ group, measure }: Pick<IndicatorProgress, 'group' | 'measure'>): Named {
  const name = squash(group);
  const [whole = '', unit = null] = isGenericMeasure(squash(measure)) ? (UNIT_IN_BRACKETS.exec(name) ?? []) : [];
  return {
    name: without(name, UNIT_IN_BRACKETS),
    shown: whole === '' ? group : group.slice(0, group.search(/[(（][^(（]*$/)),
    unit,
  };
}

function figuresOf(clause: Clause, indicators: readonly IndicatorProgress[]): Figure[] {
  const figures: (Figure & { order: number })[] = [];
  for (const { completed, rate, ...indicator } of indicators) {
    const { name, unit } = namedUnit(indicator);
    if (completed === null || !clause.group.test(name) || clause.not?.test(name)) continue;
    const measure = unit ?? squash(indicator.measure);
    const at = clause.measures.findIndex(({ pattern }) => pattern.test(measure));
    const found = clause.measures[at];
    // Percentages are bound to counts by what they count, never by position.
    if (!found) continue;
    figures.push({ said: found.say(plain(completed), unit), rate: rate === null ? null : percent(rate), order: at });
  }
  return figures.sort((a, b) => a.order - b.order);
}

/** Indicators that no published report knows (社区走访 …) keep their own names. */
function otherFigures(indicators: readonly IndicatorProgress[]): Figure[] {
  const known = [...VISITS, ...CLAUSES];
  return indicators.flatMap(({ group, measure, completed, rate }) => {
    const { name, shown, unit } = namedUnit({ group, measure });
    // Where a clause has no words for the unit of the header, the indicator keeps its own.
    const isKnown = known.some(
      (clause) =>
        clause.group.test(name) &&
        !clause.not?.test(name) &&
        (unit === null || clause.measures.some(({ pattern }) => pattern.test(unit))),
    );
    if (isKnown || completed === null) return [];
    const said = `${shown}${measure === '量' ? '' : measure}${plain(completed)}${unit ?? ''}`;
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
export function indicatorParagraph({ progress, staffing, time, vetoes }: Assessment): string {
  const indicators = progress.filter(({ form }) => form === 'zones');
  const clauses = [
    ...sentence(VISITS.flatMap((clause) => figuresOf(clause, indicators))),
    ...CLAUSES.flatMap((clause) => sentence(figuresOf(clause, indicators))),
    ...sentence(otherFigures(indicators)),
  ];
  if (clauses.length === 0) return '';
  const isTold = staffing !== null && !isStaffingUnsure(vetoes);
  const opening = isTold ? [`评估期末月，社工站有${staffing.finalMonth.total}名社工在岗`] : [];
  const body = [...opening, ...clauses].join('；');
  const months = time.period ? `以上数据统计共计${plain(time.period.assessmentMonths)}个考核月份，` : '以上数据';
  return `${body}。（${months}由社工站提供，各片区完成情况见附件1）${correctionSentence(indicators)}`;
}
