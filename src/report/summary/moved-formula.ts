import { parseArea, type Area } from '../../workbook/address';

/** References with their sheet; before and after them what only looks like one: texts, books, names, functions. */
const TOKEN =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])|[\p{L}\p{N}_.\\?]+/giu;

/**
 * A formula of a sheet some of whose cells move down: references to them follow, as they do where somebody cuts and
 * pastes cells.
 */
export function followCells(formula: string, sheet: string, isMoved: (area: Area) => boolean, down: number): string {
  return formula.replace(TOKEN, (token, prefix?: string, reference?: string) => {
    const area = reference === undefined ? null : parseArea(reference);
    if (!reference || !area || !isOn(sheet, prefix) || !isMoved(area)) return token;
    const followed = reference.replace(/\d+/g, (row) => String(Number(row) + down));
    return token.slice(0, token.length - reference.length) + followed;
  });
}

function isOn(sheet: string, prefix: string | undefined): boolean {
  if (prefix === undefined) return true;
  const name = prefix.replace(/^'|'$/g, '').replaceAll("''", "'");
  return name.toLowerCase() === sheet.toLowerCase();
}
