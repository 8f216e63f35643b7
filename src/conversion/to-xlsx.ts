import { read, write, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { failure, success, type HostResult } from '../workbook/host';
import type { ForeignFormat } from './foreign-formats';
import { holdsUtf16 } from '../xlsx/parts/other-formats';
import { PackageError } from '../xlsx/parts/package-error';
import { addLayout, readableDocument, withExcelReferences } from './open-document';

/** Looks are left out: the library knows those of no format whole. */
const READING: ParsingOptions = {
  type: 'array',
  cellFormula: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellStyles: true,
  // Some writers leave a size behind that the sheet has outgrown.
  nodim: true,
};

/** Where workbooks since Excel 97 lie in a compound file. Those before have texts in code pages, which the library lacks. */
const WORKBOOK_STREAM = 'Workbook';

/** Dates that follow the settings of the system: the library shows those of the United States, we those of China. */
const SYSTEM_FORMATS: ReadonlyMap<unknown, string> = new Map([
  ['m/d/yy', 'yyyy/m/d'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
]);

/**
 * The content of an .xlsx file with the values, formulas, number formats, merged areas, widths and names of a workbook in
 * another format. Fails with `not-a-workbook`; the detail is a `PackageProblem`: the format where it cannot be read.
 */
export function toXlsx(bytes: Uint8Array, format: ForeignFormat): HostResult<Uint8Array> {
  try {
    if (format === 'old-xls' && !holdsUtf16(bytes, WORKBOOK_STREAM)) return failure('not-a-workbook', format);
    const workbook = read(format === 'ods' ? readableDocument(bytes) : bytes, READING);
    if (format === 'ods') addLayout(workbook, bytes);
    // What cannot be read of a sheet costs the library the whole sheet, without a word.
    if (workbook.SheetNames.some((name) => !(name in workbook.Sheets))) return failure('not-a-workbook', format);
    for (const sheet of Object.values(workbook.Sheets)) tidySheet(sheet);
    tidyNames(workbook);
    const written: unknown = write(workbook, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true });
    return written instanceof ArrayBuffer ? success(new Uint8Array(written)) : failure('not-a-workbook', format);
  } catch (error) {
    if (error instanceof PackageError) return failure('not-a-workbook', error.problem);
    // The library tells everything by its messages; of a damaged file it may complain of encryption too.
    const isLocked = error instanceof Error && /password-protected|ODS Encryption/.test(error.message);
    return failure('not-a-workbook', isLocked ? 'encrypted' : format);
  }
}

/** Takes away what would need parts that are not taken over (links, comments, filters), and what is not written soundly. */
function tidySheet(sheet: WorkSheet): void {
  delete sheet['!autofilter'];
  // Both lists have holes, which only `forEach` passes over.
  sheet['!cols']?.forEach((column) => delete column.level);
  sheet['!rows']?.forEach((row) => delete row.level);
  for (const [address, cell] of Object.entries(sheet)) {
    if (!address.startsWith('!')) tidyCell(cell as CellObject);
  }
}

function tidyCell(cell: CellObject): void {
  delete cell.l;
  delete cell.c;
  cell.z = SYSTEM_FORMATS.get(cell.z) ?? cell.z ?? 'General';
  if (cell.f === undefined) return;
  const formula = withExcelReferences(cell.f);
  if (isSelfContained(formula)) cell.f = formula;
  else delete cell.f;
}

/** Other workbooks and tables stand in square brackets: neither is taken over, and Excel refuses what leads to nothing. */
function isSelfContained(formula: string): boolean {
  return !formula.replace(/"(?:[^"]|"")*"/g, '').includes('[');
}

/** Excel's own names describe what is not taken over, such as filters, or stand for functions. */
function tidyNames({ Workbook: properties }: WorkBook): void {
  if (!properties?.Names) return;
  properties.Names = properties.Names.filter(
    ({ Name, Ref }) => !Name.startsWith('_xl') && !/#(?:REF|NAME)/.test(Ref) && isSelfContained(Ref),
  );
}
