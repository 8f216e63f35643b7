import type { ApplyOutcome } from '../workbook/host';
import { format } from './format';
import type { Strings } from './index';

/** What is said of sheets by their names. */
const SHEETS_TOLD = ['protectedSheets', 'unreadSheets', 'inputsFrom', 'inputsLeft'] as const;

/** What there is to look after once a plan is carried out, in sentences; none where all went as asked. */
export function outcomeSentences(outcome: ApplyOutcome, { outcomes }: Strings): string[] {
  const named = SHEETS_TOLD.flatMap((told) => {
    const sheets = outcome[told] ?? [];
    return sheets.length > 0 ? [format(outcomes[told], { sheets: sheets.join(', ') })] : [];
  });
  return [...named, ...(outcome.notes ?? []).map((note) => outcomes.notes[note])];
}
