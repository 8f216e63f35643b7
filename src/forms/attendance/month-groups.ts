import type { FormSheet } from '../layout/form-sheet';
import { tally } from '../values/frequency';
import { markRole, type MarkRole } from '../vocabulary/attendance-columns';
import { misspeltMark } from '../vocabulary/misspelt';
import { markedMonth } from '../vocabulary/month-headers';
import { areMarksBelow, markRoleAt } from './month-row';
import type { MonthHeader } from './months';
import type { Span } from './spans';

/** The columns of one month by the marks that they hold. */
export interface MonthGroup {
  readonly header: MonthHeader;
  readonly inPost: number | null;
  readonly insured: number | null;
  readonly paid: number | null;
  /** Kinds of marks whose header is blank or misspelt: the other months say where they stand. */
  readonly concluded?: readonly MarkRole[];
  /** A header over one kind of marks that says another month than those over the others. */
  readonly stray?: MonthHeader;
}

/** The columns of months, those of their headers among them. */
export function columnsOfMonths(groups: readonly MonthGroup[]): number[] {
  return groups.flatMap(({ header, inPost, insured, paid }) => [
    header.column,
    ...[inPost, insured, paid].filter((column) => column !== null),
  ]);
}

/** Where the last month ends: at the next column with another header. */
function nextLabel(sheet: FormSheet, header: MonthHeader, lastColumn: number): number {
  const own = sheet.textAt(header.row, header.column).normal;
  const beside = sheet.cellsBetween(header.row, header.column + 1, lastColumn);
  return beside.find((cell) => sheet.textOf(cell).normal !== own)?.column ?? lastColumn + 1;
}

/** Whether a row is one of a worker: what says 在岗 there is a mark, and heads nothing. */
function isOfWorker(sheet: FormSheet, row: number, { name }: Span): boolean {
  const { normal, isNameHeader } = sheet.textAt(row, name.column);
  return row > name.row && normal !== '' && !isNameHeader;
}

/** Month groups under their headers: merged, or reaching to where the next group or another kind of column begins. */
export function monthGroups(
  sheet: FormSheet,
  headers: readonly MonthHeader[],
  span: Span,
): { groups: MonthGroup[]; bottom: number } {
  let bottom = headers[0]?.row ?? 0;
  const groups = headers.map((header, index): WideGroup => {
    const merge = sheet.mergeAt(header.row, header.column);
    const next = headers[index + 1]?.column ?? nextLabel(sheet, header, span.to);
    const right = merge && merge.right > merge.left ? merge.right : next - 1;
    const roles = new Map<MarkRole, number>();
    const concluded: MarkRole[] = [];
    const below = (merge?.bottom ?? header.row) + 1;
    for (let row = below; row < below + 2 && roles.size === 0 && !isOfWorker(sheet, row, span); row++) {
      for (let column = header.column; column <= right; column++) {
        const role = markRoleAt(sheet, row, column);
        if (!role || roles.has(role)) continue;
        roles.set(role, column);
        bottom = Math.max(bottom, sheet.mergeAt(row, column)?.bottom ?? row);
      }
      concluded.push(...addMisspelt(sheet, row, header.column, right, roles));
    }
    // Without sub-headers the single column under a month is the attendance itself.
    if (roles.size === 0) roles.set('inPost', header.column);
    return {
      header,
      inPost: roles.get('inPost') ?? null,
      insured: roles.get('insured') ?? null,
      paid: roles.get('paid') ?? null,
      ...(concluded.length > 0 ? { concluded } : {}),
      right,
    };
  });
  return { groups: alike(sheet, groups, bottom), bottom };
}

/** Adds kinds of marks of a month whose header is misspelt, where others are known, and says which. */
function addMisspelt(
  sheet: FormSheet,
  row: number,
  first: number,
  last: number,
  roles: Map<MarkRole, number>,
): MarkRole[] {
  const added: MarkRole[] = [];
  if (roles.size === 0) return added;
  for (let column = first; column <= last; column++) {
    const role = misspeltMark(sheet.textAt(row, column).normal);
    if (!role || roles.has(role)) continue;
    roles.set(role, column);
    added.push(role);
  }
  return added;
}

/** A month with the last column that may be its own. */
type WideGroup = MonthGroup & { readonly right: number };

const MARK_ROLES: readonly MarkRole[] = ['inPost', 'insured', 'paid'];

/** How far right of the header of a month each kind of mark stands; null for those that it has not. */
type Offsets = Readonly<Record<MarkRole, number | null>>;

/**
 * How far right of its header each kind of mark stands in most of the months, or in one that all others are parts of;
 * null where there is no such order.
 */
function usualOffsets(groups: readonly MonthGroup[]): Offsets | null {
  const orders = groups.map((group) => MARK_ROLES.map((role) => offsetOf(group, role)).join());
  const counts = tally(orders);
  const usual =
    groups.find((_, index) => (counts.get(orders[index] ?? '') ?? 0) * 2 > groups.length) ??
    groups.find((group) => groups.every((other) => isWithin(other, group)));
  return usual ? offsetsOf(usual) : null;
}

function offsetsOf(group: MonthGroup): Offsets {
  return {
    inPost: offsetOf(group, 'inPost'),
    insured: offsetOf(group, 'insured'),
    paid: offsetOf(group, 'paid'),
  };
}

/** Whether a month has no kind of mark elsewhere than another has it. */
function isWithin(month: MonthGroup, whole: MonthGroup): boolean {
  return MARK_ROLES.every((role) => month[role] === null || offsetOf(month, role) === offsetOf(whole, role));
}

function offsetOf(group: MonthGroup, role: MarkRole): number | null {
  const column = group[role];
  return column === null ? null : column - group.header.column;
}

/** Where each kind of mark stands in the months that have most of them, if all those agree; null otherwise. */
function fullestOffsets(groups: readonly MonthGroup[]): Offsets | null {
  const kindsOf = (group: MonthGroup): number => MARK_ROLES.filter((role) => group[role] !== null).length;
  const most = Math.max(...groups.map(kindsOf));
  const [first, ...others] = groups.filter((group) => kindsOf(group) === most);
  return first && others.every((other) => isWithin(other, first)) ? offsetsOf(first) : null;
}

/** A month whose kinds of marks stand where others have them, if it lacks one and is as wide; null otherwise. */
function placedAs(sheet: FormSheet, month: WideGroup, offsets: Offsets, headerRow: number): MonthGroup | null {
  const { right, ...group } = month;
  const place = (role: MarkRole): number | null => {
    const offset = offsets[role];
    return offset === null ? null : group.header.column + offset;
  };
  const lacks = MARK_ROLES.some((role) => place(role) !== null && group[role] === null);
  const isWideEnough = MARK_ROLES.every((role) => (place(role) ?? 0) <= right);
  if (!lacks || !isWideEnough) return null;
  const concluded = MARK_ROLES.filter((role) => {
    const column = place(role);
    return column !== null && sheet.shownTextAt(headerRow, column).markRole !== role;
  });
  return { ...group, inPost: place('inPost'), insured: place('insured'), paid: place('paid'), concluded };
}

/** All months of a table, and how many of them have each kind of mark. */
interface AllMonths {
  readonly groups: readonly WideGroup[];
  readonly counts: Readonly<Record<MarkRole, number>>;
}

function counted(groups: readonly WideGroup[]): AllMonths {
  const having = (role: MarkRole): number => groups.filter((group) => group[role] !== null).length;
  return { groups, counts: { inPost: having('inPost'), insured: having('insured'), paid: having('paid') } };
}

/** The only kind of mark that a month lacks and most others have, or without which none is in post; null otherwise. */
function lackedRole(group: MonthGroup, { groups, counts }: AllMonths): MarkRole | null {
  const lacked = MARK_ROLES.filter((role) => {
    const count = counts[role];
    return group[role] === null && (count * 2 > groups.length - 1 || (role === 'inPost' && count === 0));
  });
  const [role, another] = lacked;
  return another === undefined ? (role ?? null) : null;
}

/** A month with the kind of mark that it lacks, in the only column of marks whose header says nothing that is known. */
function withOnlyLeft(sheet: FormSheet, { right, ...group }: WideGroup, all: AllMonths, headerRow: number): MonthGroup {
  const role = lackedRole(group, all);
  if (role === null) return group;
  const used = new Set([group.inPost, group.insured, group.paid]);
  const left: number[] = [];
  for (let column = group.header.column; column <= right; column++) {
    const { markRole, columnRole } = sheet.shownTextAt(headerRow, column);
    if (used.has(column) || markRole !== null || columnRole !== null) continue;
    if (areMarksBelow(sheet, headerRow, column)) left.push(column);
  }
  const [only, another] = left;
  if (only === undefined || another !== undefined) return group;
  return { ...group, [role]: only, concluded: [...(group.concluded ?? []), role] };
}

/** The columns of a month with the header of one kind of mark, which is right over one of them. */
function twinsOf(sheet: FormSheet, { header, right }: WideGroup, headerRow: number): [MarkRole, number, number] | null {
  const seen = new Map<MarkRole, number>();
  for (let column = header.column; column <= right; column++) {
    const role = markRoleAt(sheet, headerRow, column);
    const first = role === null ? undefined : seen.get(role);
    if (role && first !== undefined) return [role, first, column];
    if (role) seen.set(role, column);
  }
  return null;
}

/** A month with two headers of one kind of mark and none of the only kind that it lacks: by their order in another month. */
function withTwinTold(sheet: FormSheet, month: WideGroup, all: AllMonths, headerRow: number): MonthGroup | null {
  const [twins, lacked] = [twinsOf(sheet, month, headerRow), lackedRole(month, all)];
  if (!twins || lacked === null) return null;
  const [role, first, second] = twins;
  const model = all.groups.find((group) => group[role] !== null && group[lacked] !== null);
  if (!model) return null;
  const isBehind = (model[lacked] ?? 0) > (model[role] ?? 0);
  const [own, other] = isBehind ? [first, second] : [second, first];
  return { ...month, [role]: own, [lacked]: other, concluded: [lacked] };
}

/**
 * Months that lack a kind of mark which the others have, though they are as wide: it stands where the others have it,
 * or in the only column that is left. `headerRow`: the row of the headers over the marks.
 */
function alike(sheet: FormSheet, groups: readonly WideGroup[], headerRow: number): MonthGroup[] {
  const usual = usualOffsets(groups);
  const fullest = fullestOffsets(groups);
  const all = counted(groups);
  return groups.map((group): MonthGroup => {
    const offsets = usual ?? (twinsOf(sheet, group, headerRow) ? fullest : null);
    const placed = offsets && placedAs(sheet, group, offsets, headerRow);
    return placed ?? withTwinTold(sheet, group, all, headerRow) ?? withOnlyLeft(sheet, group, all, headerRow);
  });
}

/** Months and kinds of marks in headers of one line: 2024年10月人员到位 | 2024年10月社保购买; null where there are none. */
export function groupsInOneLine(sheet: FormSheet, { name, to }: Span): MonthGroup[] | null {
  const groups = new Map<string, MonthGroup>();
  const roles = new Set<MarkRole>();
  for (const cell of sheet.cellsBetween(name.row, name.column + 1, to)) {
    const said = typeof cell.value === 'string' ? markedMonth(sheet.textOf(cell).normal) : null;
    const role = said && markRole(said.mark);
    if (!said || !role) continue;
    const { row, column } = cell;
    const key = `${said.month.year ?? ''} ${said.month.month}`;
    const header = { row, column, ...said.month };
    const group = groups.get(key) ?? { header, inPost: null, insured: null, paid: null };
    groups.set(key, { ...group, [role]: column });
    roles.add(role);
  }
  return roles.has('inPost') && roles.size > 1 ? [...groups.values()] : null;
}
