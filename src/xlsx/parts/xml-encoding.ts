import { PackageError } from './package-error';

/** The encodings that every XML reader knows; Office writes the first, some programs the others. */
export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding of a part by its first bytes: a byte order mark, or `<` in two bytes. */
export function encodingOf(bytes: Uint8Array): XmlEncoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** The text of a part, a byte order mark included. Throws `PackageError` corrupt where the bytes are none. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PackageError('corrupt');
  }
}

/** The opposite of `decodeXml`. */
export function encodeXml(text: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  return bytes;
}
