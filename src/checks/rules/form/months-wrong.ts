import type { AssessedPeriod } from '../../../assessment/periods';
import type { AttendanceBlock, MonthColumns, Station } from '../../../forms/station';
import { monthsBetween, type Month } from '../../../forms/values/calendar';
import type { List, Message } from '../../../strings/message';
import type { CellRef } from '../../../workbook/address';
import { uniqueCells } from '../../analysis/cells';
import { SUMS } from '../../analysis/facts';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { spanText } from '../../analysis/title-periods';
import { monthList } from '../../text/phrases';
import { clauses, say } from '../../text/say';

function headersOf(columns: readonly MonthColumns[]): CellRef[] {
  return columns.map(({ headerCell }) => headerCell);
}

function monthsOf(columns: readonly MonthColumns[]): List {
  return monthList(columns.map(({ month }) => month));
}

/** Months of the period, without those of one block alone where the months are split over several. */
function dueIn(block: AttendanceBlock, blocks: readonly AttendanceBlock[], period: readonly Month[]): readonly Month[] {
  const has = (other: AttendanceBlock, month: Month): boolean => other.months.some((column) => column.month === month);
  if (blocks.some((other) => period.every((month) => has(other, month)))) return period;
  const shared = period.filter((month) => !blocks.some((other) => has(other, month)));
  return [...shared, ...period.filter((month) => has(block, month))];
}

/** Where a month header is missing between two others: the columns are there, but say no month. */
function blankHeaders({ months }: AttendanceBlock): CellRef[] {
  const headers = headersOf(months);
  const gaps = headers.map((cell, index) => cell.column - (headers[index - 1]?.column ?? -Infinity));
  const width = Math.min(...gaps);
  return headers.flatMap((cell, index) =>
    gaps[index] === 2 * width && index > 0 ? [{ ...cell, column: cell.column - width }] : [],
  );
}

/** Headers whose month does not go with the place that most of the others agree on. */
function oddHeaders({ months }: AttendanceBlock): CellRef[] {
  const offsets = months.map(({ statedMonth }, index) => (statedMonth - index + 24) % 12);
  const votes = (offset: number | undefined): number => offsets.filter((other) => other === offset).length;
  const usual = offsets.find((offset) => votes(offset) * 2 > offsets.length);
  return usual === undefined ? [] : headersOf(months.filter((_, index) => offsets[index] !== usual));
}

interface MonthFault {
  /** The suspects first. */
  readonly cells: readonly CellRef[];
  readonly message: Message;
}

/** The months of the period, each in another year; null where it is not that. */
function yearFault({ months }: AttendanceBlock, due: readonly Month[], period: Message): MonthFault | null {
  const isOfAnotherYear = ({ month }: MonthColumns, index: number): boolean => {
    const own = due[index];
    return own !== undefined && month !== own && month.slice(5) === own.slice(5);
  };
  if (months.length !== due.length || !months.every(isOfAnotherYear)) return null;
  const dated = months.filter(({ statedYear }) => statedYear !== null);
  return {
    cells: headersOf(dated.length > 0 ? dated : months),
    message: say('months-wrong.year', { period, months: monthsOf(months) }),
  };
}

/** What is wrong with the months of one block; `said`: the title that gives the period. */
function faultsOf(
  block: AttendanceBlock,
  station: Station,
  span: AssessedPeriod,
  said: readonly CellRef[],
): MonthFault[] {
  const columns = block.months;
  const period = spanText(span);
  const due = monthsBetween(span.start, span.end);
  const ofYear = yearFault(block, due, period);
  if (ofYear) return [ofYear];
  const months = columns.map(({ month }) => month);
  const absent = dueIn(block, station.attendance, due).filter((month) => !months.includes(month));
  const twice = columns.filter(({ month }, index) => months.indexOf(month) !== index);
  const outside = columns.filter(({ month }) => !due.includes(month));
  const early = columns.filter(({ month }, index) => index > 0 && month < (months[index - 1] ?? month));
  const faults: MonthFault[] = [];
  if (twice.length > 0) {
    faults.push({ cells: headersOf(twice), message: say('months-wrong.twice', { months: monthsOf(twice) }) });
  }
  if (outside.length > 0) {
    const message = say('months-wrong.outside', { months: monthsOf(outside), period });
    faults.push({ cells: [...headersOf(outside), ...said], message });
  }
  if (early.length > 0 && twice.length === 0) {
    faults.push({ cells: headersOf(early), message: say('months-wrong.disordered', { months: monthsOf(early) }) });
  }
  if (absent.length > 0) {
    const message = say('months-wrong.missing', { months: monthList(absent), period });
    // Between other months the sheet lacks one; before or after all of them the period may be the wrong one.
    const isBetween = absent.some(
      (month) => months.some((other) => other < month) && months.some((other) => other > month),
    );
    const cells = isBetween ? [...headersOf(columns), ...said] : [...said, ...headersOf(columns)];
    faults.push({ cells: [...blankHeaders(block), ...cells], message });
  }
  return faults;
}

/** Blocks that share their months share the fault; the title that they disagree with is named once. */
function joinedBlocks(issues: readonly (Issue & { readonly cells: readonly CellRef[] })[]): Issue[] {
  return groupedBy(issues, ({ message }) => JSON.stringify(message)).map((group) => ({
    ...group[0],
    cells: uniqueCells(group.flatMap(({ cells }) => cells)),
    wrong: group.flatMap(({ wrong = [] }) => wrong),
  }));
}

/** Months of 附件2 against the period: one issue for each fault, whatever is counted by month follows from it. */
export const monthsWrong: Rule = {
  id: 'months-wrong',
  family: 'form',
  severity: 'error',
  impact: 'total',
  basis: 'B8',
  run({ station, assessment }) {
    const { period } = assessment.time;
    if (!period) return [];
    const title = station.periods.find(({ role, start, end }) => {
      return role === 'assessment' && start === period.start && end === period.end;
    });
    const said = title ? [title.cell] : [];
    const issues = station.attendance.flatMap((block) => {
      const faults = faultsOf(block, station, period, said);
      if (faults.length === 0) return [];
      const odd = faults.length > 1 ? oddHeaders(block) : [];
      return [
        {
          cells: uniqueCells([...odd, ...faults.flatMap(({ cells }) => cells)]),
          form: 'attendanceSheet' as const,
          message: say('joined', { parts: clauses(faults.map(({ message }) => message)) }),
          restsOn: said,
          wrong: [...headersOf(block.months), SUMS],
        },
      ];
    });
    return joinedBlocks(issues);
  },
};
