import { type FileHandle, open, stat } from 'node:fs/promises';

/** No workbook is larger; what a file may hold unpacked is limited where it is opened. */
const MAX_SIZE = 512 * 2 ** 20;

/** Stands in the names that Node gives for bytes that are no UTF-8: what is called so is found under no name. */
const NOT_UTF8 = '\ufffd';

export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'unreadable' | 'misnamed' | 'not-a-file' | 'too-large' };

/**
 * The content of a file on a disk. Pipes and devices are refused before they are opened: they may never end, or wait for
 * somebody to write. So is what systems show as files without a size (`/proc`): no more is read than the file says it has.
 */
export async function readFileOnDisk(path: string): Promise<FileRead> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { ok: false, reason: found.isDirectory() ? 'unreadable' : 'not-a-file' };
    if (found.size > MAX_SIZE) return { ok: false, reason: 'too-large' };
    const bytes = new Uint8Array(found.size);
    const handle = await open(path, 'r');
    try {
      return { ok: true, bytes: bytes.subarray(0, await fill(handle, bytes)) };
    } finally {
      await handle.close();
    }
  } catch {
    return { ok: false, reason: path.includes(NOT_UTF8) ? 'misnamed' : 'unreadable' };
  }
}

/** Reads until the buffer is full or the file ends; returns how much. */
async function fill(handle: FileHandle, bytes: Uint8Array): Promise<number> {
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
