import { writeSummary } from '../report/actions';
import type { Language } from '../report/report';
import type { Host } from '../workbook/host';
import type { Message } from './message-address';

/**
 * The ribbon's one-click summary: the pane's own action without a pane.
 * Returns what the user must be told, or null when the summary sheet itself is the answer.
 */
export async function generateSummary(host: Host, language: Language): Promise<Message | null> {
  const written = await writeSummary(host, { file: '', language });
  return written.ok ? null : { language, code: written.problem.code, detail: written.problem.detail };
}
