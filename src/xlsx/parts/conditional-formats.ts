import { childrenOf, parseXml, type Stretch, type XmlElement } from './xml';

/** A sheet part's children, opened only as far as conditional formats need. Its rows, most of its text, are not parsed. */
export function parseSheetFrame(xml: string): XmlElement {
  return parseXml(xml, ({ local }) => ['worksheet', 'conditionalFormatting', 'cfRule'].includes(local), rowsOf(xml));
}

/** Where the rows stand; unknown where comments or literal sections may hold what looks like their beginning or end. */
function rowsOf(xml: string): Stretch | undefined {
  const opening = xml.includes('<!') ? null : /<(?:[^\s<>/:?]+:)?sheetData>/.exec(xml);
  if (!opening) return undefined;
  const start = opening.index + opening[0].length;
  const end = xml.indexOf(opening[0].replace('<', '</'), start);
  return end < 0 ? undefined : { start, end };
}

/** The conditional formats of a sheet part; each may hold several rules. */
export function conditionalFormats(root: XmlElement): XmlElement[] {
  return childrenOf(root, 'conditionalFormatting');
}
