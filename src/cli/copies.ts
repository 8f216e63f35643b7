import { mkdir, open, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { errorCode } from './error-code';

/** Makes the directory of `--out` where it is missing; false when that is not possible. */
export async function makeDirectory(directory: string): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes a copy under the same base name into a directory, numbered when that name is taken:
 * neither the original nor an earlier copy is ever overwritten, and no half of a copy stays behind.
 * Returns the path; null when the disk or its rights do not allow it.
 */
export async function writeCopy(directory: string, file: string, bytes: Uint8Array): Promise<string | null> {
  const extension = extname(file);
  const base = basename(file, extension);
  for (let number = 1; ; number++) {
    const path = join(directory, `${base}${number === 1 ? '' : ` (${number})`}${extension}`);
    const state = await writeNew(path, bytes);
    if (state === 'written') return path;
    if (state === 'failed') return null;
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<'written' | 'taken' | 'failed'> {
  let isOurs = false;
  try {
    const handle = await open(path, 'wx');
    isOurs = true;
    await handle.writeFile(bytes).finally(() => handle.close());
    return 'written';
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    return errorCode(error) === 'EEXIST' ? 'taken' : 'failed';
  }
}
