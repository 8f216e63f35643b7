import { BYTE_ORDER_MARK, csvHeader, csvRow } from '../overview/csv';
import type { AcrossStations } from '../overview/across-stations';
import type { StationRow } from '../overview/station-row';
import type { Output } from './arguments';
import { withAcrossKey } from './across-json';
import { print, tell } from './output';
import { readableAcross } from './readable-across';
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
  /**
   * `across`: what the files show against each other; null of one file. `unmatched`: stations of the table of parameters
   * whose rows no file has.
   */
  end(rows: readonly StationRow[], across: AcrossStations | null, unmatched: readonly string[]): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

async function printAcross(across: AcrossStations | null): Promise<void> {
  if (across) await print(printable(readableAcross(across)));
}

/**
 * An array of the reports, and nothing else; whole even when the command is stopped. What the files show against each other
 * is known after all of them: it stands in the last report of a file that was checked, which waits for it.
 */
function jsonPrinter(): Printer {
  let isFirst = true;
  let waiting: FileOutcome[] = [];
  const printReport = async (pieces: Iterable<Uint8Array | string>): Promise<void> => {
    await print(isFirst ? '\n  ' : ',\n  ');
    isFirst = false;
    for (const piece of pieces) await print(piece);
  };
  return {
    prints: 'json',
    begin: () => print('['),
    file: async (outcome) => {
      if (outcome.row.kind === 'checked') {
        for (const { printed } of waiting) await printReport(printed);
        waiting = [];
      }
      waiting.push(outcome);
    },
    end: async (_, across) => {
      for (const { row, printed } of waiting) {
        await printReport(across && row.kind === 'checked' ? withAcrossKey(printed, across) : printed);
      }
      await print(isFirst ? ']\n' : '\n]\n');
    },
  };
}

/** Rows say what files share, which is known after all of them. */
const csvPrinter: Printer = {
  prints: null,
  begin: () => print(BYTE_ORDER_MARK + csvHeader(WORDS)),
  file: nothing,
  end: async (rows, across) => {
    for (const row of rows) await print(printable(csvRow(row, WORDS)).replaceAll('\u240d\n', '\r\n'));
    if (across) tell(readableAcross(across).trimEnd());
  },
};

const detailsPrinter: Printer = {
  prints: 'details',
  begin: nothing,
  file: async ({ printed }) => {
    for (const piece of printed) await print(piece);
  },
  end: (_, across) => printAcross(across),
};

const listPrinter: Printer = {
  prints: null,
  begin: nothing,
  file: nothing,
  end: async (rows, across, unmatched) => {
    await print(printable(readableList(rows, unmatched)));
    await printAcross(across);
  },
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
    end: async (...known) => {
      await printer.begin();
      for (const outcome of held) await printer.file(outcome);
      await printer.end(...known);
    },
  };
}
