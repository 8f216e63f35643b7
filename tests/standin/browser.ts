import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { Book } from './book';
import { completeOffice, type OfficeContextOptions } from './office-context';
import { type OfficeExtensionSeam, StandIn } from './stand-in';

/**
 * For a page that has loaded excel-web-16.00.js: puts the stand-in in the place of Excel.
 * The page sets `__standinWorkbook`, and `__standinOptions` where it wants another Excel, before this runs.
 */
interface StandInWindow {
  __standinWorkbook?: WorkbookSnapshot;
  __standinOptions?: OfficeContextOptions;
  __standin?: StandIn;
  readonly Office: object;
  readonly OfficeExtension: OfficeExtensionSeam;
}

function isStandInWindow(candidate: object): candidate is StandInWindow {
  return 'Office' in candidate && 'OfficeExtension' in candidate;
}

const page: object = window;
if (!isStandInWindow(page)) throw new Error('excel-web-16.00.js must be loaded before the stand-in');
if (!page.__standinWorkbook) throw new Error('__standinWorkbook holds no workbook');
Object.assign(page, { Office: completeOffice(page.Office, page.__standinOptions) });
page.__standin = new StandIn(new Book(page.__standinWorkbook), page.OfficeExtension);
