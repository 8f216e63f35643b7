import { access, readdir } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { format } from '../strings';
import { WORDS } from './words';

export interface FilesFound {
  readonly files: readonly string[];
  /** What was left out, for the user. */
  readonly notices: readonly string[];
}

const WILDCARD = /[*?]/;
const SEPARATORS = process.platform === 'win32' ? /[\\/]+/ : /\/+/;
/** Excel and WPS put such a file beside a workbook as long as it is open. */
const LOCK_FILE = '~$';

/**
 * The files that the arguments name. `*` and `?` are expanded here where the shell did not: those of Windows leave that
 * to the program. A pattern that nothing matches stays, so that it is told as a file that cannot be read.
 */
export async function expandFiles(names: readonly string[]): Promise<FilesFound> {
  const found = (await Promise.all(names.map(expand))).flat();
  return {
    files: found.filter((path) => !isLockFile(path)),
    notices: found.filter(isLockFile).map(lockNotice),
  };
}

export function isLockFile(path: string): boolean {
  return basename(path).startsWith(LOCK_FILE);
}

/** Says of such a file that it is passed over. */
export function lockNotice(path: string): string {
  return format(WORDS.commandLine.notices.lockFile, { file: basename(path) });
}

async function expand(name: string): Promise<string[]> {
  if (!WILDCARD.test(name) || (await exists(name))) return [name];
  const { root } = parse(name);
  let paths = [root];
  for (const segment of name.slice(root.length).split(SEPARATORS)) {
    paths = (await Promise.all(paths.map((path) => matching(path, segment)))).flat();
  }
  return paths.length > 0 ? paths : [name];
}

/** What a folder holds under one segment of a pattern; folders on the way need not be listed. */
async function matching(folder: string, segment: string): Promise<string[]> {
  if (!WILDCARD.test(segment)) {
    const path = join(folder, segment);
    return (await exists(path)) ? [path] : [];
  }
  const pattern = toExpression(segment);
  const names = await readdir(folder === '' ? '.' : folder).catch(() => []);
  return names
    .filter((name) => pattern.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}

function toExpression(segment: string): RegExp {
  const source = segment
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, process.platform === 'win32' ? 'isu' : 'su');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
