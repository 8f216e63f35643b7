import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { canInstallPackages, installPackages } from './system';

/** Where a Chromium may already be, the one that was asked for first. */
function candidates(): string[] {
  return [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    chromium.executablePath(),
  ].filter((path) => path !== undefined);
}

/** Path of a Chromium on this machine, or null. */
export function findBrowser(): string | null {
  return candidates().find((path) => existsSync(path)) ?? null;
}

/** Path of a Chromium; where there is none, the system's package manager or playwright installs one. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (canInstallPackages()) installPackages(['chromium']);
  else execSync('npx playwright-core install chromium', { stdio: 'inherit' });
  const installed = findBrowser();
  if (!installed) throw new Error('No Chromium found or installed: set CHROMIUM_PATH to one.');
  return installed;
}

/** Starts a headless Chromium; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  // Root, as in a container, has no sandbox.
  return chromium.launch({ executablePath: ensureBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
