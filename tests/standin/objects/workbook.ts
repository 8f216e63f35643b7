import type { Book } from '../book';
import { asText, NULL_OBJECT, type Remote } from '../remote';
import { namesRemote } from './names';
import { worksheetsRemote, type Listen } from './worksheet';

const DAY = 86_400_000;

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
      Names: () => namesRemote(book, book.names),
      Settings: () => settingsRemote(book),
      Protection: () => ({ type: 'WorkbookProtection', get: { Protected: () => book.isStructureProtected } }),
      Application: () => ({
        type: 'Application',
        call: {
          SuspendScreenUpdatingUntilNextSync: () => null,
          SuspendApiCalculationUntilNextSync: () => void (book.isSuspended = true),
        },
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
