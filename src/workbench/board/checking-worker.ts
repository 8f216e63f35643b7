import { format, stringsFor } from '../../strings';
import { whenIdle } from '../../taskpane/state/when-idle';
import { checkSubmission, failedSubmission, type CheckedSubmission, type SubmissionTask } from './check-submission';
import { WorkerScript } from './worker-script';

const SCRIPT = new WorkerScript(/* webpackChunkName: "checking-worker" */ new URL('./worker.ts', import.meta.url));

/** The script that checks files beside the page: what a page without a network has to have kept. */
export const CHECKING_SCRIPT = SCRIPT.url;

/** How long a file is checked before it is given up, in seconds: the largest submission seen takes a tenth of one. */
const SECONDS_FOR_A_FILE = 30;

class TooSlow extends Error {}

/**
 * A worker that checks one file after another. A file that takes too long, or that makes the worker end, costs that file
 * alone: the next one has a new worker. Where there can be none (a page opened from a disk) the page itself checks, with
 * pauses in which it answers.
 */
export class CheckingWorker {
  private current: Promise<Worker | null> | null = null;

  constructor(private readonly start: () => Worker = () => new Worker(CHECKING_SCRIPT)) {}

  async check(task: SubmissionTask): Promise<CheckedSubmission> {
    this.current ??= this.ready();
    const worker = await this.current;
    if (!worker) return checkSubmission(task, whenIdle);
    try {
      // What is in the file is handed over, not copied.
      worker.postMessage(task, [task.bytes.buffer]);
      return (await answerOf(worker, SECONDS_FOR_A_FILE)) as CheckedSubmission;
    } catch (error) {
      await this.end();
      const { givenUp } = stringsFor(task.language).commandLine;
      const code = error instanceof TooSlow ? 'too-slow' : 'crashed';
      const message = format(givenUp[code], { seconds: SECONDS_FOR_A_FILE });
      return failedSubmission(task.name, { code, message });
    }
  }

  /** Gives up the memory that the worker holds; the next file has a new one. */
  async end(): Promise<void> {
    const ended = this.current;
    this.current = null;
    (await ended)?.terminate();
  }

  /** Null where the browser lets no worker run. */
  private async ready(): Promise<Worker | null> {
    try {
      const worker = this.start();
      await answerOf(worker, SECONDS_FOR_A_FILE);
      return worker;
    } catch {
      return null;
    }
  }
}

/** The next message of a worker. Fails where it ends instead, or says nothing for so many seconds. */
function answerOf(worker: Worker, seconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      worker.removeEventListener('message', answer);
      worker.removeEventListener('error', fail);
    };
    const answer = ({ data }: MessageEvent<unknown>): void => {
      settle();
      resolve(data);
    };
    const fail = (): void => {
      settle();
      reject(new Error('the worker ended'));
    };
    const timer = setTimeout(() => {
      settle();
      reject(new TooSlow());
    }, seconds * 1000);
    worker.addEventListener('message', answer);
    worker.addEventListener('error', fail);
  });
}

/** One fewer than there are cores, which the page needs itself; more than these only wait for memory. */
const MOST_WORKERS = 4;

/** As many as this computer has cores to spare. */
export function checkingWorkers(): CheckingWorker[] {
  const count = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1));
  return Array.from({ length: count }, () => new CheckingWorker());
}
