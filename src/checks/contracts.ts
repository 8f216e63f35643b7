import { workersOf } from '../assessment/staffing';
import type { ContractPeriod, Station, WorkerRecord } from '../forms/station';
import { squash } from '../forms/values/text';
import type { Check, CheckContext, Issue, Text } from './check';
import { strangeYear } from './contract-years';
import { joinCells } from './wording';
import { list, who } from './workers';

interface Contracted {
  readonly worker: WorkerRecord;
  readonly contract: ContractPeriod;
}

function contracted(station: Station): Contracted[] {
  return workersOf(station).flatMap((worker) => (worker.contract ? [{ worker, contract: worker.contract }] : []));
}

/** Contracts without an end, and work after retirement, are lawful. */
const WITHOUT_TERM = /无固定|返聘|劳务/;

function wrongDates({ worker, contract }: Contracted): Issue[] {
  const { state, text, start, end, cell } = contract;
  const said = `“${text}”`;
  const tell = (zh: string, en: string): Issue[] => [
    {
      cells: [cell],
      spoils: [cell],
      form: 'attendanceSheet',
      message: { zh: `${who(worker).zh}的合同期限${said}${zh}`, en: `${who(worker).en}: the contract ${said} ${en}` },
    },
  ];
  const year = strangeYear(text);
  if (year !== null) return tell(`的年份${year}有误`, `has the year ${year}`);
  if (state === 'impossible') return tell('含不存在的日期', 'has a date that does not exist');
  if (start && end && start > end)
    return tell(`结束（${end}）早于开始（${start}）`, `ends (${end}) before it starts (${start})`);
  if (WITHOUT_TERM.test(squash(text))) return [];
  if (state === 'open') return tell('只有一个日期，缺少结束日期', 'has one date only; the end is missing');
  return state === 'unreadable' ? tell('读不出起止日期', 'holds no readable dates') : [];
}

function missingDates({ station }: CheckContext): Issue[] {
  const blank = contracted(station).filter(({ contract }) => contract.state === 'blank');
  if (blank.length === 0) return [];
  const names = list(blank.map(({ worker }) => who(worker)));
  return [
    {
      cells: joinCells(blank.map(({ contract }) => contract.cell)),
      spoils: blank.map(({ contract }) => contract.cell),
      form: 'attendanceSheet',
      message: { zh: `合同期限未填：${names.zh}`, en: `no contract period given: ${names.en}` },
    },
  ];
}

const COVER_WHY: Text = {
  zh: '合同期限用来核对每个在岗月份是否有合同。',
  en: 'The contract shows whether each month in post is covered.',
};

/** Contract periods of 附件2 (rule B18). */
export const CONTRACT_CHECKS: readonly Check[] = [
  {
    id: 'contract-dates',
    family: 'form',
    severity: 'error',
    impact: 'form',
    basis: 'B18',
    title: { zh: '合同期限有误', en: 'Contract dates wrong' },
    why: COVER_WHY,
    remedy: {
      zh: '按合同填写起止日期，如2024.9.5-2026.9.4。',
      en: 'Enter start and end as in the contract: 2024.9.5-2026.9.4.',
    },
    run: ({ station }) => contracted(station).flatMap(wrongDates),
  },
  {
    id: 'contract-missing',
    family: 'form',
    severity: 'warning',
    impact: 'form',
    basis: 'B18',
    title: { zh: '合同期限未填', en: 'Contract period missing' },
    why: COVER_WHY,
    remedy: { zh: '补填合同起止日期。', en: 'Enter start and end of the contract.' },
    run: missingDates,
  },
];
