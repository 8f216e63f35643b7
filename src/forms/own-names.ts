import { parseReference, type AreaRef } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** Defined names of the add-in's own sheet begin with this. */
const PREFIX = 'review_';

/** One of our names, as far as it points at cells. */
export interface OwnName {
  /** In lower case: names are the same whatever their case. */
  readonly key: string;
  readonly area: AreaRef;
  /** The sheet whose name it is; null for one of the whole workbook. A sheet that is copied takes its names along so. */
  readonly scope: string | null;
}

/** Our names that point at cells, those of the whole workbook first. */
export function ownNames({ names, sheets }: WorkbookSnapshot): OwnName[] {
  const scoped = sheets.flatMap((sheet) => (sheet.names ?? []).map((name) => ({ ...name, scope: sheet.name })));
  return [...names.map((name) => ({ ...name, scope: null })), ...scoped].flatMap(({ name, refersTo, scope }) => {
    const key = name.toLowerCase();
    const area = key.startsWith(PREFIX) ? parseReference(refersTo) : null;
    return area ? [{ key, area, scope }] : [];
  });
}
