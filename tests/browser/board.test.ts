import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { arbitraryLayout } from '../generator';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import { builtSite } from './built-site';
import { duration, observe } from './interactions';
import { faultyWorkbook, otherWorkbook, sampleWorkbook } from './test-workbooks';
import { accessibilityFaults, shoot, type WatchedPage } from './watched-page';
import { choose, openWorkbench, type ChosenFile } from './workbench-page';

jest.setTimeout(180_000);

const site = builtSite();

/** Submissions of stations that are generated, the same ones each time. */
const generated = (count: number): ChosenFile[] =>
  fc.sample(arbitraryLayout(), { seed: 5, numRuns: count }).map(({ snapshot }, index) => ({
    name: `第${String(index + 1).padStart(3, '0')}站.xlsx`,
    buffer: Buffer.from(snapshotXlsx(snapshot)),
  }));

const DOZEN: readonly ChosenFile[] = [
  { name: '太平.xlsx', buffer: sampleWorkbook() },
  { name: '太平改.xlsx', buffer: faultyWorkbook() },
  { name: '坏.xlsx', buffer: sampleWorkbook().subarray(0, 20_000) },
  { name: '名单.xlsx', buffer: otherWorkbook() },
  ...generated(8),
];

async function board(files: readonly ChosenFile[], options?: Parameters<typeof site.open>[0]): Promise<WatchedPage> {
  const watched = await openWorkbench(site, options);
  const english = options?.locale === 'en-US';
  await choose(watched.page, english ? 'Open workbook' : '打开工作簿', files);
  await watched.page.getByText(english ? /^\d+ files: / : /^共 \d+ 份/).waitFor({ timeout: 120_000 });
  return watched;
}

/** From here on the page says when a worker of its has answered: it would check by itself without one. */
async function noteWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const Usual = window.Worker;
    window.Worker = class extends Usual {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener('message', () => (document.documentElement.dataset['worker'] = 'answered'));
      }
    };
  });
}

const rows = (page: Page) => page.locator('tr[data-file]');
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });

test('a dozen files, a damaged one among them: checked beside the page, sorted, opened on their findings, left where they were', async () => {
  const { page, faults } = await board(DOZEN);
  expect(await page.getByText(/^共 12 份/).textContent()).toMatch(/核对 10 份.*读不了的 2 份/);
  expect(await rows(page).nth(0).textContent()).toMatch(/没有读成：/);
  await row(page, '坏.xlsx').getByText('没有读成：这个文件已损坏').waitFor();
  await row(page, '名单.xlsx').getByText('没有找到评估用表').waitFor();
  await shoot(page, 'board');
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('columnheader', { name: '错误' }).getByRole('button').click();
  const sorted = page.locator('th[aria-sort="descending"]', { hasText: '错误' });
  await sorted.waitFor();
  await row(page, '太平改.xlsx').getByRole('checkbox').check();
  await page.getByRole('button', { name: /^未看 11/ }).click();
  await row(page, '太平改.xlsx').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '全部列出' }).click();

  await page.getByRole('button', { name: '打开“太平改.xlsx”，看它的问题' }).click();
  await page.getByRole('tab', { name: /^问题/, selected: true }).waitFor();
  await page.locator('[data-finding]').first().waitFor();
  await page.getByText('太平改.xlsx', { exact: true }).waitFor();
  await shoot(page, 'board-opened');
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await page.locator('tr:focus-within', { hasText: '太平改.xlsx' }).waitFor();
  await sorted.waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the overview is the same workbook as that of the command line; parameters come from a table that was filled in', async () => {
  const { page, faults } = await board(DOZEN);
  await choose(page, '用参数表……', [
    {
      name: '参数.csv',
      buffer: Buffer.from(
        '社工站,协议人数 2024-09,协议人数 2025-03,购买方,监督方,督导中心,第三方\n太平镇社工站,20,15,20,8.85,12.3,45.73\n某某镇,1,1,,,,\n',
      ),
    },
  ]);
  await page.getByText('正在用参数表“参数.csv”：2 行。').waitFor();
  await row(page, '太平.xlsx').getByText('86.88').waitFor();
  await page.getByText('参数表第 3 行“某某镇”没有对应的文件。').waitFor();
  await page.getByText(/参数表第 2 行“太平镇社工站”用于多个文件/).waitFor();
  await page.getByText(/^共 12 份/).waitFor();
  await shoot(page, 'board-table');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出总览（Excel）' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('评估总览.xlsx');
  const written = readWorkbook(new Uint8Array(readFileSync(await saved.path())));
  expect(written.ok && written.value.sheets.map(({ name }) => name)).toEqual([
    ...['总览', '问题', '跨站比对', '全区比较', '没有读成的', '图表'],
  ]);

  // What the table says is in the pane too, and is nothing that would be lost.
  await page.getByRole('button', { name: '打开“太平.xlsx”，看它的问题' }).click();
  await page.getByRole('tab', { name: '评分', exact: true }).click();
  expect(await page.getByLabel('购买方评估').inputValue()).toBe('20');
  await page.getByLabel('购买方评估').fill('10');
  await page.getByText('● 未下载').waitFor();
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await row(page, '太平.xlsx').getByText('76.88').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('one file is opened as ever, without a board; the second one brings it', async () => {
  const { page, faults } = await openWorkbench(site);
  await choose(page, '打开工作簿', [{ name: '一.xlsx', buffer: sampleWorkbook() }]);
  await page.getByText('一.xlsx', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '总览', exact: true }).count()).toBe(0);
  await choose(page, '打开工作簿', [{ name: '二.xlsx', buffer: faultyWorkbook() }]);
  await page.getByText(/^共 2 份/).waitFor();
  expect(await rows(page).count()).toBe(2);
  await page.getByRole('button', { name: '打开“二.xlsx”，看它的问题' }).click();
  await page.getByRole('button', { name: '比对两份' }).click();
  await page.getByRole('heading', { name: '中期与末期比对' }).waitFor();
  await page
    .getByRole('navigation', { name: '已打开的工作簿' })
    .getByRole('button', { name: /^一\.xlsx/ })
    .waitFor();
  await page.getByText(/处出入/).waitFor();

  // A third one was not compared with anything.
  await choose(page, '打开工作簿', [{ name: '三.xlsx', buffer: faultyWorkbook() }]);
  await page.getByRole('button', { name: '打开“三.xlsx”，看它的问题' }).click();
  await page.getByRole('region', { name: '工作簿', exact: true }).getByText('三.xlsx').waitFor();
  expect(await page.getByRole('heading', { name: '中期与末期比对' }).count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('where the browser lets no worker run, the page itself checks', async () => {
  const { page, faults } = await openWorkbench(site);
  await page.evaluate(() => {
    window.Worker = function () {
      throw new Error('no workers');
    } as unknown as typeof Worker;
  });
  await choose(page, '打开工作簿', DOZEN);
  await page.getByText(/^共 12 份，核对 10 份/).waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await page.context().close();
});

test('without a network the board is there, and its files are checked beside the page', async () => {
  const { page } = await openWorkbench(site);
  await page.locator('html[data-offline="ready"]').waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('grid').waitFor();
  await noteWorkers(page);
  await choose(page, '打开工作簿', DOZEN.slice(0, 3));
  await page.getByText(/^共 3 份，核对 2 份/).waitFor();
  await page.locator('html[data-worker="answered"]').waitFor();
  await page.context().close();
});

test.each([
  ['zh-CN', 'light', 320, {}],
  ['zh-CN', 'contrast', 1366, { forcedColors: 'active' }],
  ['en-US', 'dark', 1024, { colorScheme: 'dark' }],
] as const)('in %s, %s, at %s px: nothing cut off, no accessibility fault', async (locale, look, width, looks) => {
  const { page, faults } = await board(DOZEN, { locale, viewport: { width, height: 768 }, ...looks });
  await shoot(page, `board-${locale}-${look}-${width}`);
  expect(await accessibilityFaults(page, { forcedColors: look === 'contrast' })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a hundred files stay fluent: few rows in the document; how long interactions take is reported', async () => {
  const files = generated(100);
  const { page, faults } = await openWorkbench(site);
  await noteWorkers(page);
  await choose(page, '打开工作簿', files);
  await page.getByText('正在核对', { exact: false }).first().waitFor();
  await observe(page);
  const search = page.getByRole('searchbox');
  const lines: string[] = [];
  const report = async (what: string, act: () => Promise<unknown>) => {
    lines.push(`${String(await duration(page, act)).padStart(6)} ms  ${what}`);
  };
  await report('type while files are checked', () => search.pressSequentially('社工'));
  await report('clear it', () => search.fill(''));
  await shoot(page, 'board-checking');
  await page.getByText(/^共 100 份/).waitFor({ timeout: 120_000 });
  expect(await rows(page).count()).toBeLessThan(60);
  await page.locator('html[data-worker="answered"]').waitFor();
  await report('sort by errors', () => page.getByRole('columnheader', { name: '错误' }).getByRole('button').click());
  await report('show only what needs a look', () => page.getByRole('button', { name: /^需要看/ }).click());
  await report('mark as seen', () => rows(page).first().getByRole('checkbox').click());
  await report('search', () => search.pressSequentially('第05'));
  await report('list all', () => page.getByRole('button', { name: '全部列出' }).click());
  await report('scroll to the end', () =>
    page
      .getByRole('table')
      .locator('..')
      .evaluate((frame) => frame.scrollTo(0, 1e6)),
  );
  await report('open a file on its findings', async () => {
    await rows(page)
      .last()
      .getByRole('button', { name: /看它的问题/ })
      .click();
    await page.locator('[data-finding]').first().waitFor();
  });
  await report('back to the board', () => page.getByRole('button', { name: '总览', exact: true }).click());
  const megabytes = await page.evaluate(() => {
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    return (memory?.usedJSHeapSize ?? 0) / 2 ** 20;
  });
  process.stdout.write(`Board of 100 files, from input to paint (${megabytes.toFixed(0)} MB):\n${lines.join('\n')}\n`);
  expect(faults).toEqual([]);
  await page.context().close();
});
