import { availableParallelism } from 'node:os';
import type { SubmissionExtract } from '../comparison/submissions/extract';
import { acrossStations, withAcross } from '../overview/across-stations';
import { TableUse } from '../overview/parameters/table-use';
import type { StationRow } from '../overview/station-row';
import { format } from '../strings';
import type { Output } from './arguments';
import { CheckingThread } from './checking-thread';
import { inOrder, type Stop } from './in-order';
import { FILES_AHEAD } from './limits';
import { tell } from './output';
import { OverviewFile } from './overview-file';
import type { ParameterSource } from './parameter-source';
import { heldBack, printerFor, type Printer } from './printers';
import { Progress } from './progress';
import { HAS_ERRORS, INTERRUPTED, NO_ERRORS, UNUSABLE } from './status';
import type { FileOutcome, FileToCheck } from './task';
import { LANGUAGE, WORDS } from './words';
import { wrongParams } from './wrong-params';

export interface ManyFiles {
  readonly files: readonly FileToCheck[];
  readonly output: Output;
  readonly source: ParameterSource;
  readonly paramsFile: string | null;
  readonly outDirectory: string | null;
}

function statusOf({ row, copy, hasErrors }: FileOutcome, isCopyWanted: boolean): number {
  if (row.kind === 'unreadable' || (isCopyWanted && copy === null)) return UNUSABLE;
  return hasErrors ? HAS_ERRORS : NO_ERRORS;
}

/** Marks of zones may not fit a workbook, which refuses the whole command: nothing may have been printed by then. */
function mayBeRefused(source: ParameterSource): boolean {
  const { scores = {} } = source.kind === 'same' ? source.parameters : {};
  return Object.values(scores).some((score) => typeof score === 'object');
}

/** Ctrl-C finishes what is being checked; a second one ends at once. */
function stopOnInterrupt(): Stop {
  const stop: Stop = { isAsked: false };
  process.on('SIGINT', () => {
    if (stop.isAsked) process.exit(INTERRUPTED);
    stop.isAsked = true;
  });
  return stop;
}

/** Checks files on all cores and prints what came of each, in the order given. Returns the exit status. */
export async function checkMany(many: ManyFiles): Promise<number> {
  const { files, output, source, outDirectory } = many;
  const isMany = files.length > 1;
  const printer = printerFor(output, files.length);
  const overview = outDirectory !== null && isMany ? new OverviewFile() : null;
  const setup = { source, outDirectory, prints: printer.prints, withFindings: overview !== null, withExtract: isMany };
  const count = Math.min(availableParallelism(), files.length);
  const threads = Array.from({ length: count }, () => new CheckingThread(setup));
  for (const thread of threads) thread.start();
  const stop = stopOnInterrupt();
  const workers = threads.map((thread) => (file: FileToCheck) => thread.check(file));
  const outcomes = inOrder(files, workers, FILES_AHEAD, stop);
  const status = await report(outcomes, many, mayBeRefused(source) ? heldBack(printer) : printer, overview);
  await Promise.all(threads.map((thread) => thread.end()));
  return stop.isAsked ? INTERRUPTED : status;
}

async function report(
  outcomes: AsyncIterable<FileOutcome>,
  { files, source, paramsFile, outDirectory }: ManyFiles,
  printer: Printer,
  overview: OverviewFile | null,
): Promise<number> {
  const progress = new Progress(files.length);
  const use = new TableUse(source.kind === 'table' ? source.rows : [], WORDS);
  const rows: StationRow[] = [];
  const extracts: SubmissionExtract[] = [];
  let status = NO_ERRORS;
  const say = (notices: readonly string[]): void => {
    for (const notice of notices) tell(notice);
  };
  progress.show();
  await printer.begin();
  for await (const outcome of outcomes) {
    progress.clear();
    if (outcome.parameterProblems.length > 0) {
      tell(wrongParams(paramsFile ?? '', outcome.parameterProblems));
      return UNUSABLE;
    }
    say([...outcome.notices, ...use.noticesOf(outcome)]);
    await printer.file(outcome);
    rows.push(outcome.row);
    if (outcome.extract) extracts.push(outcome.extract);
    overview?.add(outcome);
    status = Math.max(status, statusOf(outcome, outDirectory !== null));
    progress.step(outcome.row.file);
  }
  progress.clear();
  const across = acrossStations(extracts, LANGUAGE);
  const unmatched = use.unmatched();
  await printer.end(withAcross(rows, across), across, unmatched);
  say(use.notices());
  if (rows.length < files.length) {
    tell(format(WORDS.commandLine.notices.stopped, { files: files.length, checked: rows.length }));
  }
  if (!overview || outDirectory === null) return status;
  const written = await overview.write(outDirectory, across, unmatched);
  tell(written.said);
  return written.path === null ? UNUSABLE : status;
}
