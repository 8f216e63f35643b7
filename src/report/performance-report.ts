import type { AssessedTarget, Performance } from '../assessment/performance';
import type { PerformanceItem } from '../forms/station';
import { formatCell } from '../workbook/address';
import type { PerformanceLine, PerformanceScore } from './report';

/** What a target and its completion say, where one of them is told in words alone. */
function wordsOf({ target, completed }: PerformanceItem): Pick<PerformanceLine, 'words'> {
  const isInWords = [target, completed].some(({ reading }) => reading.kind === 'unreadable');
  return isInWords ? { words: { target: target.words, completed: completed.words } } : {};
}

function line(group: string | null, { item, target, completed, rate, met }: AssessedTarget): PerformanceLine {
  return {
    item: item.name,
    group,
    target,
    completed,
    rate,
    unit: item.unit === '' ? null : item.unit,
    met,
    cells: { target: formatCell(item.target.reading.cell), completed: formatCell(item.completed.reading.cell) },
    ...wordsOf(item),
  };
}

/** The performance targets in the shape of the report contract, each once, in sheet order. */
export function performanceReport(tables: readonly Performance[]): PerformanceLine[] {
  return tables.flatMap(({ groups }) =>
    groups.flatMap(({ group, targets }) => targets.map((target) => line(group.name, target))),
  );
}

/** What each table comes to whose groups all have a weight (rule F3). */
export function performanceScores(tables: readonly Performance[]): PerformanceScore[] {
  return tables.flatMap(({ table, groups, weights, score }) => {
    if (weights === null) return [];
    const lines = groups.map(({ group: { name, weight }, reached }) => ({ group: name, weight, reached }));
    return [{ sheet: table.sheet, groups: lines, weights, score }];
  });
}
