import { strToU8, zipSync } from 'fflate';
import { areaA1, cellA1 } from '../../../src/workbook/address';
import type { OfficeCell, OfficeSheet, StyleName } from './office-sheet';

export interface OfficeWorkbook {
  readonly sheets: readonly OfficeSheet[];
  /** The program it claims to come from. */
  readonly application: string;
  /** WPS and Excel keep texts in a table of shared strings, others in the cells. */
  readonly sharedStrings: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** One moment for all parts, so that the same workbook is the same file. */
const MODIFIED = new Date(2025, 0, 1);

interface CellFormat {
  readonly font: number;
  readonly border: 0 | 1;
  readonly align: 'left' | 'center';
  readonly format: number;
  readonly wrap: boolean;
}

/** In the order of `cellXfs`; plain texts run over into the next cells instead of wrapping. */
const STYLES: Readonly<Record<StyleName, CellFormat>> = {
  plain: { font: 0, border: 0, align: 'left', format: 0, wrap: false },
  label: { font: 1, border: 0, align: 'left', format: 0, wrap: false },
  title: { font: 2, border: 0, align: 'center', format: 0, wrap: true },
  period: { font: 0, border: 0, align: 'center', format: 0, wrap: true },
  header: { font: 3, border: 1, align: 'center', format: 0, wrap: true },
  body: { font: 4, border: 1, align: 'center', format: 0, wrap: true },
  left: { font: 4, border: 1, align: 'left', format: 0, wrap: true },
  percent: { font: 4, border: 1, align: 'center', format: 10, wrap: true },
  whole: { font: 4, border: 1, align: 'center', format: 1, wrap: true },
  month: { font: 3, border: 1, align: 'center', format: 164, wrap: true },
  note: { font: 4, border: 0, align: 'left', format: 0, wrap: true },
};
const STYLE_NAMES = Object.keys(STYLES);

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function stylesXml(): string {
  const font = (size: number, bold: boolean): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const xfs = Object.values(STYLES).map(
    ({ font: fontId, border, align, format, wrap }) =>
      `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
      `applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`,
  );
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
    `<fonts count="5">${font(11, false)}${font(12, false)}${font(16, true)}${font(10, true)}${font(10, false)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** Texts in the order of their first use. */
class SharedStrings {
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    const index = this.indexes.get(text) ?? this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  xml(): string {
    // Some programs add a reading aid to a text; it is no part of it.
    const phonetic = (index: number): string => (index === 0 ? '<rPh sb="0" eb="1"><t>fù</t></rPh>' : '');
    const items = [...this.indexes.keys()].map(
      (text, index) => `<si><t xml:space="preserve">${escape(text)}</t>${phonetic(index)}</si>`,
    );
    return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function cellXml(cell: OfficeCell, strings: SharedStrings | null): string {
  const place = `r="${cellA1(cell.row, cell.column)}" s="${STYLE_NAMES.indexOf(cell.style)}"`;
  const formula = cell.formula === null ? '' : `<f>${escape(cell.formula)}</f>`;
  if (cell.value === null) return `<c ${place}/>`;
  if (typeof cell.value === 'number') return `<c ${place}>${formula}<v>${cell.value}</v></c>`;
  if (formula !== '') return `<c ${place} t="str">${formula}<v>${escape(cell.value)}</v></c>`;
  if (strings) return `<c ${place} t="s"><v>${strings.indexOf(cell.value)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escape(cell.value)}</t></is></c>`;
}

function sheetXml(sheet: OfficeSheet, strings: SharedStrings | null): string {
  const byRow = new Map<number, Map<number, OfficeCell>>();
  // A cell written later replaces an earlier one at its place.
  for (const cell of sheet.cells) {
    const row = byRow.get(cell.row) ?? new Map<number, OfficeCell>();
    byRow.set(cell.row, row.set(cell.column, cell));
  }
  for (const row of sheet.hiddenRows) if (!byRow.has(row)) byRow.set(row, new Map());
  const rows = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.heights.get(row);
      const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      const hidden = sheet.hiddenRows.has(row) ? ' hidden="1"' : '';
      const inOrder = [...cells.values()].sort((a, b) => a.column - b.column);
      return `<row r="${row + 1}"${size}${hidden}>${inOrder.map((cell) => cellXml(cell, strings)).join('')}</row>`;
    });
  const columns = [...sheet.widths]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`);
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${areaA1(merge)}"/>`);
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
    `<sheetData>${rows.join('')}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/></worksheet>`
  );
}

/** The bytes of a workbook file; the same workbook always gives the same bytes. */
export function writeXlsx(workbook: OfficeWorkbook): Uint8Array {
  const strings = workbook.sharedStrings ? new SharedStrings() : null;
  const parts = new Map<string, string>();
  workbook.sheets.forEach((sheet, index) => parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings)));
  parts.set('xl/styles.xml', stylesXml());
  if (strings) parts.set('xl/sharedStrings.xml', strings.xml());

  const sheetRelations = workbook.sheets.map((_, index) =>
    relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const next = workbook.sheets.length + 1;
  const relations = [...sheetRelations, relation(next, 'styles', 'styles.xml')];
  if (strings) relations.push(relation(next + 1, 'sharedStrings', 'sharedStrings.xml'));
  parts.set('xl/_rels/workbook.xml.rels', relationsXml(relations));
  const sheets = workbook.sheets.map(
    (sheet, index) =>
      `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  parts.set(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><workbookPr/><bookViews><workbookView/></bookViews>` +
      `<sheets>${sheets.join('')}</sheets></workbook>`,
  );
  parts.set(
    'docProps/app.xml',
    `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>${escape(workbook.application)}</Application></Properties>`,
  );
  parts.set(
    '_rels/.rels',
    relationsXml([
      relation(1, 'officeDocument', 'xl/workbook.xml'),
      relation(2, 'extended-properties', 'docProps/app.xml'),
    ]),
  );
  const files = [['[Content_Types].xml', contentTypes([...parts.keys()])], ...parts];
  return zipSync(Object.fromEntries(files.map(([path = '', text = '']) => [path, strToU8(text)])), {
    mtime: MODIFIED,
    level: 9,
  });
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function contentTypes(paths: readonly string[]): string {
  const kindOf = (path: string): string => {
    if (path.startsWith('xl/worksheets/')) return 'spreadsheetml.worksheet';
    if (path === 'xl/workbook.xml') return 'spreadsheetml.sheet.main';
    if (path === 'xl/styles.xml') return 'spreadsheetml.styles';
    if (path === 'xl/sharedStrings.xml') return 'spreadsheetml.sharedStrings';
    return 'extended-properties';
  };
  const overrides = paths
    .filter((path) => !path.endsWith('.rels'))
    .map(
      (path) =>
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${kindOf(path)}+xml"/>`,
    );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
