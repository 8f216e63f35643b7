import type { Month, IsoDate } from '../../src/forms/values/calendar';
import { monthsBetween } from '../../src/forms/values/calendar';
import type {
  AttendanceBlock,
  MarkReading,
  NumberReading,
  PeriodRecord,
  Station,
  WorkerRecord,
} from '../../src/forms/station';

const cell = { sheet: '附件2', row: 0, column: 0 };
const area = { top: 0, left: 0, bottom: 0, right: 0 };
const source = { cell, raw: null, formula: null, numberFormat: 'General' };

export const day = (text: string): IsoDate => text as IsoDate;
export const month = (text: string): Month => text as Month;

export interface WorkerLine {
  readonly name?: string;
  readonly certified?: boolean;
  /** One character per month: √, ½, - for absent, ? for an unknown mark. */
  readonly marks: string;
  readonly experienced?: number;
  /** 人员到岗小计 as it stands. */
  readonly subtotal?: number;
  readonly qualification?: string;
  readonly identityNumber?: string;
  readonly contract?: readonly [string, string];
}

const KINDS: Readonly<Record<string, MarkReading['kind']>> = {
  '√': 'full',
  '½': 'half',
  '-': 'absent',
  '?': 'unknown',
};

function worker(
  { name, certified = true, marks, experienced, subtotal, contract, ...line }: WorkerLine,
  row: number,
  months: Month[],
): WorkerRecord {
  const number = (value: number | undefined): NumberReading | null =>
    value === undefined ? null : { ...source, kind: 'number', value, writtenAs: 'number' };
  return {
    row,
    sheet: '附件2',
    certified,
    certifiedFrom: 'type',
    no: null,
    name: name ?? `社工${row}`,
    nameCell: { ...cell, row },
    position: '',
    positionCell: null,
    qualification: line.qualification ?? '',
    qualificationCell: null,
    identityNumber: line.identityNumber ?? '',
    identityNumberCell: null,
    education: '',
    joinedOn: null,
    leftOn: null,
    practiceYears: null,
    contract: contract
      ? { cell, text: contract.join('-'), start: day(contract[0]), end: day(contract[1]), state: 'complete' }
      : null,
    marks: months.map((inMonth, index) => ({
      month: inMonth,
      inPost: { ...source, kind: KINDS[marks[index] ?? '-'] ?? 'unknown' },
      insured: null,
      paid: null,
    })),
    subtotal: number(subtotal),
    partSums: [],
    experienced: number(experienced),
    remark: '',
    remarkCell: null,
    events: [],
  };
}

function block(start: string, end: string, workers: readonly WorkerLine[]): AttendanceBlock {
  const months = monthsBetween(day(start), day(end));
  return {
    sheet: '附件2',
    area,
    headerArea: area,
    months: months.map((inMonth) => ({
      month: inMonth,
      statedMonth: Number(inMonth.slice(5)),
      headerCell: cell,
      statedYear: Number(inMonth.slice(0, 4)),
      inPost: 0,
      insured: null,
      paid: null,
    })),
    doubts: [],
    workers: workers.map((line, index) => worker(line, index + 1, months)),
    subtotals: [],
  };
}

function period(role: PeriodRecord['role'], span: readonly [string, string]): PeriodRecord {
  const [start, end] = span;
  return { role, form: null, start: day(start), end: day(end), state: 'complete', text: '', cell };
}

export interface StationLines {
  readonly assessment?: readonly [string, string];
  readonly agreement?: readonly [string, string];
  readonly purchase?: readonly [string, string];
  /** Months of 附件2 where they are not those of the period. */
  readonly attendance?: readonly [string, string];
  readonly workers?: readonly WorkerLine[];
}

/** A station as the sheets would say it: periods, and the marks of its workers. */
export function stationOf(lines: StationLines): Station {
  const { assessment, agreement, purchase, attendance = assessment, workers } = lines;
  return {
    name: '广州市太平镇社工站',
    titles: [],
    periods: [
      ...(assessment ? [period('assessment', assessment)] : []),
      ...(agreement ? [period('agreement', agreement)] : []),
      ...(purchase ? [period('purchase', purchase)] : []),
    ],
    zoneTables: [],
    items: [],
    itemSums: [],
    funds: [],
    satisfaction: [],
    performance: [],
    education: [],
    attendance: attendance && workers ? [block(...attendance, workers)] : [],
    recognised: [],
    unread: [],
    unreadEntries: [],
    hidden: [],
    inferences: [],
    sheets: ['附件2'],
    date1904: false,
    copies: [],
  };
}
