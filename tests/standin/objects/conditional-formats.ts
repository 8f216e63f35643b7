import type { Area } from '../../../src/workbook/address';
import { type Book, type ConditionalFormatState, type Edge, EDGES, overlaps, type Sheet, without } from '../book';
import { asOneOf, asText, ExcelError, notInStandin, NULL_OBJECT, type Remote } from '../remote';
import { requireKnownSheets } from '../references';

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

function borderRemote(sheet: Sheet, format: ConditionalFormatState, edge: Edge): Remote {
  const draw = (change: { style?: string; color?: string }) => {
    sheet.requireUnprotected();
    format.borders[edge] = { style: 'None', color: null, ...format.borders[edge], ...change };
  };
  return {
    type: 'ConditionalRangeBorder',
    set: {
      Style: (value) => draw({ style: asOneOf(value, LINE_STYLES) }),
      Color: (value) => draw({ color: asText(value) }),
    },
  };
}

function customRemote(book: Book, sheet: Sheet, format: ConditionalFormatState): Remote {
  const write = (change: (text: string) => void) => (value: unknown) => {
    sheet.requireUnprotected();
    change(asText(value));
  };
  return {
    type: 'CustomConditionalFormat',
    child: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        get: {
          Formula: () => {
            // As Excel does with some rules that were duplicated by hand (office-js issue 6835).
            if (format.isUnreadable) throw new ExcelError('GeneralException');
            return format.formula;
          },
        },
        set: {
          Formula: write((text) => {
            requireKnownSheets(book, text);
            format.formula = text;
          }),
        },
      }),
      Format: () => ({
        type: 'ConditionalRangeFormat',
        set: { NumberFormat: write((text) => (format.numberFormat = text)) },
        child: {
          Fill: () => ({ type: 'ConditionalRangeFill', set: { Color: write((text) => (format.fillColor = text)) } }),
          Font: () => ({ type: 'ConditionalRangeFont', set: { Color: write((text) => (format.fontColor = text)) } }),
          Borders: () => ({
            type: 'ConditionalRangeBorderCollection',
            item: (key) => borderRemote(sheet, format, asOneOf(key, EDGES)),
          }),
        },
      }),
    },
  };
}

function conditionalFormatRemote(book: Book, sheet: Sheet, format: ConditionalFormatState): Remote {
  const custom = () => customRemote(book, sheet, format);
  return {
    type: 'ConditionalFormat',
    id: format.id,
    get: {
      Id: () => format.id,
      Type: () => format.type,
      Priority: () => sheet.conditionalFormats.indexOf(format),
    },
    child: {
      CustomOrNullObject: () => (format.type === 'Custom' ? custom() : NULL_OBJECT),
      Custom: () => {
        if (format.type !== 'Custom') throw new ExcelError('InvalidOperation', 'The conditional format is not custom.');
        return custom();
      },
    },
    call: {
      Delete: () => {
        sheet.requireUnprotected();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      },
    },
  };
}

/**
 * Those that reach outside the area keep their cells there, in pieces as Excel cuts them
 * (https://excelribbon.tips.net/T001143_Stopping_a_Conditional_Formatting_Rule_from_Breaking_into_Smaller_Ranges.html).
 * Each is a rule of its own here; Excel may keep one rule of several areas.
 */
export function clearConditionalFormats(book: Book, sheet: Sheet, area: Area): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) =>
    overlaps(format.area, area)
      ? without(format.area, area).map((piece) => ({ ...format, id: book.newId(), area: piece }))
      : [format],
  );
}

/** The conditional formats that touch an area. */
export function conditionalFormatsRemote(book: Book, sheet: Sheet, area: Area): Remote {
  const inArea = () => sheet.conditionalFormats.filter((format) => overlaps(format.area, area));
  return {
    type: 'ConditionalFormatCollection',
    items: () => {
      if (sheet.areFormatsUnreadable) throw new ExcelError('GeneralException');
      return inArea().map((format) => conditionalFormatRemote(book, sheet, format));
    },
    item: (key) => {
      const format = inArea().find((candidate) => candidate.id === asText(key));
      if (!format) throw new ExcelError('ItemNotFound', 'There is no such conditional format.');
      return conditionalFormatRemote(book, sheet, format);
    },
    call: {
      GetCount: () => inArea().length,
      Add: (type) => {
        sheet.requireUnprotected();
        if (type !== 'Custom') throw notInStandin(`conditional format of type ${String(type)}`);
        const format: ConditionalFormatState = {
          id: book.newId(),
          type,
          area,
          formula: '',
          fillColor: null,
          fontColor: null,
          numberFormat: null,
          borders: {},
        };
        // A new one comes first.
        sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
        return conditionalFormatRemote(book, sheet, format);
      },
      ClearAll: () => {
        sheet.requireUnprotected();
        clearConditionalFormats(book, sheet, area);
      },
    },
  };
}
