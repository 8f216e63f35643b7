import type { Month } from './calendar';
import { findDates, type DateToken } from './dates';
import type { RemarkEvent } from '../station';
import { squash } from './text';

const CLAUSE = /[;。,、\n]|(?<=离职|入职|购买)(?=\d{4}年)/;
const LEFT = /离职|离岗|辞职|调离|调出|退出|离开|辞退|[不未]再?续[签约聘]/;
const JOINED = /入职|到岗|调入|转入(?![非未]?持证)|新增|返岗|复职|上岗|加入/;
/** Who came before this worker left, not the worker: 接替2024年10月8日离职的甲. */
const REPLACED = /(接替|顶替|替补|代替|接任).*离[职岗]/;
/** What follows is of another employer: 入职前在其他社工站工作,2023年12月离职. */
const EARLIER_POST = /(入职|到岗|来站)前|此前|之前在/;
/** A day without its year: 12.31离职. */
const BARE_DAY = /(?<![\d./-])(\d{1,2})[./](\d{1,2})(?![\d./])/g;
const TOGETHER = /(社保|工资|医保|公积金)[、和及与](?=社保|工资|医保|公积金)/g;
const PREVIOUS_INSURANCE =
  /社保.*(上一|前一|原|上家|上个|前任|上一家).*(机构|单位|公司)|(上一|前一|原|上家|上个).*(机构|单位|公司).*(社保|购买|缴)/;

/**
 * Every event with a date in a remark of 附件2: leaving, joining, insurance paid by the previous organisation
 * (rules B7, B17). A date without any year is one of `months`.
 */
export function readRemark(text: string, months: readonly Month[] = []): RemarkEvent[] {
  const squashed = squash(text.replace(/[\r\n]+/g, ';')).replace(TOGETHER, '$1');
  const events: RemarkEvent[] = [];
  let context = '';
  // 2024年11月15日,因个人原因离职: a date may stand in the clause before.
  let untold: DateToken[] = [];
  let isOfBefore = false;
  for (const clause of squashed.split(CLAUSE)) {
    if (!clause) continue;
    const isEarlier = EARLIER_POST.test(clause);
    const found = isEarlier ? null : kindOf(clause);
    const kind = found === 'left' && isOfBefore ? null : found;
    isOfBefore = isEarlier || (isOfBefore && found === null);
    const dated = kind === null || hasYear(clause) ? clause : clause.replace(BARE_DAY, '$1月$2日');
    const own = findDates(hasYear(clause) ? dated : `${context}${dated}`, months);
    const dates = kind !== null && own.length === 0 ? untold : own;
    untold = kind === null ? own : [];
    context = /(20\d\d)年/.exec(clause)?.[0] ?? context;
    if (!kind) continue;
    if (kind === 'insuredByPrevious' && dates.length === 0) events.push({ kind, date: null, month: null });
    for (const { date, month } of dates) events.push({ kind, date, month });
  }
  return events;
}

function hasYear(clause: string): boolean {
  return /20\d\d/.test(clause);
}

function kindOf(clause: string): RemarkEvent['kind'] | null {
  if (PREVIOUS_INSURANCE.test(clause)) return 'insuredByPrevious';
  if (LEFT.test(clause) && !REPLACED.test(clause)) return 'left';
  return JOINED.test(clause) ? 'joined' : null;
}
