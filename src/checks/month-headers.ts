import type { AssessedPeriod } from '../assessment/periods';
import { monthsBetween, type Month } from '../forms/values/calendar';
import type { AttendanceBlock, MonthColumns, Station } from '../forms/station';
import { formatArea, formatCell, type CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import { clauses, monthList } from './workers';
import { uniqueCells } from './wording';

/** Another month, or another year, than the place of the header means. */
function isMistyped({ month, statedMonth, statedYear }: MonthColumns): boolean {
  const isOtherYear = statedYear !== null && statedYear !== Number(month.slice(0, 4));
  return isOtherYear || statedMonth !== Number(month.slice(5));
}

/** So many headers that are off are off together. */
const MANY_HEADERS = 3;

function mistyped(context: CheckContext): Issue[] {
  const found = context.station.attendance.flatMap((block) => block.months.filter(isMistyped));
  const told = found.map((column): Issue => {
    const said = shownHeader(column, context);
    return {
      cells: [column.headerCell],
      form: 'attendanceSheet',
      message: {
        zh: `月份表头写的是${said}，按位置应为${column.month}`,
        en: `the month header says ${said}; by its place it should be ${column.month}`,
      },
    };
  });
  const [first] = told;
  if (!first || told.length < MANY_HEADERS) return told;
  return [
    {
      ...first,
      cells: told.flatMap(({ cells }) => cells),
      message: {
        zh: `${told.length} 个月份表头与位置不符，如${first.message.zh}`,
        en: `${told.length} month headers do not fit their places; the first: ${first.message.en}`,
      },
    },
  ];
}

function shownHeader({ headerCell, statedMonth, statedYear }: MonthColumns, { sheets }: CheckContext): string {
  const value = sheets.get(headerCell.sheet)?.at(headerCell.row, headerCell.column)?.value;
  if (typeof value === 'string') return `“${value.trim()}”`;
  return statedYear === null ? `${statedMonth}月` : `${statedYear}年${statedMonth}月`;
}

function headersOf(block: AttendanceBlock): CellRef[] {
  return block.months.map(({ headerCell }) => headerCell);
}

/** Months of the period, without those of one block alone where the months are split over several. */
function dueIn(block: AttendanceBlock, blocks: readonly AttendanceBlock[], period: readonly Month[]): readonly Month[] {
  const has = (other: AttendanceBlock, month: Month): boolean => other.months.some((column) => column.month === month);
  if (blocks.some((other) => period.every((month) => has(other, month)))) return period;
  const shared = period.filter((month) => !blocks.some((other) => has(other, month)));
  return [...shared, ...period.filter((month) => has(block, month))];
}

/** Where a month header is missing between two others: the columns are there, but say no month. */
function blankHeaders(block: AttendanceBlock): CellRef[] {
  const headers = headersOf(block);
  const gaps = headers.map((cell, index) => cell.column - (headers[index - 1]?.column ?? -Infinity));
  const width = Math.min(...gaps);
  return headers.flatMap((cell, index) =>
    gaps[index] === 2 * width && index > 0 ? [{ ...cell, column: cell.column - width }] : [],
  );
}

/** Every sum of a block. */
export function sumCells(block: AttendanceBlock): CellRef[] {
  const ofRows = [...block.workers, ...block.subtotals].flatMap((row) => [row.subtotal, row.experienced]);
  const ofMonths = block.subtotals.flatMap(({ months }) =>
    months.flatMap(({ inPost, insured, paid }) => [inPost, insured, paid]),
  );
  return [...ofRows, ...ofMonths].flatMap((reading) => reading?.cell ?? []);
}

function isSameMonthOfAnotherYear(month: Month, due: Month | undefined): boolean {
  return due !== undefined && month !== due && month.slice(5) === due.slice(5);
}

/** Headers whose month does not go with the place that most of the others agree on. */
function oddHeaders({ months }: AttendanceBlock): CellRef[] {
  const offsets = months.map(({ statedMonth }, index) => (statedMonth - index + 24) % 12);
  const votes = (offset: number | undefined): number => offsets.filter((other) => other === offset).length;
  const usual = offsets.find((offset) => votes(offset) * 2 > offsets.length);
  return usual === undefined
    ? []
    : months.filter((_, index) => offsets[index] !== usual).map(({ headerCell }) => headerCell);
}

interface MonthFault {
  readonly cells: readonly CellRef[];
  readonly message: Text;
}

/** What is wrong with the months of one block, the suspects first. */
function faultsOf(
  block: AttendanceBlock,
  station: Station,
  period: AssessedPeriod,
  said: readonly CellRef[],
): MonthFault[] {
  const due = monthsBetween(period.start, period.end);
  const months = block.months.map(({ month }) => month);
  const span = { zh: `评估周期${period.start}至${period.end}`, en: `the period ${period.start} to ${period.end}` };
  if (months.length === due.length && months.every((month, index) => isSameMonthOfAnotherYear(month, due[index]))) {
    const dated = block.months.filter(({ statedYear }) => statedYear !== null).map(({ headerCell }) => headerCell);
    const read = monthList(months);
    return [
      {
        cells: dated.length > 0 ? dated : headersOf(block),
        message: {
          zh: `月份表头的年份与${span.zh}不符，读作${read.zh}`,
          en: `the year in the month headers does not fit ${span.en}: read as ${read.en}`,
        },
      },
    ];
  }
  const missing = dueIn(block, station.attendance, due).filter((month) => !months.includes(month));
  const twice = block.months.filter(({ month }, index) => months.indexOf(month) !== index);
  const extra = block.months.filter(({ month }) => !due.includes(month));
  const early = block.months.filter(({ month }, index) => index > 0 && month < (months[index - 1] ?? month));
  const fault = (columns: readonly MonthColumns[], more: readonly CellRef[], zh: string, en: string): MonthFault[] => {
    const shown = monthList(columns.map(({ month }) => month));
    const cells = [...columns.map(({ headerCell }) => headerCell), ...more];
    return columns.length > 0 ? [{ cells, message: { zh: `月份${shown.zh}${zh}`, en: `${shown.en} ${en}` } }] : [];
  };
  const absent = monthList(missing);
  return [
    ...fault(twice, [], '重复', 'stands twice'),
    ...fault(extra, said, `不在${span.zh}内`, `lies outside ${span.en}`),
    ...(twice.length === 0 ? fault(early, [], '没有按顺序排列', 'is out of order') : []),
    ...(missing.length > 0
      ? [
          {
            cells: [...blankHeaders(block), ...said, ...headersOf(block)],
            message: { zh: `缺少月份${absent.zh}（${span.zh}）`, en: `${absent.en} missing (${span.en})` },
          },
        ]
      : []),
  ];
}

type Ref = Issue['cells'][number];
const nameOf = (ref: Ref): string => ('top' in ref ? formatArea(ref) : formatCell(ref));
const isSameRef = (one: Ref, other: Ref): boolean => nameOf(one) === nameOf(other);

/** Blocks that share their months share the fault. */
function joinedBlocks(issues: readonly Issue[]): Issue[] {
  const byMessage = new Map<string, Issue>();
  for (const issue of issues) {
    const known = byMessage.get(issue.message.zh);
    // The title that both disagree with is named once.
    const others = issue.cells.filter((cell) => !known?.cells.some((one) => isSameRef(one, cell)));
    byMessage.set(issue.message.zh, {
      ...issue,
      cells: [...(known?.cells ?? []), ...others],
      spoils: [...(known?.spoils ?? []), ...(issue.spoils ?? [])],
    });
  }
  return [...byMessage.values()];
}

/** One issue for each fault: whatever is counted by month follows from it. */
function wrongMonths({ station, assessment }: CheckContext): Issue[] {
  const { period } = assessment.time;
  if (!period) return [];
  const title = station.periods.find(({ role, start, end }) => {
    return role === 'assessment' && start === period.start && end === period.end;
  });
  const said = title ? [title.cell] : [];
  const issues = station.attendance.flatMap((block): Issue[] => {
    const faults = faultsOf(block, station, period, said);
    const [first, ...others] = faults;
    if (!first) return [];
    const cells = [
      ...(faults.length > 1 ? oddHeaders(block) : []),
      ...first.cells,
      ...others.flatMap((fault) => fault.cells),
    ];
    return [
      {
        cells: uniqueCells(cells),
        form: 'attendanceSheet',
        message: clauses(faults.map(({ message }) => message)),
        follows: said,
        spoils: [...headersOf(block), ...station.attendance.flatMap(sumCells)],
      },
    ];
  });
  return joinedBlocks(issues);
}

/** Month headers of 附件2 against the period (rule B8). */
export const MONTH_HEADER_CHECKS: readonly Check[] = [
  {
    id: 'months-wrong',
    family: 'form',
    severity: 'error',
    impact: 'total',
    basis: 'B8',
    title: { zh: '附件2的月份缺少、重复、超出或顺序有误', en: 'Months missing, twice, outside or out of order' },
    why: { zh: '每个考核月份应有且只有一列。', en: 'Each month of the period has its column once.' },
    remedy: { zh: '对照评估周期更正月份列。', en: 'Correct the month columns by the period.' },
    run: wrongMonths,
  },
  {
    id: 'month-mistyped',
    family: 'form',
    severity: 'warning',
    impact: 'form',
    basis: 'B8',
    title: { zh: '月份表头写错', en: 'A month header is mistyped' },
    why: {
      zh: '月份按位置读取，表头应与其一致。',
      en: 'Months are read by their place; the header should say the same.',
    },
    remedy: { zh: '更正表头。', en: 'Correct the header.' },
    run: mistyped,
  },
];
