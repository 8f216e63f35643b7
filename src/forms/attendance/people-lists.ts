import type { Area } from '../../workbook/address';
import { isCellError, type Cell } from '../../workbook/snapshot';
import { AreaIndex } from '../layout/area-index';
import { NO_TEXT } from '../layout/cell-text';
import type { FormSheet } from '../layout/form-sheet';
import type { AttendanceBlock, DateReading, ListedPerson, WorkerRecord } from '../station';
import { sourceAt } from '../values/numbers';
import { squash } from '../values/text';
import type { LabelRole } from '../vocabulary/attendance-columns';
import { namesBackup } from '../vocabulary/backup-names';
import { certifiedByQualification, namesCertificate } from '../vocabulary/certificates';
import { datedEvents, readDate } from './workers';

/** A sheet with the tables that were read on it. */
interface SheetTables {
  readonly sheet: FormSheet;
  readonly tables: readonly Area[];
}

/** So many blank rows end a list. */
const BLANK_ROWS = 2;
/** So much of 附件2 stands in a list of its people; a list of others (志愿者, 培训) may share a name. */
const SHARED = 0.5;

type Columns = ReadonlyMap<LabelRole, number>;

/** The columns of a row that heads a list of people with certificates or dates of joining; null for any other row. */
function columnsOf(sheet: FormSheet, cells: readonly Cell[]): Columns | null {
  const columns = new Map<LabelRole, number>();
  for (const cell of cells) {
    if (typeof cell.value !== 'string') continue;
    const { columnRole, month, markRole } = sheet.textOf(cell);
    if (columnRole === null && (month !== null || markRole !== null)) return null;
    if (columnRole !== null && !columns.has(columnRole)) columns.set(columnRole, cell.column);
  }
  return columns.has('name') && (columns.has('qualification') || columns.has('joined')) ? columns : null;
}

function dateAt(sheet: FormSheet, row: number, column: number | undefined): DateReading | null {
  if (column === undefined) return null;
  const source = sourceAt(sheet, row, column);
  const { raw } = source;
  if (raw === null || isCellError(raw) || typeof raw === 'boolean') return null;
  const reading = readDate(source, raw, sheet.date1904);
  return reading.month === null ? null : reading;
}

/** The people of the list under a header. */
function peopleUnder(sheet: FormSheet, header: number, columns: Columns, tables: AreaIndex): ListedPerson[] {
  const [name, qualification, joined] = [columns.get('name'), columns.get('qualification'), columns.get('joined')];
  const people: ListedPerson[] = [];
  if (name === undefined) return people;
  let last = sheet.mergeAt(header, name)?.bottom ?? header;
  for (let row = last + 1; row <= sheet.lastRow && row - last <= BLANK_ROWS; row++) {
    const text = sheet.textAt(row, name);
    if (text.isNameHeader || tables.covers(row, name)) break;
    if (text.normal === '' || text.summing !== null) continue;
    last = row;
    const own = qualification === undefined ? NO_TEXT : sheet.textAt(row, qualification);
    const held = own.isDitto ? (people.at(-1)?.qualification ?? '') : own.line;
    people.push({
      name: text.normal,
      qualification: held,
      qualificationCell: held === '' || qualification === undefined ? null : sheet.ref(row, qualification),
      joinedOn: dateAt(sheet, row, joined),
    });
  }
  // A column of other certificates (继续教育) says nothing of these.
  const isOfCertificates = people.some((person) => namesCertificate(squash(person.qualification)));
  return isOfCertificates
    ? people
    : people.map((person) => ({ ...person, qualification: '', qualificationCell: null }));
}

/** The lists of people on a sheet in plain sight, outside of its tables. */
function listsOn({ sheet, tables }: SheetTables): ListedPerson[][] {
  if (sheet.sheet.visibility !== 'visible' || namesBackup(squash(sheet.name))) return [];
  const index = new AreaIndex(tables);
  const lists: ListedPerson[][] = [];
  for (const row of sheet.rows) {
    const cells = sheet.cellsOfRow(row);
    const name = cells.find((cell) => typeof cell.value === 'string' && sheet.textOf(cell).isNameHeader);
    if (!name || index.covers(row, name.column)) continue;
    const columns = columnsOf(sheet, cells);
    if (columns) lists.push(peopleUnder(sheet, row, columns, index));
  }
  return lists;
}

/** People by name; a name that is said to be two things, or of two people, says nothing. */
function byName(people: readonly ListedPerson[]): Map<string, ListedPerson | null> {
  const known = new Map<string, ListedPerson | null>();
  for (const person of people) {
    const other = known.get(person.name);
    const isSame =
      other === undefined ||
      (other?.qualification === person.qualification && other.joinedOn?.date === person.joinedOn?.date);
    known.set(person.name, isSame ? person : null);
  }
  return known;
}

function withListed(worker: WorkerRecord, listed: ListedPerson): WorkerRecord {
  const { qualification, qualificationCell, joinedOn } = listed;
  const held = qualificationCell === null ? null : certifiedByQualification(squash(qualification));
  const isCertificateTaken = worker.qualificationCell === null && held !== null;
  const certificate: Partial<WorkerRecord> = {
    qualification,
    qualificationCell,
    ...(worker.certifiedFrom === 'unknown' && { certified: held === true, certifiedFrom: 'qualification' }),
  };
  const months = worker.marks.map(({ month }) => month);
  const isJoiningTold = worker.events.some(({ kind }) => kind === 'joined');
  const events = isJoiningTold ? [] : datedEvents(joinedOn, null, months);
  return {
    ...worker,
    listed,
    ...(isCertificateTaken && certificate),
    ...(worker.joinedOn === null && joinedOn && { joinedOn, events: [...worker.events, ...events] }),
  };
}

/**
 * Workers with what a list of people without marks (姓名 | 岗位 | 证书 | 入职时间) says of them: certificates and dates of
 * joining for which 附件2 has no column are taken from there (rule B12). A list counts where it has most of the
 * workers.
 */
export function withPeopleLists(
  blocks: readonly AttendanceBlock[],
  sheets: readonly SheetTables[],
): readonly AttendanceBlock[] {
  const workers = new Set(blocks.flatMap((block) => block.workers.map(({ name }) => squash(name))));
  if (workers.size === 0) return blocks;
  const lists = sheets.flatMap(listsOn).filter((people) => {
    const shared = new Set(people.map(({ name }) => name).filter((name) => workers.has(squash(name))));
    return shared.size >= workers.size * SHARED;
  });
  if (lists.length === 0) return blocks;
  const known = byName(lists.flat());
  return blocks.map((block) => ({
    ...block,
    workers: block.workers.map((worker) => {
      const listed = known.get(squash(worker.name));
      return listed ? withListed(worker, listed) : worker;
    }),
  }));
}
