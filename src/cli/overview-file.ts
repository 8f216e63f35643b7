import { basename } from 'node:path';
import { createWorkbook } from '../file/create-workbook';
import type { AcrossStations } from '../overview/across-stations';
import type { FindingRow } from '../overview/finding-row';
import { type ListedRow, overviewSheets } from '../overview/workbook/overview-sheets';
import { format } from '../strings';
import { writeCopy } from './copies';
import type { FileOutcome } from './task';
import { WORDS } from './words';

/** What the workbook of the overview is called, before what tells it from an earlier one. */
export const OVERVIEW_NAME: string = WORDS.stationsOverview.fileName;

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
  ): Promise<{ readonly path: string | null; readonly said: string }> {
    const { notices } = WORDS.commandLine;
    const made = createWorkbook(overviewSheets(this.listed, this.findings, WORDS, across));
    const path = made.ok ? await writeCopy(directory, `${OVERVIEW_NAME}.xlsx`, made.value) : null;
    return {
      path,
      said: path === null ? format(notices.noOverview, { directory }) : format(notices.overview, { path }),
    };
  }
}
