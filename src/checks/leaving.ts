import { isInPost, workersOf } from '../assessment/staffing';
import { monthOfDate, type Month } from '../forms/values/calendar';
import { findDates } from '../forms/values/dates';
import type { WorkerRecord } from '../forms/station';
import { squash } from '../forms/values/text';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { monthHeaders, monthList, monthOfEvent, presentMonths, remarkOf, staysOf, who } from './workers';

/** 2023年11月31日离职: the day does not exist, so that nobody knows when. */
function impossibleDates({ station }: CheckContext): Issue[] {
  return workersOf(station).flatMap((worker): Issue[] => {
    const text = squash(worker.remark);
    const months = worker.marks.map(({ month }) => month);
    const shown = findDates(text, months)
      .filter(({ impossible }) => impossible)
      .map(({ index, length }) => text.slice(index, index + length))
      .filter((date) => date.includes('月'));
    if (shown.length === 0 || !worker.remarkCell) return [];
    return [
      {
        cells: [worker.remarkCell],
        spoils: [worker.remarkCell],
        form: 'attendanceSheet',
        message: {
          zh: `${who(worker).zh}的备注写的是“${shown.join('”、“')}”，没有这一天`,
          en: `the remark of ${who(worker).en} says “${shown.join('”, “')}”, which is no date`,
        },
      },
    ];
  });
}

/** On leave before leaving: absent, and not gone. */
const AWAY = /假|停|借|调|暂/;

interface Late {
  readonly worker: WorkerRecord;
  readonly left: string;
  readonly months: readonly Month[];
  readonly cells: readonly CellRef[];
}

/** Whole months without a mark between somebody's last mark and the month of leaving. */
function lateLeaving(context: CheckContext, worker: WorkerRecord): Late | null {
  const stays = staysOf(worker);
  const event = stays.find(({ kind }) => kind === 'left');
  const left = event && monthOfEvent(event);
  const last = presentMonths(worker).at(-1);
  const person = context.assessment.staffing?.persons.find(({ rows }) => rows.includes(worker));
  if (!event || !left || last === undefined || stays.length > 1 || AWAY.test(worker.remark)) return null;
  const between = worker.marks.filter(
    ({ month, inPost }) =>
      month > last && month < left && inPost?.kind === 'absent' && !(person && isInPost(person, month)),
  );
  const cells = between.flatMap(({ inPost }) => inPost?.cell ?? []);
  const months = between.map(({ month }) => month);
  return months.length === 0 ? null : { worker, left: event.date ?? left, months, cells };
}

function leavingAfterMarks(context: CheckContext): Issue[] {
  return workersOf(context.station).flatMap((worker): Issue[] => {
    const late = lateLeaving(context, worker);
    if (!late) return [];
    const [name, months] = [who(worker), monthList(late.months)];
    return [
      {
        cells: [remarkOf(worker), ...late.cells],
        follows: [...monthHeaders(context.station), remarkOf(worker), ...late.cells],
        form: 'attendanceSheet',
        message: {
          zh: `${name.zh}备注${late.left}离职，但${months.zh}已没有到岗标记`,
          en: `${name.en} left on ${late.left} by the remark, but has no mark in ${months.en}`,
        },
      },
    ];
  });
}

const GONE = /^(现?已)?(离职|离岗|辞职)|已(离职|离岗|辞职)/;
const NOT_GONE = /接替|顶替|替补|代替|接任|撤回|取消|拟|将|未离/;

/** 已离职 without a day, and marks to the end. */
function goneWithoutDate({ station, assessment }: CheckContext): Issue[] {
  const end = assessment.time.period && monthOfDate(assessment.time.period.end);
  return workersOf(station).flatMap((worker): Issue[] => {
    const text = squash(worker.remark);
    const isGone = GONE.test(text) && !NOT_GONE.test(text) && !/\d/.test(text);
    if (!worker.remarkCell || !isGone || presentMonths(worker).at(-1) !== end) return [];
    return [
      {
        cells: [worker.remarkCell],
        form: 'attendanceSheet',
        message: {
          zh: `${who(worker).zh}备注“${text}”，没有日期，而评估末月仍标记在岗`,
          en: `${who(worker).en} has the remark “${text}” without a date, and is marked in post to the end`,
        },
      },
    ];
  });
}

const WHY = {
  zh: '离职日期决定当月计多少人次，也决定是否持续在岗。',
  en: 'The day of leaving decides how much its month counts, and who stayed throughout.',
};

/** What 备注 says of leaving against the marks (rule B7). */
export const LEAVING_CHECKS: readonly Check[] = [
  {
    id: 'remark-date-impossible',
    family: 'staffing',
    severity: 'warning',
    impact: 'figure',
    basis: 'B7',
    title: { zh: '备注里的日期不存在', en: 'A date in 备注 that does not exist' },
    why: WHY,
    remedy: { zh: '更正日期。', en: 'Correct the date.' },
    run: impossibleDates,
  },
  {
    id: 'leaving-after-marks',
    family: 'staffing',
    severity: 'warning',
    impact: 'figure',
    basis: 'B7',
    title: { zh: '离职日期晚于最后的到岗标记', en: 'Leaving long after the last mark' },
    why: WHY,
    remedy: {
      zh: '核对离职日期的年份和月份；中间的月份在岗的补标记，请假的在备注说明。',
      en: 'Check year and month of leaving; add marks that are missing, or explain the leave in 备注.',
    },
    run: leavingAfterMarks,
  },
  {
    id: 'leaving-without-date',
    family: 'staffing',
    severity: 'warning',
    impact: 'figure',
    basis: 'B7',
    title: { zh: '备注已离职而没有日期，标记到末月', en: 'Left by the remark without a date, marked to the end' },
    why: WHY,
    remedy: { zh: '补写离职日期，核对其后的标记。', en: 'Enter the day of leaving and check the marks after it.' },
    run: goneWithoutDate,
  },
];
