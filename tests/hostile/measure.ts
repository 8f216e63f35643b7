import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostileFile } from './files';

const ROOT = join(__dirname, '..', '..');
const USAGE = join(ROOT, 'tests', 'hostile', 'usage.mjs');
/** Long enough to see how long it would take. */
const PATIENCE = 120_000;

export interface Measured {
  readonly status: number | null;
  readonly seconds: number;
  readonly megabytes: number;
  readonly stdout: string;
}

/** The same with `--out`: the copy is written as well. */
export function measureWithCopy(file: HostileFile): Measured {
  const copies = mkdtempSync(join(tmpdir(), 'copies-'));
  try {
    return measure(file, '--json', '--out', copies);
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

/** Checks a file by the command line, in a process of its own; `args` stand before the file. */
export function measure(file: HostileFile, ...args: readonly string[]): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const path = join(folder, `${file.name}.xlsx`);
    writeFileSync(path, file.bytes());
    const program = ['--import', USAGE, join(ROOT, 'src', 'cli', 'launch.js'), ...args, path];
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, program, {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: PATIENCE,
      maxBuffer: 2 ** 30,
    });
    const seconds = (performance.now() - start) / 1000;
    return { status, seconds, megabytes: Number(stderr.split('\n').at(-1)) / 1024, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
