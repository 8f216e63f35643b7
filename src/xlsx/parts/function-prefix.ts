/** Functions newer than the file format carry a prefix in files that nobody types and Excel does not show. */
const PREFIXED = /_xlfn\.(?:_xlws\.)?([A-Z][A-Z\d.]*)(?=\()/g;

export function withoutPrefixes(formula: string): string {
  return formula.replaceAll('_xlfn.', '').replaceAll('_xlws.', '');
}

/** The functions that a part writes with a prefix, by the name that people know. */
export function prefixedFunctions(xml: string): ReadonlyMap<string, string> {
  return new Map([...xml.matchAll(PREFIXED)].map(([prefixed, name = '']) => [name, prefixed]));
}

const TEXT_OR_FUNCTION = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.]+(?=\()/gu;

/** A formula as a file holds it: without the prefix Excel would not know the function. */
export function withPrefixes(formula: string, prefixed: ReadonlyMap<string, string>): string {
  if (prefixed.size === 0) return formula;
  return formula.replace(TEXT_OR_FUNCTION, (token) => prefixed.get(token.toUpperCase()) ?? token);
}
