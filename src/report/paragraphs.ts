import type { Assessment } from '../assessment/assess';
import type { Station } from '../forms/station';

/** The two paragraphs of an evaluation report that the sheets can fill (facts in the order of docs/rules.md). */
export function writeParagraphs(station: Station, assessment: Assessment): { indicators: string; staffing: string } {
  void station;
  void assessment;
  return { indicators: '', staffing: '' };
}
