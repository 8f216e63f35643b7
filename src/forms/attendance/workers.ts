import type { AttendanceRow, DatedGroup } from './row';
import { dateFromSerial, type Month } from '../values/calendar';
import { certifiedByQualification } from '../vocabulary/certificates';
import { readContract } from '../values/contracts';
import { readRemark } from '../values/remarks';
import type { ContractPeriod, WorkerMark, WorkerRecord } from '../station';
import { oneLine } from '../values/text';

function dateText(value: string | number | null, date1904: boolean): string {
  return typeof value === 'number' ? (dateFromSerial(value, date1904) ?? '') : oneLine(value);
}

/** Dates of joining and leaving in columns of their own, in the words of a remark. */
function datedColumns(row: AttendanceRow, date1904: boolean): string {
  const joined = dateText(row.raw('joined'), date1904);
  const left = dateText(row.raw('left'), date1904);
  return [joined && `${joined}入职`, left && `${left}离职`].filter(Boolean).join(';');
}

/** The contract in a row. */
export function contractIn(reader: AttendanceRow): ContractPeriod | null {
  const cell = reader.cell('contract');
  const { date1904 } = reader.header.sheet;
  return cell && readContract(cell, reader.raw('contract'), reader.raw('contractEnd'), date1904);
}

/**
 * Reads one worker; `type`: certified by the type column, the section or the block's title (rule B12).
 * `groups`: in month order.
 */
export function readWorker(reader: AttendanceRow, groups: readonly DatedGroup[], type: boolean | null): WorkerRecord {
  const { row, header } = reader;
  const { sheet } = header;
  const qualification = reader.own('qualification');
  const byQualification = certifiedByQualification(qualification.normal);
  const remark = reader.own('remark').line;
  const told = [remark, datedColumns(reader, sheet.date1904)].filter(Boolean).join(';');
  return {
    row,
    sheet: sheet.name,
    certified: type ?? byQualification ?? false,
    certifiedFrom: type !== null ? 'type' : byQualification !== null ? 'qualification' : 'unknown',
    no: reader.number('no'),
    name: reader.own('name').line,
    nameCell: sheet.ref(row, header.columns.name),
    position: reader.own('position').line,
    positionCell: reader.cell('position'),
    qualification: qualification.line,
    qualificationCell: reader.cell('qualification'),
    contract: contractIn(reader),
    marks: groups.map(({ month, inPost, insured, paid }): WorkerMark => ({
      month,
      inPost: reader.mark(inPost),
      insured: reader.mark(insured),
      paid: reader.mark(paid),
    })),
    subtotal: reader.number('subtotal'),
    experienced: reader.number('experienced'),
    remark,
    remarkCell: reader.cell('remark'),
    events: told === '' ? [] : readRemark(told, monthsOf(groups)),
  };
}

function monthsOf(groups: readonly DatedGroup[]): Month[] {
  return groups.map(({ month }) => month);
}
