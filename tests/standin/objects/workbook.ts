import { absoluteA1, type Area, parseReference, quoteSheet } from '../../../src/workbook/address';
import type { Book } from '../book';
import { asText, ExcelError, NULL_OBJECT, type Remote } from '../remote';
import { isRangeRemote, rangeRemote } from './range';
import { worksheetsRemote, type Listen } from './worksheet';

const DAY = 86_400_000;

function namedItemRemote(book: Book, item: { readonly name: string; refersTo: string }): Remote {
  return {
    type: 'NamedItem',
    call: {
      Delete: () => void book.names.splice(book.names.indexOf(item), 1),
      GetRange: () => {
        const area = parseReference(item.refersTo);
        const sheet = area && book.findSheet(area.sheet);
        if (!sheet) throw new ExcelError('InvalidReference', 'The name is of no range.');
        return rangeRemote(book, sheet, area);
      },
    },
    id: item.name,
    get: { Name: () => item.name, Formula: () => `=${item.refersTo}` },
    set: { Formula: (value) => (item.refersTo = asText(value).replace(/^=/, '')) },
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

function namesRemote(book: Book): Remote {
  const find = (key: unknown) => book.names.find((item) => item.name.toLowerCase() === asText(key).toLowerCase());
  return {
    type: 'NamedItemCollection',
    items: () => book.names.map((item) => namedItemRemote(book, item)),
    item: (key) => {
      const item = find(key);
      if (!item) throw new ExcelError('ItemNotFound', 'There is no such name.');
      return namedItemRemote(book, item);
    },
    call: {
      GetItemOrNullObject: (key) => {
        const item = find(key);
        return item ? namedItemRemote(book, item) : NULL_OBJECT;
      },
      Add: (name, reference) => {
        if (find(name)) throw new ExcelError('ItemAlreadyExists', 'The name exists.');
        const item = {
          name: asText(name),
          refersTo: referenceOf(reference),
        };
        book.names.push(item);
        return namedItemRemote(book, item);
      },
    },
  };
}

function settingsRemote(book: Book): Remote {
  const setting = (key: string): Remote => ({
    type: 'Setting',
    id: key,
    get: { Key: () => key, Value: () => book.settings.get(key) },
    call: { Delete: () => void book.settings.delete(key) },
  });
  return {
    type: 'SettingCollection',
    items: () => [...book.settings.keys()].map(setting),
    call: {
      Add: (key, value) => {
        book.settings.set(asText(key), value);
        return setting(asText(key));
      },
      GetItemOrNullObject: (key) => (book.settings.has(asText(key)) ? setting(asText(key)) : NULL_OBJECT),
    },
  };
}

/** DATE as the workbook's own date system has it. */
function dateSerial(book: Book, year: unknown, month: unknown, day: unknown): number {
  const zero = book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - zero) / DAY;
}

export function workbookRemote(book: Book, listen: Listen): Remote {
  return {
    type: 'Workbook',
    child: {
      Worksheets: () => worksheetsRemote(book, listen),
      Names: () => namesRemote(book),
      Settings: () => settingsRemote(book),
      Protection: () => ({ type: 'WorkbookProtection', get: { Protected: () => book.isStructureProtected } }),
      Application: () => ({
        type: 'Application',
        call: { SuspendScreenUpdatingUntilNextSync: () => null, SuspendApiCalculationUntilNextSync: () => null },
      }),
      Functions: () => ({
        type: 'Functions',
        call: {
          Date: (year, month, day) => ({
            type: 'FunctionResult',
            get: { Value: () => dateSerial(book, year, month, day), Error: () => null },
          }),
        },
      }),
    },
  };
}
