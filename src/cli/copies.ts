import { mkdir, open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/**
 * Writes a copy under the same base name into a directory, numbered when that name is taken:
 * neither the original nor an earlier copy is ever overwritten. Returns the path.
 */
export async function writeCopy(directory: string, file: string, bytes: Uint8Array): Promise<string> {
  await mkdir(directory, { recursive: true });
  const extension = extname(file);
  const base = basename(file, extension);
  for (let number = 1; ; number++) {
    const path = join(directory, `${base}${number === 1 ? '' : ` (${number})`}${extension}`);
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(bytes).finally(() => handle.close());
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
