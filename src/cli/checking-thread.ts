import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { format } from '../strings';
import { errorCode } from './error-code';
import { FILE_LIMITS, type FileLimits } from './limits';
import { failedOutcome } from './outcome';
import type { FileOutcome, FileToCheck, ThreadSetup } from './task';
import { WORDS } from './words';

type GivenUp = keyof typeof WORDS.commandLine.givenUp;

/**
 * A thread that checks one file after another. A file that takes too long or too much memory, or that makes the thread end,
 * costs that file alone: the next one has a new thread.
 */
export class CheckingThread {
  private current: Promise<Worker> | null = null;

  constructor(
    private readonly setup: ThreadSetup,
    /** Serves as such a thread; by default the command itself. */
    private readonly program = realpathSync(process.argv[1] ?? ''),
    private readonly limits: FileLimits = FILE_LIMITS,
  ) {}

  /** Starts the thread before there is a file for it. */
  start(): void {
    this.current ??= this.ready();
    // Told when the first file is checked.
    this.current.catch(() => undefined);
  }

  async check(file: FileToCheck): Promise<FileOutcome> {
    try {
      this.current ??= this.ready();
      return await this.ask(await this.current, file);
    } catch (error) {
      await this.end();
      return this.givenUp(file, error);
    }
  }

  async end(): Promise<void> {
    const ended = this.current;
    this.current = null;
    await ended?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
  }

  private async ready(): Promise<Worker> {
    const worker = new Worker(this.program, {
      workerData: this.setup,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
    });
    await answerOf(worker);
    return worker;
  }

  private async ask(worker: Worker, file: FileToCheck): Promise<FileOutcome> {
    worker.postMessage(file);
    return (await answerOf(worker, this.limits.seconds)) as FileOutcome;
  }

  private givenUp(file: FileToCheck, error: unknown): FileOutcome {
    const code: GivenUp =
      error instanceof TooSlow
        ? 'too-slow'
        : errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'out-of-memory'
          : 'crashed';
    const message = format(WORDS.commandLine.givenUp[code], { seconds: this.limits.seconds });
    return failedOutcome(file, { file: basename(file.path), failure: { code, message } }, this.setup);
  }
}

class TooSlow extends Error {}

/** The next message of a thread. Fails where it ends instead, or says nothing for so many seconds. */
function answerOf(worker: Worker, seconds?: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    const ended = (): void => {
      fail(new Error('the thread ended'));
    };
    const answer = (message: unknown): void => {
      settle();
      resolve(message);
    };
    const late = (): void => {
      fail(new TooSlow());
    };
    const timer = seconds === undefined ? undefined : setTimeout(late, seconds * 1000);
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', answer).off('error', fail).off('exit', ended);
    };
    worker.on('message', answer).on('error', fail).on('exit', ended);
  });
}
