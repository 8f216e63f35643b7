import type { Page } from 'playwright-core';
import { format, LANGUAGES, stringsFor, type Language } from '../../src/strings';
import { builtSite } from './built-site';
import { accessibilityFaults, shoot } from './watched-page';

jest.setTimeout(120_000);

const site = builtSite();

const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { forcedColors: 'active' },
} as const;

function wordsOf(language: Language) {
  const { actions, findings, indicators, tabs, workbench } = stringsFor(language);
  return {
    check: actions.checkNow,
    highlight: actions.highlight,
    summary: actions.writeSummary,
    paneWidth: workbench.paneWidth,
    findings: tabs.findings,
    basis: format(findings.basis, { basis: '' }),
    indicators: tabs.indicators,
    sideBySide: indicators.sideBySide,
    tabs: [tabs.findings, tabs.indicators, tabs.staffing, tabs.score, tabs.paragraphs],
  };
}

async function setPaneWidth(page: Page, label: string, width: number): Promise<void> {
  const splitter = page.getByRole('separator', { name: label });
  const current = Number(await splitter.getAttribute('aria-valuenow'));
  const key = width > current ? 'ArrowLeft' : 'ArrowRight';
  for (let steps = Math.abs(width - current) / 10; steps > 0; steps--) await splitter.press(key);
  expect(await splitter.getAttribute('aria-valuenow')).toBe(String(width));
}

const USUAL_WIDTH = 350;

const CASES = LANGUAGES.flatMap((locale) =>
  (['light', 'dark', 'contrast'] as const).flatMap((look) =>
    [320, USUAL_WIDTH, 480].map((width) => [locale, look, width] as const),
  ),
);

test.each(CASES)(
  'every view in %s, %s, pane of %d px: nothing cut off; at the usual width, no accessibility fault',
  async (locale, look, width) => {
    const { page, faults } = await site.open({ locale, ...LOOKS[look] });
    const words = wordsOf(locale);
    await page.goto(site.url('workbench.html'));
    await page.getByRole('grid').waitFor();
    await setPaneWidth(page, words.paneWidth, width);
    const name = (view: string) => `workbench-${locale}-${look}-${width}-${view}`;
    const view = async (view: string) => {
      await shoot(page, name(view));
      // The width changes nothing that axe looks at, and a big sheet takes it seconds.
      if (width === USUAL_WIDTH) {
        const violations = await accessibilityFaults(page, { forcedColors: look === 'contrast' });
        expect({ view, violations }).toEqual({ view, violations: [] });
      }
      const cutOff = await page.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth);
      expect({ view, cutOff }).toEqual({ view, cutOff: false });
    };
    await view('first');
    await page.getByRole('button', { name: words.check }).click();
    for (const [position, tab] of words.tabs.entries()) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await view(`${position + 1}-${tab}`);
    }
    await page.getByRole('tab', { name: new RegExp(`^${words.findings}`) }).click();
    await page.locator('[data-finding]').first().click();
    await page.getByRole('button', { name: words.basis }).click();
    await page.getByRole('note', { name: words.basis }).getByRole('paragraph').first().waitFor();
    await view('rule');
    await page.getByRole('tab', { name: new RegExp(`^${words.indicators}`) }).click();
    await page.getByRole('button', { name: words.sideBySide }).click();
    await view('zones');
    await page.getByRole('button', { name: words.highlight, exact: true }).click();
    await view('highlighted');
    await page.getByRole('button', { name: words.summary }).click();
    await page.getByRole('tab', { name: '评分汇总' }).click();
    await page.getByRole('grid', { name: /评分汇总/ }).waitFor();
    await view('summary');
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test.each([
  ['400', 400],
  ['1024', 1024],
])('the page fits a window of %s px', async (_, width) => {
  const { page, faults } = await site.open({ viewport: { width, height: 800 } });
  await page.goto(site.url('workbench.html'));
  await page.getByRole('grid').waitFor();
  await shoot(page, `workbench-window-${width}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(faults).toEqual([]);
  await page.context().close();
});
