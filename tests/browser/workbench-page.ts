import type { BrowserContextOptions, Page } from 'playwright-core';
import type { BuiltSite } from './built-site';
import type { WatchedPage } from './watched-page';

export interface ChosenFile {
  readonly name: string;
  readonly buffer: Buffer;
}

/** The workbench with the sample open, in a browser that gives no file handles, so that a test can choose files. */
export async function openWorkbench(site: BuiltSite, options?: BrowserContextOptions): Promise<WatchedPage> {
  const watched = await site.open(options);
  const { page } = watched;
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto(site.url('workbench.html'));
  await page.getByRole('grid').waitFor();
  return watched;
}

export async function choose(page: Page, button: string, files: readonly ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: '' })));
}
