import { writeSummary } from '../report/actions';
import { outcomeSentences, stringsFor, type Language } from '../strings';
import type { Host } from '../workbook/host';
import type { Message } from './message-address';

/**
 * The ribbon's one-click summary: the pane's own action without a pane.
 * Returns what the user must be told: why nothing was written, or what is to be looked after. Null when the summary
 * sheet itself is the answer.
 */
export async function generateSummary(host: Host, language: Language): Promise<Message | null> {
  try {
    const written = await writeSummary(host, { file: '', language });
    if (!written.ok) return { language, code: written.problem.code, detail: written.problem.detail };
    const { outcome } = written.value;
    return outcomeSentences(outcome, stringsFor(language)).length > 0 ? { language, outcome } : null;
  } catch (error) {
    // A fault of ours, and no pane to show it in. Its message might quote a cell; its name does not.
    return { language, code: 'unknown', detail: error instanceof Error ? error.name : '' };
  }
}
