import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FailureReport, StationReport } from '../../src/report/report';

const ROOT = join(__dirname, '..', '..');
/** What `npm run check` starts. */
export const LAUNCH = join(ROOT, 'src', 'cli', 'launch.js');

export const WORKBOOKS = join(ROOT, 'tests', 'workbooks');
export const TAIPING = join(WORKBOOKS, 'taiping-2024-mid.xlsx');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** Runs a script of the tests, and kills it so many milliseconds after its first word. */
export function killedAfter(milliseconds: number, script: string, ...args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script), ...args], { cwd: ROOT });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
    child.on('error', reject);
    child.on('close', () => {
      resolve();
    });
  });
}

/** Runs the command as an evaluator does, over a pipe. Whatever happens, nobody is shown a stack trace. */
export async function check(...args: readonly string[]): Promise<Ran> {
  const ran = await run(process.execPath, [LAUNCH, ...args]);
  if (/^\s+at .+:\d+|node:internal/m.test(ran.stdout + ran.stderr)) throw new Error(ran.stdout + ran.stderr);
  return ran;
}

export function checkByNpm(...args: readonly string[]): Promise<Ran> {
  return run('npm', ['run', '-s', 'check', '--', ...args]);
}

/** The reports that `--json` prints: all of standard output, or the test fails. */
export function reportsOf({ stdout }: Ran): (StationReport & Partial<FailureReport>)[] {
  return JSON.parse(stdout) as (StationReport & Partial<FailureReport>)[];
}

/** A directory of its own for a test, gone afterwards. */
export function scratch(): { readonly path: (...names: string[]) => string; readonly remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), '社工站 评估-'));
  return {
    path: (...names) => join(directory, ...names),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export function writeJson(path: string, content: unknown): string {
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** What the published report of Taiping gives beside its annexes. */
export const TAIPING_PARAMETERS = {
  stage: 'midterm',
  headcount: [
    { from: '2024-09', count: 20 },
    { from: '2025-03', count: 15 },
  ],
  scheme: '2023',
  scores: { purchaser: 20, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 },
};
