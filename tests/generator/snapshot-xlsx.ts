import { strToU8, zipSync } from 'fflate';
import { areaA1, cellA1 } from '../../src/workbook/address';
import {
  isCellError,
  type Cell,
  type DefinedName,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/workbook/snapshot';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FIRST_OWN_FORMAT = 164;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function cellXml({ row, column, value, formula, numberFormat }: Cell, formats: readonly string[]): string {
  const start = `<c r="${cellA1(row, column)}" s="${formats.indexOf(numberFormat)}"`;
  const code = formula === null ? '' : `<f>${escape(formula.slice(1))}</f>`;
  if (value === null) return `${start}>${code}</c>`;
  if (isCellError(value)) return `${start} t="e">${code}<v>${escape(value.error)}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${code}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `${start}>${code}<v>${value}</v></c>`;
  if (formula !== null) return `${start} t="str">${code}<v>${escape(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function sheetXml({ cells, merges, hiddenRows, hiddenColumns }: SheetSnapshot, formats: readonly string[]): string {
  const cols = hiddenColumns.map((column) => `<col min="${column + 1}" max="${column + 1}" width="8" hidden="1"/>`);
  const numbers = [...new Set([...cells.map(({ row }) => row), ...hiddenRows])].sort((a, b) => a - b);
  const rows = numbers.map((number) => {
    const own = cells.filter(({ row }) => row === number).sort((a, b) => a.column - b.column);
    const hidden = hiddenRows.includes(number) ? ' hidden="1"' : '';
    return `<row r="${number + 1}"${hidden}>${own.map((cell) => cellXml(cell, formats)).join('')}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${areaA1(area)}"/>`);
  return (
    `${HEAD}<worksheet xmlns="${MAIN}">${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}` +
    `<sheetData>${rows.join('')}</sheetData>` +
    `${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}</worksheet>`
  );
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escape(code)}"/>`,
  );
  const xfs = formats.map(
    (_, index) => `<xf numFmtId="${FIRST_OWN_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes.join('')}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
  );
}

function namesXml({ sheets, names }: WorkbookSnapshot): string {
  const nameXml = ({ name, refersTo }: DefinedName, scope: string): string =>
    `<definedName name="${escape(name)}"${scope}>${escape(refersTo)}</definedName>`;
  const all = [
    ...names.map((name) => nameXml(name, '')),
    ...sheets.flatMap((sheet, index) => (sheet.names ?? []).map((name) => nameXml(name, ` localSheetId="${index}"`))),
  ];
  return all.length > 0 ? `<definedNames>${all.join('')}</definedNames>` : '';
}

/** A file that holds what a snapshot holds: values, formulas, number formats, merged areas, names, what is hidden. */
export function snapshotXlsx(snapshot: WorkbookSnapshot): Uint8Array {
  const { sheets, date1904 } = snapshot;
  return packed(sheets, date1904, namesXml(snapshot));
}

function packed(sheets: readonly SheetSnapshot[], date1904: boolean, names: string): Uint8Array {
  const formats = ['General', ...sheets.flatMap(({ cells }) => cells.map(({ numberFormat }) => numberFormat))];
  const used = [...new Set(formats)];
  const part = (index: number): string => `worksheets/sheet${index + 1}.xml`;
  const listed = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${visibility === 'visible' ? '' : ` state="${visibility}"`}/>`,
  );
  const links = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="${part(index)}"/>`,
  );
  const types = sheets.map(
    (_, index) => `<Override PartName="/xl/${part(index)}" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
      `<sheets>${listed.join('')}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}` +
      `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(used),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/${part(index)}`] = sheetXml(sheet, used);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
