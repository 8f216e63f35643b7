import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file';
import { outcomeOf } from './outcome';
import type { FileToCheck, ThreadSetup } from './task';

/** The side of a checking thread: says that it is ready, then answers each file with what came of it. */
export function serve(): void {
  const setup = workerData as ThreadSetup;
  parentPort?.on('message', (file: FileToCheck) => {
    void checkFile(file.path, setup.source, setup.outDirectory).then((checked) => {
      const outcome = outcomeOf(checked, file, setup);
      // What is printed is handed over, not copied.
      parentPort?.postMessage(
        outcome,
        outcome.printed.map(({ buffer }) => buffer as ArrayBuffer),
      );
    });
  });
  parentPort?.postMessage('ready');
}
