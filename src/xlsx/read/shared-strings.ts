import { symbolFontOf, type SymbolFont } from '../../workbook/symbol-fonts';
import { PackageError } from '../parts/package-error';
import { decodeCellText, walkInPieces, walkXml, type XmlAttributes } from '../parts/xml';

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

/** A text of the shared strings. Rich text is joined; phonetic runs (rPh) are a reading aid, not text. */
export interface SharedString {
  readonly text: string;
  /** The font of signs that all its runs are in; null where they are not. */
  readonly symbolFont: SymbolFont | null;
}

/** An item of the part; or a comment, which may hold what looks like one. */
const ITEM_OR_COMMENT = /<!--[^]*?(?:-->|$)|<((?:[^\s<>/:!?]+:)?si)(?=[\s/>])(?:[^<>]*\/>|[^]*?(?:<\/\1\s*>|$))/g;

/**
 * The shared strings by number. Parts may hold many more than cells use, and a parse of each is dear: an item is parsed
 * when it is first asked for. What stands around the items is parsed at once: a part that is cut off is never taken for a short one.
 */
export class SharedStrings {
  /** Where each item begins and, last, where the last one ends. */
  private readonly bounds: number[] = [];
  private readonly known = new Map<number, SharedString>();
  private readonly collector = new RichText();
  private isOpen = false;
  private readonly walk = walkInPieces({
    open: (local, attributes) => {
      if (local === 'si') this.isOpen = true;
      this.collector.open(local, attributes);
    },
    text: (text) => {
      this.collector.text(text);
    },
    close: (local) => {
      if (local === 'si') this.isOpen = false;
      this.collector.close(local);
    },
  });

  /** Throws `PackageError`: corrupt, unsafe-xml. */
  constructor(private readonly xml: string) {
    let frame = '';
    let end = 0;
    for (const match of xml.matchAll(ITEM_OR_COMMENT)) {
      if (match[1] === undefined) continue;
      if (match.index > end) frame += xml.slice(end, match.index);
      end = match.index + match[0].length;
      this.bounds.push(match.index);
    }
    this.bounds.push(end);
    walkXml(frame + xml.slice(end), { open: refuseItem });
    this.walk.write(xml.slice(0, this.bounds[0]));
  }

  /** Null where the part has no such item. Throws `PackageError` where the item is damaged: corrupt, unsafe-xml. */
  item(number: number): SharedString | null {
    const known = this.known.get(number);
    if (known) return known;
    const [start, end] = [this.bounds[number], this.bounds[number + 1]];
    if (start === undefined || end === undefined) return null;
    this.collector.reset();
    this.walk.write(this.xml.slice(start, end));
    if (this.isOpen) throw new PackageError('corrupt');
    const item = { text: this.collector.value, symbolFont: this.collector.symbolFont };
    this.known.set(number, item);
    return item;
  }
}

/** An item that was not found as one would shift the numbers of all that follow. */
function refuseItem(local: string): void {
  if (local === 'si') throw new PackageError('corrupt');
}

export const NO_STRINGS = new SharedStrings('<sst/>');
