import { personMonthsIn, workersOf } from '../assessment/staffing';
import {
  dateParts,
  daysBetween,
  firstDay,
  lastDay,
  monthOfDate,
  type IsoDate,
  type Month,
} from '../forms/values/calendar';
import { HALF_MONTH_DAY } from '../forms/values/dates';
import type { MarkReading, WorkerRecord } from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import { figure } from './wording';
import { clauses, joinedIn, leftIn, list, monthHeaders, monthOfEvent, remarkOf, staysOf, who } from './workers';

export interface MonthOfWorker {
  readonly worker: WorkerRecord;
  readonly month: Month;
  readonly mark: MarkReading;
  readonly value: number;
  readonly joined: IsoDate | null;
  readonly left: IsoDate | null;
}

/** Every readable mark in a month that counts fully, with the dates that fall into it. */
function datedMonths({ station, assessment }: CheckContext): MonthOfWorker[] {
  const weights = assessment.time.period?.weights;
  return workersOf(station).flatMap((worker) =>
    worker.marks.flatMap(({ month, inPost: mark }): MonthOfWorker[] => {
      if (mark?.kind !== 'full' && mark?.kind !== 'half' && mark?.kind !== 'absent') return [];
      if (weights?.get(month) !== 1) return [];
      const value = personMonthsIn(worker, month);
      return [{ worker, month, mark, value, joined: joinedIn(worker, month), left: leftIn(worker, month) }];
    }),
  );
}

const isLate = (date: IsoDate): boolean => dateParts(date).day > HALF_MONTH_DAY;

/** The mark by the half-month rule (B7); null where no date falls into the month. */
function expectedMark({ joined, left }: MonthOfWorker): number | null {
  if (joined && left && joined <= left) return 0.5;
  if (left) return isLate(left) ? 1 : 0;
  return joined ? (isLate(joined) ? 0.5 : 1) : null;
}

interface Leaving extends MonthOfWorker {
  readonly left: IsoDate;
  readonly days: number;
}

/** Leaving inside a month: the days worked in it against what was counted. */
function leavings(context: CheckContext): Leaving[] {
  const periodStart = context.assessment.time.period?.start;
  return datedMonths(context).flatMap((entry): Leaving[] => {
    const { left, month, joined } = entry;
    if (!left || (joined && joined > left)) return [];
    const opening = periodStart && monthOfDate(periodStart) === month ? periodStart : firstDay(month);
    return [{ ...entry, left, days: daysBetween(joined ?? opening, left) + 1 }];
  });
}

/** Fewer days counted for more: then the sheet follows no single rule. */
function contradictions(entries: readonly Leaving[]): boolean {
  return entries.some((a) => entries.some((b) => a.days > b.days && a.value < b.value));
}

function unevenLeavings(context: CheckContext): Leaving[] {
  const inside = leavings(context).filter(({ left, month }) => left !== lastDay(month));
  return contradictions(inside) ? inside : [];
}

function shortageText(context: CheckContext, total: number): Text {
  const required = context.assessment.staffing?.requiredPersonMonths.total ?? null;
  if (required === null || total >= required) return { zh: '', en: '' };
  return { zh: `，缺${figure(required - total)}`, en: `, ${figure(required - total)} short` };
}

function leavingRules(context: CheckContext): Issue[] {
  const found = unevenLeavings(context);
  const total = context.assessment.staffing?.personMonths.total ?? 0;
  if (found.length === 0) return [];
  const all = leavings(context);
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;
  const scenario = (rule: Text, value: (entry: Leaving) => number): Text => {
    const change = all.reduce((sum, entry) => sum + value(entry) - entry.value, 0);
    const short = shortageText(context, total + change);
    return {
      zh: `${rule.zh}，总人次为${figure(total + change)}（${signed(change)}${short.zh}）`,
      en: `${rule.en} the total is ${figure(total + change)} (${signed(change)}${short.en})`,
    };
  };
  const shown = clauses(
    found.map(({ worker, left, days, value }) => ({
      zh: `${worker.name} ${left}离职，当月${days}天，计${figure(value)}`,
      en: `${worker.name} left on ${left} (${days} days) counted ${figure(value)}`,
    })),
  );
  return [
    {
      cells: found.map(({ mark }): CellRef => mark.cell).sort((a, b) => a.column - b.column || a.row - b.row),
      follows: monthHeaders(context.station),
      form: 'attendanceSheet',
      message: {
        zh: `离职当月的计法不一致：${shown.zh}`,
        en: `leaving months are counted in different ways: ${shown.en}`,
      },
      consequences: [
        scenario({ zh: '离职当月一律计0.5', en: 'if every leaving month counts 0.5' }, () => 0.5),
        scenario(
          { zh: '16日及以后离职计1、以前计0.5', en: 'if leaving from the 16th on counts 1, earlier 0.5' },
          (entry) => (isLate(entry.left) ? 1 : 0.5),
        ),
      ],
    },
  ];
}

function againstDates(context: CheckContext): Issue[] {
  const told = new Set(unevenLeavings(context).map(({ mark }) => mark));
  const found = datedMonths(context).flatMap((entry) => {
    const expected = expectedMark(entry);
    if (expected === null || expected === entry.value || told.has(entry.mark)) return [];
    // Where the evaluation begins with the contract, in the middle of a month, half a month is as it should be.
    if (entry.joined !== null && entry.joined === context.assessment.time.period?.start) return [];
    // A contract may well start before the work in the station does.
    return entry.value === 0 && !entry.left && staysOf(entry.worker).length === 0 ? [] : [{ ...entry, expected }];
  });
  if (found.length === 0) return [];
  const shown = clauses(
    found.map(({ worker, joined, left, value, expected }) => {
      const name = who(worker);
      const dates = list([
        ...(joined ? [{ zh: `${joined}到岗`, en: `joined ${joined}` }] : []),
        ...(left ? [{ zh: `${left}离职`, en: `left ${left}` }] : []),
      ]);
      return {
        zh: `${name.zh} ${dates.zh}，当月计${figure(value)}，按半月规则为${figure(expected)}`,
        en: `${name.en} ${dates.en}: ${figure(value)} counted, ${figure(expected)} by the half-month rule`,
      };
    }),
  );
  return [
    {
      cells: found.map(({ mark }) => mark.cell),
      follows: [...monthHeaders(context.station), ...(found.length === 1 ? found.map(({ mark }) => mark.cell) : [])],
      evidence: found.map(({ worker, left }) => (left || !worker.contract ? remarkOf(worker) : worker.contract.cell)),
      form: 'attendanceSheet',
      message: shown,
    },
  ];
}

const EXPLAINED = /假|半|兼|调|借/;

/** Neither the first nor the last day of its month. */
const isWithin = (date: IsoDate): boolean =>
  date !== firstDay(monthOfDate(date)) && date !== lastDay(monthOfDate(date));

/** Half marks that neither contract nor remark explains. */
export function unexplainedHalves(context: CheckContext): MonthOfWorker[] {
  return datedMonths(context).filter(({ worker, month, value, joined, left }) => {
    const { contract, remarkCell, remark } = worker;
    if (value !== 0.5 || joined || left || (!contract && !remarkCell)) return false;
    const dates = [
      contract?.start,
      contract?.end,
      context.assessment.time.period?.start,
      context.assessment.time.period?.end,
    ];
    const isDated = dates.some((date) => date && isWithin(date) && monthOfDate(date) === month);
    return !isDated && !EXPLAINED.test(remark) && !staysOf(worker).some((event) => monthOfEvent(event) === month);
  });
}

function halvesWithoutDate(context: CheckContext): Issue[] {
  const found = unexplainedHalves(context);
  if (found.length === 0) return [];
  const shown = list(
    found.map(({ worker, month }) => ({ zh: `${who(worker).zh}${month}`, en: `${who(worker).en} in ${month}` })),
  );
  return [
    {
      cells: found.map(({ mark }) => mark.cell),
      spoils: found.map(({ mark }) => mark.cell),
      follows: [
        ...monthHeaders(context.station),
        ...(found.length === 1
          ? found.flatMap(({ worker, mark }) => [mark.cell, worker.contract?.cell ?? []].flat())
          : []),
      ],
      form: 'attendanceSheet',
      message: {
        zh: `标记为0.5，但没有到岗或离职日期可以解释：${shown.zh}`,
        en: `marked 0.5 without a date of joining or leaving that explains it: ${shown.en}`,
      },
    },
  ];
}

const WHY: Text = {
  zh: '半月规则（由已公布的报告推定）：15日及以前到岗计1，16日及以后计0.5；16日及以后离职计1，15日及以前不计。',
  en: 'Half-month rule (inferred from published reports): joining by the 15th counts 1, later 0.5; leaving from the 16th on counts 1, earlier 0.',
};

/** Half marks, and the months of joining and leaving, by the half-month rule (B7). */
export const HALF_MONTH_CHECKS: readonly Check[] = [
  {
    id: 'leaving-months-uneven',
    family: 'staffing',
    severity: 'warning',
    impact: 'total',
    basis: 'B7',
    title: { zh: '离职当月的计法前后不一', en: 'Leaving months counted in different ways' },
    why: {
      zh: '同一张表应按同一规则计离职当月，否则总人次会因计法而变。',
      en: 'One sheet should count leaving months by one rule, or the total depends on the way of counting.',
    },
    remedy: {
      zh: '与购买方确认离职当月的计法，按同一规则统一标记，并在备注写明日期。',
      en: 'Agree on one rule for leaving months with the purchaser and apply it to every row.',
    },
    run: leavingRules,
  },
  {
    id: 'mark-against-dates',
    family: 'staffing',
    severity: 'note',
    impact: 'figure',
    basis: 'B7',
    title: { zh: '到岗、离职当月的标记与日期不符', en: 'A mark that the date of joining or leaving does not explain' },
    why: WHY,
    remedy: { zh: '核对日期和标记；确有原因的在备注说明。', en: 'Check date and mark; give the reason in 备注.' },
    run: againstDates,
  },
  {
    id: 'half-mark-unexplained',
    family: 'staffing',
    severity: 'note',
    impact: 'figure',
    basis: 'B7',
    title: { zh: '0.5没有日期可以解释', en: 'A half mark without a date' },
    why: WHY,
    remedy: {
      zh: '在备注写明到岗或离职日期，或改为“√”。',
      en: 'Enter the date of joining or leaving in 备注, or change the mark to √.',
    },
    run: halvesWithoutDate,
  },
];
