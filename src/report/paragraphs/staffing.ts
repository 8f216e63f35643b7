import type { Assessment } from '../../assessment/assess';
import type { Limits } from '../../assessment/limits';
import { countOf } from '../../assessment/count-of';
import type { People } from '../../assessment/people';
import type { Retention, Staffing } from '../../assessment/staffing';
import { percentText as percent, plainText as plain } from '../../assessment/number-text';
import { isStaffingUnsure } from '../../assessment/vetoes';
import type { IsoDate } from '../../forms/values/calendar';
import { dateText } from '../../strings';
import { retentionChangeText } from '../retention-change';
import { SHEET_WORDS } from '../sheet-words';
import { doubtSentence, type Doubts } from './doubts';
import { leadSentence } from './leads';

/** What is due and what is there, with the difference (rules B10, B11). */
export function comparison(name: string, required: number | null, actual: number, surplus: number | null): string {
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

/** How many are of each kind that has a name, and how many of none: they add up to all; '' where none has. */
function listed<Kind extends string>(
  kinds: readonly (Kind | null)[],
  names: Readonly<Record<Kind, string>>,
  others: (count: number) => string,
): string {
  const named = Object.entries<string>(names).map(([kind, name]) => ({
    name,
    count: kinds.filter((other) => other === kind).length,
  }));
  const counts = named.flatMap(({ name, count }) => (count > 0 ? [`${name}${count}名`] : []));
  if (counts.length === 0) return '';
  const untold = countOf(kinds, null);
  return `（${[...counts, ...(untold > 0 ? [others(untold)] : [])].join('、')}）`;
}

/** The grades of those certified in the final month (rule B12). */
function qualifications({ certified }: People): string {
  const { senior, full, assistant } = SHEET_WORDS.people.certificates;
  return listed(certified, { senior, full, assistant }, (count) => `另有${count}名的证书等级表中未写明`);
}

/** What those without certificate have in its place (rule B12). */
function standIns({ uncertified }: People): string {
  const { degree, trained, related } = SHEET_WORDS.people.grounds;
  return listed(uncertified, { degree, trained, related }, (count) => `另有${count}名表中未写明`);
}

/** The retention against its minimum (rule B13); '' where there is none. */
export function retentionClause({ rate, isMet }: Retention, { retentionMinimum }: Limits): string {
  if (rate === null) return '';
  return `稳岗率${percent(rate)}，${isMet ? '达到' : '未达到'}不低于${plain(retentionMinimum * 100)}%的要求`;
}

/** How the retention has changed since the last evaluation; '' where nobody has said what it was. */
export function changeClause({ earlierRetention }: People): string {
  if (earlierRetention?.change == null) return '';
  const { rate, change } = earlierRetention;
  return `上次评估为${percent(rate)}，${retentionChangeText(change, SHEET_WORDS)}`;
}

function retentionSentence({ retention }: Staffing, people: People, limits: Limits): string {
  const steady = `持续稳定在岗社工${retention.steady.length}名`;
  return `${[steady, retentionClause(retention, limits), changeClause(people)].filter(Boolean).join('，')}。`;
}

/** Those with two years, by person-months and by heads in the final month (rules B5, B6). */
function experiencedSentence({ experienced }: People): string {
  if (experienced?.share == null || experienced.personMonths === 0) return '';
  const { personMonths, share, heads, shareOfHeads } = experienced;
  const inFinalMonth = shareOfHeads === null ? '' : `；评估期末月在岗的有${heads}名，占${percent(shareOfHeads)}`;
  return `从业2年以上社工累计到岗${plain(personMonths)}人次，占总到岗人次的${percent(share)}${inFinalMonth}。`;
}

const UNSURE = '附件2有内容未能确认（见检查结果），人员配备的数字暂不写出。';

/** 人员配备情况. Empty where no attendance was read; without figures where a veto hangs on what was not read for sure. */
export function staffingParagraph(assessment: Assessment, doubts: Doubts): string {
  const { staffing, people, time, limits, vetoes } = assessment;
  if (!staffing || !people) return '';
  if (isStaffingUnsure(vetoes) || staffing.missing.length > 0) return UNSURE;
  const { requiredPersonMonths: required, personMonths: actual, surplus, finalMonth } = staffing;
  return [
    timeSentence(assessment),
    time.period ? headcountSentence(staffing, time.period.weights) : '',
    `${comparison('社工', required.total, actual.total, surplus.total)}；`,
    `${comparison('其中持证社工', required.certified, actual.certified, surplus.certified)}。`,
    `评估期末月在岗社工${finalMonth.total}名，其中持证${finalMonth.certified}名${qualifications(people)}、非持证${finalMonth.uncertified}名${standIns(people)}。`,
    leadSentence(people),
    experiencedSentence(people),
    retentionSentence(staffing, people, limits),
    doubtSentence(doubts),
  ].join('');
}
