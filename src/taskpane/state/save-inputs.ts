import { checkWorkbook } from '../../report/actions';
import { enteredIn } from '../../report/carry-over';
import { hasForms } from '../../report/report';
import { planInputs } from '../../report/plan-inputs';
import type { Review, ReviewOptions } from '../../report/review';
import { planSummary } from '../../report/summary';
import { success, type ApplyOutcome, type Host, type HostResult } from '../../workbook/host';

/**
 * Writes the options' parameters and what they set aside into the summary sheet and reads the workbook again, which then
 * holds them itself. Null where the sheet does not exist, or in Excel has no room for them: writing the summary will take
 * them in.
 */
export async function saveInputs(host: Host, options: ReviewOptions): Promise<HostResult<Review | null>> {
  const before = await checkWorkbook(host, options);
  if (!before.ok) return before;
  const plan = planInputs(before.value, options.parameters ?? before.value.parameters);
  if (!plan && (host.writesInPlace || enteredIn(before.value.snapshot) === null)) return success(null);
  // Nothing is written over the summary of a file whose forms are gone.
  if (!host.writesInPlace && !hasForms(before.value.report)) return success(null);
  const applied = await (plan ? host.apply(plan) : writeAside(host, before.value));
  if (!applied.ok) return applied;
  const after = await checkWorkbook(host, { file: options.file, language: options.language });
  if (!after.ok || host.writesInPlace || !plan) return after;
  const written = await writeAside(host, after.value);
  return written.ok ? after : written;
}

/** Nobody recalculates a file in memory: all of its summary is made to say what was filled in. */
function writeAside(host: Host, review: Review): Promise<HostResult<ApplyOutcome>> {
  return host.apply({ summary: planSummary(review), isAside: true });
}
