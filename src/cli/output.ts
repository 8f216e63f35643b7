import { once } from 'node:events';
import { printable } from './terminal';

/** Writes to standard output and waits while its reader is behind: nothing piles up here. */
export async function print(content: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(content)) await once(process.stdout, 'drain');
}

/** A line on standard error, for the person who runs the command. */
export function tell(text: string): void {
  process.stderr.write(printable(`${text}\n`));
}
