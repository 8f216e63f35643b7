import { workersOf } from '../assessment/staffing';
import { dateParts, type IsoDate } from '../forms/values/calendar';
import type { ContractPeriod, WorkerRecord } from '../forms/station';
import { squash } from '../forms/values/text';
import type { Check, CheckContext, Issue } from './check';
import { who } from './workers';

const OTHER_YEAR = /(?<!\d)(?!19|20)(\d{4})(?=年|[./-]\d{1,2}[./-]\d)/;

/** A year of another century in a date (3023年7月1日); null without one. */
export function strangeYear(text: string): string | null {
  return OTHER_YEAR.exec(squash(text))?.[1] ?? null;
}

const LONGEST_YEARS = 10;

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

function longContracts(context: CheckContext): Issue[] {
  return dated(context).flatMap((entry): Issue[] => {
    const years = dateParts(entry.end).year - dateParts(entry.start).year;
    return years > LONGEST_YEARS
      ? [
          tell(
            entry,
            `${entry.start}至${entry.end}，长达${years}年`,
            `${entry.start} to ${entry.end} runs for ${years} years`,
          ),
        ]
      : [];
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
    id: 'contract-too-long',
    family: 'form',
    severity: 'warning',
    impact: 'form',
    basis: 'B18',
    title: { zh: '合同期限超过10年', en: 'A contract of more than 10 years' },
    why: WHY,
    remedy: REMEDY,
    run: longContracts,
  },
];
