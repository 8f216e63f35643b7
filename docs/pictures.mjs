/* global window, document */
/** Takes the pictures of docs/images anew from the built workbench: `npm run build`, then `npm run pictures`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../tests/browser/site.ts';
import { launchBrowser } from '../tests/support/browser.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const IMAGES = join(ROOT, 'docs', 'images');
const WORKBOOKS = join(ROOT, 'tests', 'workbooks');

const SIZE = { width: 1280, height: 760 };
const TALL = { height: 1500 };
const AROUND = 10;
const HIGHEST = 1100;

/** Pictures by name. */
const taken = new Map();

const site = await serve(join(ROOT, 'dist'));
const browser = await launchBrowser();

/** The workbench with the sample, checked unless told otherwise; closed after `show`. */
async function workbench(show, { checked = true, height = SIZE.height } = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { ...SIZE, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  // Files can be given to a chooser only.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto(`${site.origin}/workbench.html`);
  await page.getByRole('grid').waitFor();
  if (checked) await press(page, '开始检查');
  if (checked) await page.getByRole('tab', { name: /^问题/ }).waitFor();
  await show(page);
  await context.close();
}

const press = (page, name) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const tab = (page, name) => page.getByRole('tab', { name }).click();
const said = (page, text) => page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });
/** What was done, and where the pointer and the focus are, is not the matter. */
const hush = async (page) => {
  const messages = page.getByRole('button', { name: '关闭', exact: true });
  if ((await messages.count()) > 0) await messages.first().click();
  await page.mouse.move(1, 1);
  await page.evaluate(() => document.activeElement?.blur());
  await page.waitForTimeout(400);
};

async function whole(page, name) {
  await hush(page);
  taken.set(name, await page.screenshot());
}

/** What lies around these elements, and nothing else. */
async function around(page, name, ...elements) {
  await hush(page);
  await elements[0].first().evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  const boxes = await Promise.all(elements.map((element) => element.first().boundingBox()));
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - AROUND);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - AROUND);
  const end = Math.min(page.viewportSize().height, top + HIGHEST);
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + AROUND;
  const bottom = Math.min(end, Math.max(...boxes.map(({ y, height }) => y + height)) + AROUND);
  const clip = { x: left, y: top, width: Math.min(right, page.viewportSize().width) - left, height: bottom - top };
  taken.set(name, await page.screenshot({ clip }));
}

const region = (page, name) => page.getByRole('region', { name, exact: true });
const finding = (page, text) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: text }) });

async function fillIn(page) {
  await tab(page, '评分');
  const headcount = region(page, '协议人数');
  await headcount.getByRole('button', { name: '加一行' }).click();
  await headcount.getByRole('textbox').nth(0).fill('20');
  await headcount.getByRole('textbox').nth(1).fill('15');
  await headcount.getByRole('combobox').nth(1).selectOption('2025-03');
  const marks = { 购买方评估: '20', 监督方评估: '8.85', 市督导中心评估: '12.3', 总分: '45.73' };
  for (const [label, mark] of Object.entries(marks)) await page.getByLabel(label, { exact: true }).fill(mark);
  await page.keyboard.press('Tab');
  await said(page, '已记下');
}

await workbench((page) => whole(page, 'open'), { checked: false });

await workbench(async (page) => {
  await around(page, 'steps', region(page, '步骤'), page.getByText('得分多少').locator('xpath=ancestor::section[1]'));
  await press(page, '高亮');
  await said(page, '已加高亮。');
  await press(page, /专业小组低于/);
  await whole(page, 'findings');
});

await workbench(async (page) => {
  await press(page, /专业小组低于/);
  const open = finding(page, /专业小组低于/);
  await open.getByRole('button', { name: /^依据/ }).click();
  await page.getByRole('note').getByRole('paragraph').first().waitFor();
  await around(page, 'basis', open);
}, TALL);

await workbench(async (page) => {
  await press(page, /只填到一位小数/);
  await press(page, '搁置');
  await page.getByLabel('原因').fill('按模板保留一位小数');
  await around(page, 'set-aside', finding(page, /只填到一位小数/));
}, TALL);

await workbench(async (page) => {
  await fillIn(page);
  await around(page, 'score', region(page, '总得分'), region(page, '协议人数'));
  await region(page, '如果这些问题属实').getByRole('checkbox').first().check();
  await around(page, 'what-if', region(page, '如果这些问题属实'));
  await tab(page, /^人员/);
  await around(page, 'staff', page.locator('#panel-staffing'));
  await press(page, '生成评分汇总');
  await said(page, '已生成工作表');
  await tab(page, '评分汇总');
  await page.getByRole('grid', { name: /评分汇总/ }).waitFor();
  await page.setViewportSize({ width: 1450, height: 780 });
  await around(page, 'summary', region(page, '工作表'));
}, TALL);

await workbench(
  async (page) => {
    const chooser = page.waitForEvent('filechooser');
    await press(page, '打开工作簿');
    const names = [
      'taiping-2024-mid.xlsx',
      'nine-zones-12-months.xlsx',
      'half-first-month-final.xlsx',
      'attendance-only.xlsx',
      'single-zone-two-months.xlsx',
    ];
    await (
      await chooser
    ).setFiles(
      names.map((name, index) => ({
        name: `第${index + 1}站.xlsx`,
        mimeType: '',
        buffer: readFileSync(join(WORKBOOKS, name)),
      })),
    );
    await page.getByText(/^共 5 份/).waitFor();
    await whole(page, 'many');
  },
  { checked: false, height: 480 },
);

await browser.close();
await site.close();

// The old ones go once all of the new ones are there.
rmSync(IMAGES, { recursive: true, force: true });
mkdirSync(IMAGES);
for (const [name, picture] of taken) writeFileSync(join(IMAGES, `${name}.png`), picture);
