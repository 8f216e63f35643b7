import { decodeCellText, walkXml } from '../parts/xml';

/** The shared strings by number. Rich text is joined; phonetic runs (rPh) are a reading aid, not text. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const collector = new RichText();
  walkXml(xml, {
    open(local) {
      if (local === 'si') collector.reset();
      else collector.open(local);
    },
    text: (text) => collector.text(text),
    close(local) {
      if (local === 'si') strings.push(collector.value);
      else collector.close(local);
    },
  });
  return strings;
}

/** Collects the text of a string item, wherever it stands: in the shared strings or in a cell. */
export class RichText {
  private collected = '';
  private inText = false;
  private inPhonetic = false;

  get value(): string {
    return decodeCellText(this.collected);
  }

  reset(): void {
    this.collected = '';
  }

  open(local: string): void {
    if (local === 't') this.inText = true;
    else if (local === 'rPh') this.inPhonetic = true;
  }

  text(text: string): void {
    if (this.inText && !this.inPhonetic) this.collected += text;
  }

  close(local: string): void {
    if (local === 't') this.inText = false;
    else if (local === 'rPh') this.inPhonetic = false;
  }
}
