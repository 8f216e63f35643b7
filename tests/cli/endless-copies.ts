/** A process that writes copies into the directory of its argument until it is killed. */
import { makeDirectory, writeCopy } from '../../src/cli/copies';

export const COPY_SIZE = 8 * 2 ** 20;

async function writeOnAndOn(directory: string): Promise<void> {
  await makeDirectory(directory);
  const bytes = new Uint8Array(COPY_SIZE).fill(1);
  process.stdout.write('begun\n');
  for (;;) await writeCopy(directory, '副本.xlsx', bytes);
}

const [, program, directory] = process.argv;
if (program === __filename && directory !== undefined) void writeOnAndOn(directory);
