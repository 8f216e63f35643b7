import { SaxesParser } from 'saxes';
import { PackageError } from './package-error';

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `local` is the element's name without its prefix. */
  open(local: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(local: string): void;
}

/** Depth of a real part stays below 30, drawings included. */
const MAX_DEPTH = 128;

/** Extensions and alternatives for newer programs repeat names of the main namespace with another meaning. */
const SKIPPED = new Set(['extLst', 'AlternateContent']);

/** The name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function saferParser(position: boolean): SaxesParser {
  const parser = new SaxesParser({ position });
  parser.on('error', () => {
    throw new PackageError('corrupt');
  });
  parser.on('doctype', () => {
    throw new PackageError('unsafe-xml');
  });
  return parser;
}

/** Walks through a part, without extension lists. Throws `PackageError`: corrupt, unsafe-xml. */
export function walkXml(xml: string, handler: XmlHandler): void {
  walkInPieces(handler).write(xml).close();
}

/** Walks through the text that it is given piece by piece, as `walkXml` does through the whole of a part. */
export function walkInPieces(handler: XmlHandler): Pick<SaxesParser, 'write' | 'close'> {
  const parser = saferParser(false);
  let depth = 0;
  let skippedFrom = Infinity;
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > MAX_DEPTH) throw new PackageError('unsafe-xml');
    if (depth > skippedFrom) return;
    const local = localName(tag.name);
    if (SKIPPED.has(local)) skippedFrom = depth;
    else handler.open(local, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    if (depth < skippedFrom) handler.close?.(localName(tag.name));
    else if (depth === skippedFrom) skippedFrom = Infinity;
    depth--;
  });
  const onText = (text: string) => {
    if (depth < skippedFrom) handler.text?.(text);
  };
  if (handler.text) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  return parser;
}

/** An element with its place in the text of its part. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly attributes: XmlAttributes;
  readonly start: number;
  /** Where its content begins and ends. */
  readonly contentStart: number;
  contentEnd: number;
  end: number;
  /** Its own text, entities resolved. */
  text: string;
  readonly children: XmlElement[];
}

/** A stretch of a part's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a part as a tree with positions, so that it can be changed by inserting and cutting text.
 * Only elements for which `descend` says so have children; what stands in `unread` is not looked at.
 */
export function parseXml(
  xml: string,
  descend: (element: XmlElement) => boolean = () => true,
  unread: Stretch = { start: xml.length, end: xml.length },
): XmlElement {
  const parser = saferParser(true);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let tagStart = 0;
  let depth = 0;
  /** Elements deeper than this are passed over. */
  let readTo = 1;
  let leftOut = 0;
  const position = (): number => parser.position + leftOut;
  parser.on('opentagstart', () => {
    tagStart = xml.lastIndexOf('<', position() - 1);
  });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > MAX_DEPTH) throw new PackageError('unsafe-xml');
    if (depth > readTo) return;
    const element: XmlElement = {
      name: tag.name,
      local: localName(tag.name),
      attributes: tag.attributes,
      start: tagStart,
      contentStart: position(),
      contentEnd: position(),
      end: position(),
      text: '',
      children: [],
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
    if (descend(element)) readTo = depth + 1;
  });
  parser.on('closetag', (tag) => {
    if (depth === open.length) {
      const element = open.pop();
      if (element && !tag.isSelfClosing) {
        element.contentEnd = xml.lastIndexOf('<', position() - 1);
        element.end = position();
      }
      readTo = depth;
    }
    depth--;
  });
  const onText = (text: string) => {
    const element = open.at(-1);
    if (element && depth === open.length) element.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(xml.slice(0, unread.start));
  leftOut = unread.end - unread.start;
  parser.write(xml.slice(unread.end)).close();
  if (!root) throw new PackageError('corrupt');
  return root;
}

export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.local === local);
}

export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.local === local) ?? [];
}

/** The entries of a table that is counted through; of alternatives those for programs that know no extension. */
export function entriesOf(table: XmlElement | undefined): XmlElement[] {
  return (table?.children ?? []).flatMap((entry) =>
    entry.local === 'AlternateContent' ? entriesOf(child(entry, 'Fallback') ?? child(entry, 'Choice')) : entry,
  );
}

/** The prefix with its colon that elements of the same namespace need, or nothing. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** A change of text: what stands between `start` and `end` becomes `text`. */
export interface Splice extends Stretch {
  readonly text: string;
}

/** Carries out changes that do not overlap; several at one place keep their order. */
export function splice(xml: string, changes: readonly Splice[]): string {
  const ordered = [...changes].sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const change of ordered) {
    result += xml.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + xml.slice(at);
}

/** Booleans of the format: 1, true, on. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Control characters are not allowed in XML at all; cell text has its own escape for them.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text for an attribute or an element's content. Line breaks and tabs survive attribute normalisation. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** `_xHHHH_` in cell text stands for a character that XML cannot carry. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The opposite of `decodeCellText`: text that looks like an escape is escaped itself. */
export function encodeCellText(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(NOT_XML, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

/** Adds text at the end of an element's content, opening it where it is written as empty. */
export function appendTo(xml: string, element: XmlElement, text: string): Splice {
  if (element.contentEnd < element.end) return { start: element.contentEnd, end: element.contentEnd, text };
  return { start: xml.lastIndexOf('/', element.end - 1), end: element.end, text: `>${text}</${element.name}>` };
}

/** The text of an element with its tags. */
export function sourceOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

/** Attributes as a tag holds them, each with a space before it; absent ones are left out. */
export function writeAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
