import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIME_LIMIT = 120_000;

/** Calculate every formula on loading: by default LibreOffice keeps the values that it finds in the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Whether LibreOffice is on the path. */
export function isLibreOfficeAvailable(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'soffice')));
}

/**
 * `it` where LibreOffice is there; where it is not, the test is skipped under a name that says so,
 * except in continuous integration, where its absence is a failure.
 */
export function itWithLibreOffice(name: string, test: () => Promise<void>, timeout = TIME_LIMIT): void {
  if (isLibreOfficeAvailable() || process.env['CI'] === 'true') it(name, test, timeout);
  else it.skip(`${name} (skipped: LibreOffice is not installed)`, test);
}

/** The workbook saved again by LibreOffice with every formula calculated from nothing. */
export function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, 'xlsx');
}

/** The workbook as LibreOffice saves it in another format, with every formula calculated from nothing. */
export function savedAs(bytes: Uint8Array, format: 'xls' | 'ods'): Promise<Uint8Array> {
  return convert(bytes, format);
}

/** The workbook as it would be printed. */
export function toPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, 'pdf');
}

/** Each run has a profile of its own, so that runs at the same time do not wait for one another. */
async function convert(bytes: Uint8Array, format: 'xlsx' | 'xls' | 'ods' | 'pdf'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const source = join(folder, 'workbook.xlsx');
    await writeFile(source, bytes);
    const output = join(folder, 'output');
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', format];
    await run('soffice', [...options, '--outdir', output, source], { timeout: TIME_LIMIT });
    return new Uint8Array(await readFile(join(output, `workbook.${format}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
