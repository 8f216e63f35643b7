import { workersOf } from '../assessment/staffing';
import { dateParts, monthOfDate, type IsoDate } from '../forms/values/calendar';
import { HALF_MONTH_DAY } from '../forms/values/dates';
import type { ContractPeriod, WorkerRecord } from '../forms/station';
import { squash } from '../forms/values/text';
import type { Check, CheckContext, Issue } from './check';
import { presentMonths, staysOf, who } from './workers';

const OTHER_YEAR = /(?<!\d)(?!19|20)(\d{4})(?=年|[./-]\d{1,2}[./-]\d)/;

/** A year of another century in a date (3023年7月1日); null without one. */
export function strangeYear(text: string): string | null {
  return OTHER_YEAR.exec(squash(text))?.[1] ?? null;
}

interface Dated {
  readonly worker: WorkerRecord;
  readonly contract: ContractPeriod;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

function dated({ station }: CheckContext): Dated[] {
  return workersOf(station).flatMap((worker) => {
    const { contract } = worker;
    const { start = null, end = null } = contract ?? {};
    return contract?.state === 'complete' && start && end && start <= end ? [{ worker, contract, start, end }] : [];
  });
}

function tell({ worker, contract }: Dated, zh: string, en: string): Issue {
  return {
    cells: [contract.cell],
    form: 'attendanceSheet',
    message: { zh: `${who(worker).zh}的合同${zh}`, en: `${who(worker).en}: the contract ${en}` },
  };
}

/** The same month of an earlier year than that of the first mark: the year is the old one. */
function yearsTooEarly(context: CheckContext): Issue[] {
  const period = context.assessment.time.period;
  return dated(context).flatMap((entry): Issue[] => {
    const [first] = presentMonths(entry.worker);
    const from = monthOfDate(entry.start);
    if (!period || first === undefined || first <= monthOfDate(period.start) || first.slice(5) !== from.slice(5))
      return [];
    if (from >= first || staysOf(entry.worker).length > 0 || entry.worker.remark !== '') return [];
    return [
      tell(
        entry,
        `自${entry.start}开始，但${first}才首次到岗，年份可能写错`,
        `starts on ${entry.start}, but the first mark is in ${first}; is it the year?`,
      ),
    ];
  });
}

/** A whole month for somebody whose contract ends in its first half. */
function endsWithinMonth(context: CheckContext): Issue[] {
  return dated(context).flatMap((entry): Issue[] => {
    const { worker, end } = entry;
    const month = monthOfDate(end);
    const mark = worker.marks.find((other) => other.month === month)?.inPost;
    const weight = context.assessment.time.period?.weights.get(month);
    const isEarly = dateParts(end).day <= HALF_MONTH_DAY && presentMonths(worker).at(-1) === month;
    if (mark?.kind !== 'full' || weight !== 1 || !isEarly || staysOf(worker).length > 0) return [];
    const issue = tell(entry, `${end}到期，${month}却标记了整月`, `ends on ${end}, but ${month} is marked in full`);
    return [{ ...issue, cells: [...issue.cells, mark.cell] }];
  });
}

const WHY = {
  zh: '合同期限用来核对每个在岗月份是否有合同。',
  en: 'The contract shows whether each month in post is covered.',
};
const REMEDY = { zh: '对照合同原件核对日期。', en: 'Compare the dates with the contract itself.' };

/** Contracts whose dates can hardly be meant (rule B18). */
export const CONTRACT_YEAR_CHECKS: readonly Check[] = [
  {
    id: 'contract-year-early',
    family: 'staffing',
    severity: 'note',
    impact: 'form',
    basis: 'B18',
    title: { zh: '合同开始比首次到岗早整年', en: 'A contract whole years before the first mark' },
    why: WHY,
    remedy: REMEDY,
    run: yearsTooEarly,
  },
  {
    id: 'contract-ends-in-month',
    family: 'staffing',
    severity: 'note',
    impact: 'figure',
    basis: 'B18',
    title: { zh: '合同上半月到期，仍计整月', en: 'A full month although the contract ends in its first half' },
    why: WHY,
    remedy: {
      zh: '已续签的填写新合同期限，否则核对该月标记。',
      en: 'Enter the renewed contract, or check the mark of that month.',
    },
    run: endsWithinMonth,
  },
];
