import { writeSummary } from '../report/actions';
import type { Language } from '../strings';
import type { Host } from '../workbook/host';
import type { Message } from './message-address';

/**
 * The ribbon's one-click summary: the pane's own action without a pane.
 * Returns what the user must be told, or null when the summary sheet itself is the answer.
 */
export async function generateSummary(host: Host, language: Language): Promise<Message | null> {
  try {
    const written = await writeSummary(host, { file: '', language });
    return written.ok ? null : { language, code: written.problem.code, detail: written.problem.detail };
  } catch (error) {
    // A fault of ours, and no pane to show it in. Its message might quote a cell; its name does not.
    return { language, code: 'unknown', detail: error instanceof Error ? error.name : '' };
  }
}
