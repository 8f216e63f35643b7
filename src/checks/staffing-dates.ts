import { addMonths, monthOfDate, type Month } from '../forms/values/calendar';
import { workersOf } from '../assessment/staffing';
import type { RemarkEvent, WorkerRecord } from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import { strangeYear } from './contract-years';
import { joinCells } from './wording';
import {
  effectWithout,
  markCells,
  monthHeaders,
  monthList,
  monthOfEvent,
  presentMonths,
  remarkOf,
  staysOf,
  who,
} from './workers';

/** Why somebody cannot have been in post in a month; one reason per month, the remark before the contract. */
type Reason = 'after-leaving' | 'before-joining' | 'before-contract' | 'after-contract';

function happenedBy(events: readonly RemarkEvent[], kind: RemarkEvent['kind'], month: Month): Month | null {
  const months = events.flatMap((event) => (event.kind === kind ? (monthOfEvent(event) ?? []) : []));
  return (
    months
      .filter((other) => other <= month)
      .sort()
      .at(-1) ?? null
  );
}

function reasonIn(worker: WorkerRecord, month: Month): Reason | null {
  const events = staysOf(worker);
  const left = happenedBy(events, 'left', addMonths(month, -1));
  const joined = happenedBy(events, 'joined', month);
  if (left !== null && (joined === null || joined < left)) return 'after-leaving';
  const later = events.flatMap((event) => (event.kind === 'joined' ? (monthOfEvent(event) ?? []) : [])).sort()[0];
  // Somebody who left before coming back was in post before that.
  const leftBetween = later !== undefined && happenedBy(events, 'left', later) !== null;
  if (later !== undefined && later > month && joined === null && !leftBetween) return 'before-joining';
  const { start = null, end = null, text = '' } = worker.contract ?? {};
  if (strangeYear(text) !== null) return null;
  if (worker.contract?.state === 'impossible' || (start !== null && end !== null && start > end)) return null;
  if (start !== null && month < monthOfDate(start)) return 'before-contract';
  if (end !== null && month > monthOfDate(end)) return 'after-contract';
  return null;
}

function whereSaid(worker: WorkerRecord, reason: Reason): CellRef {
  const isContract = reason === 'before-contract' || reason === 'after-contract';
  return isContract && worker.contract ? worker.contract.cell : remarkOf(worker);
}

/** One issue for each worker with marks that a date rules out. */
function issuesOf(context: CheckContext, reason: Reason, said: (worker: WorkerRecord) => Text): Issue[] {
  return workersOf(context.station).flatMap((worker) => {
    const months = presentMonths(worker).filter((month) => reasonIn(worker, month) === reason);
    if (months.length === 0) return [];
    const effect = effectWithout(context, { worker, months });
    const [name, date, span] = [who(worker), said(worker), monthList(months)];
    return {
      cells: [whereSaid(worker, reason), ...joinCells(markCells(worker, months))],
      spoils: markCells(worker, months),
      follows: monthHeaders(context.station),
      form: 'attendanceSheet',
      message: {
        zh: `${name.zh}${date.zh}，但${span.zh}仍标记在岗（${months.length}个月）`,
        en: `${name.en} ${date.en}, but is marked in post in ${span.en} (${months.length} months)`,
      },
      ...(effect && { impact: effect.impact, consequences: [effect.text] }),
    };
  });
}

function dateOf(worker: WorkerRecord, kind: RemarkEvent['kind']): string {
  const event = staysOf(worker).find((entry) => entry.kind === kind);
  return event?.date ?? event?.month ?? '';
}

const CONTRACT_REMEDY: Text = {
  zh: '核对合同：已续签的更新合同期限，未签的把合同期以外的标记改为“——”。',
  en: 'Check the contract: enter the renewed period, or change the marks outside it to “——”.',
};
const DATE_REMEDY: Text = {
  zh: '核对备注日期与考勤：日期写错的更正日期，未在岗的月份改为“——”。',
  en: 'Check date and attendance: correct the date, or change the marks outside it to “——”.',
};
const CONTRACT_WHY: Text = {
  zh: '合同期限应覆盖每个在岗月份，没有合同的月份不能证明在岗。',
  en: 'The contract should cover every month in post; a month without one is not proven.',
};
const STAY_WHY: Text = {
  zh: '入职前、离职后不在岗，标记会多计人次和稳岗人数。',
  en: 'Nobody is in post before joining or after leaving; such marks inflate person-months and retention.',
};

/** Marks in months that contract, joining or leaving rule out (rules B7, B18). */
export const STAFFING_DATE_CHECKS: readonly Check[] = [
  {
    id: 'mark-after-contract',
    family: 'staffing',
    severity: 'error',
    impact: 'total',
    basis: 'B18',
    title: { zh: '合同期满后仍标记在岗', en: 'Marked in post after the contract ended' },
    why: CONTRACT_WHY,
    remedy: CONTRACT_REMEDY,
    run: (context) =>
      issuesOf(context, 'after-contract', ({ contract }) => ({
        zh: `的合同已于${contract?.end ?? ''}到期`,
        en: `has a contract that ended on ${contract?.end ?? ''}`,
      })),
  },
  {
    id: 'mark-before-contract',
    family: 'staffing',
    severity: 'error',
    impact: 'total',
    basis: 'B18',
    title: { zh: '合同开始前已标记在岗', en: 'Marked in post before the contract starts' },
    why: CONTRACT_WHY,
    remedy: CONTRACT_REMEDY,
    run: (context) =>
      issuesOf(context, 'before-contract', ({ contract }) => ({
        zh: `的合同自${contract?.start ?? ''}开始`,
        en: `has a contract that starts on ${contract?.start ?? ''}`,
      })),
  },
  {
    id: 'mark-after-leaving',
    family: 'staffing',
    severity: 'error',
    impact: 'total',
    basis: 'B7',
    title: { zh: '离职后仍标记在岗', en: 'Marked in post after leaving' },
    why: STAY_WHY,
    remedy: DATE_REMEDY,
    run: (context) =>
      issuesOf(context, 'after-leaving', (worker) => ({
        zh: `备注${dateOf(worker, 'left')}离职`,
        en: `left on ${dateOf(worker, 'left')}`,
      })),
  },
  {
    id: 'mark-before-joining',
    family: 'staffing',
    severity: 'error',
    impact: 'total',
    basis: 'B7',
    title: { zh: '入职前已标记在岗', en: 'Marked in post before joining' },
    why: STAY_WHY,
    remedy: DATE_REMEDY,
    run: (context) =>
      issuesOf(context, 'before-joining', (worker) => ({
        zh: `备注${dateOf(worker, 'joined')}到岗`,
        en: `joined on ${dateOf(worker, 'joined')}`,
      })),
  },
];
