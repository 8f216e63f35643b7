import type { Severity } from '../checks/analysis/rule';
import type { ComparisonId } from '../strings/message';

/**
 * How grave each difference is. Of two files that contradict each other nobody knows which one is right, and a correction
 * asked for at the mid-term looks the same: so an error is only what makes the comparison void, and marks in post of a
 * month that is past, on which vetoes rest (rules B2, B10). What may have a lawful reason that no sheet shows (a
 * supplementary agreement, a figure cut down) is a warning, what most often has one is a note. Places among other
 * stations are notes: to be unusual is no fault.
 */
export const SEVERITIES: Readonly<Record<ComparisonId, Severity>> = {
  'order-reversed': 'error',
  'other-station': 'error',
  'station-renamed': 'note',
  'other-agreement': 'error',
  'agreement-moved': 'warning',
  'same-period': 'note',
  'period-start-moved': 'warning',
  'months-gap': 'warning',
  'reading-open': 'note',
  'nothing-compared': 'note',
  'marks-changed': 'error',
  'cover-withdrawn': 'warning',
  'cover-added': 'note',
  'worker-gone': 'warning',
  'worker-appeared': 'warning',
  'name-changed': 'warning',
  'workers-unmatched': 'note',
  'certified-changed': 'warning',
  'certificate-lowered': 'warning',
  'contract-changed': 'warning',
  'joining-moved': 'warning',
  'leaving-moved': 'warning',
  'back-after-leaving': 'note',
  'target-moved': 'warning',
  'targets-by-stage': 'note',
  'completed-fell': 'warning',
  'completed-mostly-fell': 'warning',
  'indicator-unmatched': 'note',
  'zone-unmatched': 'note',
  // An identity number is one person; a contract of the same days is only likely to be.
  'worker-at-two-stations': 'warning',
  'same-name-elsewhere': 'note',
  'workbook-twice': 'warning',
  'sheet-identical': 'warning',
  'zone-identical': 'warning',
  'rate-outlier': 'note',
};
