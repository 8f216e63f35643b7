import type { Page } from 'playwright-core';
import { builtSite } from './built-site';

jest.setTimeout(120_000);

const site = builtSite();

declare global {
  interface Window {
    slowest: number;
  }
}

/** From here on the page notes how long its slowest interaction took, from the input to the next paint. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.slowest = 0;
    const note = (entries: PerformanceEntryList): void => {
      for (const { duration } of entries) window.slowest = Math.max(window.slowest, duration);
    };
    // The browser tells nothing of interactions shorter than 16 ms.
    const eventTiming = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => note(list.getEntries())).observe(eventTiming);
  });
}

/** Milliseconds that an interaction took, in steps of 8; 0 where it took less than 16. */
async function duration(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => (window.slowest = 0));
  await act();
  // The entries come after the paint, when the page is idle.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 50))));
  return page.evaluate(() => window.slowest);
}

test('how long interactions on the sample take: reported, not asserted', async () => {
  const { page, faults } = await site.open();
  await page.goto(site.url('workbench.html'));
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByRole('tab', { name: /^问题/ }).waitFor();
  await observe(page);

  const tab = (name: RegExp) => () => page.getByRole('tab', { name }).click();
  const findings = page.locator('[data-finding]');
  const search = page.getByRole('searchbox');
  const steps: readonly (readonly [what: string, act: () => Promise<unknown>])[] = [
    ['show the indicators', tab(/^指标/)],
    ['show the staff', tab(/^人员/)],
    ['show the score', tab(/^评分$/)],
    ['type a score', () => page.getByLabel('购买方评估').fill('18.5')],
    ['show the findings', tab(/^问题/)],
    ['select a finding', () => findings.first().click()],
    ['go to the next by keyboard', () => page.keyboard.press('ArrowDown')],
    ['filter by severity', () => page.getByRole('button', { name: /^警告/ }).last().click()],
    ['search', () => search.pressSequentially('合计')],
  ];
  const lines: string[] = [];
  for (const [what, act] of steps) lines.push(`${String(await duration(page, act)).padStart(6)} ms  ${what}`);
  process.stdout.write(`Interactions on the sample, from input to paint:\n${lines.join('\n')}\n`);
  expect(lines).toHaveLength(steps.length);
  expect(faults).toEqual([]);
  await page.context().close();
});
