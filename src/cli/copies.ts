import { createHash, randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { errorCode } from './error-code';

/** Why nothing could be written: what is to be done differs. */
export type Obstacle = 'full' | 'read-only' | 'other';

const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

function obstacleOf(error: unknown): Obstacle {
  return OBSTACLES[errorCode(error) ?? ''] ?? 'other';
}

/** Makes the directory of `--out` where it is missing, and takes away what a run that was killed left in it; null, or what stands in the way. */
export async function makeDirectory(directory: string): Promise<Obstacle | null> {
  try {
    await makeWithParents(resolve(directory));
    // What cannot be taken away is in nobody's way.
    await clearLeftOvers(directory).catch(() => undefined);
    return null;
  } catch (error) {
    return obstacleOf(error);
  }
}

/** Node's own recursion never ends where a system takes no new directories (`/proc`). */
async function makeWithParents(directory: string): Promise<void> {
  if (await isDirectory(directory)) return;
  const parent = dirname(directory);
  if (parent !== directory) await makeWithParents(parent);
  try {
    await mkdir(directory);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!(await isDirectory(directory))) throw error;
  }
}

/** Whether there is a directory at a path. */
export async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

export type CopyWritten =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly obstacle: Obstacle };

/**
 * Writes a copy under the same base name into a directory, numbered when that name is taken: neither the original nor an
 * earlier copy is ever overwritten. The copy appears whole under its name or not at all, whenever the program is killed.
 */
export async function writeCopy(directory: string, file: string, bytes: Uint8Array): Promise<CopyWritten> {
  const temporary = join(directory, `${TEMPORARY}${OWNER}-${randomUUID()}.tmp`);
  try {
    await writeThrough(temporary, bytes);
    return { ok: true, path: await placeUnderFreeName(temporary, directory, file) };
  } catch (error) {
    return { ok: false, obstacle: obstacleOf(error) };
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** On the disk, not only on its way there, before it gets its name. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    // Some network folders know no such thing; the copy is as good as they are.
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}

async function placeUnderFreeName(temporary: string, directory: string, file: string): Promise<string> {
  const extension = extname(file);
  const base = basename(file, extension);
  for (let number = 1; ; number++) {
    const path = join(directory, `${base}${number === 1 ? '' : ` (${number})`}${extension}`);
    if (await takeName(temporary, path)) return path;
  }
}

/** Gives the file that name; false where something has it. */
async function takeName(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
  }
  // Sticks and some shares have no links. A rename would replace what has the name, so nothing may have it.
  if (await isThere(path)) return false;
  await rename(temporary, path);
  return true;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

const TEMPORARY = '.station-review-';
/** A shared folder is written to from several computers, which know nothing of each other's processes. */
const COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const OWNER = `${COMPUTER}-${process.pid}`;
const LEFT_OVER = /^\.station-review-([0-9a-f]{8})-(\d+)-[0-9a-f-]{36}\.tmp$/;
/** No run takes as long. */
const LONGEST_RUN = 24 * 60 * 60 * 1000;

async function clearLeftOvers(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const [, computer, owner] = LEFT_OVER.exec(name) ?? [];
    if (owner === undefined) continue;
    const path = join(directory, name);
    const isAbandoned = (computer === COMPUTER && !isRunning(Number(owner))) || (await isOld(path));
    if (isAbandoned) await rm(path, { force: true }).catch(() => undefined);
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > LONGEST_RUN;
}
