import type { Area } from '../workbook/address';
import { isCellError, type Cell } from '../workbook/snapshot';
import type { SheetIndex } from '../workbook/sheet-index';
import type { Month } from './calendar';
import { readMark } from './marks';
import { readMonthHeader, type MonthHeader } from './months';
import { numberOf, readNumber, readRate, sourceAt } from './numbers';
import { readContract } from './contracts';
import { readRemark } from './remarks';
import type { AttendanceBlock, MonthColumns, SubtotalRow, WorkerMark, WorkerRecord } from './station';
import { isNote, isTitle, oneLine, squash } from './text';

/** Columns of one page block of 附件2, before its months have years. */
export interface AttendanceHeader {
  readonly sheet: SheetIndex;
  readonly top: number;
  readonly bottom: number;
  readonly months: readonly MonthGroup[];
  readonly columns: LabelColumns;
}

export interface MonthGroup {
  readonly header: MonthHeader;
  readonly inPost: number | null;
  readonly insured: number | null;
  readonly paid: number | null;
}

type LabelRole =
  | 'type'
  | 'no'
  | 'name'
  | 'position'
  | 'qualification'
  | 'contract'
  | 'contractEnd'
  | 'joined'
  | 'left'
  | 'subtotal'
  | 'experienced'
  | 'remark';
type LabelColumns = { readonly [role in LabelRole]?: number };

type MarkRole = 'inPost' | 'insured' | 'paid';

const NAME = /^(社工|人员|员工|工作人员|专业人员)?姓名$/;

/** Order matters: 岗位资格证 is a qualification, 2年以上…小计 is no plain subtotal. */
const LABELS: readonly (readonly [LabelRole, RegExp])[] = [
  ['name', NAME],
  ['experienced', /(2|两|二)年/],
  ['qualification', /资格|资质|证书|学历/],
  ['contractEnd', /合同.*(结束|终止|截止|到期|止)/],
  ['contract', /合同|劳动期限/],
  ['joined', /入职(时间|日期)|到岗(时间|日期)/],
  ['left', /离职(时间|日期)|离岗(时间|日期)/],
  ['subtotal', /小计|合计|总计|有效人次|到岗人次/],
  ['type', /类型|类别|持证/],
  ['no', /^(序号|编号|no\.?)$/i],
  ['position', /职位|职务|岗位/],
  ['remark', /备注|说明/],
];

/** A remark may name insurance or wages too, but never so briefly. */
const LONGEST_MARK_HEADER = 8;

function markRole(text: string): MarkRole | null {
  if (text.length > LONGEST_MARK_HEADER || /小计|合计/.test(text)) return null;
  if (/社保|保险|五险/.test(text)) return 'insured';
  if (/工资|薪/.test(text)) return 'paid';
  return /到位|到岗|在岗|出勤|考勤/.test(text) ? 'inPost' : null;
}

const HEADER_DEPTH = 3;

function monthHeadersOf(sheet: SheetIndex, row: number, date1904: boolean): MonthHeader[] {
  return sheet.cellsOfRow(row).flatMap((cell) => readMonthHeader(cell, date1904) ?? []);
}

/** Where the last month ends: at the next column with a header of its own. */
function nextLabel(sheet: SheetIndex, header: MonthHeader, lastColumn: number): number {
  const after = sheet.cellsOfRow(header.row).find((cell) => cell.column > header.column);
  return after?.column ?? lastColumn + 1;
}

/** Month groups under their headers: merged, or reaching to where the next group or another kind of column begins. */
function monthGroups(
  sheet: SheetIndex,
  headers: readonly MonthHeader[],
  lastColumn: number,
): { groups: MonthGroup[]; bottom: number } {
  let bottom = headers[0]?.row ?? 0;
  const groups = headers.map((header, index): MonthGroup => {
    const merge = sheet.mergeAt(header.row, header.column);
    const next = headers[index + 1]?.column ?? nextLabel(sheet, header, lastColumn);
    const right = merge && merge.right > merge.left ? merge.right : next - 1;
    const roles = new Map<MarkRole, number>();
    const below = (merge?.bottom ?? header.row) + 1;
    for (let row = below; row < below + 2 && roles.size === 0; row++) {
      for (let column = header.column; column <= right; column++) {
        const cell = sheet.at(row, column);
        const role = typeof cell?.value === 'string' ? markRole(squash(cell.value)) : null;
        if (!role || roles.has(role)) continue;
        roles.set(role, column);
        bottom = Math.max(bottom, sheet.mergeAt(row, column)?.bottom ?? row);
      }
    }
    // Without sub-headers the single column under a month is the attendance itself.
    if (roles.size === 0) roles.set('inPost', header.column);
    return {
      header,
      inPost: roles.get('inPost') ?? null,
      insured: roles.get('insured') ?? null,
      paid: roles.get('paid') ?? null,
    };
  });
  return { groups, bottom };
}

/** Finds a header of 附件2 at a row: a name column, and months beside it. Null where there is none. */
export function findAttendanceHeader(sheet: SheetIndex, row: number, date1904: boolean): AttendanceHeader | null {
  const name = sheet.cellsOfRow(row).find((cell) => typeof cell.value === 'string' && NAME.test(squash(cell.value)));
  if (!name) return null;
  let headers: MonthHeader[] = [];
  for (let near = Math.max(0, row - HEADER_DEPTH + 1); near < row + HEADER_DEPTH; near++) {
    const found = monthHeadersOf(sheet, near, date1904).filter((header) => header.column > name.column);
    if (found.length > headers.length) headers = found;
  }
  const [first] = headers;
  if (!first) return null;
  const { groups, bottom: monthsBottom } = monthGroups(sheet, headers, sheet.lastColumn);
  const nameBottom = sheet.mergeAt(name.row, name.column)?.bottom ?? name.row;
  const top = Math.min(row, first.row);
  const bottom = Math.max(nameBottom, monthsBottom);
  const used = new Set(groups.flatMap(({ inPost, insured, paid }) => [inPost, insured, paid]));
  return { sheet, top, bottom, months: groups, columns: labelColumns(sheet, top, bottom, name, used, groups) };
}

function labelColumns(
  sheet: SheetIndex,
  top: number,
  bottom: number,
  name: Cell,
  used: ReadonlySet<number | null>,
  groups: readonly MonthGroup[],
): LabelColumns {
  const columns: { [role in LabelRole]?: number } = { name: name.column };
  const monthColumns = new Set(groups.map(({ header }) => header.column));
  for (let row = top; row <= bottom; row++) {
    for (const cell of sheet.cellsOfRow(row)) {
      if (used.has(cell.column) || monthColumns.has(cell.column) || typeof cell.value !== 'string') continue;
      const text = squash(cell.value);
      const role = LABELS.find(([, pattern]) => pattern.test(text))?.[0];
      if (role) columns[role] ??= cell.column;
    }
  }
  return columns;
}

const SUMMING = /小计|总计|合计|有效人次|稳岗率/;

function certifiedByType(text: string): boolean | null {
  if (/[非未无]持?证|不持证|辅助人员/.test(text)) return false;
  return /持证/.test(text) ? true : null;
}

function certifiedByQualification(text: string): boolean | null {
  if (text === '') return null;
  return /社会工作师|社工师/.test(text) && !/辅助|非|未|备考/.test(text);
}

/** Reads cells of one row by role. */
class RowReader {
  constructor(
    private readonly header: AttendanceHeader,
    private readonly row: number,
  ) {}

  private get sheet(): SheetIndex {
    return this.header.sheet;
  }

  /** Own text of the row: a cell merged from above does not count. */
  own(role: LabelRole): string {
    const column = this.header.columns[role];
    return column === undefined ? '' : oneLine(this.sheet.at(this.row, column)?.value ?? null);
  }

  shown(role: LabelRole): string {
    const column = this.header.columns[role];
    return column === undefined ? '' : oneLine(this.sheet.shownAt(this.row, column)?.value ?? null);
  }

  cell(role: LabelRole) {
    const column = this.header.columns[role];
    return column === undefined ? null : this.sheet.ref(this.row, column);
  }

  number(role: LabelRole) {
    const column = this.header.columns[role];
    return column === undefined ? null : readNumber(sourceAt(this.sheet, this.row, column));
  }

  raw(role: LabelRole): string | number | null {
    const column = this.header.columns[role];
    const value = column === undefined ? null : (this.sheet.at(this.row, column)?.value ?? null);
    return value === null || isCellError(value) || typeof value === 'boolean' ? null : value;
  }

  mark(column: number | null) {
    return column === null ? null : readMark(sourceAt(this.sheet, this.row, column));
  }

  figure(column: number | null) {
    return column === null ? null : readNumber(sourceAt(this.sheet, this.row, column));
  }
}

/** The label of a summing row: the first text of its own before the months that says so. */
function summingLabel(header: AttendanceHeader, row: number): Cell | null {
  const first = Math.min(...header.months.map((group) => group.header.column));
  for (const cell of header.sheet.cellsOfRow(row)) {
    if (cell.column >= first) break;
    if (typeof cell.value === 'string' && SUMMING.test(squash(cell.value)) && cell.column !== header.columns.type)
      return cell;
  }
  const typeCell = header.columns.type === undefined ? undefined : header.sheet.at(row, header.columns.type);
  const text = squash(typeCell?.value ?? null);
  return typeCell && SUMMING.test(text) ? typeCell : null;
}

function scopeOf(label: string, type: string, current: boolean | null): SubtotalRow['scope'] {
  if (/总计|总数|全站|稳岗率|全部/.test(label) || /总计|合计/.test(type)) return 'all';
  if (/持证.*[及和与、+].*[非未]持证/.test(label)) return 'all';
  const own = certifiedByType(label) ?? certifiedByType(type);
  if (own !== null) return own ? 'certified' : 'uncertified';
  if (current === null || (/^合计/.test(label) && !/小计/.test(label))) return 'all';
  return current ? 'certified' : 'uncertified';
}

/** No station keeps twice the agreed headcount all year: a plain figure above this is in percent. */
const HIGHEST_RETENTION = 2;

function readSubtotal(
  header: AttendanceHeader,
  months: readonly Month[],
  row: number,
  label: Cell,
  scope: SubtotalRow['scope'],
): SubtotalRow {
  const reader = new RowReader(header, row);
  const text = squash(label.value);
  const kind = text.includes('稳岗率') ? 'retention' : text.includes('有效人次') ? 'effective' : 'counts';
  const firstColumn = Math.min(...header.months.map((group) => group.header.column));
  const figureCell = header.sheet
    .cellsOfRow(row)
    .find(
      (cell) =>
        cell.column > label.column && readNumber(sourceAt(header.sheet, row, cell.column)).kind !== 'unreadable',
    );
  return {
    kind,
    scope,
    row,
    sheet: header.sheet.name,
    label: oneLine(label.value),
    labelCell: header.sheet.ref(label.row, label.column),
    months:
      kind === 'retention'
        ? []
        : header.months.map((group, index) => ({
            month: months[index] as Month,
            inPost: reader.figure(group.inPost),
            insured: kind === 'effective' ? null : reader.figure(group.insured),
            paid: kind === 'effective' ? null : reader.figure(group.paid),
          })),
    subtotal: kind === 'counts' ? reader.number('subtotal') : null,
    experienced: kind === 'counts' ? reader.number('experienced') : null,
    figure:
      kind === 'retention'
        ? readRate(sourceAt(header.sheet, row, figureCell?.column ?? firstColumn), null, HIGHEST_RETENTION)
        : null,
  };
}

function readWorker(
  header: AttendanceHeader,
  months: readonly Month[],
  row: number,
  type: boolean | null,
  date1904: boolean,
): WorkerRecord {
  const reader = new RowReader(header, row);
  const qualification = reader.own('qualification');
  const byQualification = certifiedByQualification(qualification);
  const marks = header.months
    .map((group, index): WorkerMark => ({
      month: months[index] as Month,
      inPost: reader.mark(group.inPost),
      insured: reader.mark(group.insured),
      paid: reader.mark(group.paid),
    }))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const remark = reader.own('remark');
  const joined = reader.own('joined');
  const left = reader.own('left');
  const dated = [joined && `${joined}入职`, left && `${left}离职`].filter(Boolean).join(';');
  const contractCell = reader.cell('contract');
  return {
    row,
    sheet: header.sheet.name,
    certified: type ?? byQualification ?? false,
    certifiedFrom: type !== null ? 'type' : byQualification !== null ? 'qualification' : 'unknown',
    no: reader.number('no'),
    name: reader.own('name'),
    nameCell: reader.cell('name') ?? header.sheet.ref(row, 0),
    position: reader.own('position'),
    positionCell: reader.cell('position'),
    qualification,
    qualificationCell: reader.cell('qualification'),
    contract: contractCell && readContract(contractCell, reader.raw('contract'), reader.raw('contractEnd'), date1904),
    marks,
    subtotal: reader.number('subtotal'),
    experienced: reader.number('experienced'),
    remark,
    remarkCell: reader.cell('remark'),
    events: readRemark([remark, dated].filter(Boolean).join(';')),
  };
}

function hasMarks(header: AttendanceHeader, row: number): boolean {
  return header.months.some((group) =>
    [group.inPost, group.insured, group.paid].some((column) => column !== null && header.sheet.at(row, column)),
  );
}

/** What the titles over a block say of its workers; null where they name both kinds or none. */
function typeOfTitles(header: AttendanceHeader, floor: number): boolean | null {
  for (let row = header.top - 1; row >= Math.max(floor, header.top - 6); row--) {
    for (const cell of header.sheet.cellsOfRow(row)) {
      const text = squash(cell.value);
      const type = SUMMING.test(text) ? null : certifiedByType(text);
      if (type !== null) return type;
    }
  }
  return null;
}

/**
 * Reads one page block of 附件2 between its header and `end` (the first row of the next table).
 * `months` are the dated months of the header's groups, in their order.
 */
export function readAttendanceBlock(
  header: AttendanceHeader,
  months: readonly Month[],
  floor: number,
  end: number,
  date1904: boolean,
): AttendanceBlock {
  const { sheet } = header;
  const workers: WorkerRecord[] = [];
  const subtotals: SubtotalRow[] = [];
  let type = typeOfTitles(header, floor);
  let bottom = header.bottom;
  for (let row = header.bottom + 1; row < end; row++) {
    const cells = sheet.cellsOfRow(row);
    if (cells.length === 0) continue;
    const reader = new RowReader(header, row);
    const typeText = squash(reader.shown('type'));
    const label = summingLabel(header, row);
    if (label) {
      const scope = scopeOf(
        squash(label.value),
        label.column === header.columns.type ? '' : typeText,
        workers.at(-1)?.certified ?? type,
      );
      subtotals.push(readSubtotal(header, months, row, label, scope));
      bottom = row;
      continue;
    }
    const rowType = certifiedByType(typeText);
    type = rowType ?? type;
    const name = reader.own('name');
    const opening = squash(cells[0]?.value ?? null);
    if (isTitle(opening) || (isNote(opening) && !hasMarks(header, row))) continue;
    if (!hasMarks(header, row)) {
      // A row that only says 持证社工 or 非持证社工 opens a section; a numbered row without anything is an empty line of the template.
      type = certifiedByType(opening) ?? type;
      if (name === '' || certifiedByType(squash(name)) !== null) continue;
    }
    if (name === '' && (isMergedFromAbove(header, row) || isUnused(reader, header))) continue;
    workers.push(readWorker(header, months, row, rowType ?? type, date1904));
    bottom = row;
  }
  const right = Math.max(
    ...Object.values(header.columns),
    ...header.months.flatMap((group) => [group.inPost ?? 0, group.paid ?? 0, group.insured ?? 0]),
  );
  const left = Math.min(...Object.values(header.columns));
  const headerArea: Area = { top: header.top, left, bottom: header.bottom, right };
  return {
    sheet: sheet.name,
    headerArea,
    area: { ...headerArea, bottom },
    months: monthColumns(header, months),
    workers,
    subtotals,
  };
}

/** A numbered line of the template whose marks were filled with dashes. */
function isUnused(reader: RowReader, header: AttendanceHeader): boolean {
  if (reader.own('position') !== '' || reader.raw('contract') !== null) return false;
  return header.months.every((group) =>
    [group.inPost, group.insured, group.paid].every((column) => {
      const kind = reader.mark(column)?.kind ?? 'blank';
      return kind === 'blank' || kind === 'absent';
    }),
  );
}

function isMergedFromAbove(header: AttendanceHeader, row: number): boolean {
  const merge = header.sheet.mergeAt(row, header.columns.name ?? 0);
  return merge !== undefined && merge.top < row;
}

function monthColumns(header: AttendanceHeader, months: readonly Month[]): MonthColumns[] {
  return header.months.map((group, index) => ({
    month: months[index] as Month,
    statedMonth: group.header.month,
    headerCell: header.sheet.ref(group.header.row, group.header.column),
    yearStated: group.header.year !== null,
    inPost: group.inPost,
    insured: group.insured,
    paid: group.paid,
  }));
}

/** The stated retention: nearest reading of a plain figure, as a fraction. */
export function statedRetention(blocks: readonly AttendanceBlock[]): number | null {
  const row = blocks.flatMap((block) => block.subtotals).find((subtotal) => subtotal.kind === 'retention');
  return numberOf(row?.figure);
}
