import type { DefinedName, SheetVisibility } from '../workbook/snapshot';

export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Names of this sheet alone. */
  readonly names: readonly DefinedName[];
}

/** What one round trip tells of a workbook without its cells. */
export interface Listing {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** No sheet may be added, renamed, shown or removed. */
  readonly isStructureLocked: boolean;
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Lists sheets and names: one round trip. */
export async function listWorkbook(context: Excel.RequestContext): Promise<Listing> {
  const { worksheets, names, functions, protection } = context.workbook;
  worksheets.load(
    'items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula',
  );
  names.load('items/name,items/formula');
  protection.load('protected');
  // Office.js does not say which date system a workbook has; its serial of the second day of 1904 does.
  const secondDay = functions.date(1904, 1, 2).load('value');
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
      isProtected: sheet.protection.protected,
      names: namesOf(sheet.names),
    })),
    names: namesOf(names),
    date1904: secondDay.value === 1,
    isStructureLocked: protection.protected,
  };
}

/** Excel's own names, as that of a print area, are not listed. */
function namesOf({ items }: Excel.NamedItemCollection): DefinedName[] {
  return items
    .filter(({ name }) => !name.startsWith('_xlnm'))
    .map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, '') }));
}

/** Sheet names are the same whatever their case, as in Excel. */
export function findSheet(listing: Listing, name: string): ListedSheet | undefined {
  return listing.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
