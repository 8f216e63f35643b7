import { workersOf } from '../assessment/staffing';
import {
  addDays,
  addMonths,
  dateParts,
  daysBetween,
  firstDay,
  isoDate,
  lastDay,
  monthOfDate,
  type IsoDate,
} from '../forms/values/calendar';
import type { ContractPeriod, Station, WorkerRecord } from '../forms/station';
import type { Check, CheckContext, Issue, Text } from './check';
import { joinCells } from './wording';
import { clauses, who } from './workers';

interface Contracted {
  readonly worker: WorkerRecord;
  readonly contract: ContractPeriod;
}

function contracted(station: Station): Contracted[] {
  return workersOf(station).flatMap((worker) => (worker.contract ? [{ worker, contract: worker.contract }] : []));
}

interface DatedContract {
  readonly worker: WorkerRecord;
  readonly cell: ContractPeriod['cell'];
  readonly start: IsoDate;
  readonly end: IsoDate;
}

function dated(station: Station): DatedContract[] {
  return contracted(station).flatMap(({ worker, contract: { cell, start, end, state } }) =>
    state === 'complete' && start && end && start <= end ? [{ worker, cell, start, end }] : [],
  );
}

/** Where the purchase begins; null where no title speaks of a purchase (a period of service may be the year alone). */
function purchaseStart(station: Station): IsoDate | null {
  const starts = station.periods.flatMap(({ role, start, text }) =>
    role === 'purchase' && start && text.includes('采购') ? [start] : [],
  );
  return starts.sort()[0] ?? null;
}

interface OddLength extends DatedContract {
  readonly due: IsoDate;
  readonly days: number;
}

/** So far from whole years is a slip; so far from other whole months too. */
const DAYS_FROM_YEARS = 31;
const DAYS_FROM_MONTHS = 2;
const LONGEST_MONTHS = 120;

/**
 * A contract that misses a whole number of years (or, by a day or two, of months) by some days. One that runs to the
 * end of a month, to the anniversary itself, or to a date in the titles, is usual.
 */
function oddLength(contract: DatedContract, known: ReadonlySet<IsoDate>): OddLength | null {
  const { start, end } = contract;
  const { day } = dateParts(start);
  let nearest: OddLength | null = null;
  for (let months = 1; months <= LONGEST_MONTHS; months++) {
    const { year, month } = dateParts(firstDay(addMonths(monthOfDate(start), months)));
    const anniversary = isoDate(year, month, day);
    if (!anniversary) continue;
    const due = addDays(anniversary, -1);
    const days = daysBetween(due, end);
    const isUsual = days === 0 || end === anniversary || end === lastDay(monthOfDate(end)) || known.has(end);
    if (Math.abs(days) > (months % 12 === 0 ? DAYS_FROM_YEARS : DAYS_FROM_MONTHS)) continue;
    if (isUsual) return null;
    if (!nearest || months % 12 === 0) nearest = { ...contract, due, days };
  }
  return nearest;
}

/** Dates that the titles give: contracts often end with the purchase or the agreement. */
function titleDates(station: Station): ReadonlySet<IsoDate> {
  return new Set(station.periods.flatMap(({ end }) => end ?? []));
}

function oddText({ start, due, days }: OddLength): Text {
  const isYears = monthOfDate(addDays(due, 1)).slice(5) === monthOfDate(start).slice(5);
  const unit = isYears ? { zh: '年', en: 'years' } : { zh: '月', en: 'months' };
  const count = Math.abs(days);
  return days > 0
    ? { zh: `比足${unit.zh}（至${due}）多${count}天`, en: `${count} days more than whole ${unit.en} (to ${due})` }
    : { zh: `比足${unit.zh}（至${due}）少${count}天`, en: `${count} days less than whole ${unit.en} (to ${due})` };
}

/** Contracts older than the purchase: worth a word where the others begin with it. */
function beforePurchase(station: Station): DatedContract[] {
  const from = purchaseStart(station);
  const all = dated(station);
  const early = from === null ? [] : all.filter(({ start }) => start < from);
  return early.length * 2 < all.length ? early : [];
}

function startsEarly({ station }: CheckContext): Issue[] {
  const found = beforePurchase(station);
  const from = purchaseStart(station) ?? '';
  if (found.length === 0) return [];
  const shown = clauses(
    found.map((contract) => {
      const [name, odd] = [who(contract.worker), oddLength(contract, titleDates(station))];
      const more = odd ? oddText(odd) : null;
      return {
        zh: `${name.zh}的合同${contract.start}至${contract.end}${more ? `，${more.zh}` : ''}`,
        en: `${name.en}: ${contract.start} to ${contract.end}${more ? `, ${more.en}` : ''}`,
      };
    }),
  );
  return [
    {
      cells: joinCells(found.map(({ cell }) => cell)),
      form: 'attendanceSheet',
      message: {
        zh: `合同开始早于项目采购周期（${from}）：${shown.zh}`,
        en: `contracts start before the purchase period (${from}): ${shown.en}`,
      },
    },
  ];
}

function oddLengths({ station }: CheckContext): Issue[] {
  const known = titleDates(station);
  const told = new Set(beforePurchase(station).map(({ worker }) => worker));
  const found = dated(station).flatMap((contract) =>
    told.has(contract.worker) ? [] : (oddLength(contract, known) ?? []),
  );
  if (found.length === 0) return [];
  const shown = clauses(
    found.map((odd) => ({
      zh: `${who(odd.worker).zh} ${odd.start}至${odd.end}，${oddText(odd).zh}`,
      en: `${who(odd.worker).en} ${odd.start} to ${odd.end}, ${oddText(odd).en}`,
    })),
  );
  return [
    {
      cells: joinCells(found.map(({ cell }) => cell)),
      form: 'attendanceSheet',
      message: { zh: `合同期限不是整年或整月：${shown.zh}`, en: `contracts of odd length: ${shown.en}` },
    },
  ];
}

/** Contract periods of 附件2 (rule B18). */
export const CONTRACT_CHECKS: readonly Check[] = [
  {
    id: 'contract-before-purchase',
    family: 'staffing',
    severity: 'warning',
    impact: 'figure',
    basis: 'B18',
    title: { zh: '合同开始早于采购周期', en: 'Contract starts before the purchase period' },
    why: {
      zh: '早于采购周期的合同可能是与上一个机构签订的。',
      en: 'A contract older than the purchase may be one with the previous organisation.',
    },
    remedy: { zh: '核对签约机构和日期，转签的填写新合同。', en: 'Check who signed and when; enter the new contract.' },
    run: startsEarly,
  },
  {
    id: 'contract-length',
    family: 'staffing',
    severity: 'note',
    impact: 'form',
    basis: 'B18',
    title: { zh: '合同期限不是整年或整月', en: 'A contract of odd length' },
    why: {
      zh: '合同通常为整年，差几天多为日期写错。',
      en: 'Contracts usually run for whole years; some days more or less are often a slip.',
    },
    remedy: { zh: '对照合同原件核对日期。', en: 'Compare the dates with the contract itself.' },
    run: oddLengths,
  },
];
