import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { PackageError } from './package-error';

/** One file of an archive, its content still as stored. */
export interface ZipEntry {
  readonly name: string;
  /** The name as the archive holds it, to be written again as it was. */
  readonly storedName: StoredName;
  readonly method: number;
  /** MS-DOS date and time, high and low word. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly stored: Uint8Array;
}

interface StoredName {
  readonly bytes: Uint8Array;
  /** Whether the archive says that these are UTF-8. */
  readonly isUtf8: boolean;
}

/** Caps against hostile archives, checked from the directory before anything is inflated. */
const MAX_ENTRIES = 10_000;
const MAX_ENTRY_SIZE = 256 * 2 ** 20;
const MAX_TOTAL_SIZE = 512 * 2 ** 20;
const MAX_RATIO = 500;
/** Small parts may compress as well as they like. */
const RATIO_MATTERS_FROM = 2 ** 20;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Some writers use the 64-bit form of the directory for files of any size; this value says so. */
const WIDE = 0xffffffff;
const WIDE_LOCATOR = 0x07064b50;
const WIDE_FIELDS = 0x0001;
const STORED = 0;
const DEFLATED = 8;
const NAME_IS_UTF8 = 0x0800;
const IS_ENCRYPTED = 0x0001;
/** In bytes. Beyond, compressing well takes seconds and gains little: such parts are much the same row upon row. */
const LARGE = 2 ** 24;
/** Levels of compression. */
const [USUAL, FAST] = [6, 1] as const;
/** 1980-01-01, the first day that the format knows: the same change always gives the same bytes. */
const NEW_ENTRY_DATE = 0x00210000;

/** Whether bytes begin as an archive does, whatever follows. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Reads the directory of an archive. Throws `PackageError`: not-a-zip, corrupt, encrypted, too-large. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (!isZip(bytes)) throw new PackageError('not-a-zip');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const { count } = directory;
  if (count > MAX_ENTRIES) throw new PackageError('too-large');
  const entries: ZipEntry[] = [];
  let total = 0;
  let { at } = directory;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_HEADER) throw new PackageError('corrupt');
    const entry = readDirectoryHeader(bytes, view, at);
    total += entry.size;
    if (total > MAX_TOTAL_SIZE) throw new PackageError('too-large');
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { readonly count: number; readonly at: number } {
  const end = findEndOfDirectory(view);
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count !== 0xffff && at !== WIDE) return { count, at };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return { count, at };
  const record = readWide(view, locator + 8);
  return { count: readWide(view, record + 32), at: readWide(view, record + 48) };
}

function readWide(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw new PackageError('corrupt');
  return Number(view.getBigUint64(at, true));
}

/** Fields of a directory header; those that say so stand behind the name in 64 bits, one after the other. */
function widened(view: DataView, at: number, fields: readonly number[]): number[] {
  if (!fields.includes(WIDE)) return [...fields];
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = Math.min(field + view.getUint16(at + 30, true), view.byteLength);
  while (field + 4 <= end && view.getUint16(field, true) !== WIDE_FIELDS) field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  return fields.map((value) => {
    if (value !== WIDE) return value;
    if (next + 8 > end) throw new PackageError('corrupt');
    next += 8;
    return readWide(view, next - 8);
  });
}

function findEndOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new PackageError('corrupt');
}

function readDirectoryHeader(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const stated = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const [size = 0, storedSize = 0, header = 0] = widened(view, at, stated);
  if (flags & IS_ENCRYPTED) throw new PackageError('encrypted');
  if (size > MAX_ENTRY_SIZE || storedSize > MAX_ENTRY_SIZE) throw new PackageError('too-large');
  if (size > RATIO_MATTERS_FROM && size > storedSize * MAX_RATIO) throw new PackageError('too-large');
  if (method !== STORED && method !== DEFLATED) throw new PackageError('corrupt');
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) throw new PackageError('corrupt');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + storedSize > bytes.length) throw new PackageError('corrupt');
  const storedName = { bytes: bytes.subarray(at + 46, at + 46 + nameLength), isUtf8: (flags & NAME_IS_UTF8) !== 0 };
  return {
    ...{ name: nameOf(storedName), storedName },
    method,
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    stored: bytes.subarray(start, start + storedSize),
  };
}

/** Programs for Chinese Windows write names in its own code page (GBK) without a word; of the last one each byte is a character. */
const NAME_ENCODINGS = ['utf-8', 'gb18030', 'latin1'];

/** The name as a text; different bytes of one archive stay different names. */
function nameOf({ bytes, isUtf8 }: StoredName): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  for (const encoding of NAME_ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  throw new PackageError('corrupt');
}

/** The content of an entry. Throws `PackageError` corrupt when it is not what the directory says. */
export function contentOf(entry: ZipEntry): Uint8Array {
  const content = entry.method === STORED ? entry.stored : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new PackageError('corrupt');
  return content;
}

function inflate(entry: ZipEntry): Uint8Array {
  try {
    // A buffer of the stated size: an entry that lies about its size cannot grow beyond it.
    return inflateSync(entry.stored, { out: new Uint8Array(entry.size) });
  } catch {
    throw new PackageError('corrupt');
  }
}

/** An entry with new content, compressed when it is written; name and date are taken over from the one that it replaces. */
export function zipEntry(name: string, content: Uint8Array, replaced?: ZipEntry): ZipEntry {
  let stored: Uint8Array | undefined;
  return {
    name: replaced?.name ?? name,
    storedName: replaced?.storedName ?? { bytes: new TextEncoder().encode(name), isUtf8: true },
    modified: replaced?.modified ?? NEW_ENTRY_DATE,
    ...{ method: DEFLATED, crc: crc32(content), size: content.length },
    get stored() {
      return (stored ??= deflateSync(content, { level: content.length > LARGE ? FAST : USUAL }));
    },
  };
}

/** Writes an archive; stored contents are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: entry.storedName.bytes }));
  const bodySize = named.reduce((sum, { entry, name }) => sum + 30 + name.length + entry.stored.length, 0);
  const directorySize = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(bodySize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directoryAt = bodySize;
  for (const { entry, name } of named) {
    view.setUint32(at, LOCAL_HEADER, true);
    writeCommonHeader(view, at + 4, entry);
    bytes.set(name, at + 30);
    bytes.set(entry.stored, at + 30 + name.length);

    view.setUint32(directoryAt, DIRECTORY_HEADER, true);
    view.setUint16(directoryAt + 4, 20, true);
    writeCommonHeader(view, directoryAt + 6, entry);
    view.setUint32(directoryAt + 42, at, true);
    bytes.set(name, directoryAt + 46);

    at += 30 + name.length + entry.stored.length;
    directoryAt += 46 + name.length;
  }
  view.setUint32(directoryAt, END_OF_DIRECTORY, true);
  view.setUint16(directoryAt + 8, entries.length, true);
  view.setUint16(directoryAt + 10, entries.length, true);
  view.setUint32(directoryAt + 12, directorySize, true);
  view.setUint32(directoryAt + 16, bodySize, true);
  return bytes;
}

/** The fields that the local and the directory header share, in the same order. */
function writeCommonHeader(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.storedName.isUtf8 ? NAME_IS_UTF8 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.stored.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.storedName.bytes.length, true);
}
