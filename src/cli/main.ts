import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/**
 * How much V8 runs of a function before it optimises it, three times its own measure. Our code is many small functions, and a
 * file is checked in some milliseconds: optimised as early as V8 does, the optimising takes as long as the work of 200 files.
 */
const OPTIMISE_LATER = '--interrupt-budget=400000';
/** Versions of Node whose V8 has the flag; another would complain of it on standard error. */
const KNOWN_BY = { from: 20, to: 24 };

function optimiseLater(): void {
  const version = Number.parseInt(process.versions.node, 10);
  if (version >= KNOWN_BY.from && version <= KNOWN_BY.to) setFlagsFromString(OPTIMISE_LATER);
}

/** The command, and the threads in which it checks files, are one program: each loads only what it runs. */
async function start(): Promise<void> {
  if (isMainThread) {
    optimiseLater();
    await (await import('./command')).run(process.argv.slice(2));
  } else (await import('./serve')).serve();
}

void start();
