import type { Grade } from '../../assessment/parameters';
import { COLUMNS, type ColumnId, type ColumnValue } from '../../overview/columns';
import { byGravity, type GradeState, type StationRow } from '../../overview/station-row';
import type { Strings } from '../../strings';
import type { BoardFile } from './board-store';

/** What a list can be narrowed to; several at once mean all of them. */
export const FILTERS = ['looks', 'unseen', 'veto', 'error', 'warning', 'unreadable'] as const;
export type Filter = (typeof FILTERS)[number];

/** What of the board is shown, and in which order. */
export interface Arrangement {
  readonly column: ColumnId;
  readonly isDescending: boolean;
  readonly filters: ReadonlySet<Filter>;
  readonly text: string;
}

/** Everything, the gravest first. */
export const FIRST_ARRANGEMENT: Arrangement = {
  column: 'looks',
  isDescending: true,
  filters: new Set(),
  text: '',
};

/** A file with its row. */
interface Listed {
  readonly file: BoardFile;
  readonly row: StationRow;
}

const passes: { readonly [filter in Filter]: (listed: Listed) => boolean } = {
  looks: ({ row }) => row.looks.length > 0,
  unseen: ({ file }) => !file.isSeen,
  veto: ({ row }) => row.kind === 'checked' && row.vetoes.length > 0,
  error: ({ row }) => row.kind === 'checked' && row.counts.error > 0,
  warning: ({ row }) => row.kind === 'checked' && row.counts.warning > 0,
  unreadable: ({ row }) => row.kind === 'unreadable',
};

function listedOf(file: BoardFile): Listed[] {
  return file.checked ? [{ file, row: file.checked.row }] : [];
}

/** How many files each filter would show alone. */
export function countByFilter(files: readonly BoardFile[]): { readonly [filter in Filter]: number } {
  const all = files.flatMap(listedOf);
  const count = (filter: Filter): number => all.filter(passes[filter]).length;
  return {
    looks: count('looks'),
    unseen: count('unseen'),
    veto: count('veto'),
    error: count('error'),
    warning: count('warning'),
    unreadable: count('unreadable'),
  };
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether any of a row's texts has every word of what was typed. */
function hasWords({ row }: Listed, typed: string, words: Strings): boolean {
  const sought = plain(typed).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return true;
  const texts = plain(COLUMNS.map((column) => column.value(row, words)).join('\n'));
  return sought.every((word) => texts.includes(word));
}

const GRADE_ORDER: readonly GradeState[] = [
  ...(['优秀', '良好', '合格', '不合格'] as const satisfies readonly Grade[]),
  ...(['unconfirmed', 'unscored'] as const),
];

/** What a column is sorted by; null goes to the end. Texts whose order is not that of their meaning have a number or a date. */
function keyOf({ row }: Listed, id: ColumnId, words: Strings): ColumnValue {
  if (id === 'grade') return row.kind === 'checked' ? GRADE_ORDER.indexOf(row.grade) : null;
  if (id === 'period') return row.kind === 'checked' ? (row.period?.start ?? null) : null;
  return COLUMNS.find((column) => column.id === id)?.value(row, words) ?? null;
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

function byKey(one: ColumnValue, other: ColumnValue): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : COLLATOR.compare(String(one), String(other));
}

function inOrder(all: readonly Listed[], { column, isDescending }: Arrangement, words: Strings): Listed[] {
  const gravestFirst = [...all].sort((one, other) => byGravity(one.row, other.row));
  // Its text is a list of reasons: what counts is how grave they are.
  if (column === 'looks') return isDescending ? gravestFirst : gravestFirst.reverse();
  const keyed = gravestFirst.map((listed) => ({ listed, key: keyOf(listed, column, words) }));
  const direction = isDescending ? -1 : 1;
  const [known, unknown] = [keyed.filter(({ key }) => key !== null), keyed.filter(({ key }) => key === null)];
  known.sort((one, other) => direction * byKey(one.key, other.key));
  return [...known, ...unknown].map(({ listed }) => listed);
}

/** The files that are shown, in their order; those that wait for their first check come last, unless something is sought. */
export function arrange(files: readonly BoardFile[], arrangement: Arrangement, words: Strings): readonly BoardFile[] {
  const { filters, text } = arrangement;
  const shown = files
    .flatMap(listedOf)
    .filter((listed) => [...filters].every((filter) => passes[filter](listed)) && hasWords(listed, text, words));
  const isNarrowed = filters.size > 0 || text.trim() !== '';
  const unchecked = isNarrowed ? [] : files.filter(({ checked }) => checked === null);
  return [...inOrder(shown, arrangement, words).map(({ file }) => file), ...unchecked];
}
