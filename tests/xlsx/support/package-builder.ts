import { strToU8, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

export interface SheetSource {
  readonly name: string;
  /** The whole part. */
  readonly xml: string;
  readonly state?: string;
  /** Further relationships of the sheet: id → [kind, target]. */
  readonly relationships?: Readonly<Record<string, readonly [kind: string, target: string]>>;
}

export interface PackageSource {
  readonly sheets: readonly SheetSource[];
  readonly styles?: string;
  readonly sharedStrings?: string;
  /** What stands in the workbook part before and after the list of sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** Further parts: name → content. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Content types of further parts: name → type. */
  readonly types?: Readonly<Record<string, string>>;
  /** Targets of the workbook's relationships: absolute as openpyxl writes them, or relative as Excel does. */
  readonly absoluteTargets?: boolean;
  /** Further relationships of the workbook: id → [kind, target]. */
  readonly relationships?: Readonly<Record<string, readonly [kind: string, target: string]>>;
}

/** A workbook file put together by hand, for cases that no program at hand would write. */
export function buildPackage(source: PackageSource): Uint8Array {
  return zipSync(buildParts(source));
}

/** The parts of such a file, for tests that spoil some of them first. */
export function buildParts(source: PackageSource): Record<string, Uint8Array> {
  const base = source.absoluteTargets ? '/xl/' : '';
  const relations: Record<string, readonly [string, string]> = { ...source.relationships };
  const parts: Record<string, string | Uint8Array> = {};
  const types: Record<string, string> = {};
  source.sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    parts[part] = sheet.xml;
    types[part] = `${TYPE}.spreadsheetml.worksheet+xml`;
    relations[`rId${index + 1}`] = ['worksheet', `${base}worksheets/sheet${index + 1}.xml`];
    if (sheet.relationships) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(sheet.relationships);
    }
  });
  if (source.styles !== undefined) {
    parts['xl/styles.xml'] = source.styles;
    types['xl/styles.xml'] = `${TYPE}.spreadsheetml.styles+xml`;
    relations['rIdStyles'] = ['styles', `${base}styles.xml`];
  }
  if (source.sharedStrings !== undefined) {
    parts['xl/sharedStrings.xml'] = source.sharedStrings;
    types['xl/sharedStrings.xml'] = `${TYPE}.spreadsheetml.sharedStrings+xml`;
    relations['rIdStrings'] = ['sharedStrings', `${base}sharedStrings.xml`];
  }
  const sheets = source.sheets.map(({ name, state }, index) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  types['xl/workbook.xml'] = `${TYPE}.spreadsheetml.sheet.main+xml`;
  const overrides = Object.entries({ ...types, ...source.types }).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      `<Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${source.beforeSheets ?? ''}<sheets>${sheets.join('')}</sheets>` +
      `${source.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(relations),
    ...parts,
    ...source.parts,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}

function relationships(entries: Readonly<Record<string, readonly [kind: string, target: string]>>): string {
  const items = Object.entries(entries).map(
    ([id, [kind, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** A sheet part around rows. */
export function sheetXml(rows: string, { before = '', after = '' } = {}): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A package of one sheet. */
export function oneSheet(
  rows: string,
  more: Partial<PackageSource> & { before?: string; after?: string } = {},
): Uint8Array {
  const { before = '', after = '', ...source } = more;
  return buildPackage({ sheets: [{ name: 'Sheet1', xml: sheetXml(rows, { before, after }) }], ...source });
}
