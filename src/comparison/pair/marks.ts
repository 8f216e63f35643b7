import { groupedBy } from '../../checks/analysis/grouped';
import { figure, monthList } from '../../checks/text/phrases';
import { clauses, say } from '../../checks/text/say';
import type { MarkReading, WorkerMark } from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import { insuredMark, markValue, paidMark } from '../../forms/values/marks';
import type { CellRef } from '../../workbook/address';
import type { Person } from '../people';
import { difference, ofBoth, type Both, type Difference } from './difference';
import type { Match } from './matching';

type Role = 'inPost' | 'insured' | 'paid';

/** What the rows of a person say of a month under one heading. */
interface MonthMark {
  /** Person-months; null where the file does not say, or says it in a way that could not be read. */
  readonly value: number | null;
  readonly cells: readonly CellRef[];
}

const READ: Readonly<Record<Role, (mark: WorkerMark) => MarkReading | null>> = {
  inPost: ({ inPost }) => inPost,
  insured: ({ insured }) => insuredMark(insured),
  paid: ({ paid }) => paidMark(paid),
};

const isRead = ({ kind }: MarkReading): boolean => kind !== 'unknown' && kind !== 'error' && kind !== 'uncalculated';

function markIn({ rows }: Person, month: Month, role: Role): MonthMark {
  const marks = rows
    .flatMap((row) => row.marks.filter((mark) => mark.month === month))
    .flatMap((mark) => READ[role](mark) ?? []);
  if (marks.length === 0 || !marks.every(isRead)) return { value: null, cells: [] };
  const saying = marks.filter((mark) => markValue(mark) > 0);
  return {
    value: marks.reduce((sum, mark) => sum + markValue(mark), 0),
    cells: (saying.length > 0 ? saying : marks).map(({ cell }) => cell),
  };
}

interface MonthPair extends Both<MonthMark> {
  readonly month: Month;
}

/** Months that both files say something of under a heading. */
function monthPairs(match: Match, common: readonly Month[], role: Role): MonthPair[] {
  return common
    .map((month) => ({ month, ...ofBoth<Person, MonthMark>(match, (person) => markIn(person, month, role)) }))
    .filter(({ midterm, final }) => midterm.value !== null && final.value !== null);
}

const cellsOf = (pairs: readonly MonthPair[]): Both<readonly CellRef[]> => ({
  midterm: pairs.flatMap(({ midterm }) => midterm.cells),
  final: pairs.flatMap(({ final }) => final.cells),
});

/** Person-months as marks are usually written. */
function markText(value: number | null): string {
  if (value === null || value === 0) return '——';
  return value === 1 ? '√' : figure(value);
}

function postDifference({ final }: Match, changed: readonly MonthPair[]): Difference[] {
  if (changed.length === 0) return [];
  const alike = groupedBy(changed, (pair) => `${pair.midterm.value ?? ''} ${pair.final.value ?? ''}`);
  const changes = alike.map((pairs) =>
    say('marks-changed.change', {
      months: monthList(pairs.map(({ month }) => month)),
      ...ofBoth(pairs[0], ({ value }) => markText(value)),
    }),
  );
  const message = say('marks-changed.found', { worker: final.first.worker.name, changes: clauses(changes) });
  return [difference('marks-changed', message, cellsOf(changed))];
}

function coverDifferences(match: Match, role: 'insured' | 'paid', pairs: readonly MonthPair[]): Difference[] {
  const isThere = ({ value }: MonthMark): boolean => (value ?? 0) > 0;
  const withdrawn = pairs.filter(({ midterm, final }) => isThere(midterm) && !isThere(final));
  const added = pairs.filter(({ midterm, final }) => !isThere(midterm) && isThere(final));
  return [['cover-withdrawn', withdrawn] as const, ['cover-added', added] as const].flatMap(([rule, months]) => {
    if (months.length === 0) return [];
    const worker = match.final.first.worker.name;
    const values = { worker, months: monthList(months.map(({ month }) => month)), role: say(`role-${role}`, {}) };
    return [difference(rule, say(`${rule}.found`, values), cellsOf(months))];
  });
}

/** Marks of the months that both files have (rules B1, B2, B17). Where a mark in post differs, cover follows from it. */
export function compareMarks(match: Match, common: readonly Month[]): Difference[] {
  const posts = monthPairs(match, common, 'inPost');
  const isChanged = ({ midterm, final }: MonthPair): boolean => midterm.value !== final.value;
  const settled = posts.filter((pair) => !isChanged(pair) && pair.final.value !== 0).map(({ month }) => month);
  const cover = (['insured', 'paid'] as const).flatMap((role) =>
    coverDifferences(match, role, monthPairs(match, settled, role)),
  );
  return [...postDifference(match, posts.filter(isChanged)), ...cover];
}
