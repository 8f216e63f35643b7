import { absoluteA1, type Area, parseReference, quoteSheet } from '../../../src/workbook/address';
import type { Book } from '../book';
import { requireKnownSheets } from '../references';
import { asText, ExcelError, NULL_OBJECT, type Remote } from '../remote';
import { isRangeRemote, rangeRemote } from './range';

interface Item {
  readonly name: string;
  refersTo: string;
}

/** What a name is to stand for. */
function known(book: Book, refersTo: string): string {
  requireKnownSheets(book, refersTo);
  return refersTo;
}

function namedItemRemote(book: Book, names: Item[], item: Item): Remote {
  return {
    type: 'NamedItem',
    call: {
      Delete: () => void names.splice(names.indexOf(item), 1),
      GetRange: () => {
        const area = parseReference(item.refersTo);
        const sheet = area && book.findSheet(area.sheet);
        if (!sheet) throw new ExcelError('InvalidReference', 'The name is of no range.');
        return rangeRemote(book, sheet, area);
      },
    },
    id: item.name,
    get: { Name: () => item.name, Formula: () => `=${item.refersTo}` },
    set: { Formula: (value) => (item.refersTo = known(book, asText(value).replace(/^=/, ''))) },
  };
}

function absoluteArea(area: Area): string {
  const first = absoluteA1(area.top, area.left);
  const last = absoluteA1(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

function referenceOf(reference: unknown): string {
  if (!isRangeRemote(reference)) return asText(reference).replace(/^=/, '');
  return reference.areas.map((area) => `${quoteSheet(reference.sheet.name)}!${absoluteArea(area)}`).join(',');
}

/** The names of a workbook or of a sheet. */
export function namesRemote(book: Book, names: Item[]): Remote {
  const find = (key: unknown) => names.find((item) => item.name.toLowerCase() === asText(key).toLowerCase());
  return {
    type: 'NamedItemCollection',
    items: () => names.map((item) => namedItemRemote(book, names, item)),
    item: (key) => {
      const item = find(key);
      if (!item) throw new ExcelError('ItemNotFound', 'There is no such name.');
      return namedItemRemote(book, names, item);
    },
    call: {
      GetItemOrNullObject: (key) => {
        const item = find(key);
        return item ? namedItemRemote(book, names, item) : NULL_OBJECT;
      },
      Add: (name, reference) => {
        if (find(name)) throw new ExcelError('ItemAlreadyExists', 'The name exists.');
        const item = { name: asText(name), refersTo: known(book, referenceOf(reference)) };
        names.push(item);
        return namedItemRemote(book, names, item);
      },
    },
  };
}
