import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, ContextObject, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const ROOT = join(__dirname, '..', '..');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Made to be looked at; not committed. */
const SCREENSHOTS = join(ROOT, '.cache', 'screenshots');

/** A page, and what it did that it should not have done. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to other origins, errors in the console, violations of the content security policy. */
  readonly faults: readonly string[];
}

/** Opens an empty page whose faults are collected from its first request on. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
  /** Addresses outside the origin that the page needs. */
  allowed: readonly string[] = [],
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = [origin, 'blob:', 'data:'].some((start) => url.startsWith(start));
    if (!isOwn && !allowed.includes(url)) faults.push(`request ${url}`);
  });
  page.on('requestfailed', (request) => faults.push(`failed request ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception ${error.message}`));
  page.on('console', (message) => {
    // A violation of the content security policy shows here too.
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console ${message.text()}`);
  });
  return { page, faults };
}

/** Saves what the page looks like under a name that says view and state. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

declare global {
  interface Window {
    readonly axe: { run(context: ContextObject, options: RunOptions): Promise<AxeResults> };
  }
}

/** Fluent UI's focus traps put hidden stops beside dialogs and tabs, which axe takes for content. */
const FOCUS_STOPS = '[data-tabster-dummy]';

/**
 * Violations of accessibility rules, one line each: rule, what, where. Where the system forces its own colours
 * (`forcedColors`), contrast is the system's, and axe reads the colours that are not shown.
 */
export async function accessibilityFaults(page: Page, { forcedColors = false } = {}): Promise<string[]> {
  // Not as a script tag: the policy of the page would forbid it, and rightly so.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ([stops, contrast]) =>
      window.axe.run(
        { exclude: [stops] },
        { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } },
      ),
    [FOCUS_STOPS, !forcedColors] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 200)} ${failureSummary ?? ''}`,
    ),
  );
}
