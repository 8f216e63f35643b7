import { csvHeader, csvRow } from '../overview/csv';
import type { StationRow } from '../overview/station-row';
import type { Output } from './arguments';
import { print } from './output';
import { readableList } from './readable-list';
import type { FileOutcome, ThreadSetup } from './task';
import { printable } from './terminal';
import { WORDS } from './words';

/** How results come to standard output, one after the other in the order of the files. */
export interface Printer {
  /** What the threads put into words of each file. */
  readonly prints: ThreadSetup['prints'];
  begin(): Promise<void>;
  file(outcome: FileOutcome): Promise<void>;
  end(rows: readonly StationRow[]): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

async function printAll(pieces: readonly Uint8Array[]): Promise<void> {
  for (const piece of pieces) await print(piece);
}

/** An array of the reports, and nothing else; whole even when the command is stopped. */
function jsonPrinter(): Printer {
  let isFirst = true;
  return {
    prints: 'json',
    begin: () => print('['),
    file: async ({ printed }) => {
      await print(isFirst ? '\n  ' : ',\n  ');
      isFirst = false;
      await printAll(printed);
    },
    end: () => print(isFirst ? ']\n' : '\n]\n'),
  };
}

/** By this mark programs for tables know the encoding. */
const BYTE_ORDER_MARK = '\ufeff';

const csvPrinter: Printer = {
  prints: null,
  begin: () => print(BYTE_ORDER_MARK + csvHeader(WORDS)),
  file: ({ row }) => print(printable(csvRow(row, WORDS)).replaceAll('\u240d\n', '\r\n')),
  end: nothing,
};

const detailsPrinter: Printer = {
  prints: 'details',
  begin: nothing,
  file: ({ printed }) => printAll(printed),
  end: nothing,
};

const listPrinter: Printer = {
  prints: null,
  begin: nothing,
  file: nothing,
  end: (rows) => print(printable(readableList(rows))),
};

/** One file is printed whole, several as a list, unless something else is asked for. */
export function printerFor(output: Output, files: number): Printer {
  switch (output) {
    case 'json':
      return jsonPrinter();
    case 'csv':
      return csvPrinter;
    case 'details':
      return detailsPrinter;
    case 'readable':
      return files > 1 ? listPrinter : detailsPrinter;
  }
}

/** The same, but nothing is printed before everything is known. */
export function heldBack(printer: Printer): Printer {
  const held: FileOutcome[] = [];
  return {
    prints: printer.prints,
    begin: nothing,
    file: (outcome) => {
      held.push(outcome);
      return nothing();
    },
    end: async (rows) => {
      await printer.begin();
      for (const outcome of held) await printer.file(outcome);
      await printer.end(rows);
    },
  };
}
