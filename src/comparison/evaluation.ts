import type { Assessment } from '../assessment/assess';
import type { SettledFinding } from '../checks/engine/finding';
import type { FormKind, Station } from '../forms/station';

/** One workbook: what it says, what follows from it, and what was found in it. */
export interface Evaluation {
  readonly station: Station;
  readonly assessment: Assessment;
  readonly findings: readonly Pick<SettledFinding, 'rule' | 'form' | 'cells'>[];
}

/** What says that a form was not understood (rule C11): a reading that is in doubt accuses nobody. */
const DOUBT = 'reading-doubtful';

/** The findings that say of a form that it was not understood. */
export function doubtsOf({ findings }: Pick<Evaluation, 'findings'>, form: FormKind): Evaluation['findings'] {
  return findings.filter((finding) => finding.rule === DOUBT && finding.form === form);
}
