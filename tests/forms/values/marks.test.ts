import type { CellValue } from '../../../src/workbook/snapshot';
import { symbolFontOf, type SymbolFont } from '../../../src/workbook/symbol-fonts';
import { readMark } from '../../../src/forms/values/marks';

/** Marks of 附件2 (rule B1): what a mark shows to a person is what it counts. */
function kindOf(raw: CellValue, symbolFont?: SymbolFont): string {
  const source = { cell: { sheet: '', row: 0, column: 0 }, raw, formula: null, numberFormat: 'General' };
  return readMark(symbolFont ? { ...source, symbolFont } : source).kind;
}

test.each<[string, SymbolFont, string]>([
  ['P', 'Wingdings 2', 'full'],
  ['R', 'Wingdings 2', 'full'],
  ['O', 'Wingdings 2', 'absent'],
  ['V', 'Wingdings 2', 'absent'],
  ['ü', 'Wingdings', 'full'],
  ['û', 'Wingdings', 'absent'],
  ['a', 'Webdings', 'full'],
  ['r', 'Webdings', 'absent'],
  ['\uf0fc', 'Wingdings', 'full'],
  ['\uf050', 'Wingdings 2', 'full'],
  ['J', 'Wingdings', 'unknown'],
  // Characters that a symbol font does not have show as themselves.
  ['√', 'Wingdings 2', 'full'],
  ['——', 'Wingdings 2', 'absent'],
  ['0.5', 'Wingdings 2', 'half'],
])('%s in %s is %s', (text, font, kind) => {
  expect(kindOf(text, font)).toBe(kind);
});

test.each<[CellValue, string]>([
  ['P', 'unknown'],
  ['V', 'full'],
  [true, 'full'],
  [false, 'absent'],
  ['0。5', 'half'],
  ['0,5', 'half'],
  ['√\u200b', 'full'],
  ['\u200b', 'blank'],
  [45659, 'unknown'],
])('%j in a font of letters is %s', (raw, kind) => {
  expect(kindOf(raw)).toBe(kind);
});

test('fonts are known however their names are spelt', () => {
  expect(['wingdings 2', 'Wingdings2', 'WINGDINGS', '宋体'].map(symbolFontOf)).toEqual([
    'Wingdings 2',
    'Wingdings 2',
    'Wingdings',
    null,
  ]);
});
