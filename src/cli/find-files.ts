import { type Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { READABLE } from '../file/formats';
import { format } from '../strings';
import { isDirectory } from './copies';
import { expandFiles, isLockFile, lockNotice } from './expand-files';
import { OVERVIEW_NAME } from './overview-file';
import type { FileToCheck } from './task';
import { WORDS } from './words';

const { notices: told } = WORDS.commandLine;

export interface FilesToCheck {
  readonly files: readonly FileToCheck[];
  /** What was left out, for the user. */
  readonly notices: readonly string[];
}

/** Submissions also come like this, as templates: what cannot be read has to be said of each. */
const OTHER_WORKBOOKS = ['.ett', '.xltx', '.xltm'];
const WORKBOOKS = new Set([...READABLE.flatMap(({ extensions }) => extensions), ...OTHER_WORKBOOKS]);

/** So many names of files that were skipped are told. */
const MOST_NAMED = 5;

/** What a walk has come upon. */
interface Walk {
  readonly files: FileToCheck[];
  readonly notices: string[];
  readonly others: string[];
  /** Where copies go, as the system calls it; null without. */
  readonly out: string | null;
}

const realPath = (path: string): Promise<string | null> => realpath(path).catch(() => null);

/**
 * The files that the arguments name: patterns are expanded, folders are walked with all that lie in them. What is called a
 * workbook is taken, sound or not; what is not, hidden files, and what lies where copies go, is passed over and said.
 */
export async function findFiles(names: readonly string[], outDirectory: string | null): Promise<FilesToCheck> {
  const { files: paths, notices } = await expandFiles(names);
  const walk: Walk = {
    files: [],
    notices: [...notices],
    others: [],
    out: outDirectory === null ? null : await realPath(outDirectory),
  };
  for (const path of paths) {
    if (await isDirectory(path)) await walkNamed(path, walk);
    else walk.files.push({ path, listedAs: basename(path) });
  }
  return { files: toldApart(walk.files), notices: [...walk.notices, ...othersNotice(walk.others)] };
}

/** Files of one name in several folders are listed with all that leads to them. */
function toldApart(files: readonly FileToCheck[]): FileToCheck[] {
  const paths = new Map<string, Set<string>>();
  for (const { path, listedAs } of files) paths.set(listedAs, (paths.get(listedAs) ?? new Set()).add(path));
  return files.map((file) => ((paths.get(file.listedAs)?.size ?? 0) > 1 ? { ...file, listedAs: file.path } : file));
}

function othersNotice(others: readonly string[]): string[] {
  if (others.length === 0) return [];
  const named = others.slice(0, MOST_NAMED).join(WORDS.listSeparator);
  const files = others.length > MOST_NAMED ? format(told.andOthers, { files: named }) : named;
  return [format(told.notWorkbooks, { count: others.length, files })];
}

async function walkNamed(folder: string, walk: Walk): Promise<void> {
  const before = walk.files.length;
  await walkFolder(folder, '', walk);
  if (walk.files.length === before) walk.notices.push(format(told.emptyFolder, { folder }));
}

/** Links to folders are not followed: they may lead back. */
async function walkFolder(folder: string, within: string, walk: Walk): Promise<void> {
  if (walk.out !== null && (await realPath(folder)) === walk.out) {
    walk.notices.push(format(told.outSkipped, { folder }));
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    walk.notices.push(format(told.unreadableFolder, { folder }));
    return;
  }
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const [path, listedAs] = [join(folder, entry.name), join(within, entry.name)];
    if (entry.isDirectory()) await walkFolder(path, listedAs, walk);
    else takeFile(entry, { path, listedAs }, walk);
  }
}

function takeFile({ name }: Dirent, file: FileToCheck, walk: Walk): void {
  if (isLockFile(name)) walk.notices.push(lockNotice(name));
  else if (name.startsWith(OVERVIEW_NAME)) walk.notices.push(format(told.ownOverview, { file: file.listedAs }));
  else if (WORKBOOKS.has(extname(name).toLowerCase())) walk.files.push(file);
  else walk.others.push(file.listedAs);
}
