import { type Package, type Relationship, relationshipsPart } from '../parts/package';
import { appendTo, childrenOf, parseXml, prefixOf, type Splice, splice, writeAttributes } from '../parts/xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const CONTENT_TYPES = '[Content_Types].xml';
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Changes to a package, gathered and then made at once; parts that are not changed are not touched. */
export class PackageEdit {
  private readonly changes = new Map<string, Uint8Array | null>();

  constructor(private current: Package) {}

  /** The package as it stands with the changes so far. */
  get package(): Package {
    if (this.changes.size > 0) {
      this.current = this.current.with(this.changes);
      this.changes.clear();
    }
    return this.current;
  }

  text(name: string): string {
    return this.package.text(name);
  }

  /** Writes a part; the same bytes as before are no change. */
  setText(name: string, text: string): void {
    const bytes = this.package.encoded(name, text);
    if (this.package.has(name) && isSame(this.package.bytes(name), bytes)) return;
    this.changes.set(name, bytes);
  }

  /**
   * Adds a part under the first free name `<stem>1.xml`, `<stem>2.xml` …, or `<stem>.xml` where there is one such part in a
   * workbook; returns the name. A name that a relationship leads to is not free, although there may be no such part.
   */
  addPart(stem: string, contentType: string, body: string, isOnly = false): string {
    const taken = this.package.takenNames;
    const nameOf = (count: number): string => `${stem}${isOnly && count === 0 ? '' : count}.xml`;
    let number = isOnly ? 0 : 1;
    while (taken.has(nameOf(number).toLowerCase())) number++;
    const name = nameOf(number);
    this.setText(name, XML_DECLARATION + body);
    this.changeContentTypes((root, xml) => {
      const attributes = writeAttributes({ PartName: `/${name}`, ContentType: contentType });
      return [appendTo(xml, root, `<${prefixOf(root)}Override${attributes}/>`)];
    });
    return name;
  }

  /** Removes a part with its relationships and the parts that only it can own (a chart's style and colours). */
  removePart(name: string): void {
    for (const owned of this.package.relationships(name)) if (!owned.external) this.removePart(owned.target);
    this.changes.set(name, null);
    this.changes.set(relationshipsPart(name), null);
    const removed = [name, relationshipsPart(name)].map((part) => `/${part}`.toLowerCase());
    this.changeContentTypes((root) =>
      childrenOf(root, 'Override')
        .filter(({ attributes }) => removed.includes(attributes['PartName']?.toLowerCase() ?? ''))
        .map(({ start, end }) => ({ start, end, text: '' })),
    );
  }

  /** Relates a part to another; returns the id of the relationship. */
  relate(part: string, kind: string, target: string): string {
    const name = relationshipsPart(part);
    const taken = new Set(this.package.relationships(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    if (!this.package.has(name)) this.addRelationshipsPart(name);
    const xml = this.text(name);
    const root = parseXml(xml);
    const attributes = writeAttributes({ Id: id, Type: `${OFFICE_RELATIONSHIPS}/${kind}`, Target: `/${target}` });
    this.setText(name, splice(xml, [appendTo(xml, root, `<${prefixOf(root)}Relationship${attributes}/>`)]));
    return id;
  }

  private addRelationshipsPart(name: string): void {
    this.setText(name, `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
    this.changeContentTypes((root, xml) => {
      const isKnown = childrenOf(root, 'Default').some(
        ({ attributes }) => attributes['Extension']?.toLowerCase() === 'rels',
      );
      if (isKnown) return [];
      const attributes = writeAttributes({ PartName: `/${name}`, ContentType: RELATIONSHIPS_TYPE });
      return [appendTo(xml, root, `<${prefixOf(root)}Override${attributes}/>`)];
    });
  }

  /** Takes relationships away; their targets stay. */
  unrelate(part: string, isUnwanted: (relationship: Relationship) => boolean): void {
    const ids = new Set(
      this.package
        .relationships(part)
        .filter(isUnwanted)
        .map(({ id }) => id),
    );
    if (ids.size === 0) return;
    const name = relationshipsPart(part);
    const xml = this.text(name);
    const unwanted = parseXml(xml).children.filter(({ attributes }) => ids.has(attributes['Id'] ?? ''));
    this.setText(
      name,
      splice(
        xml,
        unwanted.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }

  private changeContentTypes(change: (root: ReturnType<typeof parseXml>, xml: string) => Splice[]): void {
    const xml = this.text(CONTENT_TYPES);
    this.setText(CONTENT_TYPES, splice(xml, change(parseXml(xml), xml)));
  }
}

function isSame(bytes: Uint8Array, others: Uint8Array): boolean {
  return bytes.length === others.length && bytes.every((byte, index) => byte === others[index]);
}
