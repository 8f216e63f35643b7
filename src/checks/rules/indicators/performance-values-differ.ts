import type { Performance } from '../../../assessment/performance';
import { isPlainMeasure, type IndicatorProgress } from '../../../assessment/progress';
import { isSame } from '../../../assessment/rounding';
import type { PerformanceItem } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { onlyEntries } from '../../../forms/values/only-entries';
import type { CellRef } from '../../../workbook/address';
import { groupedBy } from '../../analysis/grouped';
import { formOfRecord } from '../../analysis/named-cells';
import { keyOfItem, PERFORMANCE_PARTS, performanceText, type PerformancePart } from '../../analysis/performance';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { clauses, say } from '../../text/say';

/** What another table says of an indicator. */
interface Other {
  readonly values: Readonly<Record<PerformancePart, number | null>>;
  readonly cells: Readonly<Record<PerformancePart, CellRef>>;
  readonly textOf: (part: PerformancePart) => string;
  readonly where: string | Issue['message'];
}

interface Comparison {
  readonly item: PerformanceItem;
  readonly other: Other;
  /** The parts in which the two have different numbers. */
  readonly differing: readonly PerformancePart[];
}

function compare(item: PerformanceItem, other: Other): Comparison {
  const differing = PERFORMANCE_PARTS.filter((part) => {
    const [value, otherValue] = [numberOf(item[part].reading), other.values[part]];
    return value !== null && otherValue !== null && !isSame(value, otherValue);
  });
  return { item, other, differing };
}

/** Where most indicators have other values, the two tables are of another time. */
function ofOneTime(compared: readonly Comparison[]): Comparison[] {
  const differing = compared.filter(({ differing: parts }) => parts.length > 0);
  return differing.length > 1 && differing.length * 2 > compared.length ? [] : differing;
}

/** The only entry of a list with a key; null where there are more, or none. */
function onlyOf<Entry>(entries: readonly Entry[], isSuch: (entry: Entry) => boolean): Entry | null {
  const [one, another] = entries.filter(isSuch);
  return one && !another ? one : null;
}

const itemsOf = ({ table }: Performance): PerformanceItem[] => [
  ...table.groups.flatMap(({ items }) => items),
  ...table.repeated,
];

function ofTable(item: PerformanceItem): Other {
  const { target, completed } = item;
  return {
    values: { target: numberOf(target.reading), completed: numberOf(completed.reading) },
    cells: { target: target.reading.cell, completed: completed.reading.cell },
    textOf: (part) => performanceText(item, part),
    where: target.reading.cell.sheet,
  };
}

/** An item with its key. */
interface Keyed {
  readonly item: PerformanceItem;
  readonly key: string;
}

const keyed = (items: readonly PerformanceItem[]): Keyed[] => items.map((item) => ({ item, key: keyOfItem(item) }));
const keyOf = ({ key }: Keyed): string => key;
const isWithin = ({ key }: Keyed, { key: other }: Keyed): boolean =>
  key !== '' && other !== '' && (key.includes(other) || other.includes(key));

/** Items of two tables that are of one indicator, by name; or nearly so where no other is like them: 活动, 社区活动（次）. */
function counterparts(own: readonly Keyed[], others: readonly Keyed[]): [PerformanceItem, PerformanceItem][] {
  const [ownOnes, otherOnes] = [onlyEntries(own, keyOf), onlyEntries(others, keyOf)];
  return own.flatMap((entry): [PerformanceItem, PerformanceItem][] => {
    if (ownOnes.get(entry.key) !== entry) return [];
    const found = otherOnes.get(entry.key) ?? onlyOf(others, (other) => isWithin(entry, other));
    const isOnly = found && (found.key === entry.key || onlyOf(own, (same) => isWithin(same, found)) === entry);
    return isOnly ? [[entry.item, found.item]] : [];
  });
}

function inTwoTables(one: Performance, other: Performance): Comparison[] {
  return counterparts(keyed(itemsOf(other)), keyed(itemsOf(one))).flatMap(([item, found]): Comparison[] => {
    const isSameUnit = item.unit === found.unit || item.unit === '' || found.unit === '';
    return isSameUnit ? [compare(item, ofTable(found))] : [];
  });
}

function ofAnnex({ target, completed, total, zones, cell }: IndicatorProgress): Other {
  const record = total ?? zones[0]?.record;
  return {
    values: { target, completed },
    cells: { target: record?.target.cell ?? cell, completed: record?.completed.cell ?? cell },
    textOf: (part) => figure((part === 'target' ? target : completed) ?? 0),
    where: say(record && formOfRecord(record) === 'hoursSheet' ? 'form-hoursSheet' : 'form-indicatorSheet', {}),
  };
}

/** Whether an indicator of 附件1 counts what the unit of a target says: 个数 and 个; 量 alone says nothing else. */
function isCountedAlike({ measure }: IndicatorProgress, { unit }: PerformanceItem): boolean {
  return isPlainMeasure(measure) || measure.replace(/数$/, '') === unit;
}

/** Indicators that have one figure in 附件1 and one here, by name and by what is counted. */
function inAnnexes({ assessment, performanceTargets }: CheckContext): Comparison[] {
  const items = onlyEntries(
    performanceTargets.map(({ item }) => item),
    keyOfItem,
  );
  const known = onlyEntries(assessment.progress, ({ group }) => keyOfItem({ name: group }));
  return [...items].flatMap(([key, item]): Comparison[] => {
    const found = known.get(key);
    if (!found || !isCountedAlike(found, item)) return [];
    const compared = compare(item, ofAnnex(found));
    // Another target and another figure are those of another period: a year here, an agreement there.
    return compared.differing.length < PERFORMANCE_PARTS.length ? [compared] : [];
  });
}

function issueOf({ item, other, differing }: Comparison): Issue {
  return {
    form: 'performanceSheet',
    cells: differing.map((part) => item[part].reading.cell),
    evidence: differing.map((part) => other.cells[part]),
    restsOn: differing.flatMap((part) => [item[part].reading.cell, other.cells[part]]),
    message: say('performance-values-differ.found', {
      indicator: item.name,
      differences: clauses(
        differing.map((part) =>
          say(`performance-values-differ.${part}`, {
            value: performanceText(item, part),
            where: other.where,
            other: other.textOf(part),
          }),
        ),
      ),
    }),
  };
}

/** An indicator with two values: in two tables of performance targets, or here and in 附件1. */
export const performanceValuesDiffer: Rule = {
  id: 'performance-values-differ',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'F4',
  run(context) {
    const { performance } = context.assessment;
    const inTables = performance.flatMap((one, index) =>
      performance.slice(index + 1).flatMap((other) => ofOneTime(inTwoTables(one, other))),
    );
    const found = [...inTables, ...ofOneTime(inAnnexes(context))];
    return groupedBy(found, ({ item }) => keyOfItem(item)).map(([first]) => issueOf(first));
  },
};
