import { SaxesParser } from 'saxes';

/** An XML element as the tests look at it; names keep their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** Parses a well-formed document; throws on any other. */
export function parseXml(source: string): XmlElement {
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const innermost = (): OpenElement => open.at(-1) ?? document;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name, attributes, children: [], text: '' };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    innermost().text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(source).close();
  const [root] = document.children;
  if (!root) throw new Error('no root element');
  return root;
}

/** The element itself and everything inside it, in document order. */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}
