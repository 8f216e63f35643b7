import type { AttendanceRow, DatedGroup } from './row';
import { dateFromSerial, firstDay, type IsoDate, type Month } from '../values/calendar';
import { certifiedByQualification } from '../vocabulary/certificates';
import { readContract, renewedByRemark } from '../values/contracts';
import { findDates } from '../values/dates';
import { insuredMark, paidMark } from '../values/marks';
import { readYears } from '../values/numbers';
import { readRemark } from '../values/remarks';
import type {
  ContractPeriod,
  DateReading,
  NumberReading,
  RemarkEvent,
  Source,
  WorkerMark,
  WorkerRecord,
} from '../station';
import { oneLine, squash } from '../values/text';

function dateText(value: string | number | null, date1904: boolean): string {
  return typeof value === 'number' ? (dateFromSerial(value, date1904) ?? '') : oneLine(value);
}

/** The date in a column of its own; null where the sheet has no such column. */
function dateIn(row: AttendanceRow, role: 'joined' | 'left'): DateReading | null {
  const source = row.source(role);
  return source && readDate(source, row.raw(role), row.header.sheet.date1904);
}

/** Reads a cell that should hold a date; `raw`: what stands there, or what 同上 repeats. */
export function readDate(source: Source, raw: string | number | null, date1904: boolean): DateReading {
  const [first] = findDates(dateText(raw, date1904));
  return { ...source, date: first?.date ?? null, month: first?.month ?? null };
}

/**
 * Joining and leaving by their columns. Whoever joined before the months of the sheet was in post from the first on:
 * nothing happens in them.
 */
export function datedEvents(
  joined: DateReading | null,
  left: DateReading | null,
  months: readonly Month[],
): RemarkEvent[] {
  const [first] = months;
  const isBefore = (date: IsoDate): boolean => first === undefined || date <= firstDay(first);
  const events: RemarkEvent[] = [];
  if (joined?.month && !isBefore(joined.date ?? firstDay(joined.month))) {
    events.push({ kind: 'joined', date: joined.date, month: joined.month, cell: joined.cell });
  }
  if (left?.month) events.push({ kind: 'left', date: left.date, month: left.month, cell: left.cell });
  return events;
}

function yearsIn(row: AttendanceRow): NumberReading | null {
  const source = row.source('practiceYears');
  return source && readYears(source);
}

/** The contract in a row. */
export function contractIn(reader: AttendanceRow): ContractPeriod | null {
  const cell = reader.cell('contract');
  const { date1904 } = reader.header.sheet;
  const contract = cell && readContract(cell, reader.toldRaw('contract'), reader.toldRaw('contractEnd'), date1904);
  const endCell = reader.cell('contractEnd');
  return contract && endCell ? { ...contract, endCell } : contract;
}

/** What a worker did: the marks of the months of the table, in order, and their sums. */
export type Work = Pick<WorkerRecord, 'marks' | 'subtotal' | 'partSums' | 'experienced'>;

/**
 * Reads who a worker is; `type`: certified by the type column, the section or the block's title (rule B12).
 * `remark`: what 备注 says, where it stands on other rows too.
 */
export function workerOf(
  reader: AttendanceRow,
  { marks, subtotal, partSums, experienced }: Work,
  type: boolean | null,
  remark: string = reader.told('remark').line,
): WorkerRecord {
  const { row, header } = reader;
  const { sheet } = header;
  const qualification = reader.told('qualification');
  const byQualification = certifiedByQualification(qualification.normal);
  const [joinedOn, leftOn] = [dateIn(reader, 'joined'), dateIn(reader, 'left')];
  const months = marks.map(({ month }) => month);
  const written = contractIn(reader);
  const contract = written && remark !== '' ? renewedByRemark(written, squash(remark)) : written;
  // One literal: spread from parts, so many fields would cost several times as much.
  return {
    row,
    sheet: sheet.name,
    certified: type ?? byQualification ?? false,
    certifiedFrom: type !== null ? 'type' : byQualification !== null ? 'qualification' : 'unknown',
    no: reader.number('no'),
    name: reader.own('name').line,
    nameCell: sheet.ref(row, header.columns.name),
    position: reader.told('position').line,
    positionCell: reader.cell('position'),
    qualification: qualification.line,
    qualificationCell: reader.cell('qualification'),
    identityNumber: reader.own('identityNumber').normal,
    identityNumberCell: reader.cell('identityNumber'),
    education: reader.told('education').line,
    joinedOn,
    leftOn,
    practiceYears: yearsIn(reader),
    contract,
    remark,
    remarkCell: reader.cell('remark'),
    events: [
      ...(remark === '' ? [] : readRemark(remark, months, reader.own('name').normal)),
      ...datedEvents(joinedOn, leftOn, months),
    ],
    marks,
    subtotal,
    partSums,
    experienced,
  };
}

/** The marks of a row in the columns of a month. */
export function readMarks(reader: AttendanceRow, { month, inPost, insured, paid }: DatedGroup): WorkerMark {
  return {
    month,
    inPost: reader.mark(inPost),
    insured: insuredMark(reader.mark(insured)),
    paid: paidMark(reader.mark(paid)),
  };
}

/** Reads one worker whose months stand side by side in a row; `groups`: in month order. */
export function readWorker(reader: AttendanceRow, groups: readonly DatedGroup[], type: boolean | null): WorkerRecord {
  const work = {
    marks: groups.map((group) => readMarks(reader, group)),
    subtotal: reader.number('subtotal'),
    partSums: reader.partSums(groups),
    experienced: reader.number('experienced'),
  };
  return workerOf(reader, work, type);
}
