import type { Month } from './calendar';
import { findDates } from './periods';
import type { RemarkEvent } from './station';
import { squash } from './text';

const CLAUSE = /[;。,、\n]|(?<=离职|入职|购买)(?=\d{4}年)/;
const LEFT = /离职|离岗|辞职|调离|调出|退出|离开|辞退/;
const JOINED = /入职|到岗|调入|转入|新增|返岗|复职|上岗|加入/;
const PREVIOUS_INSURANCE =
  /社保.*(上一|前一|原|上家|上个|前任|上一家).*(机构|单位|公司)|(上一|前一|原|上家|上个).*(机构|单位|公司).*(社保|购买|缴)/;

/**
 * Every event with a date in a remark of 附件2: leaving, joining, insurance paid by the previous organisation
 * (rules B7, B17). A date without any year is one of `months`.
 */
export function readRemark(text: string, months: readonly Month[] = []): RemarkEvent[] {
  const squashed = squash(text.replace(/[\r\n]+/g, ';'));
  const events: RemarkEvent[] = [];
  let context = '';
  for (const clause of squashed.split(CLAUSE)) {
    if (!clause) continue;
    const kind = kindOf(clause);
    const dates = findDates(hasYear(clause) ? clause : `${context}${clause}`, months);
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
  if (LEFT.test(clause)) return 'left';
  return JOINED.test(clause) ? 'joined' : null;
}
