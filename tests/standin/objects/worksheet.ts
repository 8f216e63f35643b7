import type { SheetVisibility } from '../../../src/workbook/snapshot';
import { type Book, Sheet, WHOLE_SHEET } from '../book';
import { asFlag, asOneOf, asRecord, asText, ExcelError, invalid, NULL_OBJECT, type Remote } from '../remote';
import { chartsRemote } from './charts';
import { namesRemote } from './names';
import { areaArgument, parseAddress, rangeAreasRemote, rangeRemote } from './range';

const VISIBILITIES: Readonly<Record<SheetVisibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** A collection that is only counted. */
function countedRemote(type: string, count: number): Remote {
  return { type, call: { GetCount: () => count } };
}

function headersFootersRemote({ page: { footer } }: Sheet): Remote {
  const all: Remote = {
    type: 'HeaderFooter',
    set: {
      LeftFooter: (value) => (footer.left = asText(value)),
      CenterFooter: (value) => (footer.center = asText(value)),
      RightFooter: (value) => (footer.right = asText(value)),
    },
  };
  return { type: 'HeaderFooterGroup', child: { DefaultForAllPages: () => all } };
}

function pageLayoutRemote(sheet: Sheet): Remote {
  const page = sheet.page;
  return {
    type: 'PageLayout',
    child: { HeadersFooters: () => headersFootersRemote(sheet) },
    set: {
      Orientation: (value) => (page.orientation = asOneOf(value, ['Portrait', 'Landscape'])),
      PaperSize: (value) => (page.paperSize = asOneOf(value, ['A4'])),
      Zoom: (value) => (page.zoom = value),
      CenterHorizontally: (value) => (page.centerHorizontally = asFlag(value)),
    },
    call: {
      SetPrintArea: (range) => void (page.printArea = areaArgument(range)),
      SetPrintMargins: (unit, margins) =>
        void (page.margins = { unit: asOneOf(unit, ['Inches']), ...asRecord(margins) }),
      SetPrintTitleRows: (rows) => void (page.titleRows = asText(rows)),
    },
  };
}

function pageBreaksRemote(sheet: Sheet): Remote {
  return {
    type: 'PageBreakCollection',
    call: {
      RemovePageBreaks: () => void (sheet.page.breaks = []),
      Add: (range) => {
        sheet.page.breaks.push(asText(range));
        return { type: 'PageBreak' };
      },
    },
  };
}

export function worksheetRemote(book: Book, sheet: Sheet): Remote {
  const usedRange = (valuesOnly: unknown) => sheet.usedArea(valuesOnly === true);
  return {
    type: 'Worksheet',
    id: sheet.id,
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => VISIBILITIES[sheet.visibility],
    },
    set: {
      // The library's name on the wire for showGridlines.
      Gridlines: (value) => (sheet.showGridlines = asFlag(value)),
      Visibility: (value) => {
        book.requireUnprotectedStructure();
        const word = asOneOf(value, Object.values(VISIBILITIES));
        sheet.visibility = word === 'Visible' ? 'visible' : word === 'Hidden' ? 'hidden' : 'veryHidden';
      },
    },
    child: {
      Protection: () => ({ type: 'WorksheetProtection', get: { Protected: () => sheet.isProtected } }),
      Charts: () => chartsRemote(book, sheet),
      Names: () => namesRemote(book, sheet.names),
      Shapes: () => countedRemote('ShapeCollection', sheet.counts.shapes),
      Comments: () => countedRemote('CommentCollection', sheet.counts.comments),
      Notes: () => countedRemote('NoteCollection', sheet.counts.notes),
      PivotTables: () => countedRemote('PivotTableCollection', sheet.counts.pivotTables),
      Tables: () => countedRemote('TableCollection', sheet.counts.tables),
      PageLayout: () => pageLayoutRemote(sheet),
      HorizontalPageBreaks: () => pageBreaksRemote(sheet),
    },
    call: {
      GetRange: (address) =>
        rangeRemote(book, sheet, typeof address === 'string' ? parseAddress(address) : WHOLE_SHEET),
      GetRanges: (addresses) => {
        const text = asText(addresses);
        if (text.length > 8192) throw invalid('an address has at most 8192 characters');
        return rangeAreasRemote(book, sheet, text.split(',').map(parseAddress));
      },
      // On a blank sheet this one gives A1.
      GetUsedRange: (valuesOnly) =>
        rangeRemote(book, sheet, usedRange(valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const area = usedRange(valuesOnly);
        return area ? rangeRemote(book, sheet, area) : NULL_OBJECT;
      },
      Calculate: () => book.calculate(sheet),
      Activate: () => {
        if (sheet.visibility !== 'visible')
          throw new ExcelError('InvalidOperation', 'A hidden sheet cannot be activated.');
        book.requireFront();
        book.activeSheet = sheet;
      },
    },
  };
}

/** Turns the telling of events on and off. */
export interface Listen {
  changes(on: boolean): void;
  selections(on: boolean): void;
  sheets(on: boolean): void;
}

export function worksheetsRemote(book: Book, listen: Listen): Remote {
  const found = (key: unknown): Remote | undefined => {
    const sheet = book.findSheet(asText(key));
    return sheet && worksheetRemote(book, sheet);
  };
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheetRemote(book, sheet)),
    item: (key) => {
      const sheet = found(key);
      if (!sheet) throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
      return sheet;
    },
    call: {
      GetItemOrNullObject: (key) => found(key) ?? NULL_OBJECT,
      GetActiveWorksheet: () => worksheetRemote(book, book.activeSheet),
      Add: (name) => {
        book.requireUnprotectedStructure();
        const text = asText(name);
        if (text.length === 0 || text.length > 31 || /[\\/?*[\]:]/.test(text))
          throw invalid(`not a sheet name: ${text}`);
        if (book.findSheet(text)) throw new ExcelError('ItemAlreadyExists', 'A sheet of that name exists.');
        const sheet = new Sheet(book.newId(), text);
        book.sheets.push(sheet);
        return worksheetRemote(book, sheet);
      },
      _RegisterDataChangedEvent: () => listen.changes(true),
      _UnregisterDataChangedEvent: () => listen.changes(false),
      _RegisterSelectionChangedEvent: () => listen.selections(true),
      _UnregisterSelectionChangedEvent: () => listen.selections(false),
      _RegisterAddedEvent: () => listen.sheets(true),
      _UnregisterAddedEvent: () => listen.sheets(false),
      _RegisterDeletedEvent: () => listen.sheets(true),
      _UnregisterDeletedEvent: () => listen.sheets(false),
      _RegisterEventNameChanged: () => listen.sheets(true),
      _UnregisterEventNameChanged: () => listen.sheets(false),
    },
  };
}
