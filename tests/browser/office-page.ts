import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import webpack from 'webpack';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { OfficeContextOptions } from '../standin/office-context';

/** Where the built pages load office.js from. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
const SWC_OPTIONS = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } };

/** The stand-in as one script for a page. */
export async function bundleStandIn(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  const compiler = webpack({
    mode: 'none',
    entry: join(__dirname, '..', 'standin', 'browser.ts'),
    output: { path: folder, filename: 'stand-in.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: 'swc-loader', options: SWC_OPTIONS }] },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
        else resolve();
      });
    });
    return readFileSync(join(folder, 'stand-in.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Answers the page's request for office.js with Microsoft's library, and the stand-in in the place of Excel. */
export async function routeOffice(
  page: Page,
  standIn: string,
  workbook: WorkbookSnapshot,
  options: OfficeContextOptions = {},
  /** When the library comes. */
  coming: Promise<void> = Promise.resolve(),
): Promise<void> {
  const library = readFileSync(LIBRARY, 'utf8');
  const setup = `window.__standinWorkbook = ${JSON.stringify(workbook)}; window.__standinOptions = ${JSON.stringify(options)};`;
  await page.route(OFFICE_JS, async (route) => {
    await coming;
    await route.fulfill({ contentType: 'text/javascript', body: [library, setup, standIn].join('\n;\n') });
  });
}
