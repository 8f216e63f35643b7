import { joinCells } from '../checks/analysis/cells';
import type { Severity } from '../checks/analysis/rule';
import type { Language } from '../strings';
import { checkTextsFor } from '../strings/check-texts';
import { wholeSentence, type ComparisonId } from '../strings/message';
import { formatReference } from '../workbook/address';
import type { Evaluation } from './evaluation';
import { compareEvaluations } from './pair/compare';
import { ofBoth, type Both } from './pair/difference';

export { inOrder } from './pair/time';
export type { Evaluation } from './evaluation';
export type { Both } from './pair/difference';

/** One difference as it is printed and shown. Addresses are A1 with the quoted sheet name, neighbours of a row or column as a range. */
export interface DifferenceLine {
  readonly rule: ComparisonId;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: Both<readonly string[]>;
}

/** The report of `--compare` (version 1 of the contract); `midterm` and `final` name the files. */
export interface ComparisonReport extends Both<string> {
  readonly reportVersion: 1;
  readonly differences: readonly DifferenceLine[];
}

/** What two workbooks say differently, in a language; the gravest first. For terminal, JSON and workbench alike. */
export function comparisonReport(
  files: Both<string>,
  evaluations: Both<Evaluation>,
  language: Language,
): ComparisonReport {
  const texts = checkTextsFor(language);
  const differences = compareEvaluations(evaluations).map(({ rule, severity, message, cells }) => ({
    rule,
    severity,
    message: wholeSentence(message, texts),
    cells: ofBoth(cells, (own) => joinCells(own).map(formatReference)),
  }));
  return { reportVersion: 1, ...files, differences };
}
