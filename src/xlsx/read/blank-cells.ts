/**
 * Formatted blank cells and rows are often many times more than those with content, and a full parse of each is dear: this cuts them
 * out of a sheet part's text first. Left alone are parts where that could change what the rest means: cells without an address of
 * their own count from the one before, rows that are not listed may be hidden, comments and literal sections may hold anything.
 */
export function dropBlankCells(xml: string): string {
  if (CELL_WITHOUT_ADDRESS.test(xml) || /\szeroHeight="[1t]|<!--|<!\[CDATA\[/.test(xml)) return xml;
  return xml.replace(BLANK_CELL, '').replace(BLANK_ROW, '');
}

const CELL_WITHOUT_ADDRESS = /<(?:\w+:)?(?:c|row)(?=[\s/>])(?![^<>]*\sr=")/;
const BLANK_CELL = /<((?:\w+:)?c)\s[^<>]*(?:\/>|><\/\1>)/g;
/** Hidden rows and rows of height 0 are reported, blank or not. */
const BLANK_ROW = /<((?:\w+:)?row)\s(?![^<>]*\s(?:hidden="[1t]|ht="0(?:\.0*)?"))[^<>]*(?:\/>|>\s*<\/\1>)/g;
