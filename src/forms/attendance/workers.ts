import type { AttendanceHeader } from './header';
import { AttendanceRow, type DatedGroup } from './row';
import { dateFromSerial } from '../values/calendar';
import { certifiedByQualification } from '../vocabulary/certificates';
import { readContract } from '../values/contracts';
import { readRemark } from '../values/remarks';
import type { ContractPeriod, WorkerMark, WorkerRecord } from '../station';
import { oneLine, squash } from '../values/text';

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
export function contractIn(reader: AttendanceRow, date1904: boolean): ContractPeriod | null {
  const cell = reader.cell('contract');
  return cell && readContract(cell, reader.raw('contract'), reader.raw('contractEnd'), date1904);
}

/** Reads one worker; `type`: certified by the type column, the section or the block's title (rule B12). */
export function readWorker(
  header: AttendanceHeader,
  groups: readonly DatedGroup[],
  row: number,
  type: boolean | null,
  date1904: boolean,
): WorkerRecord {
  const reader = new AttendanceRow(header, row);
  const qualification = reader.own('qualification');
  const byQualification = certifiedByQualification(squash(qualification));
  const marks = groups
    .map(({ month, inPost, insured, paid }): WorkerMark => ({
      month,
      inPost: reader.mark(inPost),
      insured: reader.mark(insured),
      paid: reader.mark(paid),
    }))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const remark = reader.own('remark');
  const told = [remark, datedColumns(reader, date1904)].filter(Boolean).join(';');
  return {
    row,
    sheet: header.sheet.name,
    certified: type ?? byQualification ?? false,
    certifiedFrom: type !== null ? 'type' : byQualification !== null ? 'qualification' : 'unknown',
    no: reader.number('no'),
    name: reader.own('name'),
    nameCell: header.sheet.ref(row, header.columns.name),
    position: reader.own('position'),
    positionCell: reader.cell('position'),
    qualification,
    qualificationCell: reader.cell('qualification'),
    contract: contractIn(reader, date1904),
    marks,
    subtotal: reader.number('subtotal'),
    experienced: reader.number('experienced'),
    remark,
    remarkCell: reader.cell('remark'),
    events: readRemark(
      told,
      groups.map(({ month }) => month),
    ),
  };
}
