import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { StandIn } from '../standin/stand-in';
import type { OfficeContextOptions } from '../standin/office-context';
import { faultyWorkbook } from './test-workbooks';
import { bundleStandIn, OFFICE_JS, routeOffice } from './office-page';
import { builtSite } from './built-site';
import { accessibilityFaults, shoot, type WatchedPage } from './watched-page';

jest.setTimeout(120_000);

const site = builtSite();
let standIn: string;
let workbook: WorkbookSnapshot;

beforeAll(async () => {
  const read = readWorkbook(new Uint8Array(faultyWorkbook()));
  if (!read.ok) throw new Error(read.problem.detail);
  workbook = read.value;
  standIn = await bundleStandIn();
});

declare global {
  interface Window {
    readonly __standin: StandIn;
  }
}

/** The built pane over Microsoft's library and the stand-in, as wide as Excel makes it. */
async function openPane(width = 350, options: OfficeContextOptions = {}): Promise<WatchedPage> {
  const watched = await site.open({ viewport: { width, height: 800 } }, [OFFICE_JS]);
  await routeOffice(watched.page, standIn, workbook, options);
  await watched.page.goto(site.url('taskpane.html'));
  return watched;
}

const roundTrips = (page: Page) => page.evaluate(() => window.__standin.roundTrips.length);
const highlights = (page: Page) =>
  page.evaluate(() => window.__standin.book.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0));
const said = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

test('the whole job inside Excel: check, finding, cell, highlight, clear, summary', async () => {
  const { page, faults } = await openPane();
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('tab', { name: /^问题/ }).waitFor();
  expect(await roundTrips(page)).toBeLessThanOrEqual(3);

  await page.getByRole('button', { name: /应为公式，却是手填的 200\.00%/ }).click();
  await page.waitForFunction(() => window.__standin.book.selection !== null);
  expect(await page.evaluate(() => window.__standin.book.selection)).toMatchObject({
    sheet: '附件1-1',
    top: 4,
    left: 7,
  });

  const before = await page.evaluate(() => JSON.stringify(window.__standin.snapshot()));
  await page.getByRole('button', { name: '高亮', exact: true }).click();
  await said(page, '已加高亮。');
  expect(await highlights(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: '清除高亮' }).click();
  await said(page, '已清除高亮');
  expect(await highlights(page)).toBe(0);
  expect(await page.evaluate(() => JSON.stringify(window.__standin.snapshot()))).toBe(before);

  await page.getByRole('button', { name: '生成评分汇总' }).click();
  await said(page, '已生成工作表');
  expect(await page.evaluate(() => window.__standin.snapshot().sheets.map(({ name }) => name))).toContain('评分汇总');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a cell in edit mode: the pane says so, and a second try succeeds', async () => {
  const { page, faults } = await openPane();
  await page.getByRole('button', { name: '开始检查' }).waitFor();
  await page.evaluate(() => {
    window.__standin.isCellBeingEdited = true;
  });
  await page.getByRole('button', { name: '开始检查' }).click();
  await page
    .getByText(/请按 Enter/)
    .first()
    .waitFor();
  await shoot(page, 'taskpane-edit-mode');
  await page.evaluate(() => {
    window.__standin.isCellBeingEdited = false;
  });
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('tab', { name: /^问题/ }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('an Excel that is too old is told what to do', async () => {
  const { page } = await openPane(350, { apiVersion: '1.7' });
  await page
    .getByText(/版本太旧/)
    .first()
    .waitFor();
  await shoot(page, 'taskpane-too-old');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

test('says that office.js cannot be had, which server to allow, and tries again', async () => {
  const { page } = await site.open({ viewport: { width: 350, height: 800 } }, [OFFICE_JS]);
  await page.route(OFFICE_JS, (route) => route.abort());
  await page.goto(site.url('taskpane.html'));
  // Where the library fails before the pane listens, the pane waits for its patience.
  await page.getByText(/请网络管理员放行 appsforoffice\.microsoft\.com/).waitFor({ timeout: 30_000 });
  expect(await page.getByText(/版本太旧/).count()).toBe(0);
  await shoot(page, 'taskpane-no-office');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute(OFFICE_JS);
  await routeOffice(page, standIn, workbook);
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('button', { name: '开始检查' }).waitFor();
  await page.context().close();
});

test('shows at once what it waits for, and starts when office.js comes late after all', async () => {
  const { page } = await site.open({ viewport: { width: 350, height: 800 } }, [OFFICE_JS]);
  await page.clock.install();
  let come = (): void => undefined;
  const coming = new Promise<void>((resolve) => (come = resolve));
  await routeOffice(page, standIn, workbook, {}, coming);
  await page.goto(site.url('taskpane.html'), { waitUntil: 'commit' });
  await page.getByText('正在连接 Excel…').waitFor();
  // The pane's own script has run by then.
  await page.waitForLoadState('domcontentloaded');
  await page.clock.runFor(16_000);
  await page.getByText('还没有连上 Excel').waitFor();
  come();
  await page.getByRole('button', { name: '开始检查' }).waitFor();
  await page.context().close();
});

const DARK = { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#ffffff', isDarkTheme: true };

test.each([
  ['zh-CN', 'light', 320, {}],
  ['zh-CN', 'dark', 350, { theme: DARK }],
  ['en-US', 'light', 320, { displayLanguage: 'en-US' }],
  ['en-US', 'dark', 480, { displayLanguage: 'en-US', theme: DARK }],
] as const)(
  'views of the pane in %s, %s, %d px: no accessibility fault, nothing cut off',
  async (language, look, width, options) => {
    const { page, faults } = await openPane(width, options);
    const view = async (name: string) => {
      await shoot(page, `taskpane-${language}-${look}-${width}-${name}`);
      expect({ name, faults: await accessibilityFaults(page) }).toEqual({ name, faults: [] });
      expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
    };
    const check = page.getByRole('button', { name: /开始检查|Start checking/ });
    await check.waitFor();
    await view('first');
    await check.click();
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (let position = 0; position < (await tabs.count()); position++) {
      await tabs.nth(position).click();
      await view(`tab-${position + 1}`);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
