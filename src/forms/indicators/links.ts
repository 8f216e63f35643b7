import { parseReference, type AreaRef } from '../../workbook/address';

/** A cell or a range on another sheet. */
const REFERENCE = /(?:'(?:[^']|'')+'|[^\s'!=+,()*/&<>-]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g;
/** What is left of a formula that shows or adds up cells. */
const ONLY_ADDS = /^=?[\s+(),]*(?:SUM\([\s+(),]*)*$/;

/** What a formula shows or adds up of other sheets; nothing where it does more than that. */
export function areasAdded(formula: string | null): readonly AreaRef[] {
  if (!formula?.includes('!')) return [];
  const references = formula.match(REFERENCE);
  if (!references || !ONLY_ADDS.test(formula.replace(REFERENCE, ''))) return [];
  const areas = references.flatMap((text) => parseReference(text) ?? []);
  return areas.length === references.length ? areas : [];
}
