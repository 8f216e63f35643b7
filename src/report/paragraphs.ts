import type { Assessment } from '../assessment/assess';
import type { IndicatorProgress } from '../assessment/progress';
import type { Limits } from '../assessment/limits';
import { certifiedRowIn, type Staffing } from '../assessment/staffing';
import { percentText as percent, plainText as plain } from '../assessment/number-text';
import { completionRate } from '../assessment/rates';
import type { Correction } from '../checks/engine/corrections';
import type { NumberReading } from '../forms/station';
import type { IsoDate } from '../forms/values/calendar';
import { squash } from '../forms/values/text';
import { certificateGrade, type CertificateGrade } from '../forms/vocabulary/certificates';
import { dateText } from '../strings';
import { isSameCell } from '../workbook/address';
import { SHEET_WORDS } from './sheet-words';

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
  activityClause(/中小型|小型|^社区活动/, '中小型社区活动'),
];

interface Figure {
  readonly said: string;
  readonly rate: string | null;
}

/** An indicator as the paragraph tells it: a wrong 合计 by what is due. */
interface ToldIndicator extends IndicatorProgress {
  readonly corrected: readonly { readonly what: '协议数' | '完成数'; readonly stated: number; readonly due: number }[];
}

/** Indicators with zones, each once: by its 合计, or else by the sum of its zones (rule C9). */
function inZones({ progress }: Assessment, corrections: readonly Correction[]): ToldIndicator[] {
  const correctionAt = (reading: NumberReading | undefined): Correction | undefined =>
    corrections.find(({ cell }) => reading !== undefined && isSameCell(cell, reading.cell));
  return progress
    .filter(({ form }) => form === 'zones')
    .map((indicator) => {
      const { total } = indicator;
      const [target, completed] = [correctionAt(total?.target), correctionAt(total?.completed)];
      if (!target && !completed) return { ...indicator, corrected: [] };
      const due = { target: target?.due ?? indicator.target, completed: completed?.due ?? indicator.completed };
      return {
        ...indicator,
        ...due,
        rate: completionRate(due.target, due.completed),
        corrected: [
          ...(target ? [{ what: '协议数' as const, ...target }] : []),
          ...(completed ? [{ what: '完成数' as const, ...completed }] : []),
        ],
      };
    });
}

/** Which figures of the paragraph are not those of the sheet. */
function correctionSentence(indicators: readonly ToldIndicator[]): string {
  const told = indicators.flatMap(({ group, measure, corrected }) =>
    corrected.map(
      ({ what, stated, due }) =>
        `${group}（${measure}）${what}合计表上写的是${plain(stated)}，上文按重算的${plain(due)}计`,
    ),
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

function indicatorParagraph(assessment: Assessment, corrections: readonly Correction[]): string {
  const indicators = inZones(assessment, corrections);
  const clauses = [
    ...sentence(VISITS.flatMap((clause) => figuresOf(clause, indicators))),
    ...CLAUSES.flatMap((clause) => sentence(figuresOf(clause, indicators))),
    ...sentence(otherFigures(indicators)),
  ];
  if (clauses.length === 0) return '';
  const { staffing, time } = assessment;
  const opening = staffing ? [`评估期末月，社工站有${staffing.finalMonth.total}名社工在岗`] : [];
  const body = [...opening, ...clauses].join('；');
  const months = time.period ? `以上数据统计共计${plain(time.period.assessmentMonths)}个考核月份，` : '以上数据';
  return `${body}。（${months}由社工站提供，各片区完成情况见附件1）${correctionSentence(indicators)}`;
}

function comparison(name: string, required: number | null, actual: number, surplus: number | null): string {
  if (required === null || surplus === null) return `${name}实到岗${plain(actual)}人次`;
  const balance = surplus > 0 ? `，超配${plain(surplus)}人次` : surplus < 0 ? `，缺少${plain(-surplus)}人次` : '';
  return `${name}应到岗${plain(required)}人次，实到岗${plain(actual)}人次${balance}`;
}

const dated = (date: IsoDate): string => dateText(date, SHEET_WORDS.dates);

function timeSentence({ time }: Assessment): string {
  const { agreement, period, stage } = time;
  if (!period) return '';
  const span = `${stage ? SHEET_WORDS.stages.short[stage] : ''}评估周期为${dated(period.start)}至${dated(period.end)}，共计${plain(period.assessmentMonths)}个考核月份。`;
  return agreement ? `本协议年度为${dated(agreement.start)}至${dated(agreement.end)}，${span}` : span;
}

/** Agreed headcount by stage (rule B9), from the required person-months of each month. */
function headcountSentence({ months }: Staffing, weights: ReadonlyMap<string, number>): string {
  const stages: { count: number; months: number }[] = [];
  for (const { month, required } of months) {
    const weight = weights.get(month) ?? 0;
    if (required === null || weight === 0) continue;
    const count = required / weight;
    const last = stages.at(-1);
    if (last?.count === count) last.months += weight;
    else stages.push({ count, months: weight });
  }
  if (stages.length === 0) return '';
  if (stages.length === 1) return `协议要求配备${plain(stages[0]?.count ?? 0)}名社工。`;
  return `协议要求${stages.map((stage) => `${plain(stage.months)}个月配备${plain(stage.count)}名`).join('、')}社工。`;
}

const GRADE_NAMES: Readonly<Record<CertificateGrade, string>> = {
  senior: '高级社会工作师',
  full: '社会工作师',
  assistant: '助理社会工作师',
};

/** The grades of those certified in the final month, which add up to them: by the row under which each counts. */
function qualifications({ months, persons }: Staffing): string {
  const month = months.at(-1)?.month;
  if (!month) return '';
  const counting = persons.flatMap((person) => certifiedRowIn(person, month) ?? []);
  const grades = counting.map((row) => certificateGrade(squash(row.qualification)));
  const counts = Object.entries(GRADE_NAMES).flatMap(([grade, name]) => {
    const count = grades.filter((other) => other === grade).length;
    return count > 0 ? [`${name}${count}名`] : [];
  });
  if (counts.length === 0) return '';
  const ungraded = grades.filter((grade) => grade === null).length;
  return `（${[...counts, ...(ungraded > 0 ? [`另有${ungraded}名的证书等级表中未写明`] : [])].join('、')}）`;
}

function retentionSentence({ retention }: Staffing, { retentionMinimum }: Limits): string {
  const steady = `持续稳定在岗社工${retention.steady.length}名`;
  if (retention.rate === null) return `${steady}。`;
  const met = retention.isMet ? '达到' : '未达到';
  return `${steady}，稳岗率${percent(retention.rate)}，${met}不低于${plain(retentionMinimum * 100)}%的要求。`;
}

function experiencedSentence({ personMonths }: Staffing): string {
  if (personMonths.experienced === 0 || personMonths.total === 0) return '';
  const share = percent(personMonths.experienced / personMonths.total);
  return `从业2年以上社工累计到岗${plain(personMonths.experienced)}人次，占总到岗人次的${share}。`;
}

function staffingParagraph(assessment: Assessment): string {
  const { staffing, time, limits } = assessment;
  if (!staffing) return '';
  const { requiredPersonMonths: required, personMonths: actual, surplus, finalMonth } = staffing;
  return [
    timeSentence(assessment),
    time.period ? headcountSentence(staffing, time.period.weights) : '',
    `${comparison('社工', required.total, actual.total, surplus.total)}；`,
    `${comparison('其中持证社工', required.certified, actual.certified, surplus.certified)}。`,
    `评估期末月在岗社工${finalMonth.total}名，其中持证${finalMonth.certified}名${qualifications(staffing)}、非持证${finalMonth.uncertified}名。`,
    experiencedSentence(staffing),
    retentionSentence(staffing, limits),
  ].join('');
}

/**
 * The two paragraphs of an evaluation report that the sheets can fill, in Chinese as the reports are.
 * Percentages come from the figures, never from typed percent cells; a 合计 that is wrong is told as it is due, and named;
 * empty where the sheets hold nothing.
 */
export function writeParagraphs(
  assessment: Assessment,
  corrections: readonly Correction[],
): { indicators: string; staffing: string } {
  return { indicators: indicatorParagraph(assessment, corrections), staffing: staffingParagraph(assessment) };
}
