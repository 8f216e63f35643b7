import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/**
 * How much V8 runs of a function before it optimises it, and how much of others it takes into it: later and less than by
 * itself. Our code is many small functions, and a file is checked in some milliseconds: as V8 does it, the optimising takes
 * as long as the work of 200 files.
 */
const OPTIMISE_LESS = ['--interrupt-budget=700000', '--max-inlined-bytecode-size-cumulative=300'];
/** Versions of Node whose V8 has these flags; another would complain of it on standard error. */
const KNOWN_BY = { from: 20, to: 24 };

function optimiseLess(): void {
  const version = Number.parseInt(process.versions.node, 10);
  if (version >= KNOWN_BY.from && version <= KNOWN_BY.to) for (const flag of OPTIMISE_LESS) setFlagsFromString(flag);
}

/** The command, and the threads in which it checks files, are one program: each loads only what it runs. */
async function start(): Promise<void> {
  if (isMainThread) {
    optimiseLess();
    await (await import('./command')).run(process.argv.slice(2));
  } else (await import('./serve')).serve();
}

void start();
