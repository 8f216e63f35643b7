import { basename } from 'node:path';
import { createWorkbook } from '../file/create-workbook';
import type { AcrossStations } from '../overview/across-stations';
import type { FindingRow } from '../overview/finding-row';
import { type ListedRow, overviewSheets } from '../overview/workbook/overview-sheets';
import { format } from '../strings';
import { type CopyWritten, writeCopy } from './copies';
import type { FileOutcome } from './task';
import { WORDS } from './words';

/** What the workbook of the overview is called, before what tells it from an earlier one. */
export const OVERVIEW_NAME: string = WORDS.stationsOverview.fileName;

const UNMADE: CopyWritten = { ok: false, obstacle: 'other' };

/** What of the outcomes goes into the workbook of the overview: the rest need not be kept. */
export class OverviewFile {
  private readonly listed: ListedRow[] = [];
  private readonly findings: FindingRow[] = [];

  add({ row, copy, findings }: FileOutcome): void {
    this.listed.push({ row, copy: copy === null ? null : basename(copy) });
    this.findings.push(...findings);
  }

  /** Writes it beside the copies, never over an earlier one; returns what there is to say. */
  async write(
    directory: string,
    across: AcrossStations | null,
    unmatched: readonly string[],
  ): Promise<{ readonly path: string | null; readonly said: string }> {
    const { notices, remedies } = WORDS.commandLine;
    const made = createWorkbook(overviewSheets(this.listed, this.findings, WORDS, across, unmatched));
    const written = made.ok ? await writeCopy(directory, `${OVERVIEW_NAME}.xlsx`, made.value) : UNMADE;
    if (written.ok) return { path: written.path, said: format(notices.overview, { path: written.path }) };
    return { path: null, said: format(notices.noOverview, { directory, remedy: remedies[written.obstacle] }) };
  }
}
