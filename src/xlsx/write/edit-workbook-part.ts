import { absoluteA1, type Area, columnName, quoteSheet } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import {
  appendTo,
  child,
  childrenOf,
  escapeXml,
  parseXml,
  prefixOf,
  splice,
  writeAttributes,
  type XmlElement,
} from '../parts/xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The workbook part with a sheet appended as the last tab. */
export function appendSheet(xml: string, name: string, relationship: string): string {
  const sheets = child(parseXml(xml), 'sheets');
  if (!sheets) return xml;
  const taken = sheets.children.map(({ attributes }) => Number(attributes['sheetId']));
  const attributes = writeAttributes({
    name,
    sheetId: Math.max(0, ...taken) + 1,
    'xmlns:r': RELATIONSHIPS,
    'r:id': relationship,
  });
  return splice(xml, [appendTo(xml, sheets, `<${prefixOf(sheets)}sheet${attributes}/>`)]);
}

/** The workbook part with a hidden sheet shown again. */
export function showSheet(xml: string, name: string): string {
  const sheet = child(parseXml(xml), 'sheets')?.children.find(({ attributes }) => attributes['name'] === name);
  if (!sheet || (sheet.attributes['state'] ?? 'visible') === 'visible') return xml;
  const text = `<${sheet.name}${writeAttributes({ ...sheet.attributes, state: undefined })}/>`;
  return splice(xml, [{ start: sheet.start, end: sheet.end, text }]);
}

interface NameEntry {
  readonly name: string;
  readonly refersTo: string;
  /** Place of the sheet to which the name belongs; undefined for the whole workbook. */
  readonly sheetIndex: number | undefined;
}

/**
 * The workbook part with the plan's names, print area and print titles; equal names go first, also those of the sheet alone,
 * which its formulas would follow. Others stay.
 */
export function defineNames(xml: string, plan: SheetPlan, sheetIndex: number): string {
  const sheet = quoteSheet(plan.name);
  const reference = ({ top, left, bottom, right }: Area) => {
    const first = absoluteA1(top, left);
    return top === bottom && left === right ? `${sheet}!${first}` : `${sheet}!${first}:${absoluteA1(bottom, right)}`;
  };
  const { printArea, titleRows, spread } = plan.page;
  const titles = [
    ...(spread ? [`$${columnName(spread.titleColumns.from)}:$${columnName(spread.titleColumns.to)}`] : []),
    `$${titleRows.from + 1}:$${titleRows.to + 1}`,
  ];
  const entries: NameEntry[] = [
    ...plan.names.map(({ name, area }) => ({ name, refersTo: reference(area), sheetIndex: undefined })),
    { name: '_xlnm.Print_Area', refersTo: reference(printArea), sheetIndex },
    { name: '_xlnm.Print_Titles', refersTo: titles.map((title) => `${sheet}!${title}`).join(','), sheetIndex },
  ];
  const root = parseXml(xml);
  const prefix = prefixOf(root);
  const keys = new Set(entries.map(({ name, sheetIndex: index }) => nameKey(name, index?.toString())));
  for (const { name } of plan.names) keys.add(nameKey(name, String(sheetIndex)));
  // A file is written at one stroke: a journal that Excel left behind has served.
  for (const scope of [undefined, String(sheetIndex)]) if (plan.journal) keys.add(nameKey(plan.journal.name, scope));
  const text = entries
    .map(({ name, refersTo, sheetIndex: localSheetId }) => {
      const attributes = writeAttributes({ name, localSheetId });
      return `<${prefix}definedName${attributes}>${escapeXml(refersTo)}</${prefix}definedName>`;
    })
    .join('');
  const list = child(root, 'definedNames');
  if (!list) {
    const at = endOfLast(root, ['sheets', 'functionGroups', 'externalReferences']);
    return splice(xml, [{ start: at, end: at, text: `<${prefix}definedNames>${text}</${prefix}definedNames>` }]);
  }
  const replaced = childrenOf(list, 'definedName').filter(({ attributes }) =>
    keys.has(nameKey(attributes['name'] ?? '', attributes['localSheetId'])),
  );
  return splice(xml, [...replaced.map(({ start, end }) => ({ start, end, text: '' })), appendTo(xml, list, text)]);
}

function nameKey(name: string, sheetIndex: string | undefined): string {
  return `${sheetIndex ?? ''}!${name.toLowerCase()}`;
}

/** The workbook part with the order to calculate everything when the file is opened. */
export function calculateOnLoad(xml: string): string {
  const root = parseXml(xml);
  const settings = child(root, 'calcPr');
  if (settings) {
    const attributes = writeAttributes({ ...settings.attributes, fullCalcOnLoad: '1' });
    const text = `<${settings.name}${attributes}/>`;
    return splice(xml, [{ start: settings.start, end: settings.end, text }]);
  }
  const at = endOfLast(root, ['sheets', 'functionGroups', 'externalReferences', 'definedNames']);
  return splice(xml, [{ start: at, end: at, text: `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>` }]);
}

function endOfLast(root: XmlElement, names: readonly string[]): number {
  return root.children.filter(({ local }) => names.includes(local)).at(-1)?.end ?? root.contentEnd;
}
