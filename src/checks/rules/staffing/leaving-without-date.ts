import { monthOfDate } from '../../../forms/values/calendar';
import { squash } from '../../../forms/values/text';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say } from '../../text/say';

const GONE = /^(现?已)?(离职|离岗|辞职)|已(离职|离岗|辞职)/;
const NOT_GONE = /接替|顶替|替补|代替|接任|撤回|取消|拟|将|未离/;

/** 已离职 without a day, and marks to the end. */
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
      if (!worker.remarkCell || !isGone || present.at(-1) !== monthOfDate(period.end)) return [];
      return [
        {
          cells: [worker.remarkCell],
          form: 'attendanceSheet' as const,
          message: say('leaving-without-date.found', { worker: who(worker), remark }),
        },
      ];
    });
  },
};
