import { symbolFontOf, type SymbolFont } from '../../workbook/symbol-fonts';
import { decodeCellText, walkXml, type XmlAttributes } from '../parts/xml';

/** The shared strings by number. Rich text is joined; phonetic runs (rPh) are a reading aid, not text. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Those whose runs are all in one font of signs. */
  readonly symbolFonts: ReadonlyMap<number, SymbolFont>;
}

export const NO_STRINGS: SharedStrings = { texts: [], symbolFonts: new Map() };

export function readSharedStrings(xml: string): SharedStrings {
  const texts: string[] = [];
  const symbolFonts = new Map<number, SymbolFont>();
  const collector = new RichText();
  walkXml(xml, {
    open(local, attributes) {
      if (local === 'si') collector.reset();
      else collector.open(local, attributes);
    },
    text: (text) => collector.text(text),
    close(local) {
      if (local !== 'si') {
        collector.close(local);
        return;
      }
      if (collector.symbolFont) symbolFonts.set(texts.length, collector.symbolFont);
      texts.push(collector.value);
    },
  });
  return { texts, symbolFonts };
}

/** Collects the text of a string item, wherever it stands: in the shared strings or in a cell. */
export class RichText {
  private collected = '';
  private inText = false;
  private inPhonetic = false;
  private runFont: SymbolFont | null = null;
  /** The fonts of the runs with text so far. */
  private readonly fonts = new Set<SymbolFont | null>();

  get value(): string {
    return decodeCellText(this.collected);
  }

  /** The font of signs that all runs with text have; null where they have none. */
  get symbolFont(): SymbolFont | null {
    const [font] = this.fonts;
    return this.fonts.size === 1 && font ? font : null;
  }

  reset(): void {
    this.collected = '';
    this.runFont = null;
    this.fonts.clear();
  }

  open(local: string, attributes: XmlAttributes): void {
    if (local === 'r') this.runFont = null;
    else if (local === 'rFont') this.runFont = symbolFontOf(attributes['val'] ?? '');
    else if (local === 't') this.inText = true;
    else if (local === 'rPh') this.inPhonetic = true;
  }

  text(text: string): void {
    if (!this.inText || this.inPhonetic) return;
    this.collected += text;
    this.fonts.add(this.runFont);
  }

  close(local: string): void {
    if (local === 't') this.inText = false;
    else if (local === 'rPh') this.inPhonetic = false;
  }
}
