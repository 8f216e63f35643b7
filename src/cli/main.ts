import { isMainThread } from 'node:worker_threads';

/** The command, and the threads in which it checks files, are one program: each loads only what it runs. */
async function start(): Promise<void> {
  if (isMainThread) await (await import('./command')).run(process.argv.slice(2));
  else (await import('./serve')).serve();
}

void start();
