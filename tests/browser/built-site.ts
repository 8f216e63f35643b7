import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { DIST } from '../support/dist';
import { serve, type Site } from './site';
import { watchedPage, type WatchedPage } from './watched-page';

export interface BuiltSite {
  /** The address of a file of the build. */
  url(file: string): string;
  /** A new page, empty and watched; `allowed`: addresses outside the site that it needs. */
  open(options?: BrowserContextOptions, allowed?: readonly string[]): Promise<WatchedPage>;
}

/** The production build on a server of its own, in a real browser, for the tests of one file. */
export function builtSite(): BuiltSite {
  let running: { readonly site: Site; readonly browser: Browser } | undefined;
  const use = () => {
    if (!running) throw new Error('The site is open during tests only');
    return running;
  };
  beforeAll(async () => {
    running = { site: await serve(DIST), browser: await launchBrowser() };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.site.close();
  });
  return {
    url: (file) => `${use().site.origin}/${file}`,
    open: (options, allowed) => watchedPage(use().browser, use().site.origin, options, allowed),
  };
}
