import { percentText, plainText } from '../assessment/number-text';
import { PERCENT } from '../forms/vocabulary/performance';
import type { PerformanceLine } from './report';

const NONE = '–';

/** A figure of a target as people read it, with its unit; its words where it is told in words, a dash where nothing is. */
export function performanceText(line: PerformanceLine, part: 'target' | 'completed'): string {
  const { [part]: value, unit } = line;
  if (value === null) {
    const words = line.words?.[part] ?? '';
    return words === '' ? NONE : words;
  }
  return unit === PERCENT ? percentText(value) : `${plainText(value)}${unit ?? ''}`;
}
