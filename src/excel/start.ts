import { failure, type Host, type HostResult, success } from '../workbook/host';
import { ExcelHost } from './excel-host';

/** What the pane and the commands get to work with. */
export interface ExcelSession {
  readonly host: Host;
  /** The language of Office's own buttons, as a BCP 47 tag. */
  readonly displayLanguage: string;
  /** Application, platform and version as Excel itself tells: "Excel PC 16.0.17328.20184". */
  readonly build: string;
}

/** Hosts of older versions may tell nothing of themselves. */
function excelBuild(): string {
  const { host, platform, version } = (Office.context as Partial<Office.Context>).diagnostics ?? {};
  return [host, platform, version].filter(Boolean).join(' ');
}

/** Resolves once office.js is there, or cannot be had; `script` is its element, which loads by itself. */
export function officeSettled(script: HTMLScriptElement | null): Promise<void> {
  if (typeof Office !== 'undefined' || !script) return Promise.resolve();
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) script.addEventListener(end, () => resolve(), { once: true });
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
  return success({ host, displayLanguage: Office.context.displayLanguage, build: excelBuild() });
}
