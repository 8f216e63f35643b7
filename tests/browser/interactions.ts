import type { Page } from 'playwright-core';

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
export async function observe(page: Page): Promise<void> {
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
export async function duration(page: Page, act: () => Promise<unknown>): Promise<number> {
  await idle(page);
  await page.evaluate(() => (window.slowest = 0));
  await act();
  // The entries come after the paint, when the page is idle.
  await idle(page);
  return page.evaluate(() => window.slowest);
}
