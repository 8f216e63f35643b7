import type { Page } from 'playwright-core';
import { builtSite } from './built-site';
import { mistypedWorkbook, sampleWorkbook } from './test-workbooks';
import { choose, openWorkbench } from './workbench-page';

jest.setTimeout(120_000);

const site = builtSite();

declare global {
  interface Window {
    slowest: number;
  }
}

interface EventTiming extends PerformanceEntry {
  /** 0 for what no user did: a pointer that has something else under it since the page changed, say. */
  readonly interactionId: number;
}

/** From here on the page notes how long its slowest interaction took, from the input to the next paint. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.slowest = 0;
    const isEventTiming = (entry: PerformanceEntry): entry is EventTiming => 'interactionId' in entry;
    const note = (entries: PerformanceEntryList): void => {
      for (const entry of entries) {
        if (isEventTiming(entry) && entry.interactionId > 0) window.slowest = Math.max(window.slowest, entry.duration);
      }
    };
    // The browser tells nothing of interactions shorter than 16 ms.
    const eventTiming = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => note(list.getEntries())).observe(eventTiming);
  });
}

/** Waits until the page has drawn what it was asked for and has nothing left to do; some browsers without a window never say so. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 50), { timeout: 2000 })),
  );
}

/** Milliseconds that an interaction took, in steps of 8; 0 where it took less than 16. */
async function duration(page: Page, act: () => Promise<unknown>): Promise<number> {
  await idle(page);
  await page.evaluate(() => (window.slowest = 0));
  await act();
  // The entries come after the paint, when the page is idle.
  await idle(page);
  return page.evaluate(() => window.slowest);
}

test.each([
  ['the sample', sampleWorkbook(), 25],
  ['a workbook with more than sixty findings', mistypedWorkbook(), 60],
])('how long interactions on %s take: reported, not asserted', async (name, buffer, fewest) => {
  const { page, faults } = await openWorkbench(site);
  await choose(page, '打开工作簿', [{ name: '社工站.xlsx', buffer }]);
  await page.getByText('社工站.xlsx').waitFor();
  await observe(page);

  const tab = (label: RegExp) => () => page.getByRole('tab', { name: label }).click();
  const findings = page.locator('[data-finding]');
  const search = page.getByRole('searchbox');
  const check = async (): Promise<void> => {
    await page.getByRole('button', { name: '开始检查' }).click();
    await findings.first().waitFor();
  };
  const steps: readonly (readonly [what: string, act: () => Promise<unknown>])[] = [
    ['start the check', check],
    ['show the indicators', tab(/^指标/)],
    ['show the staff', tab(/^人员/)],
    ['show the score', tab(/^评分$/)],
    ['type a score', () => page.getByLabel('购买方评估').pressSequentially('18.5')],
    ['show the findings', tab(/^问题/)],
    ['select a finding', () => findings.first().click()],
    ['go to the next by keyboard', () => page.keyboard.press('ArrowDown')],
    ['mark it as dealt with', () => page.getByLabel('已处理').click()],
    ['filter by severity', () => page.getByRole('button', { name: /^警告/ }).last().click()],
    ['list all again', () => page.getByRole('button', { name: /^警告/ }).last().click()],
    ['search', () => search.pressSequentially('H5')],
  ];
  const lines: string[] = [];
  for (const [what, act] of steps) {
    lines.push(`${String(await duration(page, act)).padStart(6)} ms  ${what}`);
    if (what === 'select a finding') expect(await findings.count()).toBeGreaterThan(fewest);
  }
  process.stdout.write(`Interactions on ${name}, from input to paint:\n${lines.join('\n')}\n`);
  expect(lines).toHaveLength(steps.length);
  expect(faults).toEqual([]);
  await page.context().close();
});
