import { read as readLibrary, write as writeLibrary } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { attendanceWorkbook, faultyWorkbook, longWorkbook, otherWorkbook, sampleWorkbook } from './test-workbooks';
import { builtSite } from './built-site';
import { accessibilityFaults, shoot } from './watched-page';
import { choose, openWorkbench } from './workbench-page';

jest.setTimeout(60_000);

const site = builtSite();

const cell = (page: Page, row: number, column: number) =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]:visible`);

/** A message of the pane: shown, and told to screen readers. */
const said = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

const H5 = [4, 7] as const;

test('the whole job: check, finding, cell, highlight, clear, summary, download', async () => {
  const { page, faults } = await openWorkbench(site);
  await choose(page, '打开工作簿', [{ name: '太平.xlsx', buffer: faultyWorkbook() }]);
  await page.getByText('太平.xlsx').waitFor();

  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('tab', { name: '附件2' }).click();
  await page.getByRole('button', { name: /应为公式，却是手填的 200\.00%/ }).click();
  await page.getByRole('tab', { name: '附件1-1', selected: true }).waitFor();
  await page.locator('td[aria-selected="true"]', { hasText: '200.00%' }).waitFor();
  expect(await page.locator('[data-part="单元格"]').textContent()).toBe('H5');

  await page.getByRole('button', { name: '高亮', exact: true }).click();
  await said(page, '已加高亮。');
  // Its column has room for the number, and none for a mark before it.
  const fillOf = () => cell(page, ...H5).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await cell(page, ...H5).textContent()).toBe('200.00%');
  expect(await fillOf()).toBe('rgb(255, 241, 204)');

  await page.getByRole('button', { name: '清除高亮' }).click();
  await said(page, '已清除高亮');
  expect(await cell(page, ...H5).textContent()).toBe('200.00%');
  expect(await fillOf()).not.toBe('rgb(255, 241, 204)');

  await page.getByRole('button', { name: '生成评分汇总' }).click();
  await page.getByRole('tab', { name: '评分汇总' }).click();
  await page.getByRole('grid', { name: /评分汇总/ }).waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载' }).click();
  expect((await download).suggestedFilename()).toBe('太平-评分汇总.xlsx');
  const written = readWorkbook(new Uint8Array(readFileSync(await (await download).path())));
  expect(written.ok && written.value.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['附件1-1', '附件1-2', '附件2', '评分汇总']),
  );
  expect(faults).toEqual([]);
  await page.close();
});

test('the main job by keyboard alone', async () => {
  const { page, faults } = await openWorkbench(site);
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return `${element?.getAttribute('role') ?? element?.tagName} ${element?.getAttribute('aria-label') ?? element?.textContent}`;
      });
      if (name.test(focused)) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  await tabTo(/^grid /);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('[data-part="单元格"]').textContent()).toBe('B5');
  await tabTo(/开始检查/);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /^问题/ }).waitFor();
  await tabTo(/^BUTTON .*社区调研/);
  await page.keyboard.press('Enter');
  await page.locator('[data-part="单元格"]', { hasText: 'N19' }).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test('a press on a tab while a field is being filled in is not lost: the field is saved, and the tab opens', async () => {
  const { page, faults } = await openWorkbench(site);
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('tab', { name: '评分', exact: true }).click();
  await page.getByLabel('购买方评估').fill('18.5');
  await page.getByRole('tab', { name: /^指标/ }).click();
  await said(page, '已记下');
  await page.getByRole('tab', { name: /^指标/, selected: true }).waitFor();
  await shoot(page, 'workbench-outcome');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a finding set aside is remembered in the workbook', async () => {
  const { page, faults } = await openWorkbench(site);
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('button', { name: '生成评分汇总' }).click();
  await said(page, '已生成');
  await page.getByRole('button', { name: /只填到一位小数/ }).click();
  await page.getByRole('button', { name: '搁置', exact: true }).click();
  await page.getByLabel('原因').fill('按模板保留一位小数');
  await page.getByRole('button', { name: '确定搁置' }).click();
  await said(page, '已记入“评分汇总”；下载后才会存进文件。');
  await page.getByText('● 未下载').waitFor();
  await page.getByRole('region', { name: '已搁置' }).getByText('搁置原因：按模板保留一位小数').waitFor();
  await shoot(page, 'workbench-set-aside');
  // Read from the workbook again, not remembered by the pane.
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByRole('region', { name: '已搁置' }).waitFor();
  await page.getByText('另有 1 条已搁置').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('what was filled in outlives the page: offered for the same file, taken over when asked, cleared by one press', async () => {
  const { page, faults } = await openWorkbench(site);
  const offer = page.getByText('上次为这个文件填过协议人数和评分，未下载。').last();
  const mark = page.getByLabel('购买方评估');
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('tab', { name: '评分', exact: true }).click();
  await mark.fill('18.5');
  await page.reload();
  await offer.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await shoot(page, 'workbench-offer');
  await page.getByRole('button', { name: '恢复' }).click();
  await said(page, '已恢复上次填写的内容');
  await page.getByRole('tab', { name: '评分', exact: true }).click();
  expect(await mark.inputValue()).toBe('18.5');

  await page.getByText('● 未下载').waitFor();
  await page.getByRole('button', { name: '下载', exact: true }).click();
  await page.getByText(/里还没有您填写或搁置的内容/).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '仍然下载' }).click();
  expect((await download).suggestedFilename()).not.toContain('评分汇总');
  await page.getByText(/其中还没有您填写的协议人数和评分/).waitFor();
  await page.reload();
  await offer.waitFor();
  await page.getByRole('button', { name: '清除本机保存的填写内容' }).click();
  await offer.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('grid').waitFor();
  expect(await offer.count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a sheet cannot be typed into: a line below it says where to edit', async () => {
  const { page, faults } = await openWorkbench(site);
  const hint = page.getByRole('status').filter({ hasText: '协议人数和评分在任务窗格的“评分”里填写' });
  await cell(page, ...H5).click();
  expect(await hint.count()).toBe(0);
  await page.keyboard.press('Control+v');
  await hint.waitFor();
  await page.keyboard.type('18');
  expect(await hint.count()).toBe(1);
  expect(await cell(page, ...H5).textContent()).toBe('138.89%');
  expect(await accessibilityFaults(page)).toEqual([]);
  await shoot(page, 'workbench-hint');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a file of WPS is checked like others; what is downloaded is an .xlsx, which is said', async () => {
  const { page, faults } = await openWorkbench(site);
  const book = readLibrary(sampleWorkbook(), { cellNF: true, cellStyles: true });
  const bytes: unknown = writeLibrary(book, { type: 'buffer', bookType: 'biff8' });
  if (!Buffer.isBuffer(bytes)) throw new Error('no file');
  await choose(page, '打开工作簿', [{ name: '太平.et', buffer: bytes }]);
  await page.getByText(/“太平\.et”不是 \.xlsx，照常读取和核对/).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载' }).click();
  expect((await saving).suggestedFilename()).toBe('太平.xlsx');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('several files at once: a row for each on the board; files that are no workbook are named with a reason; opened ones are listed', async () => {
  const { page, faults } = await openWorkbench(site);
  await choose(page, '打开工作簿', [
    { name: '一.xlsx', buffer: sampleWorkbook() },
    { name: '二.xlsx', buffer: faultyWorkbook() },
    { name: '旧.xls', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    { name: '空.xlsx', buffer: Buffer.alloc(0) },
    { name: '文字.xlsx', buffer: Buffer.from('不是工作簿') },
  ]);
  const board = page.getByRole('table', { name: '每份文件的核对结果' });
  for (const reason of [/旧的 \.xls 格式/, /这个文件是空的/, /不是 Excel 工作簿/])
    await board.getByText(reason).waitFor();
  expect(await board.getByRole('button', { name: /看它的问题/ }).allTextContents()).toEqual([
    ...['广州市太平镇社工站', '广州市太平镇社工站'],
  ]);

  const show = (name: string) => page.getByRole('button', { name: `打开“${name}”，看它的问题` }).click();
  await show('二.xlsx');
  expect(await cell(page, ...H5).textContent()).toBe('200.00%');
  await page.getByRole('button', { name: '总览', exact: true }).click();
  await show('一.xlsx');
  expect(await cell(page, ...H5).textContent()).toBe('138.89%');
  const list = page.getByRole('navigation', { name: '已打开的工作簿' });
  expect(await list.getByText(/条问题/).count()).toBe(2);
  await list.getByRole('button', { name: /^二\.xlsx/ }).click();
  expect(await cell(page, ...H5).textContent()).toBe('200.00%');
  expect(faults).toEqual([]);
  await page.close();
});

test('a long sheet: few rows in the document, and the selected one in sight', async () => {
  const { page, faults } = await openWorkbench(site);
  await choose(page, '打开工作簿', [{ name: '长.xlsx', buffer: longWorkbook(20_000) }]);
  await page.getByText('长.xlsx').waitFor();
  await page.getByRole('tab', { name: '附件1-2' }).click();
  const grid = page.getByRole('grid', { name: /附件1-2/ });
  await grid.focus();
  await page.keyboard.press('Control+ArrowDown');
  const last = page.locator('td[aria-selected="true"]', { hasText: '20000' });
  await last.waitFor();
  const frame = await grid.locator('..').locator('..').boundingBox();
  const place = await last.boundingBox();
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));
  expect(await grid.getByRole('row').count()).toBeLessThan(200);
  expect(faults).toEqual([]);
  await page.close();
});

test.each([
  ['no-forms', otherWorkbook, '没有找到评估用表'],
  ['partly-recognised', attendanceWorkbook, /没有读到|没有找到/],
])('a workbook with %s says what is missing, without an accessibility fault', async (state, workbook, text) => {
  const { page, faults } = await openWorkbench(site);
  await choose(page, '打开工作簿', [{ name: `${state}.xlsx`, buffer: workbook() }]);
  await page.getByText(`${state}.xlsx`).waitFor();
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('main').getByText(text).first().waitFor();
  await shoot(page, `workbench-${state}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('read again: the file as it is now, checked at once, with what was put right', async () => {
  const { page, faults } = await openWorkbench(site);
  await choose(page, '打开工作簿', [{ name: '太平.xlsx', buffer: faultyWorkbook() }]);
  await page.getByText('太平.xlsx').waitFor();
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('tab', { name: /^问题/ }).waitFor();

  await choose(page, '重新读取', [{ name: '太平.xlsx', buffer: sampleWorkbook() }]);
  await page.getByText('已重新读取“太平.xlsx”。').waitFor();
  expect(await cell(page, ...H5).textContent()).toBe('138.89%');
  await page
    .getByText(/改好 \d+ 条/)
    .first()
    .waitFor();
  await shoot(page, 'workbench-read-again');

  await choose(page, '重新读取', [{ name: '太平.xlsx', buffer: Buffer.from('x') }]);
  await page.getByText('“太平.xlsx”打不开').waitFor();
  expect(await cell(page, ...H5).textContent()).toBe('138.89%');
  expect(faults).toEqual([]);
  await page.close();
});

test('works without the network after the first load', async () => {
  const { page } = await openWorkbench(site);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.locator('html[data-offline="ready"]').waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('grid', { name: /附件1-1/ }).waitFor();
  await page.close();
});
