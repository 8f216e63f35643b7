import type { CellValue } from './snapshot';

/** Fonts that show signs in place of letters: a P in Wingdings 2 is a tick. */
export const SYMBOL_FONTS = ['Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', 'Marlett', 'Symbol'] as const;

export type SymbolFont = (typeof SYMBOL_FONTS)[number];

const BY_NAME = new Map(SYMBOL_FONTS.map((font) => [keyOf(font), font]));

function keyOf(name: string): string {
  return name.replace(/\s/g, '').toLowerCase();
}

/** The font of signs that a name means, however it is spelt; null for a font of letters. */
export function symbolFontOf(name: string): SymbolFont | null {
  return BY_NAME.get(keyOf(name)) ?? null;
}

/** One letter alone, which a symbol font shows as a sign. Office puts those of imported text into the private area. */
const LETTER = /^\s*[a-z\u00a1-\u00ff\uf020-\uf0ff]\s*$/i;

/** Whether the font of a value has to be known to tell what it shows. */
export function maySign(value: CellValue): boolean {
  return typeof value === 'string' && LETTER.test(value);
}
