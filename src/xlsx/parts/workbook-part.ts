import type { DefinedName, SheetVisibility } from '../../workbook/snapshot';
import type { Package, Relationship } from './package';
import { PackageError } from './package-error';
import { isTrue, walkXml, type XmlAttributes } from './xml';

/** An entry of the workbook's list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Its part; null for chart sheets, macro sheets, modules and dialogs, which have no cells. */
  readonly part: string | null;
  /** Place in the whole list, as `localSheetId` counts. */
  readonly index: number;
  /** Names of this sheet alone, without Excel's own. */
  readonly names: readonly DefinedName[];
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Names of workbook scope, without Excel's own. */
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** No sheet may be added, renamed or removed. */
  readonly isStructureLocked: boolean;
}

/** Reads the workbook part. Throws `PackageError`. */
export function readWorkbookPart(source: Package): WorkbookPart {
  const relationships = new Map(source.relationships(source.workbookPart).map((each) => [each.id, each]));
  const sheets: Omit<SheetEntry, 'names'>[] = [];
  const names: (DefinedName & { readonly scope: string | undefined })[] = [];
  let date1904 = false;
  let isStructureLocked = false;
  let openName: string | null = null;
  let scope: string | undefined;
  let refersTo = '';
  walkXml(source.text(source.workbookPart), {
    open(local, attributes) {
      if (local === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      else if (local === 'workbookProtection') isStructureLocked = isTrue(attributes['lockStructure']);
      else if (local === 'definedName') {
        openName = attributes['name'] ?? null;
        scope = attributes['localSheetId'];
        refersTo = '';
      } else if (local === 'sheet') {
        const id = relationshipId(attributes) ?? '';
        const target = relationships.get(id);
        // Sheets of old macro modules have no part and say so by an empty id.
        if (!target && id !== '') throw new PackageError('corrupt');
        sheets.push({
          name: attributes['name'] ?? '',
          visibility: visibilityOf(attributes['state']),
          part: target?.kind === 'worksheet' ? sheetPart(source, target) : null,
          index: sheets.length,
        });
      }
    },
    text(text) {
      if (openName !== null) refersTo += text;
    },
    close(local) {
      if (local !== 'definedName') return;
      if (openName !== null && !openName.startsWith('_xlnm'))
        names.push({ name: openName, refersTo: refersTo.trim(), scope });
      openName = null;
    },
  });
  const namesOf = (sheet: string | undefined): DefinedName[] =>
    names.flatMap(({ name, refersTo: target, scope: owner }) => (owner === sheet ? [{ name, refersTo: target }] : []));
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, names: namesOf(String(sheet.index)) })),
    names: namesOf(undefined),
    date1904,
    isStructureLocked,
  };
}

/** The `r:id` of an element, whatever its prefix. */
export function relationshipId(attributes: XmlAttributes): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** A sheet without its part would be missed: throws `PackageError` corrupt. */
function sheetPart(source: Package, { target }: Relationship): string {
  if (!source.has(target)) throw new PackageError('corrupt');
  return target;
}

/** The part to which the workbook part relates by this kind (styles, sharedStrings, theme, calcChain), or null. */
export function workbookRelation(source: Package, kind: string): string | null {
  const related = source.relationships(source.workbookPart).filter((each) => each.kind === kind);
  return related.find(({ target }) => source.has(target))?.target ?? null;
}

/** Whether the workbook part relates to a part of this kind that is not there. Nothing is lost while no cell uses it. */
export function lacksPart(source: Package, kind: string): boolean {
  return (
    workbookRelation(source, kind) === null &&
    source.relationships(source.workbookPart).some((each) => each.kind === kind)
  );
}
