import { failure, type Host, type HostResult, success } from '../workbook/host';
import { ExcelHost } from './excel-host';

/** What the pane and the commands get to work with. */
export interface ExcelSession {
  readonly host: Host;
  /** The language of Office's own buttons, as a BCP 47 tag. */
  readonly displayLanguage: string;
}

/** Settles once office.js is there, or cannot be had; `script` is its element, which loads by itself. */
export function officeLoaded(script: HTMLScriptElement | null): Promise<boolean> {
  if (typeof Office !== 'undefined') return Promise.resolve(true);
  if (!script) return Promise.resolve(false);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(true), { once: true });
    script.addEventListener('error', () => resolve(false), { once: true });
  });
}

/**
 * Waits for Office and gives the open workbook. Fails with `no-office` where office.js is not there, `not-in-excel`
 * elsewhere than in Excel, and `too-old` with the requirement set that is missing.
 */
export async function startInExcel(): Promise<HostResult<ExcelSession>> {
  if (typeof Office === 'undefined') return failure('no-office');
  const { host: application } = await Office.onReady();
  if (application !== Office.HostType.Excel) return failure('not-in-excel');
  const host = new ExcelHost();
  const { read } = host.capabilities;
  if (!read.supported) return { ok: false, problem: read.reason };
  return success({ host, displayLanguage: Office.context.displayLanguage });
}
