import type { PerformanceFigure, PerformanceItem } from '../../../forms/station';
import { PERFORMANCE_PARTS, type PerformancePart } from '../../analysis/performance';
import type { Issue, Rule } from '../../analysis/rule';
import { say } from '../../text/say';

const isSilent = ({ reading }: PerformanceFigure): boolean => reading.kind === 'blank';
const speaks = ({ reading }: PerformanceFigure): boolean => reading.kind === 'number' || reading.kind === 'unreadable';

function messageOf({ name: indicator, ...item }: PerformanceItem, missing: PerformancePart): Issue['message'] {
  // A piece of a cell that lists several is told by its own words: it may be none of them.
  if (item[missing].reading.raw === null) {
    return missing === 'completed'
      ? say('performance-unread.no-completed', { indicator })
      : say('performance-unread.no-target', { indicator });
  }
  return missing === 'completed'
    ? say('performance-unread.completed', { words: item.target.words })
    : say('performance-unread.target', { words: item.completed.words });
}

function issuesOf(item: PerformanceItem): Issue[] {
  return PERFORMANCE_PARTS.flatMap((missing, index) => {
    const other = PERFORMANCE_PARTS[1 - index] ?? missing;
    if (!isSilent(item[missing]) || !speaks(item[other])) return [];
    return [
      {
        form: 'performanceSheet',
        cells: [item[missing].reading.cell],
        evidence: [item[other].reading.cell],
        message: messageOf(item, missing),
      },
    ];
  });
}

/** Targets that the completed cell says nothing of, and what was done without a target: their rate stays unknown. */
export const performanceUnread: Rule = {
  id: 'performance-unread',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'F2',
  run: ({ performanceTargets }) => performanceTargets.flatMap(({ item }) => issuesOf(item)),
};
