import { monthOfDate } from '../../../forms/values/calendar';
import { squash } from '../../../forms/values/text';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say, when } from '../../text/say';

const GONE = /^(现?已)?(离职|离岗|辞职)|已(离职|离岗|辞职)/;
const NOT_GONE = /接替|顶替|替补|代替|接任|撤回|取消|拟|将|未离/;

/** 已离职 without a day: with marks to the end they may be too many; else nobody knows what the last month counts. */
export const leavingWithoutDate: Rule = {
  id: 'leaving-without-date',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B7',
  run({ assessment, stays }) {
    const { period } = assessment.time;
    if (!period) return [];
    return [...stays.values()].flatMap(({ worker, present }) => {
      const remark = squash(worker.remark);
      const isGone = GONE.test(remark) && !NOT_GONE.test(remark) && !/\d/.test(remark);
      const last = present.at(-1);
      if (!worker.remarkCell || !isGone || last === undefined || worker.leftOn?.month) return [];
      const isToEnd = last === monthOfDate(period.end);
      const values = { worker: who(worker), remark };
      return [
        {
          cells: [worker.remarkCell],
          form: 'attendanceSheet' as const,
          message: isToEnd
            ? say('leaving-without-date.found', values)
            : say('leaving-without-date.in-between', { ...values, month: when(last) }),
          ...(!isToEnd && { severity: 'note' as const }),
        },
      ];
    });
  },
};
