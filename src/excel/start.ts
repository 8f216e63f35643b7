import { failure, type Host, type HostResult, success } from '../workbook/host';
import { ExcelHost } from './excel-host';

/** What the pane and the commands get to work with. */
export interface ExcelSession {
  readonly host: Host;
  /** The language of Office's own buttons, as a BCP 47 tag. */
  readonly displayLanguage: string;
}

/**
 * Waits for Office and gives the open workbook. Fails with `too-old` and as detail what is missing: office.js itself,
 * Excel, or a requirement set.
 */
export async function startInExcel(): Promise<HostResult<ExcelSession>> {
  if (typeof Office === 'undefined') return failure('too-old', 'office.js');
  const { host: application } = await Office.onReady();
  if (application !== Office.HostType.Excel) return failure('too-old', 'Excel');
  const host = new ExcelHost();
  const { read } = host.capabilities;
  if (!read.supported) return { ok: false, problem: read.reason };
  return success({ host, displayLanguage: Office.context.displayLanguage });
}
