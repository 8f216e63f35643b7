import type { FormSheet } from '../layout/form-sheet';
import type { MarkRole } from '../vocabulary/attendance-columns';
import type { MonthGroup } from './month-groups';
import { markRoleAt } from './month-row';
import type { MonthHeader } from './months';
import type { Span } from './spans';

/** The months under one kind of mark. */
interface Run {
  readonly role: MarkRole;
  readonly headers: MonthHeader[];
}

/** The months by the kind of mark over them; null where fewer than two kinds head them, or one kind heads two runs. */
function runsOf(sheet: FormSheet, headers: readonly MonthHeader[], { from, to }: Span): Run[] | null {
  const above = sheet.cellsBetween((headers[0]?.row ?? 0) - 1, from, to).flatMap(({ row, column }) => {
    const role = markRoleAt(sheet, row, column);
    return role ? [{ role, column }] : [];
  });
  if (new Set(above.map(({ role }) => role)).size < 2) return null;
  const runs = new Map<number, Run>();
  for (const header of headers) {
    const head = above.findLast(({ column }) => column <= header.column);
    if (!head) return null;
    const run = runs.get(head.column) ?? { role: head.role, headers: [] };
    run.headers.push(header);
    runs.set(head.column, run);
  }
  const found = [...runs.values()];
  return new Set(found.map(({ role }) => role)).size === found.length ? found : null;
}

/** Whether two headers may mean one month: a year that one leaves out the other may say. */
function mayBeSame(one: MonthHeader, other: MonthHeader): boolean {
  return one.month === other.month && (one.year === null || other.year === null || one.year === other.year);
}

/** Of the headers of one place the one that most of them mean; of equals the one that follows the month before. */
function meantBy(headers: readonly MonthHeader[], before: MonthHeader | undefined): MonthHeader | undefined {
  const votesFor = (header: MonthHeader): number => {
    const follows = before !== undefined && header.month === (before.month % 12) + 1;
    return headers.filter((other) => mayBeSame(header, other)).length + (follows ? 0.5 : 0);
  };
  const most = Math.max(...headers.map(votesFor));
  return headers.find((header) => votesFor(header) === most);
}

/** Months by their place in runs that are as long as each other and mostly say the same; null for other runs. */
function groupsByPlace(runs: readonly Run[]): MonthGroup[] | null {
  const [{ headers: first } = { headers: [] }] = runs;
  if (runs.some(({ headers }) => headers.length !== first.length)) return null;
  const atPlace = (place: number): MonthHeader[] => runs.flatMap(({ headers }) => headers[place] ?? []);
  const alike = first.filter((header, place) => atPlace(place).every((other) => mayBeSame(header, other)));
  if (alike.length * 2 <= first.length) return null;
  const groups: MonthGroup[] = [];
  for (const place of first.keys()) {
    const headers = atPlace(place);
    const header = meantBy(headers, groups.at(-1)?.header);
    if (!header) return null;
    const stray = headers.find((other) => !mayBeSame(header, other));
    const columns: Partial<Record<MarkRole, number>> = Object.fromEntries(
      runs.map(({ role, headers: own }) => [role, own[place]?.column]),
    );
    const { inPost = null, insured = null, paid = null } = columns;
    groups.push({ header, inPost, insured, paid, ...(stray && { stray }) });
  }
  return groups;
}

/** Months by what their headers say, whatever their place; null where one is repeated under a kind of mark. */
function groupsByName(runs: readonly Run[]): MonthGroup[] | null {
  const groups = new Map<string, MonthGroup>();
  for (const { role, headers } of runs) {
    for (const header of headers) {
      const key = `${header.year ?? ''} ${header.month}`;
      const group = groups.get(key) ?? { header, inPost: null, insured: null, paid: null };
      if (group[role] !== null) return null;
      groups.set(key, { ...group, [role]: header.column });
    }
  }
  return [...groups.values()];
}

/**
 * Months that are repeated under each kind of mark: 人员到位 over 9月 | 10月, then 社保购买 over 9月 | 10月. A header that says
 * another month than those at its place under the other kinds is read as they are.
 */
export function groupsUnderRoles(sheet: FormSheet, headers: readonly MonthHeader[], span: Span): MonthGroup[] | null {
  const runs = runsOf(sheet, headers, span);
  return runs && (groupsByPlace(runs) ?? groupsByName(runs));
}
