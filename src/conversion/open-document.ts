import type { WorkBook } from '@e965/xlsx';
import { documentLayout } from './document-layout';
import { PackageError } from '../xlsx/parts/package-error';
import { decodeXml, encodeXml } from '../xlsx/parts/xml-encoding';
import { MOST_CELLS } from '../xlsx/read/read-workbook';
import { contentOf, readZip, writeZip, zipEntry, type ZipEntry } from '../xlsx/parts/zip';

/** The parts of an .ods file with number formats. */
const CONTENT = 'content.xml';
const WITH_FORMATS = [CONTENT, 'styles.xml'];

const NUMBER_STYLE = /<number:([a-z]+)-style\b[^>]*>.*?<\/number:\1-style>/gs;
/** `General`: digits as needed. The library takes it for `0`, which hides decimals. */
const GENERAL = /<number:number(?![^>]*\bdecimal-places=)[^>]*\/>/;
/** A format by conditions other than the sign: of its sections the library would take the last, which is that of texts. */
const OTHER_CONDITION = /condition="value\(\)(?!&gt;=0")/;

/** The second cell of an area in a formula: the library takes the `$` of its row away. */
const AREA_END = /:\.(\$?[A-Z]{1,3}\$?\d+)\]/g;
/** A merged area without content, which the library passes over. */
const EMPTY_MERGE = /<table:table-cell\b([^>]*-spanned="[^>]*)\/>/g;

/**
 * An .ods file as the library reads it rightly: without the number formats that it takes for others, so that their cells
 * have none, and with areas and merged cells spelled as it knows them. Throws `PackageError`.
 */
export function readableDocument(bytes: Uint8Array): Uint8Array {
  return writeZip(readZip(bytes).map((entry) => (WITH_FORMATS.includes(entry.name) ? readable(entry) : entry)));
}

/** Adds to what the library has read of an .ods file which sheets, rows and columns are hidden, and widths. */
export function addLayout(workbook: WorkBook, bytes: Uint8Array): void {
  const content = readZip(bytes).find(({ name }) => name === CONTENT);
  if (!content) return;
  const layout = documentLayout(decodeXml(contentOf(content)));
  workbook.Workbook = {
    ...workbook.Workbook,
    Sheets: workbook.SheetNames.map((name) => ({ name, Hidden: layout.get(name)?.isHidden ? 1 : 0 })),
  };
  for (const [name, { columns, rows }] of layout) {
    const sheet = workbook.Sheets[name];
    if (!sheet) continue;
    sheet['!cols'] = columns;
    sheet['!rows'] = rows;
  }
}

function readable(entry: ZipEntry): ZipEntry {
  const xml = decodeXml(contentOf(entry));
  if (filledCells(xml) > MOST_CELLS) throw new PackageError('too-many-cells');
  const spelled = xml
    .replace(NUMBER_STYLE, withoutDoubtful)
    .replace(AREA_END, ']:[.$1]')
    .replace(EMPTY_MERGE, '<table:table-cell$1></table:table-cell>');
  return zipEntry(entry.name, encodeXml(spelled, 'utf-8'), entry);
}

function withoutDoubtful(style: string, kind: string): string {
  return (kind === 'number' && GENERAL.test(style)) || OTHER_CONDITION.test(style) ? '' : style;
}

const ROW = /<table:table-row\b([^>]*)>(.*?)<\/table:table-row>/gs;
const FILLED_CELL = /<table:table-cell\b([^>]*[^/>])?>/g;

/** A few bytes say that millions of cells are the same, and the library makes each of them. */
function filledCells(xml: string): number {
  let count = 0;
  for (const [, row, cells = ''] of xml.matchAll(ROW)) {
    for (const [, cell] of cells.matchAll(FILLED_CELL)) count += repeated(row, 'rows') * repeated(cell, 'columns');
  }
  return count;
}

const REPEATED = { rows: /number-rows-repeated="(\d+)"/, columns: /number-columns-repeated="(\d+)"/ };

function repeated(attributes = '', what: keyof typeof REPEATED): number {
  return Number(REPEATED[what].exec(attributes)?.[1] ?? 1);
}

/** What stands for a cell in formulas of .ods files: `[.A1]`, `[$'附件2'.C$5]`, where the library leaves it so. */
const REFERENCE = /\[(\$?(?:'(?:[^']|'')+'|[^'[\].:!#]+))?\.(\$?[A-Z]{1,3}\$?\d+)\]/g;

/** A formula with references as Excel writes them. */
export function withExcelReferences(formula: string): string {
  return formula.replace(REFERENCE, (_, sheet: string | undefined, cell: string) =>
    sheet === undefined ? cell : `${sheet.replace(/^\$/, '')}!${cell}`,
  );
}
