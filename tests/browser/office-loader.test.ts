import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { builtSite } from './built-site';
import { OFFICE_JS } from './office-page';
import type { WatchedPage } from './watched-page';

jest.setTimeout(120_000);

/** The folder of office.js, from which its loader fetches the rest, and what Microsoft publishes of it as a package. */
const HOSTED = OFFICE_JS.replace(/office\.js$/, '');
const LIBRARY = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const STRINGS = 'zh-cn/office_strings.js';
/** What the loader fetches where no Excel names itself. */
const OUTSIDE = 'o15apptofilemappingtable.js';

/**
 * How each Excel names itself to the pages that it opens: application, platform, version, language, then flags. That on
 * the web says in which frame the page stands; the library trusts Microsoft's own, those of 21Vianet too.
 */
const HOSTS: readonly (readonly [platform: string, info: string, library: string])[] = [
  ['web', 'Excel$Web$16.01$zh-CN$$$$16#&_xdm_Info=1|2|https://excel.officeapps.live.com', 'excel-web-16.00.js'],
  ['21Vianet', 'Excel$Web$16.01$zh-CN$$$$16#&_xdm_Info=1|2|https://a.partner.officewebapps.cn', 'excel-web-16.00.js'],
  ['Windows', 'Excel$Win32$16.01$zh-CN$$$$16', 'excel-win32-16.01.js'],
  ['Windows, telemetry', 'Excel$Win32$16.01$zh-CN$telemetry$$$0', 'excel-win32-16.01.js'],
  ['Mac', 'Excel$Mac$16.00$zh-CN$$$$16', 'excel-mac-16.00.js'],
  ['iPad', 'Excel$iOS$16.00$zh-CN$$$$16', 'excel-ios-16.00.js'],
];

const site = builtSite();

declare global {
  interface Window {
    /** What the library asked of Excel. */
    readonly __asked?: readonly unknown[];
  }
}

/** An empty page over the real loader and whatever that fetches, which `fetched` collects. */
async function emptyPage(): Promise<WatchedPage & { readonly fetched: string[] }> {
  const fetched: string[] = [];
  const files = ['office.js', STRINGS, OUTSIDE, ...HOSTS.map(([, , library]) => library)];
  const allowed = files.map((file) => `${HOSTED}${file}`);
  const watched = await site.open({}, allowed);
  await watched.page.route(`${HOSTED}**`, async (route) => {
    const name = route.request().url().slice(HOSTED.length);
    fetched.push(name);
    const file = join(LIBRARY, name);
    if (existsSync(file)) await route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') });
    else await route.fulfill({ status: 404 });
  });
  return { ...watched, fetched };
}

/** Puts into a page what the library speaks to: on the web the frame around it, on Apple's systems a message handler. */
async function standInExcel(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked: unknown[] = [];
    const postMessage = (message: unknown) => asked.push(message);
    Object.defineProperty(window, 'parent', { value: { postMessage } });
    const messageHandlers = new Proxy({}, { get: () => ({ postMessage }) });
    Object.assign(window, { __asked: asked, webkit: { messageHandlers } });
  });
}

describe.each(['taskpane.html', 'commands.html'])('%s over the real loader of office.js', (file) => {
  test.each(HOSTS)(
    'in Excel (%s): nothing that the policy refuses, nothing fetched but its own',
    async (platform, info, library) => {
      const { page, faults, fetched } = await emptyPage();
      await standInExcel(page);
      await page.goto(site.url(`${file}?_host_Info=${info}`));
      await page.waitForFunction(() => 'Excel' in window);
      // In Windows the library calls into Excel itself, which is not here.
      if (!platform.startsWith('Windows')) await page.waitForFunction(() => (window.__asked?.length ?? 0) > 0);
      await page.waitForLoadState('networkidle');
      expect(fetched.sort()).toEqual([library, 'office.js', STRINGS].sort());
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('in a browser: the policy refuses the frame that would send telemetry', async () => {
    const { page, faults, fetched } = await emptyPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('telemetryservice'));
    await page.goto(site.url(file));
    await refused;
    expect(fetched.sort()).toEqual([OUTSIDE, 'office.js']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/Framing 'https:\/\/telemetryservice\.[^']+' violates .*default-src 'none'/);
    await page.context().close();
  });
});
