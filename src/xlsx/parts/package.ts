import { refuseOtherFormats } from './other-formats';
import { PackageError } from './package-error';
import { decodeXml, encodeXml, encodingOf } from './xml-encoding';
import { parseXml, walkXml } from './xml';
import { contentOf, readZip, writeZip, zipEntry, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: worksheet, styles, drawing … */
  readonly kind: string;
  /** Name of the part, without a leading slash. */
  readonly target: string;
  readonly external: boolean;
}

const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/';
const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of an .xlsx or .xlsm file; what is not changed stays as it is stored. */
export class Package {
  private constructor(
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    /** Name of the workbook part. */
    readonly workbookPart: string,
    /** What has been inflated or is new, by the same keys. */
    private readonly contents = new Map<string, Uint8Array>(),
  ) {}

  /** Opens a file. Throws `PackageError` for anything but a transitional .xlsx or .xlsm workbook. */
  static open(bytes: Uint8Array): Package {
    refuseOtherFormats(bytes);
    const listed = readZip(bytes);
    const entries = new Map(listed.map((entry) => [partKey(entry.name), entry]));
    // Programs differ in which of two they take: what one person sees another would not.
    if (entries.size < listed.length) throw new PackageError('corrupt');
    const scratch = new Package(entries, '');
    return new Package(entries, findWorkbookPart(scratch));
  }

  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name.replaceAll('\\', '/'));
  }

  /** A change would break the signature. */
  get isSigned(): boolean {
    return this.names.some((name) => partKey(name).startsWith('_xmlsignatures/'));
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /** Throws `PackageError` corrupt when the part is missing or damaged. */
  bytes(name: string): Uint8Array {
    const key = partKey(name);
    const known = this.contents.get(key);
    if (known) return known;
    const entry = this.entries.get(key);
    if (!entry) throw new PackageError('corrupt');
    const content = contentOf(entry);
    this.contents.set(key, content);
    return content;
  }

  /** The text of an XML part, a byte order mark included, so that writing it back gives the same bytes. */
  text(name: string): string {
    return decodeXml(this.bytes(name));
  }

  /** A text as the bytes of a part: in the encoding that the part has, UTF-8 for a new one. */
  encoded(name: string, text: string): Uint8Array {
    return encodeXml(text, this.has(name) ? encodingOf(this.bytes(name)) : 'utf-8');
  }

  /** Names of parts, in lower case, that are there or that a relationship leads to. */
  get takenNames(): ReadonlySet<string> {
    const parts = this.names.flatMap((name) => relatedPart(name) ?? []);
    const targets = parts.flatMap((part) => this.relationships(part)).filter(({ external }) => !external);
    return new Set([...this.names, ...targets.map(({ target }) => target)].map(partKey));
  }

  /** The relationships of a part; none when it has no such part. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    const found: Relationship[] = [];
    walkXml(this.text(name), {
      open: (local, attributes) => {
        const { Id: id, Type: type, Target: target } = attributes;
        if (local !== 'Relationship' || !id || !type || target === undefined) return;
        const external = attributes['TargetMode'] === 'External';
        found.push({
          id,
          kind: type.slice(type.lastIndexOf('/') + 1),
          target: external ? target : this.partOf(resolveTarget(part, target)),
          external,
        });
      },
    });
    return found;
  }

  /** Targets are written as addresses: some archives hold their parts under the plain names. */
  private partOf(target: string): string {
    if (this.has(target)) return target;
    const plain = percentDecoded(target);
    return this.has(plain) ? plain : target;
  }

  /** The same package with parts replaced, added (bytes) or removed (null). */
  with(changes: ReadonlyMap<string, Uint8Array | null>): Package {
    const entries = new Map(this.entries);
    const contents = new Map(this.contents);
    for (const [name, content] of changes) {
      const key = partKey(name);
      const before = entries.get(key);
      if (content) {
        entries.set(key, zipEntry(name, content, before));
        contents.set(key, content);
      } else {
        entries.delete(key);
        contents.delete(key);
      }
    }
    return new Package(entries, this.workbookPart, contents);
  }

  toBytes(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}

/** Part names are compared without case. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Name of the part that holds the relationships of `part` ('' for the package). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part whose relationships a part holds; null for any other part. */
function relatedPart(name: string): string | null {
  const match = /^(.*)_rels\/([^/]*)\.rels$/i.exec(name);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : null;
}

function percentDecoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Targets are absolute (`/xl/styles.xml`) or relative to the folder of their part. */
function resolveTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const segments: string[] = [];
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function findWorkbookPart(scratch: Package): string {
  if (scratch.has('mimetype')) throw new PackageError('ods');
  if (scratch.has('xl/workbook.bin')) throw new PackageError('xlsb');
  if (!scratch.has(CONTENT_TYPES) || !scratch.has('_rels/.rels')) throw new PackageError('no-workbook');
  if (scratch.text('_rels/.rels').includes(STRICT_NAMESPACE)) throw new PackageError('strict');
  const main = scratch.relationships('').find((relationship) => relationship.kind === 'officeDocument');
  if (!main || !scratch.has(main.target)) throw new PackageError('no-workbook');
  if (main.target.endsWith('.bin')) throw new PackageError('xlsb');
  const root = parseXml(scratch.text(main.target), () => false);
  if (root.local !== 'workbook') throw new PackageError('no-workbook');
  if (Object.values(root.attributes).some((value) => value.startsWith(STRICT_NAMESPACE)))
    throw new PackageError('strict');
  return main.target;
}
