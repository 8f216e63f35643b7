import { checkWorkbook } from '../../report/actions';
import { planInputs } from '../../report/inputs';
import type { Review, ReviewOptions } from '../../report/review';
import { success, type Host, type HostResult } from '../../workbook/host';

/**
 * Writes the options' parameters and what they set aside to the input cells of the summary sheet and reads the workbook
 * again, which then holds them itself. Null where the sheet does not exist or has no room for them: writing the summary
 * will take them in.
 */
export async function saveInputs(host: Host, options: ReviewOptions): Promise<HostResult<Review | null>> {
  const before = await checkWorkbook(host, options);
  if (!before.ok) return before;
  const plan = planInputs(before.value, options.parameters ?? before.value.parameters);
  if (!plan) return success(null);
  const applied = await host.apply(plan);
  return applied.ok ? checkWorkbook(host, { file: options.file, language: options.language }) : applied;
}
