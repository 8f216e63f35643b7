import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { Book } from './book';
import { completeOffice, type OfficeContextOptions } from './office-context';
import { type OfficeExtensionSeam, StandIn } from './stand-in';

/** Microsoft's library, unmodified. */
const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');

/** The library in a page, and its `Office` as it was loaded: each Excel puts a completed one in its place. */
interface LoadedLibrary {
  readonly page: OfficeGlobals;
  readonly office: object;
}

let loaded: LoadedLibrary | undefined;

interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: OfficeExtensionSeam & typeof OfficeExtension;
}

function hasOffice(sandbox: object): sandbox is OfficeGlobals {
  return 'Excel' in sandbox && 'Office' in sandbox && 'OfficeExtension' in sandbox;
}

/** Loads the library into a context of its own, as a page of its own would. */
function loadLibrary(): LoadedLibrary {
  const nothing = () => undefined;
  const element = () => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  const sandbox: Record<string, unknown> = {
    document: {
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: nothing,
      removeEventListener: nothing,
    },
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', protocol: 'https:', host: 'localhost', search: '', hash: '' },
    XMLHttpRequest: nothing,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    console,
  };
  sandbox.window = sandbox;
  sandbox.self = sandbox;
  new Script(readFileSync(LIBRARY, 'utf8'), { filename: LIBRARY }).runInContext(createContext(sandbox));
  if (!hasOffice(sandbox)) throw new Error('the library did not define Excel and Office');
  return { page: sandbox, office: sandbox.Office };
}

/**
 * Starts a fresh Excel with this workbook and makes `Excel` and `Office` global, as office.js does in a page. The
 * library is loaded for the first Excel of a test file only: it takes longer than most tests.
 */
export function startStandIn(snapshot: WorkbookSnapshot, options: OfficeContextOptions = {}): StandIn {
  loaded ??= loadLibrary();
  return new StandIn(new Book(snapshot), enter(loaded, options));
}

/** Makes the library of a page global. */
function enter({ page, office }: LoadedLibrary, options: OfficeContextOptions = {}): OfficeExtensionSeam {
  Object.assign(page, { Office: completeOffice(office, options) });
  Object.assign(globalThis, { Excel: page.Excel, Office: page.Office, OfficeExtension: page.OfficeExtension });
  return page.OfficeExtension;
}

/**
 * Does something as another page of the add-in would that has the same workbook open: with a library and globals of its
 * own. So the functions of the ribbon run beside the pane (https://learn.microsoft.com/office/dev/add-ins/testing/runtimes).
 */
export async function onAnotherPage<T>({ book }: StandIn, work: () => Promise<T>): Promise<T> {
  const first = loaded;
  if (!first) throw new Error('there is no first page');
  const own = new StandIn(book, enter(loadLibrary()));
  try {
    return await work();
  } finally {
    book.pages.splice(book.pages.indexOf(own), 1);
    enter(first);
  }
}
