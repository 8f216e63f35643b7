import { ownSheetName, ownSheets, summaryPartsElsewhere } from '../forms/own-sheet';
import { SheetIndex } from '../workbook/sheet-index';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { InputCells } from './input-cells';
import { labelledInputs } from './labelled-inputs';

/** Where inputs stand besides the summary in force. */
export interface EarlierSummaries {
  /** Sheets from which they are taken: somebody has moved them there. */
  readonly takenFrom: readonly string[];
  /** Sheets that have some which cannot be taken, as nothing tells whether they are in force: they stay there. */
  readonly leftOn: readonly string[];
}

/** What a summary that is written now leaves behind or takes from elsewhere. */
export function earlierSummaries(snapshot: WorkbookSnapshot): EarlierSummaries {
  const takenFrom = new InputCells(snapshot).sheetsElsewhere;
  if (ownSheetName(snapshot) !== null || takenFrom.length > 0) return { takenFrom, leftOn: [] };
  const copies = new Set([
    ...ownSheets(snapshot).map(({ name }) => name),
    ...summaryPartsElsewhere(snapshot).map(({ sheet }) => sheet),
  ]);
  const holding = snapshot.sheets.filter(
    (sheet) => copies.has(sheet.name) && labelledInputs(new SheetIndex(sheet)).hasEntries,
  );
  return { takenFrom, leftOn: holding.map(({ name }) => name) };
}
