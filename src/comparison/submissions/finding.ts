import type { Severity } from '../../checks/analysis/rule';
import type { ComparisonId, Message } from '../../strings/message';
import { SEVERITIES } from '../severities';

/** Where a finding stands: which submission, and which cells of it. */
export interface Place {
  readonly submission: string;
  readonly cells: readonly string[];
}

/** What several submissions show together, or one among the others. */
export interface SubmissionFinding {
  readonly rule: ComparisonId;
  readonly severity: Severity;
  readonly message: Message;
  /** In the order of the submissions. */
  readonly places: readonly Place[];
}

export function submissionFinding(rule: ComparisonId, message: Message, places: readonly Place[]): SubmissionFinding {
  return { rule, severity: SEVERITIES[rule], message, places };
}
