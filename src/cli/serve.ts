import { parentPort, workerData } from 'node:worker_threads';
import { checkForOutput } from './outcome';
import type { FileToCheck, ThreadSetup } from './task';

/** The side of a checking thread: says that it is ready, then answers each file with what came of it. */
export function serve(): void {
  const setup = workerData as ThreadSetup;
  parentPort?.on('message', (file: FileToCheck) => {
    void checkForOutput(file, setup).then((outcome) => {
      // What is printed is handed over, not copied.
      parentPort?.postMessage(
        outcome,
        outcome.printed.map(({ buffer }) => buffer as ArrayBuffer),
      );
    });
  });
  parentPort?.postMessage('ready');
}
