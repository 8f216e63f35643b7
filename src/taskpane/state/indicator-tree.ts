import type { IndicatorForm } from '../../forms/station';
import type { LineInForce } from '../../report/lines-in-force';

/** One measure of one indicator: its total and its zones. */
export interface MeasureNode {
  readonly measure: string;
  /** The 合计 row; for `station` and `hours` the line itself; null where the sheet has no total. */
  readonly total: LineInForce | null;
  readonly zones: readonly LineInForce[];
}

export interface GroupNode {
  readonly group: string;
  readonly measures: readonly MeasureNode[];
}

export interface FormNode {
  readonly form: IndicatorForm;
  readonly groups: readonly GroupNode[];
}

const TOTAL = '合计';
const FORMS: readonly IndicatorForm[] = ['zones', 'station', 'hours'];

/** Forms, groups and measures in sheet order. Lines that say `/` throughout are left out. */
export function indicatorTree(lines: readonly LineInForce[]): FormNode[] {
  const shown = lines.filter(({ target, completed }) => target !== null || completed !== null);
  return FORMS.map((form) => ({ form, groups: groupsOf(shown.filter((line) => line.form === form)) })).filter(
    ({ groups }) => groups.length > 0,
  );
}

/** Only what is behind: a measure stays when its total or one of its zones is. */
export function onlyBehind(forms: readonly FormNode[]): FormNode[] {
  return forms
    .map(({ form, groups }) => ({
      form,
      groups: groups
        .map(({ group, measures }) => ({
          group,
          measures: measures
            .map((node) => ({ ...node, zones: node.zones.filter(isBehind) }))
            .filter(({ total, zones }) => zones.length > 0 || (total !== null && isBehind(total))),
        }))
        .filter(({ measures }) => measures.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
}

function isBehind({ status }: LineInForce): boolean {
  return status === 'behind';
}

function groupsOf(lines: readonly LineInForce[]): GroupNode[] {
  return partition(lines, ({ group }) => group).map(([group, members]) => ({
    group,
    measures: partition(members, ({ measure }) => measure).flatMap(([measure, rows]) => measuresOf(measure, rows)),
  }));
}

function measuresOf(measure: string, rows: readonly LineInForce[]): MeasureNode[] {
  const zones = rows.filter(({ zone }) => zone !== null && zone !== TOTAL);
  const totals = rows.filter(({ zone }) => zone === null || zone === TOTAL);
  if (totals.length <= 1) return [{ measure, total: totals[0] ?? null, zones }];
  // Items that bear the same name stay items of their own.
  return totals.map((total) => ({ measure, total, zones: [] }));
}

function partition<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const parts = new Map<string, T[]>();
  for (const item of items) parts.set(keyOf(item), [...(parts.get(keyOf(item)) ?? []), item]);
  return [...parts];
}
