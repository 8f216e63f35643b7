import { childrenOf, parseXml, type XmlElement } from './xml';

/** A sheet part's children, opened only as far as conditional formats need. */
export function parseSheetFrame(xml: string): XmlElement {
  return parseXml(xml, ({ local }) => ['worksheet', 'conditionalFormatting', 'cfRule'].includes(local));
}

/** The conditional formats of a sheet part; each may hold several rules. */
export function conditionalFormats(root: XmlElement): XmlElement[] {
  return childrenOf(root, 'conditionalFormatting');
}
