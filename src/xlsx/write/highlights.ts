import { areaA1 } from '../../workbook/address';
import { highlightFormula, isHighlightFormula } from '../../workbook/highlight-looks';
import type { Highlight } from '../../workbook/plan';
import { worksheetRank } from './worksheet-order';
import { conditionalFormats, parseSheetFrame } from '../parts/conditional-formats';
import type { StyleTable } from './style-table';
import { child, childrenOf, escapeXml, prefixOf, type Splice, splice, type XmlElement } from '../parts/xml';

/** Whether a sheet part holds highlights of ours: a quick look that spares the full parse. */
export function hasHighlights(xml: string): boolean {
  return isHighlightFormula(xml.replaceAll('&quot;', '"'));
}

/** The sheet part without our highlights; what we inserted is cut out, nothing else changes. */
export function removeHighlights(xml: string): string {
  if (!hasHighlights(xml)) return xml;
  const cuts: Splice[] = conditionalFormats(parseSheetFrame(xml)).flatMap((format) => {
    const ours = childrenOf(format, 'cfRule').filter(isOurs);
    return (ours.length === format.children.length ? [format] : ours).map(({ start, end }) => ({
      start,
      end,
      text: '',
    }));
  });
  return splice(xml, cuts);
}

/** The sheet part with highlights before all other conditional formats; highlights of an earlier run must be out already. */
export function insertHighlights(xml: string, highlights: readonly Highlight[], styles: StyleTable): string {
  if (highlights.length === 0) return xml;
  const root = parseSheetFrame(xml);
  const rank = worksheetRank('conditionalFormatting');
  const previous = root.children.filter(({ local }) => isKnownBefore(local, rank)).at(-1);
  const at = previous?.end ?? root.contentStart;
  const text = highlights
    .map(({ look, area, numberFormat }) =>
      // All at the top: equal priorities are told apart by their order, and nobody else's has to be renumbered.
      conditionalFormat(
        prefixOf(root),
        areaA1(area),
        highlightFormula(look),
        styles.differentialFormat(look, numberFormat),
        1,
      ),
    )
    .join('');
  return splice(xml, [{ start: at, end: at, text }]);
}

function isKnownBefore(local: string, rank: number): boolean {
  const own = worksheetRank(local);
  return own >= 0 && own < rank;
}

/** A conditional format of one formula. `formula` may have its leading `=`. */
export function conditionalFormat(
  prefix: string,
  sqref: string,
  formula: string,
  differentialFormat: number,
  priority: number,
): string {
  return (
    `<${prefix}conditionalFormatting sqref="${sqref}">` +
    `<${prefix}cfRule type="expression" dxfId="${differentialFormat}" priority="${priority}">` +
    `<${prefix}formula>${escapeXml(formula.replace(/^=/, ''))}</${prefix}formula></${prefix}cfRule>` +
    `</${prefix}conditionalFormatting>`
  );
}

function isOurs(rule: XmlElement): boolean {
  return isHighlightFormula(child(rule, 'formula')?.text ?? '');
}
